#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/newborns.hpp"

/// A birth that turns out to have been at another time, or a child of another weight.
namespace cigogne::transfers {

/// A child's birth as a line of the journal tells it.
struct BornAt {
    Instant happened_at;
    std::optional<people::Grams> weight;
};

/// Term at birth and weight of the child in one of its requests, once the birth is known to be otherwise. `dating` is that of the
/// pregnancy, where the request has one; without, the term moves by as many days as the birth. A weight that was told apart stays.
PersonRow corrected_birth(PersonRow row, BornAt const& wrong, BornAt const& right, std::optional<people::Dating> const& dating);

/// Writes the right birth wherever the child is known: in `people`, and in each of its requests. These are returned, but for `of`.
std::vector<RequestId> rewrite_birth(db::Transaction& transaction, RequestId of, PersonId newborn, BornAt const& wrong, BornAt const& right,
    Instant now, AccountId author);

/// Once the line of a birth was corrected: the birth is written again wherever the child is known, and its other requests are told. Nothing
/// when the line was only crossed out.
void follow_birth(http::Call& call, Request const& before, Request const& after, FactId corrected);

} // namespace cigogne::transfers
