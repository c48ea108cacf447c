#include "platform/backup/child.hpp"

#include <filesystem>

namespace cigogne::backup {

namespace {

/// In the search path, or where Debian keeps the versions of PostgreSQL, the newest first.
std::string place_of(std::string const& program)
{
    std::error_code ignored;
    std::string found;
    for (auto const& version : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored)) {
        auto const candidate = version.path() / "bin" / program;
        if (std::filesystem::exists(candidate, ignored) && candidate.string() > found)
            found = candidate.string();
    }
    return found.empty() ? program : found;
}

} // namespace

Ended run(std::string const& program, std::vector<std::string> const& arguments, std::vector<std::string> const& environment,
    std::function<bool()> const& is_wanted)
{
    return child::run({ .program = place_of(program), .arguments = arguments, .environment = child::environment_with(environment), .is_wanted = is_wanted });
}

} // namespace cigogne::backup
