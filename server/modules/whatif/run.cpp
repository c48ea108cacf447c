#include "modules/whatif/run.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::whatif {

Table<RunRow> const run_row = fields<RunRow>("WhatIfRunRow",
    field<&RunRow::id>("id"),
    field<&RunRow::year>("year"),
    field<&RunRow::scenario>("scenario"),
    field<&RunRow::sentences>("sentences"),
    field<&RunRow::seed>("seed"),
    field<&RunRow::replays>("replays"),
    field<&RunRow::result>("result"),
    field<&RunRow::job>("job"),
    field<&RunRow::created_at>("created_at"),
    field<&RunRow::created_by>("created_by"));

std::string text_of(Scenario const& scenario) { return json::stored(scenario_row, scenario); }
Scenario scenario_from(std::string_view text) { return json::from_stored(scenario_row, text); }
std::string text_of(RunResult const& result) { return json::stored(run_result, result); }
RunResult result_from(std::string_view text) { return json::from_stored(run_result, text); }

} // namespace cigogne::whatif
