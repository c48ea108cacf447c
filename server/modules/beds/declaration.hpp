#pragma once

#include "modules/beds/store.hpp"

/// What is told of a unit's places, by whomever: a person on the board, or another program.
namespace cigogne::beds {

struct Declaration {
    int available; ///< what the unit would accept now, reservations taken off
    Instant declared_at;
    bool confirmed = false; ///< more places than beds, and yes, it is so
};

/// Whether that may take the place of what is known. OlderThanKnown when a later count is known; ExceedsInstalled, with a sentence that
/// tells both numbers, when there would be more places than beds and nobody has confirmed it.
Result<Done> acceptable(Declaration const& declaration, StatusRow const& known, directory::Unit const& unit, Instant now);

/// Takes away the count of closed beds that another program told before, when what a person has declared since does not fit beside it.
void forget_contradicted(StatusRow& row, std::optional<int> installed);

} // namespace cigogne::beds
