#include "analytics/statistics/suppression.hpp"

#include "analytics/statistics/linear_system.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace cigogne::analytics {

namespace {

/// The cells of a table, and what a reader of what is printed of it knows.
class Table {
public:
    Table(std::span<TableCell const> cells, std::span<Addition const> additions, std::uint64_t smallest)
        : cells_(cells)
        , additions_(additions)
        , smallest_(smallest)
        , hidden_(cells.size())
        , known_(cells.size())
        , sums_of_(cells.size())
    {
        for (std::size_t at = 0; at < additions.size(); ++at) {
            for (auto const member : members_of(additions[at]))
                sums_of_[member].push_back(at);
        }
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            hidden_[cell] = cells[cell].published && is_small(cells[cell].count);
    }

    std::vector<bool> suppressed()
    {
        for (bool safe = false; !safe;) {
            reckon();
            safe = !hide_more();
        }
        return std::move(hidden_);
    }

private:
    bool is_small(std::uint64_t count) const { return count > 0 && count < smallest_; }
    bool is_printed(std::size_t cell) const { return cells_[cell].published && !hidden_[cell]; }

    /// Everything that follows from what is printed, by any combination of sums.
    void reckon()
    {
        LinearSystem system(cells_.size());
        for (auto const& addition : additions_) {
            Equation equation;
            for (auto const part : addition.parts) {
                if (!is_printed(part))
                    ++equation[part];
            }
            if (!is_printed(addition.whole))
                --equation[addition.whole];
            system.add(std::move(equation));
        }
        for (std::size_t cell = 0; cell < cells_.size(); ++cell)
            known_[cell] = is_printed(cell) || system.determines(cell);
    }

    /// Hides cells that give away what is small; whether there were any.
    bool hide_more()
    {
        bool hid = false;
        for (auto const& addition : additions_) {
            if (gives_small_sum(addition))
                hid |= hide_within(addition);
        }
        std::vector<std::size_t> given_away;
        for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
            if (known_[cell] && !is_printed(cell) && is_small(cells_[cell].count))
                given_away.push_back(cell);
        }
        if (given_away.empty())
            return hid;
        // What was hidden for the sake of another is no use where a sum of printed cells gives it back.
        for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
            if (known_[cell] && (hidden_[cell] || (!cells_[cell].published && is_small(cells_[cell].count))))
                hid |= hide_beside(cell);
        }
        return hid || std::ranges::any_of(given_away, [&](std::size_t cell) { return hide_around(cell); });
    }

    /// Whether the parts that are not known add up to as little.
    bool gives_small_sum(Addition const& addition) const
    {
        if (!known_[addition.whole])
            return false;
        std::uint64_t sum = 0;
        for (auto const part : addition.parts)
            sum += known_[part] ? 0 : cells_[part].count;
        return is_small(sum);
    }

    /// Hides a cell of each sum whose other members are all printed; whether there was one.
    bool hide_beside(std::size_t cell)
    {
        bool hid = false;
        for (auto const at : sums_of_[cell]) {
            auto const members = members_of(additions_[at]);
            if (std::ranges::all_of(members, [&](std::size_t member) { return member == cell || is_printed(member); }))
                hid |= hide_within(additions_[at]);
        }
        return hid;
    }

    /// Hides the first cell to be found in a sum that holds this one, or its neighbours.
    bool hide_around(std::size_t cell)
    {
        std::vector<std::size_t> around { cell };
        std::vector<bool> seen(cells_.size());
        for (std::size_t next = 0; next < around.size(); ++next) {
            for (auto const at : sums_of_[around[next]]) {
                if (hide_within(additions_[at]))
                    return true;
                for (auto const member : members_of(additions_[at])) {
                    if (!seen[member])
                        around.push_back(member);
                    seen[member] = true;
                }
            }
        }
        return false;
    }

    static std::vector<std::size_t> members_of(Addition const& addition)
    {
        auto members = addition.parts;
        members.push_back(addition.whole);
        return members;
    }

    /// Hides the printed cell of a sum that is missed least; whether there was one.
    bool hide_within(Addition const& addition)
    {
        std::optional<std::size_t> least;
        for (auto const member : members_of(addition)) {
            if (is_printed(member) && (!least || loss(member) < loss(*least)))
                least = member;
        }
        if (least)
            hidden_[*least] = true;
        return least.has_value();
    }

    /// A count of none says little and protects little: it is hidden last.
    std::tuple<bool, std::size_t, std::uint64_t> loss(std::size_t cell) const
    {
        return { cells_[cell].count == 0, cells_[cell].uses, cells_[cell].count };
    }

    std::span<TableCell const> cells_;
    std::span<Addition const> additions_;
    std::uint64_t smallest_;
    std::vector<bool> hidden_;
    std::vector<bool> known_;
    std::vector<std::vector<std::size_t>> sums_of_; ///< of each cell, the sums that hold it
};

} // namespace

std::vector<bool> suppressed(std::span<TableCell const> cells, std::span<Addition const> additions, std::uint64_t smallest)
{
    return Table(cells, additions, smallest).suppressed();
}

} // namespace cigogne::analytics
