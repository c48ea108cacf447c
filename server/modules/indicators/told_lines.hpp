#pragma once

#include "analytics/counting/line_counts.hpp"
#include "analytics/linking/chaining_files.hpp"
#include "analytics/records/units.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What became of the lines of a deposit, in words.
namespace cigogne::indicators {

/// Lines left out by one rule.
struct ExcludedLines {
    std::string rule; ///< « ghm_90 »
    std::string label; ///< French
    std::int64_t count;
};

/// Each rule that left some out.
std::vector<ExcludedLines> excluded_in(analytics::LineCounts const& lines);
/// The same of the lines of ANO.
std::vector<ExcludedLines> excluded_in(analytics::ChainingCounts const& lines);
std::int64_t excluded_count(analytics::LineCounts const& lines);
/// The French label of a rule; the rule itself where it is another version's.
std::string_view label_of_rule(std::string_view rule);

/// « 12 410 ».
std::string said_number(std::int64_t number);
/// « 3 fichiers, 12 410 lignes : 12 380 retenues, 24 écartées, 6 refusées. »
std::string said_lines(std::size_t files, analytics::LineCounts const& lines);
/// « Chaînage (ANO) : 30 lignes, 28 retenues, 1 écartée, 1 refusée. »
std::string said_chaining(analytics::ChainingCounts const& lines);
/// « Unités médicales (IUM) : 4 lignes, 4 retenues, 0 refusée. »
std::string said_units(analytics::UnitCounts const& lines);

} // namespace cigogne::indicators
