#pragma once

#include "modules/beds/beds.hpp"

/// Whether a unit gave news when the network expected it: what a yearly report tells of the board.
namespace cigogne::beds {

/// How often news was expected at these times of a day, and told. A time is met by a count told, or confirmed, no more than `grace` before or
/// after; a time during a closure expects nothing. `told` in order. Rule: design proposal, to be validated by the network.
struct Met {
    std::int64_t expected = 0;
    std::int64_t told = 0;
};
Met met_on(CivilDate day, directory::NewsSchedule const& schedule, std::span<Instant const> told, std::span<directory::Closure const> closures);

} // namespace cigogne::beds
