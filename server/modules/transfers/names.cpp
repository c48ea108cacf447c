#include "modules/transfers/names.hpp"

#include "modules/accounts/accounts.hpp"

namespace cigogne::transfers {

std::optional<directory::Place> Names::place(PlaceId id)
{
    if (!read_) {
        for (auto& place : directory::places(transaction_, today_))
            places_.emplace(place.id, std::move(place));
        read_ = true;
    }
    if (auto const known = places_.find(id); known != places_.end())
        return known->second;
    auto closed_down = directory::place(transaction_, id, today_);
    if (closed_down)
        places_.emplace(id, *closed_down);
    return closed_down;
}

PlaceView Names::view_of(PlaceId id)
{
    auto const known = place(id);
    if (!known)
        return { id, "—", {} };
    return { id, known->name, known->phone };
}

PlaceView Names::view_of(Destination const& destination)
{
    return destination.place ? view_of(*destination.place) : PlaceView { {}, destination.elsewhere, {} };
}

std::string Names::of(AccountId account)
{
    auto const [known, is_new] = accounts_.try_emplace(account);
    if (is_new)
        known->second = accounts::name_of(transaction_, account);
    return known->second;
}

} // namespace cigogne::transfers
