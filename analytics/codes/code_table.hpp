#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace cigogne::analytics {

/// A code of at most eight characters as one word, its missing characters spaces.
constexpr std::uint64_t word_of(std::string_view code)
{
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < 8; ++at)
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(at < code.size() ? code[at] : ' ')) << (8 * at);
    return word;
}

/// The `length` characters at `text` as one word, the same as word_of. Read as two halves that overlap: copied into a word one by one,
/// they would be read back before they are written.
template <std::size_t length>
std::uint64_t word_at(char const* text)
{
    static_assert(length >= 2 && length < 8 && std::endian::native == std::endian::little);
    using Half = std::conditional_t<(length < 4), std::uint16_t, std::uint32_t>;
    Half first;
    Half last;
    std::memcpy(&first, text, sizeof first);
    std::memcpy(&last, text + length - sizeof last, sizeof last);
    return word_of("") << 8 * length | std::uint64_t { last } << 8 * (length - sizeof last) | first;
}

/// Finds a code among a few tens without a branch: each has a place of its own. Holds what each marks.
class CodeTable {
public:
    /// `codes` each tell their `code` and their `marks`.
    template <typename Codes>
    constexpr explicit CodeTable(Codes const& codes)
    {
        while (!holds_apart(codes))
            multiplier_ += 2;
    }

    std::uint64_t find(std::uint64_t word) const
    {
        auto const& place = places_[place_of(word)];
        return place.word == word ? place.marks : 0;
    }

private:
    static constexpr int place_bits = 9;

    struct Place {
        std::uint64_t word = 0;
        std::uint64_t marks = 0;
    };

    /// Puts each in its place. False where two have the same one.
    template <typename Codes>
    constexpr bool holds_apart(Codes const& codes)
    {
        places_ = {};
        for (auto const& [code, marks] : codes) {
            auto const word = word_of(code);
            auto& place = places_[place_of(word)];
            if (place.word != 0)
                return false;
            place = { word, marks.bits() };
        }
        return true;
    }
    constexpr std::size_t place_of(std::uint64_t word) const { return (word * multiplier_) >> (64 - place_bits); }

    std::uint64_t multiplier_ = 0x9E3779B97F4A7C15ULL;
    std::array<Place, std::size_t { 1 } << place_bits> places_ {};
};

} // namespace cigogne::analytics
