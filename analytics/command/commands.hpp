#pragma once

namespace CLI {
class App;
}

/// `cigogne indicators …`: the indicators from the files of the hospitals, on the command line. What it takes and prints is a
/// contract that other programs use: docs/exploitation/indicateurs.md.
namespace cigogne::analytics {

/// Adds `indicators compute`, `merge`, `explain` and `dictionary`. `status` becomes 2 where a command could not do its work.
void add_indicator_commands(CLI::App& program, int& status);

} // namespace cigogne::analytics
