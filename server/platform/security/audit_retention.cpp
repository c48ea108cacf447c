#include "platform/security/audit_retention.hpp"

#include "platform/security/audit_chain.hpp"

namespace cigogne::security {

namespace {

struct Dated {
    std::int64_t position;
    std::string hash;
    Instant at;
};
constexpr auto dated = fields<Dated>("DatedAuditLine",
    field<&Dated::position>("position"),
    field<&Dated::hash>("hash"),
    field<&Dated::at>("at"));

/// The lines at the beginning of a chain that are past their time, in order.
std::vector<Dated> erasable(db::Transaction& transaction, std::string const& chain, Instant before, std::int64_t at_most)
{
    auto lines = transaction.select(dated, "audit", "chain = ? order by position limit ?", chain, at_most);
    auto const kept = std::ranges::find_if(lines, [&](Dated const& line) { return line.at >= before; });
    lines.erase(kept, lines.end());
    return lines;
}

/// Writes that the chain now begins after that line, and who says so.
void attest(db::Transaction& transaction, Instant now, AuditAnchor anchor)
{
    AuditEntry const erased {
        .at = now,
        .kind = AuditKind::Write,
        .account = {},
        .membership = {},
        .action = std::string(chain_erased),
        .subject_kind = "audit_chain",
        .subject = anchor.chain,
        .detail = attestation_of(anchor),
        .peer = {},
    };
    append(transaction, writes_chain, { &erased, 1 });
    anchor.attested_at = head_of(transaction, writes_chain).position;
    transaction.execute("delete from audit_anchor where chain = ?", anchor.chain);
    transaction.insert(audit_anchor, "audit_anchor", anchor);
}

void attest_again(db::Transaction& transaction, Instant now, std::int64_t erased_up_to)
{
    auto const lost = transaction.select(audit_anchor, "audit_anchor", "attested_at <= ? and chain <> ?", erased_up_to, writes_chain);
    for (auto const& anchor : lost)
        attest(transaction, now, anchor);
}

/// A chain of a process long gone, of which nothing is left but its end: nothing to verify any more.
void forget_empty_chains(db::Transaction& transaction)
{
    auto const empty = transaction.select(audit_anchor, "audit_anchor",
        "chain <> ? and exists (select 1 from audit_head where audit_head.chain = audit_anchor.chain"
        " and audit_head.position = audit_anchor.position)"
        " and not exists (select 1 from audit where audit.subject = audit_anchor.chain and audit.action = ?)",
        writes_chain, chain_begun);
    for (auto const& anchor : empty) {
        transaction.execute("delete from audit_anchor where chain = ?", anchor.chain);
        transaction.execute("delete from audit_head where chain = ?", anchor.chain);
    }
}

} // namespace

std::int64_t erase_audit(db::Transaction& transaction, Instant now, Instant before, int at_most)
{
    std::int64_t erased = 0;
    std::string chain;
    while (erased < at_most) {
        auto next = transaction.text("select min(chain) from audit where at < ? and chain > ?", before, chain);
        if (!next)
            break;
        chain = std::move(*next);
        auto const lines = erasable(transaction, chain, before, at_most - erased);
        if (lines.empty())
            continue;
        auto const& last = lines.back();
        transaction.execute("delete from audit where chain = ? and position <= ?", chain, last.position);
        attest(transaction, now, { chain, last.position, last.hash, 0 });
        if (chain == writes_chain)
            attest_again(transaction, now, last.position);
        erased += static_cast<std::int64_t>(lines.size());
    }
    if (erased < at_most)
        forget_empty_chains(transaction);
    return erased;
}

} // namespace cigogne::security
