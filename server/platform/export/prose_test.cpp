#include "platform/export/prose.hpp"

#include <gtest/gtest.h>

namespace cigogne::exporting {

namespace {

TEST(Prose, MakesParagraphsAndLists)
{
    EXPECT_EQ(prose("Un paragraphe\nen deux lignes.\n\n- un point\n- un <autre>\nSuite").text(),
        "<p>Un paragraphe<br>en deux lignes.</p><ul><li>un point</li><li>un &lt;autre&gt;</li></ul><p>Suite</p>");
    EXPECT_EQ(prose("").text(), "");
    EXPECT_EQ(prose("\n\n- seul").text(), "<ul><li>seul</li></ul>");
}

} // namespace

} // namespace cigogne::exporting
