#pragma once

#include "modules/indicators/funnel_view.hpp"
#include "modules/indicators/hidden_houses.hpp"
#include "modules/indicators/place_reading.hpp"

#include <map>
#include <set>

/// What is counted of each house, read once for the funnels of a page or a paper.
namespace cigogne::indicators {

/// Why there is no funnel: the first reason that holds.
enum class NoFunnel {
    NotCompared,   ///< houses are not compared by that figure
    NotCounted,    ///< nothing of the year, by the definitions of today
    PartialYear,   ///< of the house
    NobodyBeside,  ///< too few houses, or her type is not known (PlaceCounts::why_alone); or the others are counted by definitions of before
    SmallTogether, ///< a small count of the other houses would be told
    SmallPartial,  ///< or one of those whose year is not whole, taken off the sum of all
    FewWhole,      ///< too few houses have the whole year
    NotLinked,     ///< the figure is of joined stays, and those of the place do not tell it
    JoinedApart,   ///< what one lot of joined stays sees of another hospital, another lot does not
    NoCases
};
Explanation explain(NoFunnel reason);
/// The same in French; of a house that stands beside nobody, what her page says of it already. Empty where there is a funnel.
std::string said_without(Result<FunnelView> const& funnel, PlaceCounts const& counts);

class HousesCounted {
public:
    /// Of that year and of those that are pooled with it, by terms that are known today.
    static HousesCounted read(db::Transaction& transaction, int year);

    /// The funnel of a figure for who reads it. Fails with NoFunnel. The points that tell a house a small count of others, or give one back, are hidden from her.
    Result<FunnelView> funnel_for(FigureKey key, PlaceReading const& reading, FunnelReader const& reader, Houses const& names) const;

private:
    /// One house; its type is that of the last year.
    struct HouseYears {
        std::string type;
        Years years;
        bool is_whole = false; ///< it holds the last year, all of it: else it stands in no funnel
    };

    /// Those among whom the place is compared.
    static bool is_among(HouseYears const& house, PlaceReading const& reading);
    /// The other houses than that of the page, those of the funnel or those that are left out of it, by what a figure counts.
    std::vector<OtherHouse> others(PlaceReading const& reading, FigureKey const& key, bool is_whole) const;
    /// The houses whose points a house does not read. Fails with NoFunnel where she reads no funnel.
    Result<std::set<std::string>> hidden_from(PlaceReading const& reading, FigureKey const& key, std::uint64_t smallest) const;

    int year_ = 0;
    std::map<std::string, HouseYears> houses_; ///< by FINESS
};

} // namespace cigogne::indicators
