#pragma once

#include "demo/region.hpp"

namespace cigogne::demo {

/// The register of cases, from 2025 on, when births in the wrong place began to be declared systematically (annual report 2024 of the
/// network), as far as the requests of the demonstration go back: those that a request opens by itself, and declarations, 26 a year, a
/// number invented. Each goes on at its own pace up to now; some of the last months show each state. The houses whose midwives may log in
/// have declared and documented theirs within two days.
void tell_analyses(db::Database& database, Region const& region, Recipe const& recipe);

/// What is done about dysfunctions: for each year with requests its plan, decided in January, its meetings on transfers, and which
/// dysfunctions are acted upon.
void tell_action_plans(db::Database& database, Region const& region, Recipe const& recipe);

} // namespace cigogne::demo
