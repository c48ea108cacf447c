#pragma once

#include "modules/transfers/transfers.hpp"
#include "modules/whatif/region.hpp"
#include "platform/settings/settings.hpp"

#include <array>

namespace cigogne::whatif {

inline constexpr std::size_t bed_kinds = words<BedKind>.size();

/// What the model supposes beyond what was recorded. Settings: most are proposals without any source.
struct Model {
    std::array<double, bed_kinds> stay_days {};        ///< mean length of stay, by kind of place
    std::array<double, bed_kinds> occupancy {};        ///< mean share of the places that are taken, by kind, 0 to 1
    transfers::OrientationSettings orientation = {};   ///< those of the real search
    double minutes_a_call = 12;                        ///< while the cell answers
    double minutes_a_call_out_of_hours = 20;
    double preparation_minutes = 60;                   ///< from the acceptance to the departure, where none was recorded
    double other_refusals = 0.1;                       ///< share of refusals that have nothing to do with places, 0 to 1
    double delivers_there = 0.51;                      ///< share of mothers moved in utero who give birth during that stay
    int out_of_region_kilometres = 200;                ///< counted for each request that no establishment of the region takes
    directory::TravelEstimate travel = {};

    double stay_of(BedKind kind) const { return stay_days[static_cast<std::size_t>(kind)]; }
    double occupancy_of(BedKind kind) const { return occupancy[static_cast<std::size_t>(kind)]; }
};

/// The values in force on that day.
Model model_on(settings::Settings const& settings, CivilDate day);

/// What the administrator reads and dates, each with its source.
std::vector<settings::Definition> setting_definitions();

/// A supposition as the reader of a result sees it beside the figures.
struct Supposition {
    std::string label;
    std::string value;
    std::string source;
};
/// All settings of the model as they stand that day, in words.
std::vector<Supposition> suppositions_on(settings::Settings const& settings, CivilDate day);

} // namespace cigogne::whatif
