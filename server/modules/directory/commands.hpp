#pragma once

#include "platform/core/clock.hpp"
#include "platform/db/database.hpp"

#include <functional>

namespace CLI {
class App;
}

/// `cigogne region …`: what a new installation must know before an administrator can fill the directory on screen.
namespace cigogne::directory {

/// Runs a piece of work on the store of the program, opened and migrated.
using OnProgram = std::function<void(std::function<void(db::Database&, Clock const&)> const& work)>;

/// Adds `region REFERENCE`: names the region and its departments from the public tables carried with the program.
void add_region_command(CLI::App& program, OnProgram on_program, int& status);

} // namespace cigogne::directory
