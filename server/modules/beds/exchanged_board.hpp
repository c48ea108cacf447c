#pragma once

#include "modules/beds/fhir.hpp"

/// The board as other programs ask for it.
namespace cigogne::beds {

/// Every unit of the board, by id.
struct ExchangedBoard {
    std::vector<PlaceRows> places;
    std::vector<ror::Unit> units;

    ror::Unit const* unit(directory::UnitId id) const
    {
        auto const found = std::ranges::find(units, id, [](ror::Unit const& one) { return one.rows->unit.id; });
        return found == units.end() ? nullptr : &*found;
    }
};
ExchangedBoard exchanged_board(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now);

/// Whether one of the names of a criterion, between commas, is the unit's: IdNat_Struct, a slash, its external identifier. A system before
/// a name is passed over: there is only one sort of names.
bool is_named(ror::Unit const& unit, std::string_view criterion);

} // namespace cigogne::beds
