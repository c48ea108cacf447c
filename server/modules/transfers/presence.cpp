#include "modules/transfers/presence.hpp"

namespace cigogne::transfers {

namespace {

constexpr auto presence_row = fields<Presence>("PresenceRow",
    field<&Presence::request>("request"),
    field<&Presence::account>("account"),
    field<&Presence::doing>("doing"),
    field<&Presence::place>("place"),
    field<&Presence::until>("until"));

} // namespace

void Presences::say(Presence const& presence, Instant now)
{
    transaction_.execute("delete from request_presence where until <= ?", now);
    take_back(presence.request, presence.account);
    transaction_.insert(presence_row, "request_presence", presence);
}

bool Presences::take_back(RequestId request, AccountId account)
{
    return transaction_.execute("delete from request_presence where request = ? and account = ?", request, account) > 0;
}

std::vector<Presence> Presences::now(Instant now)
{
    return transaction_.select(presence_row, "request_presence", "until > ? order by request, account", now);
}

} // namespace cigogne::transfers
