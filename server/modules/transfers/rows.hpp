#pragma once

#include "modules/transfers/codes.hpp"
#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/opening_form.hpp"
#include "modules/transfers/request.hpp"
#include "modules/transfers/sheet.hpp"
#include "modules/transfers/urgency.hpp"

/// What tables hold of a request, column by column.
namespace cigogne::transfers {

/// Stands where a list sorts by an instant that is not there: 2200.
inline constexpr auto far_away = Instant::from_milliseconds(7'258'118'400'000);

struct RequestRow {
    RequestId id;
    int number;
    Kind opened_as;
    Kind kind;
    State state;
    PlaceId origin;
    std::optional<Motive> motive;
    Codes<Motive> associated_motives;
    std::optional<Urgency> urgency;
    std::optional<people::DatingMethod> dating_method;
    std::optional<CivilDate> ddr_equivalent;
    std::optional<CivilDate> delivered_on;
    int fetuses;
    int newborns; ///< to come, born, or who go with their mother: for how many the place is sought
    std::optional<std::string> question;
    std::optional<std::string> comment;
    std::string caller_name;
    CallerRole caller_role;
    std::optional<Phone> caller_phone;
    std::optional<Codes<Contraindication>> screening; ///< none: not asked
    Instant asked_at;
    Instant typed_at;
    std::optional<Instant> target_at = {};
    Instant target_key; ///< the target, or far away without one: lists sort by it
    bool entered_a_posteriori;
    std::optional<AccountId> in_charge = {};
    std::optional<Instant> read_at = {};
    std::optional<PlaceId> destination = {};
    std::string destination_name = {}; ///< out of the directory
    bool vehicle_to_be_cancelled = false; ///< the request has ended before the departure, and nobody has noted that it was sent back
    std::optional<Instant> departed_at = {};
    std::optional<Instant> expected_arrival_at = {};
    std::optional<Instant> arrived_at = {};
    std::optional<StayEnd> stay_end = {};
    std::optional<Issue> issue = {};
    int feedbacks = 0;
    bool feedback_unread = false;            ///< by the maternity that had asked
    Instant outcome_due_at = far_away;       ///< when the next outcome is asked for, far away when none is awaited
    Instant feedback_due_at = far_away;      ///< the same of the next feedback
    std::optional<std::string> first_told = {}; ///< the case as the opening told it, kept from its first change on
    std::optional<RequestId> follows = {}; ///< of a newborn: its mother's, which the birth ended
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;

    std::optional<people::Dating> dating() const
    {
        if (!dating_method || !ddr_equivalent)
            return std::nullopt;
        return people::Dating { *dating_method, *ddr_equivalent };
    }
};
extern Table<RequestRow> const request_row;

struct PersonRow {
    RequestId request;
    PersonId person;
    int position;
    PersonRole role;
    std::optional<people::GestationalAge> age; ///< of a newborn, at birth
    std::optional<people::Grams> weight;
    std::optional<BedKind> bed = {}; ///< of a newborn who goes with its mother: the place that it needs; none at her side
};
extern Table<PersonRow> const person_row;

struct FactRow {
    FactId id;
    RequestId request;
    int position;
    FactKind kind;
    Instant happened_at;
    Instant typed_at;
    AccountId author;
    std::string content;
    std::optional<CorrectionReason> crossed_out_reason;
    std::optional<AccountId> crossed_out_by;
    std::optional<Instant> crossed_out_at;
};
extern Table<FactRow> const fact_row;

/// How a place takes part in a request.
enum class Side {
    Origin,
    Receiver,
    Asked,
    Refused
};
constexpr auto words_of(Side)
{
    return std::to_array<Word>({ { "origin", "demande" }, { "receiver", "reçoit" }, { "asked", "est sollicitée" }, { "refused", "a refusé" } });
}

struct PartyRow {
    RequestId request;
    PlaceId place;
    Side side;
    Instant asked_at; ///< the request's, which never changes: a place's list is read in its order
};
extern Table<PartyRow> const party_row;

struct SheetRow {
    RequestId id; ///< of the request
    std::string content;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<SheetRow> const sheet_row;

struct NewbornSheetRow {
    Id<struct NewbornSheetTag> id;
    RequestId request;
    PersonId person;
    std::string content;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<NewbornSheetRow> const newborn_sheet_row;

using DraftId = Id<struct DraftTag>;

struct DraftRow {
    DraftId id;
    PlaceId place;
    std::string content; ///< JSON as typed
    std::optional<std::string> title; ///< the name that lists show, as the page says it
    AccountId author;
    Instant created_at;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
    std::optional<RequestId> sent_as; ///< the request that it has become: nothing is left of its words
};
extern Table<DraftRow> const draft_row;

/// Where a draft comes from, without a word of it.
struct DraftOrigin {
    PlaceId place;
    AccountId author;
    Instant created_at;
};

/// The free note that the cell hands over.
struct ShiftNoteRow {
    std::string id;
    std::string content;
    Instant updated_at;
    std::optional<AccountId> updated_by;
    std::int64_t version;
};
extern Table<ShiftNoteRow> const shift_note_row;

struct ShiftTakingRow {
    Id<struct ShiftTakingTag> id;
    AccountId account;
    Instant taken_at;
    std::int64_t note_version;
};
extern Table<ShiftTakingRow> const shift_taking_row;

} // namespace cigogne::transfers
