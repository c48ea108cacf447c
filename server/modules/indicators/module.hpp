#pragma once

#include "platform/configuration.hpp"
#include "platform/module.hpp"

namespace cigogne::indicators {

/// What this module works with; lives as long as the program.
struct Parts {
    /// Where the files lie until they are read.
    Configuration const& configuration;
};

Module module(Parts const& parts);

} // namespace cigogne::indicators
