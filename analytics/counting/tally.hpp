#pragma once

#include "analytics/counting/cell.hpp"
#include "analytics/counting/line_counts.hpp"
#include "analytics/counting/stay_facts.hpp"

#include <unordered_map>

namespace cigogne::analytics {

/// Whether the stays of a year are told apart by the month of their discharge.
enum class Months : std::uint8_t {
    Together,
    Apart
};

/// The number of a pool: whether its files are of one establishment alone is told by its last bit. Never 0.
constexpr std::uint64_t pool_of(std::uint64_t number, bool is_of_one_establishment)
{
    return ((number | 2) & ~std::uint64_t { 1 }) | static_cast<std::uint64_t>(is_of_one_establishment);
}
constexpr bool is_of_one_establishment(std::uint64_t pool) { return (pool & 1) != 0; }

/// What a count is of.
struct CellKey {
    Finess site {};
    std::int16_t year = 0;
    std::int8_t month = 0; ///< of the discharge, from 1; 0: months are not told apart
    MaternityType type {};
    Departement residence {};
    /// 0: each stay counts by itself. Else the stays that were chained count once more, those of one person and of a mother and her
    /// child joined: the number tells among which files. Counts of different ones are never added up.
    std::uint64_t pool = 0;

    friend constexpr auto operator<=>(CellKey const&, CellKey const&) = default;
};

/// Counts by cell. Two of them add up: of one file or of a thousand, in any order, the same.
class Tally {
public:
    /// Counts stays by the types of these maternities, which must outlive it.
    explicit Tally(Establishments const& establishments, Months months = Months::Together)
        : finder_(establishments)
        , months_(months)
    {
    }
    /// Adds up what others counted.
    Tally();

    /// What finds the facts that it counts.
    FactFinder& finder() { return finder_; }
    /// Where a stay counts by itself.
    CellKey cell_of(Stay const& stay, MaternityType type) const
    {
        return { stay.site, stay.exit.year, months_ == Months::Apart ? stay.exit.month : std::int8_t { 0 }, type, stay.residence };
    }
    /// Counts one stay, by itself.
    void add(Stay const& stay) { add(stay, finder_.facts_of(stay)); }
    void add(Stay const& stay, StayFacts const& facts);
    /// Counts the facts of a stay in a cell, `times` times; below 0, takes them off.
    void add(CellKey const& key, Unit unit, std::uint64_t facts, std::int32_t times = 1);
    void add(Tally const& other);
    /// Adds to the counts of one cell, one for each term.
    void add(CellKey const& key, std::span<std::uint64_t const> counts);

    /// Tells what was linked in one pool as of another, which no cell is of yet.
    void set_pool(std::uint64_t from, std::uint64_t to);

    /// The keys of all cells, in their order.
    std::vector<CellKey> keys() const;
    /// Adds the counts of a cell to `totals`, one for each term.
    void add_to(CellKey const& key, std::span<std::uint64_t> totals, Counter& counter) const;

private:
    struct KeyHash {
        std::size_t operator()(CellKey const& key) const
        {
            auto const mixed = (key.site.word() ^ static_cast<std::uint64_t>(key.year) << 54) * 0x9E3779B97F4A7C15ULL;
            return (mixed ^ mixed >> 32 ^ static_cast<std::uint64_t>(key.residence.word()) << 8 ^ static_cast<std::uint64_t>(key.type)
                       ^ static_cast<std::uint64_t>(key.month) << 32 ^ key.pool)
                * 0x9E3779B97F4A7C15ULL;
        }
    };

    FactFinder finder_;
    Months months_;
    Counter counter_;
    std::unordered_map<CellKey, Cell, KeyHash> cells_;
};

} // namespace cigogne::analytics
