#pragma once

#include "modules/reporting/year_facts.hpp"
#include "modules/reporting/yearly_report.hpp"

/// What a yearly report tells. Source: reference/domain.md 2.13.
namespace cigogne::reporting {

/// The sections of one year for one house, or the region, without anything beside: the region's figures are made once for all houses.
using Content = std::vector<ReportSection>;
Content content_of(FactsOfYear const& facts, std::optional<PlaceId> const& house, std::map<PlaceId, std::string> const& names);

/// Puts each number beside the same a year before, and beside the region's. A part that was there only then is there with 0. `before` is null
/// where nobody in the region asked for anything that year: nothing is said of it.
Content beside(Content now, Content const* before, Content const* region);

/// Each house that asked, answered or received: the table of the region's report, the network's only.
std::vector<HouseLine> house_lines(FactsOfYear const& now, FactsOfYear const& before, std::map<PlaceId, std::string> const& names,
    std::map<PlaceId, std::string> const& levels);

} // namespace cigogne::reporting
