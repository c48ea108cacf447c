#pragma once

#include "platform/security/audit.hpp"

/// The audit is kept for a set time. Its oldest lines go; what stays can still be verified.
///
/// Before them stands an anchor: position and hash of the last line erased. The erasure itself is a line of the writes'
/// chain with the same position and hash, written again whenever it would be erased in its turn: an anchor that nobody
/// attests is a chain that was cut.
namespace cigogne::security {

/// Erases lines older than that from the beginning of each chain, at most that many; returns how many. In a writing
/// transaction. A line that follows one to be kept is kept, whatever its hour says.
std::int64_t erase_audit(db::Transaction& transaction, Instant now, Instant before, int at_most);

} // namespace cigogne::security
