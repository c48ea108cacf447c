#include "platform/core/text.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

struct WordsCase {
    std::string text;
    std::vector<std::string> words;
};

std::vector<WordsCase> const words_cases {
#include "platform/core/words_in.cases"
};

TEST(Text, words_are_those_that_the_pages_find_too)
{
    for (auto const& [text, words] : words_cases)
        EXPECT_EQ(words_in(text), words) << text;
}

TEST(Text, of_a_file_is_utf8_or_latin1)
{
    EXPECT_EQ(text_of_file("\xEF\xBB\xBF"
                           "ann\u00e9e"),
        "ann\u00e9e");
    EXPECT_EQ(text_of_file("ann\u00e9e"), "ann\u00e9e");
    EXPECT_EQ(text_of_file("ann\xE9"
                           "e"),
        "ann\u00e9e");
    EXPECT_EQ(text_of_file("\xFF"), "\u00ff");
    EXPECT_TRUE(is_utf8(text_of_file("\x80\xBF\xC0")));
}

} // namespace
} // namespace cigogne
