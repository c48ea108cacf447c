#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

/// Numbers as French paper says them: what pages do in `web/src/shared/format`.
namespace cigogne::indicators {

/// « 1 071 ».
std::string said_count(std::int64_t count);
/// « 19,8 »: with one decimal, rounded half away from zero.
std::string said_decimal(double value);
/// « 12,5 », « 20 »: with its tenth where it has one.
std::string said_short_decimal(double value);
/// A fraction of 1 out of `per`: « 19,8 % », « 8,8 ‰ », « 3,2 pour 10 000 »; « — » where there is nothing to divide.
std::string said_rate(std::optional<double> rate, int per);
/// « 212 / 1 071 ».
std::string said_ratio(std::int64_t count, std::int64_t of);
/// « 17,5 à 22,3 », out of the same as the rate; empty where it is not known.
std::string said_interval(std::optional<double> low, std::optional<double> high, int per);

/// Years in their order: « 2025 », « 2023 et 2025 », « 2023 à 2025 » of more that follow one another; empty of none.
std::string said_years(std::span<int const> years);

} // namespace cigogne::indicators
