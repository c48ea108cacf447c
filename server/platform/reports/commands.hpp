#pragma once

#include "platform/core/clock.hpp"
#include "platform/db/database.hpp"
#include "platform/settings/settings.hpp"

#include <functional>
#include <string>

namespace CLI {
class App;
}

/// `cigogne report …`: the reports of a year from the command line.
namespace cigogne::reports {

struct Series;

/// Runs a piece of work on the store of the program, opened and migrated.
using OnStore = std::function<void(std::function<void(db::Database&, settings::Settings&, Clock const&)> const& work)>;

/// The command `report`, to which modules add what they report.
CLI::App& add_report_command(CLI::App& program);

/// How a series is called on the command line: « yearly », and what it writes, in French.
struct SeriesCommand {
    std::string name;
    std::string description;
};

/// Adds `report NAME --year 2024 --out FILE.zip [--again]`: the PDF and the spreadsheet of each place, and of the region, in one archive. What was
/// reported is read as it was told; what was not is made first. `--again` makes new versions of those that have moved.
void add_series(CLI::App& report, SeriesCommand const& command, Series const& series, OnStore on_store, int& status);

} // namespace cigogne::reports
