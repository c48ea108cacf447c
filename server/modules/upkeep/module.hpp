#pragma once

#include "platform/configuration.hpp"
#include "platform/module.hpp"

namespace cigogne::upkeep {

/// What this module works with; lives as long as the program.
struct Parts {
    /// The kinds of all modules, known once these are put together.
    std::vector<jobs::Kind> const& kinds;
    /// Where the store and its backups are.
    Configuration const& configuration;
};

Module module(Parts const& parts);

} // namespace cigogne::upkeep
