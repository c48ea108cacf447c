#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What the fuzz targets share. Each is a file `NAME_fuzz.cpp` with its first inputs in `corpus/NAME/`.
namespace cigogne::fuzz {

inline std::string_view text(std::uint8_t const* data, std::size_t size)
{
    return { reinterpret_cast<char const*>(data), size };
}

/// The lines of a file, the last of which may have no end.
inline std::uint64_t lines_of(std::string_view bytes)
{
    return static_cast<std::uint64_t>(std::ranges::count(bytes, '\n')) + !(bytes.empty() || bytes.ends_with('\n'));
}

/// A property that must hold of every input.
inline void hold(bool property)
{
    if (!property)
        std::abort();
}

} // namespace cigogne::fuzz
