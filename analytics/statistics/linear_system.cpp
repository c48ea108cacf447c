#include "analytics/statistics/linear_system.hpp"

#include <algorithm>
#include <utility>

namespace cigogne::analytics {

namespace {

constexpr std::int64_t prime = 2'147'483'647;

std::int64_t inverse(std::int64_t of)
{
    std::int64_t result = 1;
    for (std::int64_t power = prime - 2; power > 0; power /= 2) { // Fermat
        if (power % 2 == 1)
            result = result * of % prime;
        of = of * of % prime;
    }
    return result;
}

/// Takes `times` another equation off `from`.
void take_off(Equation& from, Equation const& other, std::int64_t times)
{
    for (auto const& [unknown, coefficient] : other) {
        auto& left = from[unknown];
        left = (left + (prime - times) * coefficient) % prime;
        if (left == 0)
            from.erase(unknown);
    }
}

} // namespace

void LinearSystem::add(Equation equation)
{
    for (auto& term : equation)
        term.second = (term.second % prime + prime) % prime;
    std::erase_if(equation, [](auto const& term) { return term.second == 0; });
    auto const written = equation;
    for (auto const& term : written) {
        auto const row = pivot_row_[term.first];
        if (row == none)
            continue;
        if (auto const left = equation.find(term.first); left != equation.end())
            take_off(equation, rows_[row], std::int64_t { left->second });
    }
    if (equation.empty())
        return;
    auto const pivot = pivot_of(equation);
    auto const scale = inverse(equation[pivot]);
    for (auto& term : equation)
        term.second = term.second * scale % prime;

    auto const added = rows_.size();
    for (auto const holder : std::exchange(holders_[pivot], {}))
        subtract(holder, pivot, equation);
    for (auto const& term : equation)
        holders_[term.first].push_back(added);
    pivot_row_[pivot] = added;
    rows_.push_back(std::move(equation));
}

void LinearSystem::subtract(std::size_t row, std::size_t pivot, Equation const& other)
{
    auto const held = rows_[row].find(pivot);
    if (held == rows_[row].end())
        return;
    take_off(rows_[row], other, std::int64_t { held->second });
    for (auto const& term : other) {
        if (term.first != pivot)
            holders_[term.first].push_back(row);
    }
}

/// The unknown that the fewest equations hold: it has the least to be taken off.
std::size_t LinearSystem::pivot_of(Equation const& equation) const
{
    return std::ranges::min_element(equation, {}, [&](auto const& term) { return holders_[term.first].size(); })->first;
}

} // namespace cigogne::analytics
