#include "modules/transfers/store.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

/// A unit that said nothing yet, or asked to be called back, still reads the case; once the place is elsewhere and she
/// has left, or once it refused, it keeps a line without content.
Side side_of(CandidateCall const& call, Request const& request)
{
    bool const answered_no = call.answer == Answer::REFUSED || call.answer == Answer::ACCEPTED; // accepted, then withdrawn
    bool const still_open = is_before_departure(request.state());
    return answered_no || !still_open ? Side::Refused : Side::Asked;
}

} // namespace

std::vector<PartyRow> parties_of(Request const& request)
{
    auto const id = request.opening().id;
    auto const asked_at = request.opening().asked_at;
    std::vector<PartyRow> parties { { id, request.opening().origin, Side::Origin, asked_at } };
    auto const add = [&](PlaceId place, Side side) {
        if (std::ranges::find(parties, place, &PartyRow::place) == parties.end())
            parties.push_back({ id, place, side, asked_at });
    };
    if (auto const& destination = request.progress().destination; destination && destination->place)
        add(*destination->place, Side::Receiver);
    for (auto const& call : request.calls()) {
        if (call.destination.place)
            add(*call.destination.place, side_of(call, request));
    }
    return parties;
}

} // namespace cigogne::transfers
