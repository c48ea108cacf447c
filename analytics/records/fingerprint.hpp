#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace cigogne::analytics {

/// Scatters a number over 64 bits.
constexpr std::uint64_t scattered(std::uint64_t number)
{
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ number >> 27) * 0x94D049BB133111EBULL;
    return number ^ number >> 31;
}

/// 64 bits that stand for a text; never 0, which is left to say « none ».
inline std::uint64_t fingerprint(std::string_view text)
{
    std::uint64_t hash = scattered(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, text.size() - at < 8 ? text.size() - at : 8);
        hash = scattered(hash ^ word) + at;
    }
    return hash == 0 ? 1 : hash;
}

/// The digest FNV-1a of 64 bits, which anybody can reckon again.
constexpr std::uint64_t fnv1a(std::string_view text)
{
    std::uint64_t digest = 0xCBF29CE484222325ULL;
    for (char const character : text)
        digest = (digest ^ static_cast<unsigned char>(character)) * 0x100000001B3ULL;
    return digest;
}

} // namespace cigogne::analytics
