#pragma once

#include "modules/transfers/request.hpp"

namespace cigogne::db {
class Transaction;
}

namespace cigogne::transfers {

/// Whether a place that is not free any more stops the change, or is taken beyond capacity since it has happened.
enum class Beds {
    Asked,
    Happened
};

/// Rule: an acceptance asks for a place. Of a search told afterwards it has happened, beyond capacity if no place was left; but one told
/// as of now is of a search that goes on, also in a request that was begun so (design proposal).
Beds beds_of_acceptance(bool entered_a_posteriori, Instant happened_at, Instant now);

/// Whether other requests may be named to whoever moves places: the cell knows them all, a unit only its own.
enum class Others {
    Named,
    Unnamed
};

/// In whose name and when places are moved, in a writing transaction.
struct Mover {
    db::Transaction& transaction;
    Instant now;
    AccountId account;
    Others others = Others::Unnamed;
    directory::NewsSchedule schedule = directory::NewsSchedule::proposed(); ///< how long counts are believed
};

/// Moves places between available and reserved as the change asks. The last place goes once: who comes second is told which
/// request has it, or every kind that lacks when several do, and what she may choose.
Result<Done> move_places(Mover const& mover, Request const& before, Request const& after, Beds beds);

/// Whether the places that a cancelled request gave back are there again for it, within what the unit had agreed to: they are then
/// reserved anew.
bool take_places_back(Mover const& mover, Request const& cancelled);

} // namespace cigogne::transfers
