#pragma once

#include "platform/settings/definition.hpp"
#include "platform/settings/growing.hpp"

#include <vector>

/// The bounds of a weight at birth, dated: a transfer and a case ask again by the same ones (`weight_bounds_on`).
namespace cigogne::people {

std::vector<settings::Definition> weight_definitions();
std::vector<settings::Growing> weight_growing();

} // namespace cigogne::people
