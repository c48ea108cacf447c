#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace cigogne::analytics {

/// A FINESS number: nine characters, digits but for Corsica's 2A and 2B. Kept as one word, six bits a character.
class Finess {
public:
    constexpr Finess() = default;
    /// The FINESS at nine characters; none where one of them is neither a digit nor a capital letter.
    static constexpr Finess at(char const* nine)
    {
        Finess finess;
        bool is_one = true;
        for (int index = 0; index < length; ++index) {
            auto const value = values[static_cast<unsigned char>(nine[index])];
            is_one &= value != 0;
            finess.word_ = finess.word_ << 6 | value;
        }
        return is_one ? finess : Finess {};
    }
    static constexpr Finess of(std::string_view text) { return text.size() == length ? at(text.data()) : Finess {}; }

    constexpr bool is_known() const { return word_ != 0; }
    constexpr std::uint64_t word() const { return word_; }
    std::string text() const
    {
        std::string text;
        for (int shift = 6 * (length - 1); word_ != 0 && shift >= 0; shift -= 6) {
            auto const value = static_cast<char>(word_ >> shift & 63);
            text += static_cast<char>(value <= 10 ? '0' + value - 1 : 'A' + value - 11);
        }
        return text;
    }

    friend constexpr auto operator<=>(Finess, Finess) = default; ///< in the order of their texts

    static constexpr int length = 9;

private:
    /// Of each character that may stand in one, from 1 on, in the order of the characters.
    static constexpr auto values = [] {
        std::array<std::uint8_t, 256> all {};
        std::uint8_t value = 0;
        for (char const character : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            all[static_cast<unsigned char>(character)] = ++value;
        return all;
    }();

    std::uint64_t word_ = 0;
};

} // namespace cigogne::analytics
