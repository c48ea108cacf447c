#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace cigogne::analytics::generation {

/// A diagnosis, an act or a GHM: at most eight characters, filled with spaces.
struct Code {
    std::array<char, 8> text { ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ' };

    constexpr Code() = default;
    constexpr Code(char const* characters)
    {
        for (auto& into : text) {
            if (*characters == '\0')
                return;
            into = *characters++;
        }
    }
    friend constexpr bool operator==(Code const&, Code const&) = default;
};

/// Right-aligned, filled with zeros; what does not fit is lost on the left.
inline void write_digits(char* into, std::size_t width, std::uint64_t number)
{
    for (auto* at = into + width; at != into; number /= 10)
        *--at = static_cast<char>('0' + number % 10);
}

inline void write_text(char* into, std::string_view text)
{
    text.copy(into, text.size());
}

} // namespace cigogne::analytics::generation
