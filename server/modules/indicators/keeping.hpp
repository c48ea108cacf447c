#pragma once

#include "modules/indicators/deposit.hpp"

#include <set>

namespace cigogne::db {
class Transaction;
}

/// What is counted: of each site and year, the deposit kept last. All within the caller's writing transaction.
namespace cigogne::indicators {

/// Who decides, and when.
struct Decider {
    AccountId account;
    Instant at;
};

/// Takes a deposit that was read into account: its site-years take, whole, the place of those that were counted (a corrected transmission, LAMDA,
/// is deposited whole), but none without any delivery or birth that of one that has some (takes_the_place_of). Fails with NotReady, Outdated.
Result<Deposit> keep(db::Transaction& transaction, Deposit deposit, Decider const& by);
/// Takes it out again: what was counted before it counts again, by the same rule. Fails with NotKept.
Result<Deposit> withdraw(db::Transaction& transaction, Deposit deposit, std::string reason, Decider const& by);

/// Adds up anew what is counted in these years, and the funnels of those that pool them.
void add_up(db::Transaction& transaction, std::set<int> const& years);

} // namespace cigogne::indicators
