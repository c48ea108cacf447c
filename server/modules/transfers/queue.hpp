#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/names.hpp"

namespace cigogne::transfers {

/// What is awaited of a request, from whom and since when: « Réponse de Nîmes ».
struct Awaited {
    std::string what;
    std::optional<Instant> since;
};
Awaited awaited_of(Request const& request, Names& names);

/// The group of the queue in which it stands.
QueueGroup group_of(RequestRow const& row, Instant now);

QueueRow queue_row_of(StoredRequest const& stored, Names& names, Instant now);

} // namespace cigogne::transfers
