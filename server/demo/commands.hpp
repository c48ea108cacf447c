#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace cigogne {
class App;
}

namespace cigogne::demo {

/// Runs a piece of work on the program, its store opened and migrated.
using OnProgram = std::function<void(std::function<void(App&)> const&)>;

/// Adds `demo [--seed N] [--scale K] [--years Y] [--if-empty]`, which fills an empty store for the modules that are on, with the
/// requests of Y local years, of those since 2022 when it is not said, and `demo
/// accounts [--json]`, which prints who may log in to it and needs no store.
void add_demo_commands(CLI::App& program, OnProgram on_program, int& status);

} // namespace cigogne::demo
