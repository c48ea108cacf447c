#include "modules/indicators/written_number.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

constexpr std::int64_t largest_count = 100'000'000;
constexpr std::size_t most_figures = 6; ///< before the comma, and after it

/// Without the spaces that people and spreadsheets write between thousands.
std::string without_spaces(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        if (auto const rest = trimmed(text); rest.size() == text.size() || rest.empty()) {
            if (rest.empty())
                break;
            plain += text.front();
            text.remove_prefix(1);
        } else {
            text = rest;
        }
    }
    return plain;
}

std::optional<std::int64_t> whole_in(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_whole = error == std::errc {} && end == text.data() + text.size() && !text.starts_with('-');
    return is_whole ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<WrittenNumber> written_number_in(std::string_view cell)
{
    auto const plain = without_spaces(cell);
    std::string_view const text = plain;
    auto const point = text.find_first_of(",.");
    auto const whole = text.substr(0, point);
    auto const decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    bool const ends_with_point = point != std::string_view::npos && decimals.empty();
    if (whole.empty() || whole.size() > most_figures || decimals.size() > most_figures || ends_with_point)
        return std::nullopt;
    auto const number = whole_in(std::string(whole) + std::string(decimals));
    if (!number)
        return std::nullopt;
    return WrittenNumber { *number, std::pow(10.0, static_cast<double>(decimals.size())) };
}

std::string written_decimal(double value)
{
    auto text = fmt::format("{:.6f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    std::ranges::replace(text, '.', ',');
    return text;
}

std::optional<std::int64_t> written_count_in(std::string_view cell)
{
    auto const count = whole_in(without_spaces(cell));
    return count && *count <= largest_count ? count : std::nullopt;
}

} // namespace cigogne::indicators
