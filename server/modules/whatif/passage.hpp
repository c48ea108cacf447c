#pragma once

#include "platform/core/crossing.hpp"

#include <array>
#include <optional>

namespace cigogne::whatif {

/// How a request ends; each one ends in exactly one way.
enum class Ending {
    PLACED,                ///< an establishment of the region took her, and she left
    OUT_OF_REGION,         ///< none did
    BORN_BEFORE_DEPARTURE,
    NOT_NEEDED             ///< with the changes, where she is has the level that she needs
};
inline constexpr std::size_t endings = 4;

/// What happened to one request, in the model or as it was recorded.
struct Passage {
    Ending ending;
    int refusals = 0;
    std::optional<double> acceptance_minutes = {}; ///< from the call to the first place found
    int kilometres = 0;
    bool out_born = false; ///< born before leaving, where the level is lower than needed
};

} // namespace cigogne::whatif
