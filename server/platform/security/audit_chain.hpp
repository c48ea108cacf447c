#pragma once

#include "platform/security/audit.hpp"

#include <span>

namespace cigogne::security {

/// A line of the audit as it is stored. Texts throughout: the hash covers what stands in the table, readable or not.
struct AuditLine {
    std::string id;
    std::string chain;
    std::int64_t position;
    std::int64_t at;
    std::string kind;
    std::optional<std::string> account;
    std::optional<std::string> membership;
    std::string action;
    std::string subject_kind;
    std::string subject;
    std::string detail;
    std::string peer;
    std::string previous_hash;
    std::string hash;
};

extern Table<AuditLine> const audit_line;

/// Where a chain ends, kept beside it so that a tail that was cut off is missed.
struct AuditHead {
    std::string chain;
    std::int64_t position;
    std::string hash;
};

extern Table<AuditHead> const audit_head;

/// The chain of what was written, one for all processes.
inline constexpr std::string_view writes_chain = "writes";
/// The line of the writes' chain that tells of another chain's first line: a whole chain cannot vanish unnoticed.
inline constexpr std::string_view chain_begun = "audit.chain_begun";
/// Where a chain begins whose oldest lines were erased, and the position in the writes' chain of the line that says so.
struct AuditAnchor {
    std::string chain;
    std::int64_t position; ///< of the last line erased
    std::string hash;      ///< of that line
    std::int64_t attested_at;
};
extern Table<AuditAnchor> const audit_anchor;

/// The action of the line that attests an anchor, and its detail: position and hash.
inline constexpr std::string_view chain_erased = "audit.chain_erased";
std::string attestation_of(AuditAnchor const& anchor);

/// What stands before the first line of a chain.
inline constexpr std::string_view no_hash = "0000000000000000000000000000000000000000000000000000000000000000";

/// SHA-256, in hexadecimal, over every other column of the line, each with its length: no two lines read the same.
std::string hash_of(AuditLine const& line);

/// Where a chain ends; before its first line: position 0 and `no_hash`.
AuditHead head_of(db::Transaction& transaction, std::string_view chain);

/// Adds lines at the end of a chain, in order. Only in a writing transaction: writes are one at a time.
void append(db::Transaction& transaction, std::string_view chain, std::span<AuditEntry const> entries);

} // namespace cigogne::security
