#include "platform/security/audit_verify.hpp"

#include <fmt/format.h>
#include <limits>

namespace cigogne::security {

namespace {

constexpr std::int64_t batch = 1000; ///< lines in memory at once

std::string at_line(std::string_view chain, std::int64_t position, std::string_view fault)
{
    return fmt::format("chaîne {}, ligne {} : {}", chain, position, fault);
}

/// The chain that follows in the alphabet, among lines and heads; nothing after the last.
std::optional<std::string> chain_after(db::Transaction& transaction, std::string const& chain)
{
    return transaction.text("select min(chain) from (select min(chain) as chain from audit where chain > ?"
                            " union all select min(chain) as chain from audit_head where chain > ?) as following",
        chain, chain);
}

/// A chain whose beginning was recorded but that is gone with its head.
std::optional<std::string> vanished_chain(db::Database& database)
{
    auto transaction = database.read();
    return transaction.text("select min(subject) from audit where chain = ? and action = ?"
                            " and not exists (select 1 from audit_head where audit_head.chain = audit.subject)",
        writes_chain, chain_begun);
}

} // namespace

/// Follows one chain from its first line and says what is wrong with the first line that does not hold.
class ChainCheck {
public:
    explicit ChainCheck(std::string chain)
        : chain_(std::move(chain))
    {
    }

    /// Reads the next lines; false when the chain has come to its end or to a fault.
    bool advance(db::Database& database)
    {
        // Lines, head and anchor are read on one state: a line written meanwhile is in all or in none.
        auto transaction = database.read();
        begin_after_anchor(transaction);
        if (!fault_.empty())
            return false;
        auto const lines = transaction.select(audit_line, "audit", "chain = ? and position > ? order by position limit ?",
            chain_, read_up_to_, batch);
        for (auto const& line : lines) {
            if (auto fault = fault_of(line); !fault.empty()) {
                fault_ = at_line(chain_, line.position, fault);
                return false;
            }
            read_up_to_ = position_ = line.position;
            hash_ = line.hash;
            ++entries_;
        }
        if (lines.size() == static_cast<std::size_t>(batch))
            return true;
        fault_ = fault_of_end(head_of(transaction, chain_));
        return false;
    }

    std::int64_t entries() const { return entries_; }
    std::int64_t erased() const { return erased_; }
    std::string const& fault() const { return fault_; }

private:
    /// The beginning may move while the chain is read: what was erased was past its time.
    void begin_after_anchor(db::Transaction& transaction)
    {
        auto const anchor = transaction.find(audit_anchor, "audit_anchor", "chain = ?", chain_);
        if (!anchor || anchor->position <= position_)
            return;
        auto const attested = transaction.number(
            "select count(*) from audit where chain = ? and position = ? and action = ? and subject = ? and detail = ?",
            writes_chain, anchor->attested_at, chain_erased, chain_, attestation_of(*anchor));
        if (attested != 1)
            fault_ = at_line(chain_, anchor->position, "le début de la chaîne a disparu, et aucune ligne n’en atteste l’effacement");
        erased_ = anchor->position - entries_;
        position_ = anchor->position;
        hash_ = anchor->hash;
    }

    std::string fault_of(AuditLine const& line) const
    {
        if (line.position > position_ + 1)
            return fmt::format("la ligne {} qui la précède a disparu", line.position - 1);
        if (line.position < position_ + 1)
            return "cette ligne a été ajoutée avant le début de la chaîne";
        if (line.hash != hash_of(line))
            return "son contenu a été modifié";
        if (line.previous_hash != hash_)
            return "elle ne suit pas la ligne qui la précède (ligne remplacée ou déplacée)";
        return {};
    }

    std::string fault_of_end(AuditHead const& head) const
    {
        if (head.position > position_)
            return at_line(chain_, position_ + 1, fmt::format("la fin de la chaîne a disparu ({} lignes attendues)", head.position));
        if (head.position < position_)
            return at_line(chain_, head.position + 1, "cette ligne a été ajoutée après la fin de la chaîne");
        if (head.hash != hash_)
            return at_line(chain_, position_, "la dernière ligne a été remplacée");
        return {};
    }

    std::string chain_;
    std::int64_t read_up_to_ = std::numeric_limits<std::int64_t>::min();
    std::int64_t position_ = 0; ///< of the last line that held
    std::int64_t entries_ = 0;
    std::int64_t erased_ = 0;
    std::string hash_ = std::string(no_hash);
    std::string fault_;
};

AuditVerification::AuditVerification(db::Database& database)
    : database_(database)
{
}

AuditVerification::~AuditVerification() = default;

std::int64_t AuditVerification::lines(db::Transaction& transaction)
{
    // Sums of whole numbers are decimals on PostgreSQL.
    return transaction.number("select cast(coalesce(sum(position), 0) as bigint) from audit_head").value_or(0)
        - transaction.number("select cast(coalesce(sum(position), 0) as bigint) from audit_anchor").value_or(0);
}

bool AuditVerification::begin_next_chain()
{
    auto transaction = database_.read();
    auto next = chain_after(transaction, chain_);
    if (!next)
        return false;
    chain_ = std::move(*next);
    check_ = std::make_unique<ChainCheck>(chain_);
    ++verdict_.chains;
    return true;
}

bool AuditVerification::advance()
{
    if (!check_ && !begin_next_chain()) {
        auto const vanished = verdict_.broken.empty() ? vanished_chain(database_) : std::nullopt;
        if (vanished)
            verdict_.broken = fmt::format("chaîne {} : elle a disparu tout entière", *vanished);
        return false;
    }
    auto const before = check_->entries();
    bool const more = check_->advance(database_);
    verdict_.entries += check_->entries() - before;
    if (more)
        return true;
    verdict_.erased += check_->erased();
    if (verdict_.broken.empty())
        verdict_.broken = check_->fault();
    check_.reset();
    return true;
}

AuditTrail::Verdict AuditTrail::verify(db::Database& database)
{
    AuditVerification verification(database);
    while (verification.advance()) { }
    return verification.verdict();
}

} // namespace cigogne::security
