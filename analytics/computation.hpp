#pragma once

#include "analytics/counting/repeats.hpp"
#include "analytics/counting/tally.hpp"
#include "analytics/linking/chaining_files.hpp"
#include "analytics/stay_reader.hpp"

#include <functional>

namespace cigogne::analytics {

/// What is counted, and how.
struct Order {
    Sources stays;
    Sources chaining {};  ///< ANO of the stays; none: no stay is linked
    Sources units {};     ///< IUM of their units
    Establishments establishments;
    Expected expected = Expected::Any;
    Months months = Months::Together;
    unsigned threads = 1;
    /// Told from one thread at a time, with the bytes read and those there are. Returns whether to go on.
    std::function<bool(std::uint64_t read, std::uint64_t total)> progress;
};

/// What the files tell.
struct Computation {
    Tally tally;
    LineCounts lines;
    std::vector<Refusal> refusals; ///< in the order of files and lines
    std::vector<Refusal> told_otherwise; ///< the first lines of stays of which another version was kept; in the same order
    ChainingCounts chaining;
    std::vector<Refusal> chaining_refusals;
    UnitCounts units;
    std::vector<Refusal> unit_refusals;
    std::unique_ptr<Repeats> repeats; ///< which stays are there more than once: for who reads the same files again
    bool stopped = false; ///< at the word of `progress`
    std::uint64_t stays_told_otherwise = 0; ///< all of them: `told_otherwise` lists the first ones, `lines` counts their lines, of which a grouped stay has several
};

/// Whether the file is of unit summaries, by its first line of a known format; not told of an archive.
bool is_rss(Source& source);

/// Reads every file once, ANO twice, and counts; those of stays once or twice more where some stays are there more than once, of which one
/// copy counts. Where ANO is there, stays that were chained are counted once more, linked; and births by the type of the maternity on their
/// day. The same whatever the number of threads and the order of files and lines, but for the order of the refusals. `order` must outlive what is returned. Throws
/// std::system_error where a disk fails, std::runtime_error with a French sentence where ANO is given and every file of stays is of RSS.
Computation compute(Order& order);

/// Reads the files of stays to find which are there more than once: for who does not compute first. Throws as `compute` does.
std::unique_ptr<Repeats> find_repeats(Order& order);

} // namespace cigogne::analytics
