#include "modules/transfers/names.hpp"

#include "modules/accounts/accounts.hpp"

#include <utility>

namespace cigogne::transfers {

std::optional<directory::Place> Names::place(PlaceId id)
{
    return directory::place(transaction_, id, today_);
}

void Names::expect(std::optional<PlaceId> id)
{
    if (id && places_.emplace(*id, PlaceView { *id, "—", {} }).second)
        expected_.push_back(*id);
}

PlaceView Names::view_of(PlaceId id)
{
    expect(id);
    if (!expected_.empty()) {
        for (auto& place : directory::named_places(transaction_, std::exchange(expected_, {})))
            places_.at(place.id) = { place.id, std::move(place.name), std::move(place.phone) };
    }
    return places_.at(id);
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
