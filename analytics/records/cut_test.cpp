#include "analytics/records/cut.hpp"

#include <gtest/gtest.h>
#include <regex>
#include <string>
#include <utility>
#include <vector>

namespace cigogne::analytics {
namespace {

int number_of(std::string_view text)
{
    return number_at(text.data(), static_cast<int>(text.size()));
}

TEST(Number, is_right_aligned_and_filled_with_zeros_or_spaces)
{
    for (std::string_view const text : { "7", " 7", "07", "  7", "007", "   7", "0007", "    7", "00007" })
        EXPECT_EQ(number_of(text), 7) << text;
    EXPECT_EQ(number_of("0"), 0);
    EXPECT_EQ(number_of("98"), 98);
    EXPECT_EQ(number_of("987"), 987);
    EXPECT_EQ(number_of("9876"), 9876);
    EXPECT_EQ(number_of("98765"), 98765);
}

TEST(Number, is_missing_where_nothing_is_written)
{
    for (std::string_view const text : { "", " ", "  ", "   ", "    ", "     " })
        EXPECT_EQ(number_of(text), missing) << text.size();
}

TEST(Number, is_none_where_something_else_stands)
{
    for (std::string_view const text : { "A", "/", ":", "7 ", "-7", "7.", "1 2", "0   4", "0  12", "0    ", "00 04", "+07", "12A", "0x10", "1  1", "\xFF", "\xFF\x30", "\xFA\x30\x30\x30" })
        EXPECT_LT(number_of(text), missing) << text;
}

/// Every text of `length` of these characters.
std::vector<std::string> texts_of(std::size_t length)
{
    std::vector<std::string> texts { "" };
    for (std::size_t place = 0; place < length; ++place) {
        std::vector<std::string> longer;
        for (auto const& text : texts)
            for (char const character : { ' ', '0', '1', '9', '/', ':' })
                longer.push_back(text + character);
        texts = std::move(longer);
    }
    return texts;
}

// pmsi.md 1, "Filling rules": spaces, then figures; each width is looked up in its own way.
TEST(Number, of_every_width_follows_the_filling_rule_whatever_stands_beside_what)
{
    static std::regex const rule("( *)([0-9]*)");
    for (std::size_t length = 1; length <= 6; ++length)
        for (auto const& text : texts_of(length)) {
            std::smatch parts;
            if (!std::regex_match(text, parts, rule))
                EXPECT_LT(number_of(text), missing) << '"' << text << '"';
            else
                EXPECT_EQ(number_of(text), parts.length(2) == 0 ? missing : std::stoi(parts[2])) << '"' << text << '"';
        }
}

} // namespace
} // namespace cigogne::analytics
