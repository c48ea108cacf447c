#pragma once

#include "modules/whatif/record.hpp"

namespace cigogne::db {
class Transaction;
}

/// What the simulator reads of the other modules.
namespace cigogne::whatif {

/// The active establishments and units as they were that year, with their limits.
Region region_of(db::Transaction& transaction, int year);

/// The recorded year, ready to be replayed: a world calibrated by its record.
struct RecordedYear {
    World world;
    Record record;
};
RecordedYear recorded_year(db::Transaction& transaction, settings::Settings const& settings, int year);

/// What the year before tells of cell and houses: the year is replayed with it too, as it could have been without having been seen. Nothing
/// when too few of its requests can be replayed.
std::optional<Calibration> earlier_calibration(db::Transaction& transaction, settings::Settings const& settings, int year);
inline constexpr std::size_t enough_for_a_check = 100;

/// The day whose settings, travel times and limits a year is replayed with.
CivilDate settings_day(int year);

} // namespace cigogne::whatif
