#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/names.hpp"

namespace cigogne::transfers {

/// What the case asks of a destination, as it is known now.
Need need_of(http::Call& call, RequestRow const& row, Request const& request, Sheet const& sheet, std::vector<PersonRow> const& persons);

/// « Où peut-elle aller ? »: every establishment, ranked or set aside, with sentences.
RankingView ranking_of(http::Call& call, Names& names, RequestRow const& row, Request const& request, Need const& need);

/// What an acceptance there would hold: for each need, the unit of that kind with most places.
std::vector<HeldPlaceView> places_to_hold(http::Call& call, Need const& need, PlaceId place);

} // namespace cigogne::transfers
