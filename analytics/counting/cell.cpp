#include "analytics/counting/cell.hpp"

#include <algorithm>

namespace cigogne::analytics {

void Cell::add(Unit unit, std::uint64_t facts, Counter& counter, std::int32_t times)
{
    if (counts_.empty()) {
        auto const same = std::ranges::find_if(few_, [&](Few const& few) { return few.facts == facts && few.unit == unit; });
        if (same != few_.end()) {
            same->count += times;
            return;
        }
        if (few_.size() < most_few) {
            few_.push_back({ facts, times, unit });
            return;
        }
        count_all(counter);
    }
    add_to_counts(unit, facts, counter, times);
}

void Cell::add(Cell const& other, Counter& counter)
{
    for (auto const& few : other.few_)
        add(few.unit, few.facts, counter, few.count);
    if (other.counts_.empty())
        return;
    if (counts_.empty())
        count_all(counter);
    std::ranges::transform(counts_, other.counts_, counts_.begin(), std::plus {});
}

void Cell::add(std::span<std::uint64_t const> counts, Counter& counter)
{
    if (counts_.empty())
        count_all(counter);
    for (std::size_t at = 0; at < counts.size(); ++at)
        counts_[at] += static_cast<std::uint32_t>(counts[at]);
}

void Cell::add_to(std::span<std::uint64_t> totals, Counter& counter) const
{
    for (auto const& few : few_)
        counter.each_term(few.unit, few.facts, [&](std::size_t term) { totals[term] += static_cast<std::uint64_t>(std::int64_t { few.count }); });
    for (std::size_t at = 0; at < counts_.size(); ++at)
        totals[at] += counts_[at];
}

void Cell::add_to_counts(Unit unit, std::uint64_t facts, Counter& counter, std::int32_t times)
{
    counter.each_term(unit, facts, [&](std::size_t term) { counts_[term] += static_cast<std::uint32_t>(times); });
}

void Cell::count_all(Counter& counter)
{
    counts_.resize(terms().size());
    for (auto const& few : few_)
        add_to_counts(few.unit, few.facts, counter, few.count);
    few_ = {};
}

} // namespace cigogne::analytics
