#pragma once

#include "modules/indicators/figures.hpp"

#include <map>
#include <set>

/// What a house may be told of the others: no count of theirs from 1 to 10, whatever she takes off from what stands on her pages.
namespace cigogne::indicators {

/// Who reads: a house, or who acts for the network and reads everything.
enum class ReadBy {
    House,
    Network
};

/// Which figures of the others stand beside hers, year by year. Of what is told she takes off her own: what is left is of the others together.
class OthersDisclosure {
public:
    using Years = std::map<int, analytics::Totals>;

    /// Tells everything.
    OthersDisclosure() = default;
    /// `told`: the counts that she is compared with, of which `own` are hers. `region`: those of the whole region where `told` are of a type, which she
    /// may read too; else empty. Counts from 1 to below `smallest` are not told, nor what gives them back (analytics::suppress).
    OthersDisclosure(Years const& told, Years const& own, Years const& region, std::uint64_t smallest);

    /// Whether a figure of that year is told; `key` as it is counted (as_counted).
    bool tells(FigureKey const& key, int year) const;

private:
    using Figures = std::set<std::pair<std::string_view, std::string_view>>;
    struct Year {
        analytics::Totals others;
        analytics::Totals beyond; ///< of the region, and not of the type
    };

    bool is_small(std::uint64_t count) const { return count > 0 && count < smallest_; }
    bool is_small(FigureKey const& key, analytics::Totals const& totals, analytics::Link link) const;
    Figures const& hidden_in(int year, analytics::Link link) const;

    std::uint64_t smallest_ = 1;
    std::map<int, Year> years_;
    mutable std::map<std::pair<int, analytics::Link>, Figures> hidden_; ///< of the tracers; found when first asked for
};

/// The counts of some houses without those of one of them.
analytics::Totals without(analytics::Totals const& all, analytics::Totals const& one);
/// The counts of one link alone, as if they were of all stays; none where what was linked is told no more (Totals::is_linked).
analytics::Totals only(analytics::Totals const& totals, analytics::Link link);

} // namespace cigogne::indicators
