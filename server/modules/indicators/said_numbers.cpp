#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

constexpr std::string_view thin = "\u202f";
constexpr std::string_view none = "—";

/// Tenths, so that 12,25 and its like are rounded as on the pages, not to the even digit.
std::int64_t tenths_of(double value) { return std::llround(value * 10); }

} // namespace

std::string said_count(std::int64_t count)
{
    auto const digits = std::to_string(std::abs(count));
    std::string said = count < 0 ? "−" : "";
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && (digits.size() - index) % 3 == 0)
            said += thin;
        said += digits[index];
    }
    return said;
}

std::string said_decimal(double value)
{
    auto const tenths = tenths_of(value);
    auto const whole = said_count(std::abs(tenths) / 10);
    return fmt::format("{}{},{}", tenths < 0 ? "−" : "", whole, std::abs(tenths) % 10);
}

std::string said_short_decimal(double value)
{
    auto const tenths = tenths_of(value);
    return tenths % 10 == 0 ? said_count(tenths / 10) : said_decimal(value);
}

std::string said_rate(std::optional<double> rate, int per)
{
    if (!rate)
        return std::string(none);
    auto const said = said_decimal(*rate * per);
    if (per == 100)
        return fmt::format("{}{}%", said, thin);
    return per == 1000 ? fmt::format("{}{}‰", said, thin) : fmt::format("{} pour {}", said, said_count(per));
}

std::string said_ratio(std::int64_t count, std::int64_t of)
{
    return fmt::format("{}\u00a0/\u00a0{}", said_count(count), said_count(of));
}

std::string said_interval(std::optional<double> low, std::optional<double> high, int per)
{
    return low && high ? fmt::format("{} à {}", said_decimal(*low * per), said_decimal(*high * per)) : std::string();
}

std::string said_years(std::span<int const> years)
{
    if (years.size() < 2)
        return years.empty() ? std::string() : std::to_string(years.front());
    return fmt::format("{} {} {}", years.front(), years.size() == 2 ? "et" : "à", years.back());
}

} // namespace cigogne::indicators
