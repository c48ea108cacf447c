#pragma once

#include "modules/indicators/place_reading.hpp"
#include "platform/http/call.hpp"

/// What the pages of the indicators have in common.
namespace cigogne::indicators {

/// The place that a page is about.
struct PlaceView {
    std::optional<PlaceId> establishment; ///< none: the region
    std::string name;
    std::optional<std::string> finess;
    std::optional<std::string> type; ///< « IIB », that year
};
extern View<PlaceView> const place_view;

PlaceView place_of(http::Call& call, PlaceReading const& reading);

} // namespace cigogne::indicators
