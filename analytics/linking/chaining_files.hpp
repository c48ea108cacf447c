#pragma once

#include "analytics/records/chaining.hpp"
#include "analytics/records/stay.hpp"
#include "analytics/stretches.hpp"

#include <string>

namespace cigogne::analytics {

/// What became of the lines of the ANO files. Their sum is what was read.
struct ChainingCounts {
    std::uint64_t kept = 0;
    std::array<std::uint64_t, chaining_exclusion_count> excluded {};
    std::uint64_t refused = 0;

    std::uint64_t read() const;
    void add(ChainingCounts const& other);

    friend bool operator==(ChainingCounts const&, ChainingCounts const&) = default;
};

/// The ANO files of the stays, each line of which was read and judged once. Kept of them is where the line of a stay stands, so
/// that it is read again when the stay is: lines follow one another by their stay's number at equal distances, which a few words tell
/// of a whole file; a file in another order takes such words for each of its lines. Of an archive, which cannot be read again anywhere,
/// what each line tells is kept.
class ChainingFiles {
public:
    ChainingFiles() = default;
    /// Reads the files. They must outlive it. Throws std::system_error where a disk fails.
    ChainingFiles(Sources const& sources, unsigned threads, Progress& progress);

    bool empty() const { return runs_.empty(); }
    ChainingCounts const& counts() const { return counts_; }
    std::vector<Refusal> const& refusals() const { return refusals_; }
    /// What tells these lines from those of any other files, whatever their order and how they are split; never 0.
    std::uint64_t pool() const { return pool_; }
    /// Whether they are of one establishment (e-PMSI) alone, whose stays elsewhere they do not tell.
    bool are_of_one_establishment() const { return !runs_.empty() && runs_.front().finess == runs_.back().finess; }

    /// Lines of one establishment and year of discharge that stand at equal distances, in the order of the numbers of their stays.
    struct Run {
        Finess finess;
        std::int32_t year = 0;
        std::uint32_t file = 0;
        std::uint64_t first = 0; ///< number of a stay
        std::uint64_t last = 0;
        std::uint64_t offset = 0; ///< of the line of `first`
        std::uint64_t step = 0;   ///< bytes from a number to the next; 0 of a single line
        std::uint64_t reaches = 0; ///< the highest `last` of the establishment and year up to this run, once in order

        bool goes_on_with(Run const& line) const;
        void add(Run const& line);
    };

private:
    friend class ChainingLookup;

    Sources const* sources_ = nullptr;
    std::vector<Run> runs_; ///< by establishment, year and number
    std::vector<Chaining> kept_; ///< of archives; a run is a place among them
    ChainingCounts counts_;
    std::vector<Refusal> refusals_;
    std::uint64_t pool_ = 0;
};

/// Finds the chaining of stays: one a thread. Reads the files again where the lines stand, mostly in their order.
class ChainingLookup {
public:
    /// `files` must outlive it.
    explicit ChainingLookup(ChainingFiles const& files)
        : files_(&files)
    {
    }

    /// What its line of ANO tells of a stay of an RSA: of the same establishment and number, discharged in the same month after as many
    /// nights. None where there is no such line, or where there are several that do not tell the same.
    std::optional<Chaining> find(Stay const& stay);

private:
    std::optional<Chaining> read(ChainingFiles::Run const& run, std::uint64_t number);
    std::string_view line_at(std::uint32_t file, std::uint64_t offset);

    ChainingFiles const* files_;
    std::size_t last_run_ = 0;
    std::vector<char> window_;
    std::uint32_t window_file_ = 0;
    std::uint64_t window_begin_ = 0;
    std::size_t window_size_ = 0;
    AnoLine line_;
};

} // namespace cigogne::analytics
