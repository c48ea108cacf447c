#pragma once

#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/series_store.hpp"
#include "platform/http/call.hpp"

/// Who reads published values, and which of them stand beside a figure.
namespace cigogne::indicators {

/// The reader of a call, and what she may read.
SeriesReader series_reader_of(http::Call& call);

/// The latest years of one series of one territory that stand beside a figure.
inline constexpr int years_beside = 3;
/// What current series say of a figure: of the country, of the region, and, on the page of a house, of her department and of herself. The latest year first.
std::vector<CurrentValue> values_beside(http::Call& call, FigureKey const& key, PlaceReading const& reading);

} // namespace cigogne::indicators
