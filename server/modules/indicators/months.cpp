#include "modules/indicators/months.hpp"

#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

constexpr std::array<std::string_view, months_of_year> names { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre" };

} // namespace

int covered_months(std::span<ToldMonth const> told)
{
    int last = 0;
    for (auto const& [month, holds_births] : told) {
        if (holds_births)
            last = std::max(last, month);
    }
    return last;
}

std::vector<int> months_without_births(std::span<ToldMonth const> told)
{
    std::vector<int> without;
    for (int month = 1; month < covered_months(told); ++month) {
        bool const holds_births = std::ranges::any_of(told, [&](ToldMonth const& one) { return one.month == month && one.holds_births; });
        if (!holds_births)
            without.push_back(month);
    }
    return without;
}

std::string_view last_month(int covered) { return names[static_cast<std::size_t>(std::max(covered, 1)) - 1]; }

std::string said_months(int covered)
{
    if (covered == 0)
        return "aucun mois";
    if (covered == 1)
        return std::string(names.front());
    return std::string(names.front()).append(" à ").append(last_month(covered));
}

std::string said_partial_houses(std::int64_t count)
{
    return fmt::format("{} {} pas les douze mois de l’année", said_count(count), count < 2 ? "maternité n’a" : "maternités n’ont");
}

} // namespace cigogne::indicators
