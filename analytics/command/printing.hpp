#pragma once

#include "analytics/explanation.hpp"
#include "analytics/results.hpp"

#include <iosfwd>

namespace cigogne::analytics {

/// How results are printed.
enum class Printed : std::uint8_t {
    Json,
    Csv,
    Xlsx
};

/// What a command tells.
struct Report {
    LineCounts lines;
    std::optional<ChainingCounts> chaining; ///< none: no ANO was given
    std::optional<UnitCounts> units;        ///< none: no IUM
    std::vector<Result> results;
    std::vector<Result> quality; ///< of the files; none where small counts are suppressed, which it would give back
};

/// The report: `cigogne.indicators/1`, or the table of its results. What is not computable (0 / 0) or suppressed is null in JSON and
/// empty in a table.
std::string printed(Report const& report, Printed as);

/// The names of the columns of an explanation, and one stay of it: the file, its first and last line, how many times it counts.
constexpr std::string_view explanation_columns = "file,line,last,times";
std::string explanation_row(std::string_view file, ExplainedStay const& stay);

/// Every definition, one object each, for those who document or test.
std::string dictionary();

/// The refused lines of stays, the stays of which another version was kept, then the refused lines of ANO and IUM, one a line of text:
/// file, line, reason. At most `most` of each, then how many more there are.
void tell_refusals(std::ostream& output, Order const& order, Computation const& computation, std::size_t most);

} // namespace cigogne::analytics
