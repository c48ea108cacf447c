#include "modules/directory/department.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace cigogne::directory {

namespace {

std::optional<int> number_in(std::string_view text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = error == std::errc() && end == text.data() + text.size() && text.front() != '-';
    return is_number ? std::optional(number) : std::nullopt;
}

bool is_department(int number)
{
    bool const in_europe = number >= 1 && number <= 95 && number != 20; // Corsica is 2A and 2B
    bool const overseas = (number >= 971 && number <= 978) || number == 984 || (number >= 986 && number <= 988);
    return in_europe || overseas;
}

} // namespace

std::optional<std::string> department_code(std::string_view typed)
{
    std::string code(trimmed(typed));
    std::ranges::replace(code, 'a', 'A');
    std::ranges::replace(code, 'b', 'B');
    if (code == "2A" || code == "2B")
        return code;
    if (code.empty() || code.size() > 3)
        return std::nullopt;
    auto const number = number_in(code);
    return number && is_department(*number) ? std::optional(fmt::format("{:02}", *number)) : std::nullopt;
}

} // namespace cigogne::directory
