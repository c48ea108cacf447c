#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/fact_forms.hpp"
#include "modules/transfers/views.hpp"

#include <vector>

/// What the routes of facts share.
namespace cigogne::transfers {

/// Writes one line and answers the whole page again.
Result<RequestView> note(http::Call& call, What what, Instant happened_at);

/// The establishment or the name told; refuses what the directory does not know or has closed by then, and the place where she is.
Result<Destination> destination_in(
    http::Call& call, std::optional<PlaceId> place, std::optional<std::string> const& elsewhere, RequestRow const& row, Instant happened_at);
/// Refuses units of another establishment and units told twice. A place that names no unit gets the only one of its kind
/// there; with several it must say which, with none it is kept without being counted. What is ticked as beyond capacity is so for as
/// many as a known count lacks; where none is known, for all of them, since whoever answers says so herself.
Result<std::vector<HeldPlace>> places_in(http::Call& call, std::vector<HeldPlaceForm> const& forms, Destination const& destination);
/// What an acceptance holds when nobody says otherwise: the need, in the units that have most places.
std::vector<HeldPlace> proposed_places(http::Call& call, Seen const& seen, Destination const& destination);
/// What has happened is told as it was: a place that was not there was taken beyond capacity. Those that the request keeps already
/// are given back before others are taken.
void mark_beyond(http::Call& call, RequestId request, std::vector<HeldPlace>& places);

Screening screening_of(ScreeningForm const& form, ScreeningMoment moment);

} // namespace cigogne::transfers
