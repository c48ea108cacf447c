#include "modules/reporting/year_facts.hpp"

#include <algorithm>

namespace cigogne::reporting {

YearFacts const& FactsOfYear::of(std::optional<PlaceId> const& house) const
{
    static YearFacts const nothing;
    if (!house)
        return region;
    auto const found = houses.find(*house);
    return found == houses.end() ? nothing : found->second;
}

FactsOfYear facts_of_year(int year, std::vector<transfers::Measure> measures, std::vector<transfers::CallMeasure> const& calls,
    std::vector<quality::CaseFigure> cases, std::map<PlaceId, News> const& news, std::unordered_set<PlaceId> maternities,
    Meetings const& meetings)
{
    FactsOfYear facts { year, {}, {}, std::move(maternities), meetings.are_noted };
    std::unordered_map<transfers::RequestId, PlaceId> asked_by; // of transfers: what is answered to advice is no refusal of a transfer
    for (auto const& measure : measures) {
        facts.houses[measure.origin].asked.push_back(measure);
        if (measure.kind != transfers::Kind::AVIS)
            asked_by.emplace(measure.id, measure.origin);
        if (!measure.has_arrived())
            continue;
        facts.region.received.push_back(measure);
        if (measure.destination)
            facts.houses[*measure.destination].received.push_back(measure);
    }
    for (auto const& call : calls) {
        auto const asker = asked_by.find(call.request);
        if (asker == asked_by.end())
            continue;
        facts.region.heard.push_back(call);
        facts.houses[asker->second].heard.push_back(call);
        if (call.place) {
            facts.region.said.push_back(call);
            facts.houses[*call.place].said.push_back(call);
        }
    }
    for (auto const& one : cases)
        facts.houses[one.house].cases.push_back(one);
    for (auto const& [house, told] : news) {
        facts.houses[house].news = told;
        facts.region.news.expected += told.expected;
        facts.region.news.told += told.told;
    }
    for (auto const& [house, count] : meetings.held) {
        facts.region.meetings += count;
        if (house)
            facts.houses[*house].meetings = count;
    }
    facts.region.asked = std::move(measures);
    facts.region.cases = std::move(cases);
    return facts;
}

} // namespace cigogne::reporting
