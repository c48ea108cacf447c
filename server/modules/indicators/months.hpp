#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The months of a year that the files of a maternity tell.
namespace cigogne::indicators {

/// A month of discharge, and whether a delivery or a birth ended in it.
struct ToldMonth {
    int month = 1; ///< from 1
    bool holds_births = false;
};

/// Rule (screens.md 5, « 7 mois sur 12 »; how they are told is proposed): from January to the last month that holds a delivery or a birth.
/// A small maternity may have none in a month between: it is covered, and told. 0 where no month holds any.
int covered_months(std::span<ToldMonth const> told);
/// The covered months that hold neither delivery nor birth, in their order.
std::vector<int> months_without_births(std::span<ToldMonth const> told);

inline constexpr int months_of_year = 12;

/// Whether a year of so many covered months is not whole; one whose months are not known is taken as it is.
constexpr bool is_partial(std::optional<int> covered) { return covered && *covered < months_of_year; }

/// « juillet », the last of so many from January; of none too it is January that is named.
std::string_view last_month(int covered);
/// « janvier », « janvier à juillet », of the months from January; « aucun mois » of none.
std::string said_months(int covered);
/// « 2 maternités n’ont pas les douze mois de l’année ».
std::string said_partial_houses(std::int64_t count);

} // namespace cigogne::indicators
