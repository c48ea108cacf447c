#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cigogne::analytics {

/// The words on how results are told, which `compute` and `merge` share.
struct TellingWords {
    std::string by = "establishment,year";
    std::string lists = "tracers";
    std::string output = "json";
    std::filesystem::path cube;            ///< written there too; empty: not
    std::optional<std::uint64_t> suppress; ///< counts from 1 to below it; none: all are told
};

/// The words on how files are read, which `compute` and `explain` share.
struct ReadingWords {
    std::vector<std::filesystem::path> files;
    std::vector<std::filesystem::path> chaining;
    std::vector<std::filesystem::path> units;
    std::string format = "auto";
    std::filesystem::path establishments;
};

struct ComputeWords {
    ReadingWords reading;
    TellingWords telling;
    unsigned threads = 1;
    bool progress = false;
};

struct MergeWords {
    std::vector<std::filesystem::path> cubes;
    TellingWords telling;
};

struct ExplainWords {
    std::string indicator;
    std::string figure;
    ReadingWords reading;
    bool denominator = false;
    bool linked = false; ///< of stays that were joined, not of each by itself
    std::optional<int> year;
    std::optional<int> month;
    std::string establishment;
};

/// Each does what the command of its name says and prints on standard output. Throws std::runtime_error with a French sentence
/// where that is not possible: a word that means nothing, a file that cannot be read or written.
void compute(ComputeWords const& words);
void merge(MergeWords const& words);
void explain(ExplainWords const& words);

} // namespace cigogne::analytics
