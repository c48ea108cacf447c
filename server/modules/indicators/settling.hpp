#pragma once

#include "modules/indicators/deposit.hpp"

namespace cigogne::db {
class Transaction;
}

namespace cigogne::indicators {

/// The deposit as its job left it: a job that failed, was cancelled or was forgotten ends a computation without telling it here.
Deposit settled(db::Transaction& transaction, Deposit deposit);
/// Writes that down; false when there is nothing to write. In a writing transaction.
bool settle(db::Transaction& transaction, Deposit const& deposit);

/// Of the deposits that have files on a disk, those whose files nothing waits for. The disk was looked at before, or no other writes meanwhile: the
/// row of a deposit is there before its first file.
std::vector<DepositId> forsaken(db::Transaction& transaction, std::vector<DepositId> const& present, Instant now);

} // namespace cigogne::indicators
