#include "modules/indicators/editions.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/store.hpp"
#include "platform/security/token.hpp"

namespace cigogne::indicators {

void note_definitions(db::Transaction& transaction, Instant now)
{
    static auto const text = text_of(edition_of_today());
    static auto const id = security::sha256_hex(text);
    Store store(transaction);
    if (!store.has_edition(id))
        store.add(EditionRow { id, analytics::definitions_fingerprint(), now, text });
}

std::optional<analytics::Totals> CountsReader::read(std::string const& fingerprint, std::string const& counts)
{
    if (fingerprint == analytics::definitions_fingerprint())
        return totals_from(counts);
    auto const& counted_by = edition(fingerprint);
    return counted_by ? totals_by_today(counts, *counted_by) : std::nullopt;
}

bool CountsReader::can_read(std::string const& fingerprint)
{
    if (fingerprint == analytics::definitions_fingerprint())
        return true;
    auto const& counted_by = edition(fingerprint);
    return counted_by && has_facts_of_today(*counted_by);
}

std::optional<Edition> const& CountsReader::edition(std::string const& fingerprint)
{
    auto const [found, is_new] = editions_.try_emplace(fingerprint);
    if (is_new) {
        if (auto const kept = Store(transaction_).edition(fingerprint, {}))
            found->second = edition_from(kept->sheets);
    }
    return found->second;
}

} // namespace cigogne::indicators
