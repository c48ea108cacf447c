#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers as people and spreadsheets write them in a table: « 1 071 », « 19,8 », « 19.8 ».
namespace cigogne::indicators {

/// A number with its decimals. Both parts are whole, so that dividing them rounds once: « 19,9 » for 100 is 0.199.
struct WrittenNumber {
    std::int64_t figures; ///< without the comma: 199
    double scale;         ///< 10 for one decimal

    double value() const { return static_cast<double>(figures) / scale; }
    /// As a fraction, of what is told for so many.
    double over(int per) const { return static_cast<double>(figures) / (scale * per); }
    /// One unit of the last figure.
    double step() const { return 1 / scale; }
};

/// Six figures at most on each side of the comma or point; none for what is no such number: a sign, a unit, an exponent.
std::optional<WrittenNumber> written_number_in(std::string_view cell);
/// A count; none for what is none, or too large to be one of births.
std::optional<std::int64_t> written_count_in(std::string_view cell);

/// « 19,8 »: at most six decimals, those that are there.
std::string written_decimal(double value);

} // namespace cigogne::indicators
