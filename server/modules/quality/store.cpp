#include "modules/quality/store.hpp"

#include "platform/json/json.hpp"

#include <fmt/format.h>

namespace cigogne::quality {

namespace {

/// What a reviewer had said before she corrected it: apart from the case's history, which others read.
struct JudgementHistory {
    Id<struct JudgementHistoryTag> id;
    Id<JudgementTag> judgement;
    std::string content;
    std::int64_t version;
    Instant replaced_at;
    AccountId replaced_by;
};
constexpr auto judgement_history_row = fields<JudgementHistory>("CaseJudgementHistoryRow",
    field<&JudgementHistory::id>("id"),
    field<&JudgementHistory::judgement>("judgement"),
    field<&JudgementHistory::content>("content"),
    field<&JudgementHistory::version>("version"),
    field<&JudgementHistory::replaced_at>("replaced_at"),
    field<&JudgementHistory::replaced_by>("replaced_by"));

void add_group(db::Conditions& conditions, CaseGroup group, CivilDate late_before)
{
    switch (group) {
    case CaseGroup::OPEN:
        conditions.add("state <> 'CLOSED' and state <> 'REJECTED'");
        break;
    case CaseGroup::BY_FACT:
        conditions.add("state = 'DETECTED'");
        break;
    case CaseGroup::TO_REVIEW:
        conditions.add("state = 'DOCUMENTED'");
        break;
    case CaseGroup::LATE:
        conditions.add("state <> 'CLOSED' and state <> 'REJECTED' and happened_on < ?", late_before);
        break;
    case CaseGroup::ENDED:
        conditions.add("state = 'CLOSED' or state = 'REJECTED'");
        break;
    case CaseGroup::ALL:
        break;
    }
}

} // namespace

db::Page<CaseRow> Store::cases(
    security::Scope const& scope, CaseFilter const& filter, CivilDate late_before, db::PageRequest const& request) const
{
    db::Conditions conditions;
    if (filter.group)
        add_group(conditions, *filter.group, late_before);
    if (filter.state)
        conditions.add("state = ?", *filter.state);
    // Codes stand between spaces, and none is the beginning of another.
    if (filter.kind)
        conditions.add("kind = ? or also like ?", *filter.kind, fmt::format("%{}%", word(*filter.kind).code));
    if (filter.house)
        conditions.add("house = ?", *filter.house);
    if (auto const first = filter.year ? CivilDate::make(*filter.year, 1, 1) : std::nullopt)
        conditions.add("happened_on >= ? and happened_on < ?", *first, first->plus_months(12));
    if (filter.number)
        conditions.add("number = ?", *filter.number);
    return transaction_.page(case_row, "perinatal_case", scope.visible_from("house"),
        { "happened_on", db::Direction::Descending }, request, std::move(conditions));
}

std::vector<CaseRow> Store::awaiting(AccountId reviewer) const
{
    return transaction_.select(case_row, "perinatal_case",
        "state = 'DOCUMENTED' and id in (select case_id from case_judgement where reviewer = ? and given_at is null and withdrawn_at is null) order by happened_on, id",
        reviewer);
}

std::vector<CaseRow> Store::of_house(PlaceId house, CaseState state) const
{
    return transaction_.select(case_row, "perinatal_case", "house = ? and state = ? order by happened_on, id", house, state);
}

std::int64_t Store::count_in(CaseState state) const
{
    return *transaction_.number("select count(*) from perinatal_case where state = ?", state);
}

std::int64_t Store::count_late(CivilDate late_before) const
{
    return *transaction_.number(
        "select count(*) from perinatal_case where state <> 'CLOSED' and state <> 'REJECTED' and happened_on < ?", late_before);
}

std::vector<CaseRow> Store::born_between(CivilDate first, CivilDate last) const
{
    return transaction_.select(case_row, "perinatal_case", "happened_on >= ? and happened_on <= ? order by happened_on, id", first, last);
}

std::optional<CaseRow> Store::find(CaseId id) const
{
    return transaction_.find(case_row, "perinatal_case", "id = ?", id);
}

std::vector<CaseRow> Store::near(BirthMark const& mark) const
{
    // A birth at midnight may have been told on either day.
    return transaction_.select(case_row, "perinatal_case",
        "house = ? and happened_on >= ? and happened_on <= ? and state <> 'REJECTED' order by number", mark.house,
        mark.on.plus_days(-1), mark.on.plus_days(1));
}

std::vector<CaseRow> Store::of_request(transfers::RequestId request) const
{
    return transaction_.select(case_row, "perinatal_case", "request = ? order by child", request);
}

std::optional<CaseId> Store::numbered(int number) const
{
    auto const id = transaction_.text("select id from perinatal_case where number = ?", number);
    return id ? CaseId::parse(*id) : std::nullopt;
}

int Store::next_number() const
{
    return static_cast<int>(*transaction_.number("select coalesce(max(number), 0) + 1 from perinatal_case"));
}

void Store::add(CaseRow const& row)
{
    transaction_.insert(case_row, "perinatal_case", row);
}

bool Store::save(CaseRow const& row, CaseRow const& before, Change what, std::string const& reason)
{
    if (!transaction_.update(case_row, "perinatal_case", row, before.version))
        return false;
    transaction_.insert(case_history_row, "case_history",
        { Id<CaseHistoryTag>::make(row.updated_at), row.id, what, reason, *json::written(case_row, before).json, before.version, row.updated_at, row.updated_by });
    return true;
}

std::vector<CaseHistoryRow> Store::history(CaseId id) const
{
    return transaction_.select(case_history_row, "case_history", "case_id = ? order by replaced_at, id", id);
}

int Store::next_child(transfers::RequestId request) const
{
    return static_cast<int>(*transaction_.number("select coalesce(max(child), 0) + 1 from perinatal_case where request = ?", request));
}

std::vector<CaseDeclarationRow> Store::declarations(CaseId id) const
{
    return transaction_.select(case_declaration_row, "case_declaration", "case_id = ? order by told_at, id", id);
}

void Store::add(CaseDeclarationRow const& row)
{
    transaction_.insert(case_declaration_row, "case_declaration", row);
}

std::vector<JudgementRow> Store::judgements(CaseId id) const
{
    return transaction_.select(judgement_row, "case_judgement", "case_id = ? and withdrawn_at is null order by asked_at, id", id);
}

std::optional<JudgementRow> Store::withdrawn_judgement(CaseId id, AccountId reviewer) const
{
    return transaction_.find(judgement_row, "case_judgement", "case_id = ? and reviewer = ? and withdrawn_at is not null", id, reviewer);
}

void Store::add(JudgementRow const& row)
{
    transaction_.insert(judgement_row, "case_judgement", row);
}

bool Store::save(JudgementRow const& row, JudgementRow const& before, Instant now)
{
    if (!transaction_.update(judgement_row, "case_judgement", row, before.version))
        return false;
    if (before.verdict)
        transaction_.insert(judgement_history_row, "case_judgement_history",
            { Id<JudgementHistoryTag>::make(now), row.id, *json::written(judgement_row, before).json, before.version, now, row.reviewer });
    return true;
}

} // namespace cigogne::quality
