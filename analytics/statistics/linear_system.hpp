#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace cigogne::analytics {

/// One equation over unknowns: their coefficients. What it equals does not matter here.
using Equation = std::map<std::size_t, std::int64_t>;

/// What a system of linear equations determines. Kept reduced: each equation has an unknown of its own, that no other holds.
/// Computed modulo a large prime: exact, whatever the size of the numbers.
class LinearSystem {
public:
    explicit LinearSystem(std::size_t unknowns)
        : pivot_row_(unknowns, none)
        , holders_(unknowns)
    {
    }

    /// Adds one. Those that hold an unknown that is in no other are best added first.
    void add(Equation equation);
    /// Whether the equations together give the unknown one value.
    bool determines(std::size_t unknown) const { return pivot_row_[unknown] != none && rows_[pivot_row_[unknown]].size() == 1; }

private:
    static constexpr std::size_t none = SIZE_MAX;

    void subtract(std::size_t row, std::size_t pivot, Equation const& other);
    std::size_t pivot_of(Equation const& equation) const;

    std::vector<Equation> rows_;
    std::vector<std::size_t> pivot_row_;            ///< of each unknown, the equation that is its own
    std::vector<std::vector<std::size_t>> holders_; ///< of each unknown, equations that hold it or have held it
};

} // namespace cigogne::analytics
