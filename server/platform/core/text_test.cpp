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

} // namespace
} // namespace cigogne
