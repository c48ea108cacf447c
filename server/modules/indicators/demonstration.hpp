#pragma once

#include "modules/indicators/keeping.hpp"
#include "modules/indicators/reading.hpp"

namespace cigogne::db {
class Database;
}

/// Stays that nobody had, for a demonstration.
namespace cigogne::indicators {

/// Whether a deposit has the chaining of its stays.
enum class Chained {
    No,
    Yes
};

/// A year of invented stays of every maternity of the directory that has a FINESS, given by one person.
struct InventedDeposit {
    std::string name;
    int year = 0;
    std::uint64_t deliveries = 0; ///< of the year, shared out by the types that the maternities have on its last day
    std::uint64_t seed = 0;       ///< the same: the same stays, whatever else is asked for
    double refused = 0;           ///< the share of lines that are spoilt, 0 to 1
    Chained chained = Chained::Yes;
    StaysWanted stays = StaysWanted::No; ///< those behind the numbers
    Decider by;                          ///< who gives and keeps it, and when it is kept
};

/// Writes the files of the stays into a temporary folder, which is gone afterwards, has them read as those of any deposit, and keeps that. Nothing where
/// no maternity has a FINESS. Throws std::runtime_error with a French sentence where the disk fails or the year is of no known format (analytics/layouts).
void keep_invented(db::Database& database, InventedDeposit const& asked);

} // namespace cigogne::indicators
