#pragma once

#include "analytics/counting/tally.hpp"
#include "analytics/definitions/lists.hpp"
#include "analytics/statistics/interval.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cigogne::analytics {

/// Whether the stays of one person, and a mother and her child, were joined before they were counted.
enum class Link : std::uint8_t {
    Unlinked,
    Linked
};

/// By what results are told apart.
struct Breakdown {
    bool establishment = true;
    bool year = true;
    bool month = false; ///< of a year: both are told
};

/// One figure of one place and time.
struct Result {
    std::string_view indicator;
    std::string_view figure;        ///< the code of its class
    std::optional<int> year;        ///< none: all years together
    Finess establishment;           ///< unknown: the whole region
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 0;
    std::optional<double> rate;     ///< none where the denominator is 0
    std::optional<Interval> interval;
    std::optional<int> month {};    ///< none: the whole year, or a month that is not known
    std::optional<Link> link {};    ///< of figures that a link improves or makes; none where it changes nothing
    // Not published, and then 0: see suppress.
    bool numerator_suppressed = false;
    bool denominator_suppressed = false;
};

/// A time and a place that results are of.
struct Place {
    std::optional<int> year;
    Finess establishment; ///< unknown: the whole region
    std::optional<int> month {}; ///< none: the whole year, or a month that is not known

    friend auto operator<=>(Place const&, Place const&) = default;
};

/// The counts of a place, one for each term: of every stay by itself, and of the chained ones joined.
class Totals {
public:
    void add(CellKey const& key, std::span<std::uint64_t const> counts);
    void add(Totals const& other);
    /// One for each term; empty where there are none.
    Counts const& counts(Link link) const { return link == Link::Unlinked ? unlinked_ : linked_; }
    /// Among which files stays were linked; 0: none were.
    std::uint64_t pool() const { return pool_; }
    /// Whether stays were linked there, all among the same files: what was linked apart does not add up (indicators.md 10).
    bool is_linked() const { return !linked_.empty() && !is_mixed_; }
    /// 0 where there are none.
    std::uint64_t count(Sum const& sum, Link link = Link::Unlinked) const;
    /// Says that nothing is known of a term: counts made by other definitions did not hold it.
    void forget(std::size_t term) { unknown_.insert(term); }
    std::set<std::size_t> const& unknown() const { return unknown_; }
    /// Whether every term of a sum was counted.
    bool knows(Sum const& sum) const;

private:
    Counts unlinked_;
    Counts linked_;
    std::uint64_t pool_ = 0;
    bool is_mixed_ = false;
    std::set<std::size_t> unknown_;
};

/// The counts of every place, in order: years, the region before its establishments, months within each.
std::map<Place, Totals> places_of(Tally const& tally, Breakdown by);

/// Every figure of a list, for each place.
/// In the order of places and of the list; figures of nothing (0 / 0) are told too. A figure that a link improves is told of all stays,
/// each by itself, and where some were chained once more of those, joined: the two never add up (indicators.md 10). A figure that a
/// link makes is told there only.
std::vector<Result> results_of(std::map<Place, Totals> const& places, List const& list = lists().front());
/// The same of one list after the other: of a figure that stands in more than one, once.
std::vector<Result> results_of(std::map<Place, Totals> const& places, std::span<List const* const> lists);
std::vector<Result> results_of(Tally const& tally, Breakdown by, List const& list = lists().front());

} // namespace cigogne::analytics
