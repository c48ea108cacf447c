#include "analytics/counting/tally.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

Establishments const none;

} // namespace

Tally::Tally()
    : Tally(none)
{
}

void Tally::add(Stay const& stay, StayFacts const& facts)
{
    if (facts.empty())
        return;
    auto& cell = cells_[cell_of(stay, facts.type)];
    for (std::size_t unit = 0; unit < unit_count; ++unit) {
        if (facts.of_unit[unit] != 0)
            cell.add(static_cast<Unit>(unit), facts.of_unit[unit], counter_);
    }
}

void Tally::add(CellKey const& key, Unit unit, std::uint64_t facts, std::int32_t times)
{
    cells_[key].add(unit, facts, counter_, times);
}

void Tally::add(Tally const& other)
{
    for (auto const& [key, cell] : other.cells_)
        cells_[key].add(cell, counter_);
}

void Tally::add(CellKey const& key, std::span<std::uint64_t const> counts)
{
    cells_[key].add(counts, counter_);
}

void Tally::set_pool(std::uint64_t from, std::uint64_t to)
{
    if (from == to)
        return;
    for (auto const& key : keys()) {
        if (key.pool != from)
            continue;
        auto cell = cells_.extract(key);
        cell.key().pool = to;
        cells_.insert(std::move(cell));
    }
}

std::vector<CellKey> Tally::keys() const
{
    std::vector<CellKey> keys;
    keys.reserve(cells_.size());
    for (auto const& cell : cells_)
        keys.push_back(cell.first);
    std::ranges::sort(keys);
    return keys;
}

void Tally::add_to(CellKey const& key, std::span<std::uint64_t> totals, Counter& counter) const
{
    cells_.at(key).add_to(totals, counter);
}

} // namespace cigogne::analytics
