#pragma once

#include "modules/whatif/result.hpp"
#include "modules/whatif/scenario.hpp"
#include "modules/whatif/whatif.hpp"
#include "platform/jobs/job.hpp"

namespace cigogne::whatif {

inline constexpr int least_replays = 20;
inline constexpr int default_replays = 200;
inline constexpr int most_replays = 1000;

/// One simulation, as it is kept. Its result is written once, by its job; nothing else of it ever changes.
struct RunRow {
    RunId id;
    int year;
    std::string scenario;  ///< JSON
    std::string sentences; ///< of the changes, one a line, with the names of that day
    std::int64_t seed;
    int replays;
    std::string result;    ///< JSON; empty until the job is done
    jobs::JobId job;
    Instant created_at;
    AccountId created_by;
};
extern Table<RunRow> const run_row;

/// JSON, as it is stored. What was stored is well formed: anything else is an exception (std::runtime_error).
std::string text_of(Scenario const& scenario);
Scenario scenario_from(std::string_view text);
std::string text_of(RunResult const& result);
RunResult result_from(std::string_view text);

} // namespace cigogne::whatif
