#pragma once

#include "analytics/generation/truth.hpp"

#include <filesystem>

namespace cigogne::analytics::generation {

/// What is to be invented.
struct Request {
    std::uint64_t deliveries = 0;        ///< women giving birth, over all years
    std::uint64_t seed = 0;
    std::vector<Layout const*> formats;  ///< of RSA; each brings its years
    double errors = 0;                   ///< the share of lines of stays that is spoilt, 0 to 1
    std::filesystem::path folder;        ///< made where it is not; must be empty
    unsigned threads = 1;
    std::optional<Region> region {}; ///< of whose sites; none: an invented one, as large as the deliveries need
    std::vector<int> years {};       ///< of discharge; none: those of the formats. One that no format brings is cut as the latest before it
};

struct Generated {
    Truth truth;
    std::uint64_t bytes = 0;  ///< of stays and chaining
    std::size_t files = 0;    ///< of stays
};

/// The RSA layouts that a list of formats names (« 228 », « 225,226 », « all »), by year. Throws std::runtime_error with a
/// French sentence for one that is not known.
std::vector<Layout const*> formats_of(std::string_view list);

/// Writes the files of a region, its table of maternities and the truth. The same bytes for the same request,
/// whatever the threads. Throws std::runtime_error with a French sentence where the folder holds something already or a year has no known
/// format, and std::system_error where the disk fails.
Generated generate(Request const& request);

} // namespace cigogne::analytics::generation
