#pragma once

#include "modules/indicators/keeping.hpp"
#include "modules/indicators/series.hpp"

namespace cigogne::db {
class Database;
class Transaction;
}// namespace cigogne::db

/// Which series are read. A transaction writes little: the values of a series come in slices, and are read when all are there.
namespace cigogne::indicators {

/// Writes a series that nobody reads yet, and its values, in transactions of its own.
void write_values(db::Database& database, Series const& series, std::vector<SeriesValue> const& values);

/// Makes a series that was written the one that is read of its source: the one before it is replaced, and stays readable as such. Within the caller's
/// writing transaction. Fails with Abandoned.
Result<Series> make_current(db::Transaction& transaction, SeriesId id);
/// Takes a series back: where it was the current one, the one that it had replaced is read again. Fails with NotKept.
Result<Series> withdraw(db::Transaction& transaction, Series series, std::string reason, Decider const& by);

} // namespace cigogne::indicators
