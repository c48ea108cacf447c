#include "modules/beds/exchanged_board.hpp"

#include <algorithm>

namespace cigogne::beds {

ExchangedBoard exchanged_board(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now)
{
    ExchangedBoard board { board_rows(transaction, now), {} };
    auto const names = directory::exchanged_units(transaction);
    for (auto const& place : board.places) {
        for (auto const& rows : place.units) {
            auto const& named = names.at(rows.unit.id);
            board.units.push_back({ &place, &rows, named, capacity_of(rows, schedule, named.updated_at, now) });
        }
    }
    std::ranges::sort(board.units, {}, [](ror::Unit const& one) { return one.rows->unit.id; });
    return board;
}

bool is_named(ror::Unit const& unit, std::string_view criterion)
{
    auto const name = unit.names.national_name();
    while (name) {
        auto const comma = criterion.find(',');
        auto const one = criterion.substr(0, comma);
        if (one.substr(one.rfind('|') + 1) == *name)
            return true;
        if (comma == std::string_view::npos)
            return false;
        criterion.remove_prefix(comma + 1);
    }
    return false;
}

} // namespace cigogne::beds
