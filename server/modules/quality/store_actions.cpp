#include "modules/quality/store.hpp"

#include "platform/json/json.hpp"

/// The part of the store about what is done: actions, meetings, modes of dysfunctions.
namespace cigogne::quality {

namespace {

struct ActionCase {
    Id<struct ActionCaseTag> id;
    ActionId action;
    CaseId case_id;
};
constexpr auto action_case_row = fields<ActionCase>("QualityActionCaseRow",
    field<&ActionCase::id>("id"),
    field<&ActionCase::action>("action"),
    field<&ActionCase::case_id>("case_id"));

struct DayRow {
    CivilDate day;
};
constexpr auto day_row = fields<DayRow>("QualityDayRow", field<&DayRow::day>("day"));

std::optional<CivilDate> first_of(std::vector<DayRow> const& rows)
{
    return rows.empty() ? std::nullopt : std::optional(rows.front().day);
}

struct ActionHistory {
    Id<struct ActionHistoryTag> id;
    ActionId action;
    std::string content;
    std::int64_t version;
    Instant replaced_at;
    AccountId replaced_by;
};
constexpr auto action_history_row = fields<ActionHistory>("QualityActionHistoryRow",
    field<&ActionHistory::id>("id"),
    field<&ActionHistory::action>("action"),
    field<&ActionHistory::content>("content"),
    field<&ActionHistory::version>("version"),
    field<&ActionHistory::replaced_at>("replaced_at"),
    field<&ActionHistory::replaced_by>("replaced_by"));

struct MeetingHistory {
    Id<struct MeetingHistoryTag> id;
    MeetingId meeting;
    std::string content;
    std::int64_t version;
    Instant replaced_at;
    AccountId replaced_by;
};
constexpr auto meeting_history_row = fields<MeetingHistory>("QualityMeetingHistoryRow",
    field<&MeetingHistory::id>("id"),
    field<&MeetingHistory::meeting>("meeting"),
    field<&MeetingHistory::content>("content"),
    field<&MeetingHistory::version>("version"),
    field<&MeetingHistory::replaced_at>("replaced_at"),
    field<&MeetingHistory::replaced_by>("replaced_by"));

} // namespace

std::vector<Action> Store::actions_of(int year) const
{
    return transaction_.select(action_row, "quality_action", "year = ? order by due_on, id", year);
}

std::vector<Action> Store::actions_of(CaseId id) const
{
    return transaction_.select(action_row, "quality_action",
        "id in (select action from quality_action_case where case_id = ?) order by due_on, id", id);
}

std::vector<Action> Store::overdue_actions(CivilDate today) const
{
    return transaction_.select(action_row, "quality_action",
        "due_on < ? and (state = 'PLANNED' or state = 'UNDER_WAY') order by due_on, id", today);
}

std::vector<Action> Store::actions_of(MeetingId id) const
{
    return transaction_.select(action_row, "quality_action", "meeting = ? order by due_on, id", id);
}

std::optional<Action> Store::action(ActionId id) const
{
    return transaction_.find(action_row, "quality_action", "id = ?", id);
}

void Store::link(Action const& action)
{
    transaction_.execute("delete from quality_action_case where action = ?", action.id);
    for (auto const linked : case_ids(action.cases))
        transaction_.insert(action_case_row, "quality_action_case", { Id<ActionCaseTag>::make(action.updated_at), action.id, linked });
}

void Store::add(Action const& action)
{
    transaction_.insert(action_row, "quality_action", action);
    link(action);
}

bool Store::save(Action const& action, Action const& before)
{
    if (!transaction_.update(action_row, "quality_action", action, before.version))
        return false;
    transaction_.insert(action_history_row, "quality_action_history",
        { Id<ActionHistoryTag>::make(action.updated_at), action.id, *json::written(action_row, before).json, before.version, action.updated_at, action.updated_by });
    link(action);
    return true;
}

db::Page<Meeting> Store::meetings(security::Scope const& scope, MeetingFilter const& filter, db::PageRequest const& request) const
{
    db::Conditions conditions;
    conditions.add("held_on >= ? and held_on <= ?", filter.first, filter.last);
    if (filter.group == MeetingGroup::COUNTED)
        conditions.add("kind = ? and with_network", MeetingKind::TRANSFERS);
    if (filter.place)
        conditions.add("place = ?", *filter.place);
    return transaction_.page(meeting_row, "quality_meeting", scope.visible_from("place"), { "held_on", db::Direction::Descending }, request, std::move(conditions));
}

std::vector<Meeting> Store::meetings_between(CivilDate first, CivilDate last) const
{
    return transaction_.select(meeting_row, "quality_meeting", "held_on >= ? and held_on <= ? order by held_on desc, id desc", first, last);
}

std::optional<CivilDate> Store::first_case_day() const
{
    return first_of(transaction_.query(day_row, "select happened_on as day from perinatal_case order by happened_on, id limit 1"));
}

std::optional<CivilDate> Store::first_meeting_day() const
{
    return first_of(transaction_.query(day_row, "select held_on as day from quality_meeting order by held_on, id limit 1"));
}

std::optional<CivilDate> Store::last_case_day(PlaceId house) const
{
    return first_of(transaction_.query(
        day_row, "select happened_on as day from perinatal_case where house = ? and state <> 'REJECTED' order by happened_on desc, id limit 1", house));
}

std::optional<Meeting> Store::meeting(MeetingId id) const
{
    return transaction_.find(meeting_row, "quality_meeting", "id = ?", id);
}

void Store::add(Meeting const& meeting)
{
    transaction_.insert(meeting_row, "quality_meeting", meeting);
}

bool Store::save(Meeting const& meeting, Meeting const& before)
{
    if (!transaction_.update(meeting_row, "quality_meeting", meeting, before.version))
        return false;
    transaction_.insert(meeting_history_row, "quality_meeting_history",
        { Id<MeetingHistoryTag>::make(meeting.updated_at), meeting.id, *json::written(meeting_row, before).json, before.version, meeting.updated_at, meeting.updated_by });
    return true;
}

std::vector<DatedMode> Store::modes() const
{
    return transaction_.select(dated_mode_row, "dysfunction_mode", "true order by code, valid_from, id");
}

void Store::add(DatedMode const& mode)
{
    transaction_.insert(dated_mode_row, "dysfunction_mode", mode);
}

} // namespace cigogne::quality
