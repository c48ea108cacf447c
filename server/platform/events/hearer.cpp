#include "platform/events/hearer.hpp"

#include "platform/events/outbox.hpp"

#include <algorithm>

namespace cigogne::events {

namespace {

std::vector<std::string> tokens_of(security::Identity const& reader)
{
    std::vector<std::string> tokens { Audience::everyone().tokens(), Audience::account(reader.account()).tokens(),
        Audience::role(reader.role().code).tokens() };
    if (reader.scope().reach() == security::Reach::Network)
        tokens.push_back(Audience::network().tokens());
    for (auto const permission : reader.facts().permissions)
        tokens.push_back(Audience::holders_of(permission).tokens());
    if (auto const place = reader.scope().place())
        tokens.push_back(Audience::place(*place).tokens());
    return tokens;
}

} // namespace

Hearer::Hearer(security::Identity const& identity)
    : tokens_(tokens_of(identity))
{
}

bool Hearer::may_know(std::string_view audience) const
{
    while (!audience.empty()) {
        auto const end = std::min(audience.find(' '), audience.size());
        if (end > 0 && std::ranges::find(tokens_, audience.substr(0, end)) != tokens_.end())
            return true;
        audience.remove_prefix(std::min(end + 1, audience.size()));
    }
    return false;
}

} // namespace cigogne::events
