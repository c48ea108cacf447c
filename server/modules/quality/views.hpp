#pragma once

#include "modules/quality/chronology.hpp"
#include "modules/quality/store.hpp"

/// Cases and actions as pages show them: no identity of a mother or a child.
namespace cigogne::quality {

/// One line of the work list.
struct CaseItem {
    CaseId id;
    int number;
    CaseKind kind;
    std::vector<CaseKind> also;
    CaseState state;
    CaseSource source;
    std::string house;
    CivilDate happened_on;
    std::optional<Instant> happened_at;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
    int newborns;
    Conformity conformity;
    std::optional<directory::CareLevel> required_level;
    std::optional<directory::PlaceKind> house_kind; ///< that day
    std::optional<int> request_number;
    CivilDate due_on; ///< when it should be reviewed
    bool late;
};
extern View<CaseItem> const case_item;

struct HouseView {
    PlaceId id;
    std::string name;
    std::optional<directory::PlaceKind> kind; ///< that day
};
extern View<HouseView> const house_view;

struct MomentView {
    Moment what;
    Instant at;
    bool from_request;
};
extern View<MomentView> const moment_view;

/// An adapted maternity, and how far it is from the house of birth.
struct AdaptedView {
    std::string name;
    directory::PlaceKind kind;
    int minutes;
    directory::TravelBasis basis;
};
extern View<AdaptedView> const adapted_view;

struct JudgementView {
    Id<JudgementTag> id;
    std::string reviewer;
    bool mine;
    bool given;
    std::optional<Avoidability> verdict; ///< none for whoever may not know it yet
    std::string reasons;
};
extern View<JudgementView> const judgement_view;

struct ActionView {
    ActionId id;
    std::int64_t version;
    int year;
    std::string title;
    ActionLevel level;
    ActionCategory category;
    std::string owner;
    std::optional<PlaceId> place;
    std::string place_name;
    CivilDate due_on;
    ActionState state;
    std::string dropped_because;
    std::string evaluation;
    std::vector<transfers::Dysfunction> codes;
    std::vector<int> requests;
    std::vector<CaseId> cases;
    std::optional<MeetingId> meeting;
    std::string decision; ///< of that meeting
    bool overdue;
};
extern View<ActionView> const action_view;

struct ChangeView {
    Instant at;
    std::string who;
    Change what;
    std::string reason;
};
extern View<ChangeView> const change_view;

/// What whoever reads the page may do there now.
struct CaseRights {
    bool declare;
    bool document;
    bool coordinate;
    bool judge;
    bool add_actions;
};
extern View<CaseRights> const case_rights_view;

/// What somebody, or a request, told otherwise of a birth that had a case already.
struct UnkeptView {
    std::string field; ///< of the declaration
    std::string kept;
    std::string told;
    std::string who; ///< empty: the request
    Instant at;
};
extern View<UnkeptView> const unkept_view;

struct CaseView {
    CaseId id;
    std::int64_t version;
    int number;
    CaseKind kind;
    std::vector<CaseKind> also; ///< what else the same birth is to be analysed for
    CaseState state;
    CaseSource source;
    HouseView house;
    CivilDate happened_on;
    std::optional<Instant> happened_at;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
    int newborns;
    Vital vital;
    bool needs_intensive_care;
    std::optional<transfers::RequestId> request;
    std::optional<int> request_number;
    std::string adverse_event;
    std::vector<UnkeptView> unkept;
    bool birth_crossed_out; ///< the request that opened it tells of no birth any more: to be set aside
    Conformity conformity;
    std::optional<directory::CareLevel> required_level;
    Documentation documentation;
    std::vector<std::string> missing;
    std::vector<MomentView> chronology;
    std::optional<int> admission_to_birth_minutes;
    std::optional<Delay> delay;
    std::vector<AdaptedView> nearest_adapted; ///< from the house of birth: no postcode of a residence has coordinates here
    Agreement agreement;
    bool verdicts_shown;
    std::vector<JudgementView> judgements;
    std::optional<Avoidability> retained;
    std::string consensus_sentence;
    std::string conclusions;
    std::vector<ActionView> actions;
    std::optional<RejectionReason> rejected_for;
    CivilDate due_on;
    bool late;
    Instant opened_at;
    std::string opened_by;
    std::vector<ChangeView> history;
    CaseRights may;
};
extern View<CaseView> const case_view;

} // namespace cigogne::quality
