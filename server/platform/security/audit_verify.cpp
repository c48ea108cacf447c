#include "platform/security/audit_chain.hpp"

#include <fmt/format.h>
#include <limits>

namespace cigogne::security {

namespace {

constexpr std::int64_t batch = 1000; ///< lines in memory at once

std::string at_line(std::string_view chain, std::int64_t position, std::string_view fault)
{
    return fmt::format("chaîne {}, ligne {} : {}", chain, position, fault);
}

/// Follows one chain from its first line and says what is wrong with the first line that does not hold.
class ChainCheck {
public:
    explicit ChainCheck(std::string chain)
        : chain_(std::move(chain))
    {
    }

    /// In words, empty when the whole chain holds up to its head.
    std::string run(db::Database& database)
    {
        for (;;) {
            // Lines and head are read on one state: a line written meanwhile is in both or in neither.
            auto transaction = database.read();
            auto const lines = transaction.select(audit_line, "audit",
                "chain = ? and position > ? order by position limit ?", chain_, read_up_to_, batch);
            for (auto const& line : lines) {
                if (auto fault = fault_of(line); !fault.empty())
                    return at_line(chain_, line.position, fault);
                read_up_to_ = line.position;
                hash_ = line.hash;
                ++entries_;
            }
            if (lines.size() < static_cast<std::size_t>(batch))
                return fault_of_end(head_of(transaction, chain_));
        }
    }

    std::int64_t entries() const { return entries_; }

private:
    std::string fault_of(AuditLine const& line) const
    {
        if (line.position > entries_ + 1)
            return fmt::format("la ligne {} qui la précède a disparu", line.position - 1);
        if (line.position < entries_ + 1)
            return "cette ligne a été ajoutée avant le début de la chaîne";
        if (line.hash != hash_of(line))
            return "son contenu a été modifié";
        if (line.previous_hash != hash_)
            return "elle ne suit pas la ligne qui la précède (ligne remplacée ou déplacée)";
        return {};
    }

    std::string fault_of_end(AuditHead const& head) const
    {
        if (head.position > entries_)
            return at_line(chain_, entries_ + 1,
                fmt::format("la fin de la chaîne a disparu ({} lignes attendues)", head.position));
        if (head.position < entries_)
            return at_line(chain_, head.position + 1, "cette ligne a été ajoutée après la fin de la chaîne");
        if (head.hash != hash_)
            return at_line(chain_, entries_, "la dernière ligne a été remplacée");
        return {};
    }

    std::string chain_;
    std::int64_t read_up_to_ = std::numeric_limits<std::int64_t>::min();
    std::int64_t entries_ = 0;
    std::string hash_ = std::string(no_hash);
};

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

AuditTrail::Verdict AuditTrail::verify(db::Database& database)
{
    auto const next = [&](std::string const& chain) {
        auto transaction = database.read();
        return chain_after(transaction, chain);
    };
    Verdict verdict;
    for (auto chain = next(""); chain; chain = next(*chain)) {
        ChainCheck check(*chain);
        auto fault = check.run(database);
        verdict.entries += check.entries();
        ++verdict.chains;
        if (!fault.empty() && verdict.broken.empty())
            verdict.broken = std::move(fault);
    }
    if (verdict.broken.empty()) {
        if (auto const chain = vanished_chain(database))
            verdict.broken = fmt::format("chaîne {} : elle a disparu tout entière", *chain);
    }
    return verdict;
}

} // namespace cigogne::security
