#include "simulation/world.hpp"

#include "modules/beds/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

/// What must hold after every step.
namespace cigogne::simulation {

using namespace transfers;

namespace {

/// The same facts read in another order make the same request: they are put in order by what they hold.
Request read_again(Request const& request)
{
    std::vector<Fact> backwards(request.facts().rbegin(), request.facts().rend());
    return *Request::restored(request.opening(), std::move(backwards));
}

std::string lost_fact(Request const& request, Acknowledged const& told)
{
    for (auto const& [id, crossed_out] : told.facts) {
        auto const found = std::ranges::find(request.facts(), id, &Fact::id);
        if (found == request.facts().end() || found->crossed_out.has_value() != crossed_out)
            return fmt::format("an acknowledged line of request {} is gone or changed", request.opening().number);
    }
    return request.facts().size() == told.facts.size() ? "" : fmt::format("request {} has lines that nobody was told of", request.opening().number);
}

} // namespace

std::string World::broken() const
{
    auto transaction = database_.read();
    std::map<directory::UnitId, int> held;
    if (auto fault = broken_requests(transaction, held); !fault.empty())
        return fault;
    return broken_beds(transaction, held);
}

std::string World::broken_requests(db::Transaction& transaction, std::map<directory::UnitId, int>& held) const
{
    transfers::Store store(transaction);
    std::set<std::pair<std::string, bool>> alive;
    for (auto const& id : requests_) {
        auto const stored = store.request(id);
        if (!stored)
            return "an acknowledged request is gone";
        auto const& [row, request] = *stored;
        auto const& told = acknowledged_.at(id);
        if (request.state() != row.state || request.state() != told.state)
            return fmt::format("request {} is {}, its row says {}, people were told {}", row.number, word(request.state()).code,
                word(row.state).code, word(told.state).code);
        if (auto fault = lost_fact(request, told); !fault.empty())
            return fault;
        auto const again = read_again(request);
        if (again.state() != request.state() || again.held_places() != request.held_places())
            return fmt::format("request {} is another when its facts are read again", row.number);
        if (!request.is_live() && !request.held_places().empty())
            return fmt::format("request {} has ended and holds places", row.number);
        for (auto const& place : request.held_places())
            held[*place.unit] += place.count;
        auto const woman = people::person(transaction, request.opening().persons.front());
        if (request.is_live() && !alive.emplace(woman->match_key, is_of_newborn(request.kind())).second)
            return fmt::format("{} has two live requests, {} is one", *woman->first_name, row.number);
    }
    return {};
}

std::string World::broken_beds(db::Transaction& transaction, std::map<directory::UnitId, int> const& held) const
{
    beds::Store store(transaction);
    for (auto const& house : houses_) {
        for (auto const& unit : house.units) {
            auto const row = store.status(unit);
            int kept = 0;
            for (auto const& reservation : store.live_reservations_at(unit))
                kept += reservation.places;
            auto const found = held.find(unit);
            int const asked = found == held.end() ? 0 : found->second;
            if (row.available.value_or(0) < 0 || row.reserved < 0 || row.reserved_beyond < 0 || row.reserved_beyond > row.reserved)
                return fmt::format("a unit counts {} free, {} reserved, {} beyond", row.available.value_or(0), row.reserved, row.reserved_beyond);
            if (row.reserved != asked || kept != asked)
                return fmt::format("a unit counts {} reserved, its reservations keep {}, live requests hold {}", row.reserved, kept, asked);
        }
    }
    return {};
}

} // namespace cigogne::simulation
