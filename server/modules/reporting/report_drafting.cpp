#include "modules/reporting/report_drafting.hpp"

#include "modules/beds/beds.hpp"

#include <fmt/format.h>

namespace cigogne::reporting {

namespace {

std::map<PlaceId, News> news_of(db::Transaction& transaction, settings::Settings const& settings, CivilDate first, CivilDate last)
{
    std::map<PlaceId, News> found;
    for (auto const& unit : beds::news_told(transaction, settings, first, last)) {
        auto& news = found[unit.establishment];
        news.expected += unit.expected;
        news.told += unit.told;
    }
    return found;
}

Meetings meetings_of(db::Transaction& transaction, CivilDate first, CivilDate last)
{
    Meetings meetings;
    for (auto const& [house, counts] : quality::meeting_counts_by_house(transaction, first, last))
        meetings.held.emplace(house, counts.on_transfers);
    auto const before = quality::meeting_counts(transaction, first.plus_months(-12), last);
    meetings.are_noted = before.on_transfers + before.retex > 0;
    return meetings;
}

FactsOfYear facts_from(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    auto const first = *CivilDate::make(year, 1, 1);
    auto const last = *CivilDate::make(year, 12, 31);
    auto const maternities = directory::maternities_between(transaction, first, last);
    return facts_of_year(year, transfers::measures_of(transaction, year), transfers::call_measures_of(transaction, year),
        quality::case_figures(transaction, first, last, quality::months_to_review(settings, today), today), news_of(transaction, settings, first, last),
        { maternities.begin(), maternities.end() }, meetings_of(transaction, first, last));
}

} // namespace

Explanation explain(ReportError)
{
    return { FailureKind::Invalid, "nothing_recorded", "Aucune demande n’est enregistrée cette année-là." };
}

Result<Drafting> Drafting::create(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    if (year >= static_cast<int>(today.ymd().year()))
        return reports::ReportError::YearNotOver;
    transaction.set_time_budget(60s);
    Drafting drafting(facts_from(transaction, settings, year, today), facts_from(transaction, settings, year - 1, today));
    if (drafting.now_.region.asked.empty())
        return ReportError::NothingRecorded;

    drafting.houses_.emplace_back();
    auto const last_day = *CivilDate::make(year, 12, 31);
    auto const add_house = [&](directory::Place const& place) {
        drafting.names_.emplace(place.id, place.name);
        if (place.kind)
            drafting.levels_.emplace(place.id, word(*place.kind).label);
        if (drafting.now_.maternities.contains(place.id) || drafting.now_.houses.contains(place.id))
            drafting.houses_.emplace_back(place.id);
    };
    for (auto const& place : directory::places(transaction, last_day))
        add_house(place);
    // Those that have closed since have their year too, and their names in the others' destinations.
    auto const add_closed = [&](PlaceId id) {
        if (auto const place = drafting.names_.contains(id) ? std::nullopt : directory::place(transaction, id, last_day))
            add_house(*place);
    };
    for (auto const id : drafting.now_.maternities)
        add_closed(id);
    for (auto const* facts : { &drafting.now_, &drafting.before_ }) {
        for (auto const& [id, ignored] : facts->houses)
            add_closed(id);
    }
    drafting.region_ = content_of(drafting.now_, {}, drafting.names_);
    return drafting;
}

YearlyReport Drafting::report(std::size_t index) const
{
    auto const& house = houses_[index];
    auto const then = content_of(before_, house, names_);
    auto const* before = before_.region.asked.empty() ? nullptr : &then;
    if (!house)
        return { now_.year, {}, "Région", {}, beside(region_, before, nullptr), house_lines(now_, before_, names_, levels_) };
    auto const level = levels_.find(*house);
    return { now_.year, house, names_.at(*house), level == levels_.end() ? std::string() : level->second,
        beside(content_of(now_, house, names_), before, &region_), {} };
}

} // namespace cigogne::reporting
