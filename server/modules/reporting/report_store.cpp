#include "modules/reporting/report_store.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace {

struct NumberRow {
    int year;
};
constexpr auto number_row = fields<NumberRow>("ReportYearRow", field<&NumberRow::year>("year"));

db::Order order_of(VisitSort sort)
{
    switch (sort) {
    case VisitSort::HeldDescending:
        return { "visited_on", db::Direction::Descending };
    case VisitSort::Report:
        return { "year" };
    case VisitSort::ReportDescending:
        return { "year", db::Direction::Descending };
    case VisitSort::Held:
        break;
    }
    return { "visited_on" };
}

} // namespace

db::Page<Visit> ReportStore::visits(security::Scope const& scope, VisitFilter const& filter, VisitSort sort, db::PageRequest const& request) const
{
    db::Conditions conditions;
    if (filter.year)
        conditions.add("year = ?", *filter.year);
    if (auto const first = filter.held_in ? CivilDate::make(*filter.held_in, 1, 1) : std::nullopt)
        conditions.add("visited_on >= ? and visited_on < ?", *first, first->plus_months(12));
    return transaction_.page(visit_row, "report_visit", scope.visible_from("place"), order_of(sort), request, std::move(conditions));
}

std::vector<Visit> ReportStore::visits(security::Scope const& scope, int year) const
{
    if (scope.place())
        return transaction_.select(visit_row, "report_visit", "year = ? and place = ? order by visited_on", year, *scope.place());
    return transaction_.select(visit_row, "report_visit", "year = ? order by visited_on", year);
}

std::vector<Visit> ReportStore::visits_held_in(security::Scope const& scope, int year) const
{
    auto const first = *CivilDate::make(year, 1, 1);
    auto const last = *CivilDate::make(year, 12, 31);
    if (scope.place())
        return transaction_.select(visit_row, "report_visit", "visited_on >= ? and visited_on <= ? and place = ? order by visited_on", first, last, *scope.place());
    return transaction_.select(visit_row, "report_visit", "visited_on >= ? and visited_on <= ? order by visited_on", first, last);
}

std::vector<int> ReportStore::years_held(security::Scope const& scope) const
{
    auto const rows = scope.place()
        ? transaction_.query(number_row, "select distinct cast(substr(visited_on, 1, 4) as bigint) as year from report_visit where place = ? order by year desc", *scope.place())
        : transaction_.query(number_row, "select distinct cast(substr(visited_on, 1, 4) as bigint) as year from report_visit order by year desc");
    std::vector<int> years;
    std::ranges::transform(rows, std::back_inserter(years), &NumberRow::year);
    return years;
}

bool ReportStore::has_same(Visit const& visit) const
{
    auto const others = transaction_.select(visit_row, "report_visit", "year = ? and place = ? and visited_on = ?", visit.year, visit.place, visit.visited_on);
    return std::ranges::any_of(others, [&](Visit const& other) { return other.id != visit.id && is_same_presentation(other, visit); });
}

std::optional<Visit> ReportStore::visit(VisitId id) const
{
    return transaction_.find(visit_row, "report_visit", "id = ?", id);
}

void ReportStore::add(Visit const& visit)
{
    transaction_.insert(visit_row, "report_visit", visit);
}

bool ReportStore::save(Visit const& visit, Visit const& before)
{
    if (!transaction_.update(visit_row, "report_visit", visit, before.version))
        return false;
    transaction_.insert(visit_row, "report_visit_history", before);
    return true;
}

} // namespace cigogne::reporting
