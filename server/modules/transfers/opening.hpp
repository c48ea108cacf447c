#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/woman.hpp"

/// How a request begins: what must be told to be heard, and what is made of it.
namespace cigogne::transfers {

/// The other motives, each once, without the main one.
std::vector<Motive> beside(std::optional<Motive> main, std::vector<Motive> const& told);

/// What is missing, does not go together or is beyond belief, each under its field; empty when she is heard.
std::vector<Fault> faults_of(OpeningForm const& form, Instant now, Plausibility const& bounds);

/// The beginning of the pregnancy, from any of the ways in which it is told.
Result<people::Dating> dating_from(DatingForm const& form, CivilDate today);

/// Another live request of the same sort for the same woman, when the change would make a second one: by bringing a request
/// that had ended back to life, or by making a newborn's of a mother's; or for the same child. `follows` is that of the request.
std::optional<RequestRow> other_live_request(db::Transaction& transaction, Request const& before, Request const& after,
    std::optional<RequestId> follows);

/// What is stored of a new request, its persons added to `people`.
struct Opened {
    StoredRequest stored;
    std::vector<PersonRow> persons;
};
/// Typed by `author` at `now`, for the place that asks.
Result<Opened> opened_from(db::Transaction& transaction, OpeningForm form, PlaceId origin, Instant now, AccountId author);

} // namespace cigogne::transfers
