#pragma once

#include "platform/child.hpp"

namespace cigogne::backup {

using child::Ended;

/// Runs a program of PostgreSQL with these arguments and, beside ours, these "NAME=value" in its environment. Asks `is_wanted` ten
/// times a second.
Ended run(std::string const& program, std::vector<std::string> const& arguments, std::vector<std::string> const& environment,
    std::function<bool()> const& is_wanted);

} // namespace cigogne::backup
