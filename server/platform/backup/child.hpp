#pragma once

#include <functional>
#include <string>
#include <vector>

namespace cigogne::backup {

/// How another program ended.
struct Ended {
    bool was_found = true;
    bool was_stopped = false; ///< by us, since it was no longer wanted
    int status = 0;
    std::string errors; ///< the last of what it wrote on its standard error
};

/// Runs a program of PostgreSQL with these arguments and, beside ours, these "NAME=value" in its environment: a password
/// never stands among the arguments, which every user of the machine may read. Asks `is_wanted` ten times a second.
Ended run(std::string const& program, std::vector<std::string> const& arguments, std::vector<std::string> const& environment,
    std::function<bool()> const& is_wanted);

} // namespace cigogne::backup
