#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/security/scope.hpp"

#include <memory>
#include <string>

namespace cigogne::security {

enum class AuditKind {
    Write, ///< something was changed; in the same transaction
    Read, ///< an identified record was read, 304 included
    Browse, ///< something without identity was read; one line per session, subject and hour
    Login, ///< someone logged in, or failed to
    Rights, ///< a right was changed, old → new
    Export, ///< a list, or a backup, left the program; with its format and the number of its lines
    Override, ///< read outside the care team, with a stated reason
};
constexpr auto words_of(AuditKind)
{
    return std::to_array<Word>(
        { { "write", "Écriture" }, { "read", "Lecture" }, { "browse", "Consultation" }, { "login", "Connexion" },
            { "rights", "Droits" }, { "export", "Export" }, { "override", "Accès exceptionnel" } });
}

/// Who did what to which thing. Details are JSON without names of persons: ids, fields, old and new rights.
struct AuditEntry {
    Instant at;
    AuditKind kind;
    std::optional<AccountId> account;
    std::optional<MembershipId> membership;
    std::string action; ///< "POST /api/transfers/{id}/refusals", "login.refused"
    std::string subject_kind; ///< "transfer_request"
    std::string subject; ///< id of the thing, or empty
    std::string detail; ///< JSON or empty
    std::string peer; ///< network address
};

/// The append-only, hash-chained record of who did what: table `audit`.
/// Writes go into one chain, in their own transaction. Reads go through one writer per process, in groups, into that
/// process's chain: `record_read` returns when its group is on disk.
class AuditTrail {
public:
    explicit AuditTrail(db::Database& database);
    ~AuditTrail();

    /// In the caller's writing transaction.
    void record(db::Transaction& transaction, AuditEntry const& entry);
    /// In the next group; returns when that is committed. Throws db::DatabaseError when it cannot be: then do not
    /// answer. Never within a writing transaction, which the group would wait for.
    void record_read(AuditEntry entry);
    /// Without waiting: reads without identity.
    void record_later(AuditEntry entry);

    struct Verdict {
        std::int64_t entries = 0;
        std::int64_t chains = 0;
        /// Lines erased at the end of their time, before those that were verified.
        std::int64_t erased = 0;
        /// Where the first broken link is, in words for the operator; empty when all hold.
        std::string broken;
    };
    /// Recomputes every chain from its beginning; finds lines altered, moved or added, removed ones, tails and chains
    /// cut off, beginnings that nobody attests. Reads in pieces: the program may go on writing meanwhile.
    static Verdict verify(db::Database& database);

private:
    class Writer;
    std::unique_ptr<Writer> writer_;
};

} // namespace cigogne::security
