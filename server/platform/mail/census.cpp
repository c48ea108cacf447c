#include "platform/mail/census.hpp"

#include "platform/mail/store.hpp"

namespace cigogne::mail {

void Census::reload(db::Database& database)
{
    auto transaction = database.read();
    auto const counts = Store(transaction).counts();
    queued_ = counts.queued;
    given_up_ = counts.given_up;
}

} // namespace cigogne::mail
