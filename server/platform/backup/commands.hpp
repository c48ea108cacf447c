#pragma once

#include "platform/configuration.hpp"

#include <functional>

namespace CLI {
class App;
}

/// `cigogne backup` and `cigogne restore`: for the operator, at the machine.
namespace cigogne::backup {

/// Adds both to the command line. They read the configuration and open no program: a backup taken before an update does
/// not bring the schema up to date.
void add_backup_commands(CLI::App& program, std::function<Configuration()> configuration, int& status);

} // namespace cigogne::backup
