#pragma once

#include "modules/indicators/figures.hpp"
#include "platform/settings/settings.hpp"

/// What the network chooses of its indicators, dated, with who says so.
namespace cigogne::indicators {

std::vector<settings::Definition> setting_definitions();

/// The six figures of the tiles, in their order; names that no definition holds are passed over.
std::vector<FigureKey> headline_on(settings::Settings const& settings, CivilDate day);
/// Counts from 1 to below this do not leave their house.
std::uint64_t smallest_published_on(settings::Settings const& settings, CivilDate day);
/// Of missing terms or weights, 0 to 1: beyond it a rate is not shown.
double most_missing_on(settings::Settings const& settings, CivilDate day);
/// How long the stays behind a number are kept; 0: not at all.
int stays_kept_months_on(settings::Settings const& settings, CivilDate day);

/// For who dates one, as the demonstration does.
inline constexpr std::string_view stays_kept_setting = "indicators.stays_kept_months";

} // namespace cigogne::indicators
