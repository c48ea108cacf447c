#include "platform/core/visible_text.hpp"

#include "platform/core/text.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

TEST(VisibleText, what_cannot_be_seen_is_nothing)
{
    EXPECT_TRUE(is_invisible(""));
    EXPECT_TRUE(is_invisible(" \u00a0\u202f"));
    EXPECT_TRUE(is_invisible("\u200b\u200d\u2060\ufeff")); // zero width
    EXPECT_TRUE(is_invisible("\u3164\u2800")); // fillers
    EXPECT_FALSE(is_invisible("\u200bA"));
    EXPECT_FALSE(is_invisible("-"));
}

TEST(VisibleText, what_turns_the_direction_of_writing_is_a_control)
{
    EXPECT_TRUE(has_hidden_controls("EXEM\u202ePLE"));
    EXPECT_TRUE(has_hidden_controls("EXEM\u2066PLE"));
    EXPECT_TRUE(has_hidden_controls("EXEM\u0085PLE")); // C1
    EXPECT_TRUE(has_hidden_controls("EXEM\u2028PLE"));
    EXPECT_FALSE(has_hidden_controls("une\nligne"));
    EXPECT_FALSE(has_hidden_controls("Éloïse d’Ÿ – 14\u202fh\u202f05"));
}

TEST(VisibleText, a_name_with_characters_of_no_width_is_found_again)
{
    EXPECT_EQ(folded("EXEM\u200bPLE"), folded("exemplé"));
}

TEST(VisibleText, letters_are_of_any_script)
{
    EXPECT_TRUE(has_letter("É."));
    EXPECT_TRUE(has_letter("李"));
    EXPECT_FALSE(has_letter("--- 12"));
}

} // namespace
} // namespace cigogne
