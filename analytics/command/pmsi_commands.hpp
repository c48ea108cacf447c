#pragma once

namespace CLI {
class App;
}

namespace cigogne::analytics {

/// Adds `cigogne pmsi generate`: invented files of the hospitals, with the truth beside them (docs/exploitation/pmsi.md).
/// `status` becomes 2 where they could not be written.
void add_pmsi_commands(CLI::App& program, int& status);

} // namespace cigogne::analytics
