#include "platform/core/text.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

using Words = std::vector<std::string>;

TEST(Text, words_are_told_apart_by_signs_as_by_spaces)
{
    EXPECT_EQ(words_in("CH d’Albi"), (Words { "ch", "d", "albi" }));
    EXPECT_EQ(words_in("  Saint-Étienne,\u00a0(Sacré-Cœur) "), (Words { "saint", "etienne", "sacre", "coeur" }));
    EXPECT_EQ(words_in("beds.grace_minutes"), (Words { "beds", "grace", "minutes" }));
}

TEST(Text, signs_alone_are_no_word)
{
    EXPECT_EQ(words_in(""), Words());
    EXPECT_EQ(words_in(" % – \u200b"), Words());
}

} // namespace
} // namespace cigogne
