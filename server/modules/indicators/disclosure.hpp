#pragma once

#include "modules/indicators/place_figures.hpp"

#include <set>

/// Which figures of the region may leave the network: none from 1 to below the limit, nor what tells one.
namespace cigogne::indicators {

class Disclosure {
public:
    /// For the network itself: all of them.
    static Disclosure of_everything() { return {}; }
    /// For everyone. Joined stays are the others counted once more: only figures of all stays, each by itself, are told.
    static Disclosure for_everyone(Years const& years, std::uint64_t smallest);

    bool is_for_everyone() const { return is_for_everyone_; }
    bool shows(FigureKey const& key, int year) const;
    /// The figure as it is told to those who read.
    FigureKey told(FigureKey key) const;
    /// The cases by year, without those that are not told.
    std::vector<analytics::YearlyProportion> by_year(FigureKey const& key, Years const& years) const;

private:
    Disclosure() = default;

    bool is_for_everyone_ = false;
    std::set<std::pair<int, std::string>> shown_; ///< year, and the figure by its codes
};

} // namespace cigogne::indicators
