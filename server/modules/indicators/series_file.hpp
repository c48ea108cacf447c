#pragma once

#include "modules/indicators/territory.hpp"
#include "platform/core/result.hpp"

#include <cstdint>
#include <vector>

/// Tables of values that others published, as files bring them. The form is ours: no public description of what Scan Santé exports could be read. Proposed.
namespace cigogne::indicators {

/// One published value: `indicateur;classe;annee;territoire;code_territoire;numerateur;denominateur;valeur`.
struct SeriesLine {
    std::size_t number; ///< in the file, the heading being line 1
    std::string indicator;
    std::string figure;
    int year;
    Territory territory;
    std::optional<std::int64_t> numerator; ///< with the denominator, or not at all
    std::optional<std::int64_t> denominator;
    double value; ///< a fraction; in the file, for as many as the indicator is shown for
};

/// A line that cannot be taken, and why.
struct SeriesRefusal {
    std::size_t line;
    std::string reason; ///< French, says what to do
};

struct SeriesFile {
    std::vector<SeriesLine> lines;
    std::vector<SeriesRefusal> refusals;
};

enum class SeriesFileError {
    NoHeading,
    TooManyLines
};
Explanation explain(SeriesFileError error);

inline constexpr std::size_t most_series_lines = 20'000;
inline constexpr int first_series_year = 2000;
inline constexpr std::string_view series_heading = "indicateur;classe;annee;territoire;code_territoire;numerateur;denominateur;valeur";

/// Reads such a file (UTF-8 or Latin-1; semicolons or commas; decimal comma or point). Every line is taken, or refused with its reason; empty ones are
/// passed over. No value is of a year after `last_year`. Nothing is written here.
Result<SeriesFile> read_series_file(std::string_view bytes, int last_year);

/// A file to fill in: the heading, and a line of that year for each class of the tracers, without a value.
std::string series_template(int year);

} // namespace cigogne::indicators
