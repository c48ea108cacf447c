#pragma once

#include "analytics/definitions/lists.hpp"

#include <vector>

/// What a report tells, in which order: each indicator once.
namespace cigogne::indicators {

/// An indicator, and which of its classes are told: all of them, or one that a list names.
struct ToldIndicator {
    analytics::Indicator const* indicator;
    std::vector<analytics::Class const*> classes;
};

struct ReportChapter {
    std::string_view title; ///< French
    bool is_whole = false;  ///< figures of nothing are told too
    std::vector<ToldIndicator> indicators;
};

/// The tracers, then what the lists of others add, then how good the files are.
std::vector<ReportChapter> report_chapters();

} // namespace cigogne::indicators
