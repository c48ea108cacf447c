#pragma once

#include "demo/region.hpp"

namespace cigogne::demo {

/// The binder's chapters: short, invented, each says that it is an example.
void write_chapters(db::Database& database, Region const& region, Recipe const& recipe);

/// The reports of the last three years with requests that are over, made about 10 February of the next, and their visits. Published: fifteen
/// maternities were visited in 2024 (annual report of the network); the numbers of other years are invented.
void report_years(db::Database& database, Region const& region, Recipe const& recipe);

} // namespace cigogne::demo
