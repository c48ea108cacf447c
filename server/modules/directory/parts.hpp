#pragma once

#include "platform/core/date.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

#include <functional>
#include <optional>

namespace cigogne::db {
class Transaction;
}

namespace cigogne::directory {

/// What this module asks of those above it, of whom it knows nothing.
struct Parts {
    /// Why an establishment cannot be closed from that day on, told under "closed_on"; nothing when it can.
    std::function<std::optional<Fault>(db::Transaction&, PlaceId, CivilDate first_day_without)> against_closing;
    /// Told in the transaction in which an establishment closes or opens again: people act for it otherwise from its commit on.
    std::function<void(db::Transaction&)> when_closed_or_reopened;
};

} // namespace cigogne::directory
