#pragma once

#include "platform/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Where the children of a region are born, by the type of maternity.
namespace cigogne::indicators {

struct TypeBirths {
    std::string type;                    ///< « IIB »; « non connu » where the directory does not tell it
    std::int64_t houses = 0;
    std::optional<std::int64_t> births;  ///< none: not to leave the network
    std::optional<double> share;
};

/// Births counted in each type, living or not, in the order of types. For everyone, a count from 1 to below `smallest` is left out, and one more where that
/// would tell it; the others are told to the ten: with the live births beside them, their sum would be that of the stillborn. `smallest` 0: for the network.
std::vector<TypeBirths> births_by_type(db::Transaction& transaction, int year, std::uint64_t smallest);

} // namespace cigogne::indicators
