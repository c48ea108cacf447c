#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cigogne::analytics {

/// The number of a stay in an RSA or in its ANO (CLE_RSA): right-aligned digits, filled with zeros or spaces. None where it is
/// blank or no number.
inline std::optional<std::uint64_t> stay_number_of(std::string_view text)
{
    std::uint64_t number = 0;
    bool digits = false;
    for (char const character : text) {
        unsigned const digit = static_cast<unsigned char>(character) - unsigned { '0' };
        if (digit > 9 && (character != ' ' || digits))
            return std::nullopt;
        if (digit > 9)
            continue;
        number = number * 10 + digit;
        digits = true;
    }
    return digits ? std::optional(number) : std::nullopt;
}

} // namespace cigogne::analytics
