#pragma once

#include "modules/quality/case_id.hpp"
#include "modules/quality/error.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What is done about dysfunctions and cases: the yearly action plan.
namespace cigogne::quality {

using ActionId = Id<struct QualityActionTag>;
using MeetingId = Id<struct QualityMeetingTag>;

enum class ActionLevel {
    LOCAL,
    REGIONAL
};
constexpr auto words_of(ActionLevel)
{
    return std::to_array<Word>({ { "LOCAL", "Locale" }, { "REGIONAL", "Régionale" } });
}

/// The network's own categories, exactly (reference/domain.md 7.5).
enum class ActionCategory {
    ORGANISATION,
    PROTOCOL,
    TRAINING,
    EQUIPMENT,
    STRUCTURAL,
    COMMUNICATION
};
constexpr auto words_of(ActionCategory)
{
    return std::to_array<Word>({ { "ORGANISATION", "Organisation" }, { "PROTOCOL", "Protocole" }, { "TRAINING", "Formation" },
        { "EQUIPMENT", "Matériel" }, { "STRUCTURAL", "Structurel" }, { "COMMUNICATION", "Communication" } });
}

enum class ActionState {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED
};
constexpr auto words_of(ActionState)
{
    return std::to_array<Word>({ { "PLANNED", "Prévue" }, { "UNDER_WAY", "En cours" }, { "DONE", "Faite" }, { "DROPPED", "Abandonnée" } });
}

struct Action {
    ActionId id;
    int year; ///< of the plan
    std::string title;
    ActionLevel level;
    ActionCategory category;
    std::string owner;            ///< a role or a service, in words
    std::optional<PlaceId> place; ///< where, of a local one
    CivilDate due_on;
    ActionState state;
    std::string dropped_because;
    std::string evaluation;
    transfers::Codes<transfers::Dysfunction> codes;
    std::string requests; ///< their numbers, separated by spaces
    std::string cases;    ///< their ids, separated by spaces
    std::optional<MeetingId> meeting; ///< in which it was decided
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
    std::string decision = {}; ///< of that meeting, of which it was made

    /// Whether it should be over and is not.
    bool is_overdue(CivilDate today) const
    {
        return due_on < today && (state == ActionState::PLANNED || state == ActionState::UNDER_WAY);
    }
};
extern Table<Action> const action_row;

/// What is wrong with it, field by field: one that is dropped says why; one that is done, what came of it; a local one, where; and a due day that is years away from the plan's.
std::vector<Fault> faults_of(Action const& action);

/// The numbers of a text such as « 412, 415 »; nothing when one of its words is no number.
std::optional<std::vector<int>> request_numbers(std::string_view text);
std::string text_of(std::span<int const> numbers);
/// The ids of a text that `text_of` made.
std::vector<CaseId> case_ids(std::string_view text);
std::string text_of(std::span<CaseId const> cases);

/// Whether a dysfunction is only watched, or asks for actions.
enum class Mode {
    MONITOR,
    ACT
};
constexpr auto words_of(Mode)
{
    return std::to_array<Word>({ { "MONITOR", "Surveillé" }, { "ACT", "Déclenche des actions" } });
}

struct DatedMode {
    Id<struct DysfunctionModeTag> id;
    transfers::Dysfunction code;
    Mode mode;
    CivilDate valid_from;
    std::string source_note;
    Instant written_at;
    AccountId written_by;
};
extern Table<DatedMode> const dated_mode_row;

/// The mode in force on that day; watched where nobody said otherwise (PROPOSÉ: the network's own list is not published).
Mode mode_on(transfers::Dysfunction code, std::span<DatedMode const> modes, CivilDate day);

} // namespace cigogne::quality
