#pragma once

#include "platform/configuration.hpp"
#include "platform/core/clock.hpp"
#include "platform/core/result.hpp"
#include "platform/security/audit.hpp"

namespace cigogne::backup {

/// What may be there already.
enum class Present {
    MustBeEmpty,
    IsReplaced
};

struct Restored {
    std::string made_at; ///< when the backup was made, RFC 3339
    /// Where what was replaced is kept: a folder, or a schema of PostgreSQL. Empty when nothing was.
    std::string kept_in;
    security::AuditTrail::Verdict audit;
};

/// Puts a backup in the place of the store that is set. It is unpacked, looked over and brought up to this program's schema
/// first; only then does it take the place, at once. Whatever fails leaves what was there as it was. Refuses while the
/// program serves, a store that holds something unless it is to be replaced, and a backup of the other kind of store.
Result<Restored> restore(Configuration const& configuration, std::filesystem::path const& archive, Present present, Instant now);

} // namespace cigogne::backup
