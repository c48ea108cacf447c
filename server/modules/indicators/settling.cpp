#include "modules/indicators/settling.hpp"

#include "modules/indicators/store.hpp"
#include "platform/jobs/store.hpp"

namespace cigogne::indicators {

Deposit settled(db::Transaction& transaction, Deposit deposit)
{
    if (deposit.state != DepositState::Computing)
        return deposit;
    auto const id = deposit.job ? jobs::JobId::parse(*deposit.job) : std::nullopt;
    auto const job = id ? jobs::Store(transaction).job(*id) : std::nullopt;
    if (job && !jobs::has_ended(job->state))
        return deposit;
    deposit.state = job && job->state == jobs::State::Cancelled ? DepositState::Cancelled : DepositState::Failed;
    deposit.outcome = job ? job->outcome : "La lecture a été interrompue.";
    return deposit;
}

bool settle(db::Transaction& transaction, Deposit const& deposit)
{
    auto after = settled(transaction, deposit);
    if (after.state == deposit.state)
        return false;
    after.version = deposit.version + 1;
    return Store(transaction).save(after, deposit.version);
}

std::vector<DepositId> forsaken(db::Transaction& transaction, std::vector<DepositId> const& present, Instant now)
{
    std::vector<DepositId> found;
    for (auto const id : present) {
        auto const stored = Store(transaction).deposit(id);
        auto const deposit = stored ? std::optional(settled(transaction, *stored)) : std::nullopt;
        bool const is_awaited = deposit
            && (deposit->state == DepositState::Computing || (deposit->state == DepositState::Receiving && now - deposit->created_at < longest_receiving));
        if (!is_awaited)
            found.push_back(id);
    }
    return found;
}

} // namespace cigogne::indicators
