#pragma once

#include "analytics/results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The counts of a place as one text: what a page reads instead of stays.
namespace cigogne::indicators {

/// The counts above 0 of each term, of every stay by itself and of those that were linked: « unlinked 0:12 7:3 », a line for each; that of
/// the linked ones tells among which files. What was linked apart is not told (`Totals::is_linked`), and not written. Of terms that were not counted, as
/// counts of definitions of before hold some, « unknown 5 9 ».
std::string text_of(analytics::Totals const& totals);
/// Reads what `text_of` wrote under the same definitions (`analytics::definitions_fingerprint`). Throws std::runtime_error for anything else.
analytics::Totals totals_from(std::string_view text);
/// The same of other definitions: `places` tells where each of their terms stands today; counts of those that stand nowhere are left.
analytics::Totals totals_from(std::string_view text, std::vector<std::optional<std::size_t>> const& places);

/// What a site tells of one month of a year.
struct SiteMonth {
    int month = 1; ///< of the discharge, from 1
    std::int64_t deliveries = 0;
    std::int64_t births = 0; ///< children born, living or not
    std::string counts;      ///< see text_of
};

/// The counts of one site in one year.
struct SiteYear {
    analytics::Finess site;
    int year = 0;
    analytics::Totals totals;
    std::vector<SiteMonth> months {}; ///< that hold stays, in their order; none where a part of the year was counted without months

    std::int64_t deliveries() const;
    /// Children born, living or not.
    std::int64_t births() const;
    /// How many months it covers (covered_months); none where they are not known.
    std::optional<int> covered() const;
};

/// What a tally tells of each site and year, in their order: types, départements and residences are added up, and months told beside.
std::vector<SiteYear> site_years_of(analytics::Tally const& tally);

} // namespace cigogne::indicators
