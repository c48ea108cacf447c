#pragma once

#include "modules/indicators/edition.hpp"
#include "platform/core/date.hpp"

#include <map>
#include <optional>

namespace cigogne::db {
class Transaction;
}

/// The editions of the definitions that something was counted by, as they are kept.
namespace cigogne::indicators {

/// Keeps the definitions of today, unless they are kept already. In a writing transaction.
void note_definitions(db::Transaction& transaction, Instant now);

/// Reads stored counts, whichever definitions they were made by.
class CountsReader {
public:
    explicit CountsReader(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    CountsReader(CountsReader const&) = delete;
    CountsReader& operator=(CountsReader const&) = delete;

    /// The counts by the terms of today (totals_by_today). None where the definitions that they were made by are not kept, or their facts meant another thing.
    std::optional<analytics::Totals> read(std::string const& fingerprint, std::string const& counts);
    /// Whether it reads what was made by these definitions.
    bool can_read(std::string const& fingerprint);

private:
    /// The edition of that fingerprint; none where it is not kept.
    std::optional<Edition> const& edition(std::string const& fingerprint);

    db::Transaction& transaction_;
    std::map<std::string, std::optional<Edition>> editions_;
};

} // namespace cigogne::indicators
