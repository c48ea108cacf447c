#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Other programs that this one runs: never through a shell, bounded, and never left behind.
namespace cigogne::child {

struct Errand {
    std::string program; ///< a name of the search path, or a path
    std::vector<std::string> arguments = {};
    /// "NAME=value", all of them: a password never stands among the arguments, which every user of the machine may read.
    std::vector<std::string> environment = {};
    std::string_view input = {}; ///< on its standard input; in memory, never in a file
    std::size_t most_output = 0; ///< bytes kept of its standard output; more stops it. None: its output goes nowhere
    std::function<bool()> is_wanted; ///< asked ten times a second; `false` stops it
};

/// How another program ended.
struct Ended {
    bool was_found = true;
    bool was_stopped = false;  ///< by us, since it was no longer wanted
    bool wrote_too_much = false;
    int status = 0;
    std::string errors = {}; ///< the last of what it wrote on its standard error
    std::string output = {};

    bool succeeded() const { return was_found && !was_stopped && !wrote_too_much && status == 0; }
};

/// Runs it to its end. What must stop is asked to, and killed when it has not ended two seconds later.
Ended run(Errand const& errand);

/// Our own environment, without the variables that are given anew.
std::vector<std::string> environment_with(std::vector<std::string> const& added);

} // namespace cigogne::child
