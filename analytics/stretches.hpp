#pragma once

#include "analytics/layouts/layout.hpp"
#include "analytics/reading/progress.hpp"
#include "analytics/reading/source.hpp"
#include "analytics/refusal.hpp"

#include <exception>
#include <optional>
#include <thread>
#include <vector>

namespace cigogne::analytics {

/// Work is shared out by stretches of this many bytes; the same ones whatever the number of threads.
constexpr std::uint64_t stretch_size = std::uint64_t { 8 } << 20;

/// A part of a file that one thread reads.
struct Stretch {
    std::uint32_t file = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::optional<Record> record {}; ///< of the file, where its first lines tell
    std::uint64_t lines = 0;         ///< once read
};

/// A refusal whose line is counted from the beginning of its stretch.
struct StretchRefusal {
    Stretch const* stretch = nullptr;
    Refusal refusal;
};

/// How a file is shared out.
enum class Sharing : std::uint8_t {
    Whole, ///< it is to be read from its beginning to its end
    Parts
};

/// Adds the stretches of a file, of which `whole` is all; none where it is empty.
void add_stretches(Stretch whole, Sharing sharing, std::vector<Stretch>& stretches);

/// Hands the stretches out to threads, one for each reader: `reader.read(Source&, Stretch const&)` gives the number of lines.
/// Rethrows the first failure.
template <typename Reader>
void read_in_parallel(Sources const& sources, std::vector<Stretch>& stretches, std::vector<Reader>& readers, Progress& progress)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    auto const work = [&](Reader& reader) {
        try {
            for (auto at = next++; at < stretches.size() && !progress.stopped(); at = next++) {
                auto& stretch = stretches[at];
                stretch.lines = reader.read(*sources[stretch.file], stretch);
                progress.add(stretch.end - stretch.begin);
            }
        } catch (...) {
            std::lock_guard const lock(mutex);
            if (!failure)
                failure = std::current_exception();
            progress.stop();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t at = 1; at < readers.size(); ++at)
            threads.emplace_back([&work, &reader = readers[at]] { work(reader); });
        work(readers.front());
    }
    if (failure)
        std::rethrow_exception(failure);
}

/// Refusals by file and line, their lines counted from the beginning of the file.
std::vector<Refusal> in_order(std::vector<StretchRefusal> const& refusals, std::vector<Stretch> const& stretches);

} // namespace cigogne::analytics
