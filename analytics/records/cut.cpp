#include "analytics/records/cut.hpp"

#include <algorithm>

namespace cigogne::analytics {

constexpr NumberParts::NumberParts()
{
    for (int digit = 0; digit <= 9; ++digit) {
        auto const written = static_cast<char>('0' + digit);
        one_[pair(written, 0)] = static_cast<std::int8_t>(digit - none);
        before_one_[pair(written, 0)] = digit * 100 + part;
        for (int units = 0; units <= 9; ++units) {
            auto const both = pair(written, static_cast<char>('0' + units));
            two_[both] = static_cast<std::int8_t>(digit * 10 + units - none);
            before_two_[both] = (digit * 10 + units) * 100 + part;
            last_[both] = digit * 10 + units + part;
        }
        auto const half = pair(' ', written);
        two_[half] = static_cast<std::int8_t>(digit - none);
        before_two_[half] = digit * 100 + part;
        last_[half] = part + 2 * blank; // what stands before it tells whether it is a number
    }
    one_[pair(' ', 0)] = two_[pair(' ', ' ')] = missing - none;
    before_one_[pair(' ', 0)] = before_two_[pair(' ', ' ')] = part + blank;
    last_[pair(' ', ' ')] = part - blank + missing;
}
constinit NumberParts const number_parts;

int any_number_at(char const* text, int length)
{
    int value = 0;
    bool digits = false;
    for (int index = 0; index < length; ++index) {
        unsigned const digit = static_cast<unsigned char>(text[index]) - unsigned { '0' };
        if (digit <= 9) {
            value = value * 10 + static_cast<int>(digit);
            digits = true;
        } else if (text[index] != ' ' || digits) {
            return missing - 1;
        }
    }
    return digits ? value : missing;
}

bool has_control_character(std::string_view text)
{
    return std::ranges::any_of(text, [](char character) { return static_cast<unsigned char>(character) < 0x20; });
}

template class CutBy<ToldLayout>;

} // namespace cigogne::analytics
