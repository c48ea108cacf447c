#pragma once

#include "modules/quality/quality.hpp"
#include "modules/reporting/counting.hpp"

#include <map>

/// What a year holds that a report tells, by house and for the whole region.
namespace cigogne::reporting {

/// News of places in the board: how often a unit was expected to tell, and did.
struct News {
    std::int64_t expected = 0;
    std::int64_t told = 0;
};

/// Meetings centred on transfers, with the network (TRF-13), by the house that held them; those of no house are the network's own.
struct Meetings {
    std::map<std::optional<PlaceId>, int> held = {};
    bool are_noted = false; ///< in this year or the one before: else their register is not kept, and 0 says nothing
};

/// What one house, or the region, did in a year.
struct YearFacts {
    std::vector<transfers::Measure> asked;      ///< requests that it made
    std::vector<transfers::Measure> received;   ///< transfers that arrived there
    std::vector<transfers::CallMeasure> heard;  ///< what it was answered; advice apart
    std::vector<transfers::CallMeasure> said;   ///< what it answered to others
    std::vector<quality::CaseFigure> cases;     ///< births of its women in the wrong place
    News news;
    int meetings = 0;                           ///< on transfers, with the network
};

/// A year as a report reads it.
struct FactsOfYear {
    int year;
    YearFacts region;
    std::map<PlaceId, YearFacts> houses;
    std::unordered_set<PlaceId> maternities; ///< those open on at least one of its days, closed since or not
    bool meetings_are_noted = false;

    YearFacts const& of(std::optional<PlaceId> const& house) const;
};

/// Sorts the facts of one local year by house.
FactsOfYear facts_of_year(int year, std::vector<transfers::Measure> measures, std::vector<transfers::CallMeasure> const& calls,
    std::vector<quality::CaseFigure> cases, std::map<PlaceId, News> const& news, std::unordered_set<PlaceId> maternities,
    Meetings const& meetings = {});

} // namespace cigogne::reporting
