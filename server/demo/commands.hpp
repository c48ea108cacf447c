#pragma once

#include "platform/core/clock.hpp"
#include "platform/db/database.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace cigogne::demo {

/// Runs a piece of work on the store of the program, opened and migrated.
using OnProgram = std::function<void(std::function<void(db::Database&, Clock const&)>)>;

/// Adds `demo [--seed N] [--scale K] [--years Y]`, which fills an empty store, and `demo accounts [--json]`, which prints
/// who may log in to it and needs no store.
void add_demo_commands(CLI::App& program, OnProgram on_program);

} // namespace cigogne::demo
