#include "modules/accounts/membership.hpp"

#include <algorithm>

namespace cigogne::accounts {

Table<Membership> const membership_row = fields<Membership>("MembershipRow",
    field<&Membership::id>("id"),
    field<&Membership::account>("account"),
    field<&Membership::role>("role"),
    field<&Membership::place>("place"),
    field<&Membership::valid_from>("valid_from"),
    field<&Membership::valid_until>("valid_until"),
    field<&Membership::created_at>("created_at"),
    field<&Membership::created_by>("created_by"),
    field<&Membership::ended_by>("ended_by"),
    field<&Membership::version>("version"));

Result<Done> fits(Role role, std::optional<PlaceId> const& place)
{
    auto const reach = reach_of(role);
    if (reach == security::Reach::Place && !place)
        return Failure(Error::PlaceMissing).with({ { "place", "required", "Choisissez l’établissement." } });
    if (reach == security::Reach::Network && place)
        return Failure(Error::PlaceNotApplicable).with({ { "place", "not_applicable", "Laissez vide : ce rôle porte sur tout le réseau." } });
    return Done {};
}

bool holds(std::span<Membership const> memberships, Role role, std::optional<PlaceId> const& place, Instant now)
{
    return std::ranges::any_of(memberships, [&](Membership const& membership) {
        return membership.role == role && membership.place == place && !membership.is_over(now);
    });
}

bool is_last_administration(std::span<Membership const> memberships, MembershipId taken, Instant now)
{
    auto const administers = [&](Membership const& membership) {
        return membership.role == Role::Administrator && membership.is_valid(now);
    };
    bool const takes_one = std::ranges::any_of(
        memberships, [&](Membership const& membership) { return membership.id == taken && administers(membership); });
    bool const keeps_one = std::ranges::any_of(
        memberships, [&](Membership const& membership) { return membership.id != taken && administers(membership); });
    return takes_one && !keeps_one;
}

} // namespace cigogne::accounts
