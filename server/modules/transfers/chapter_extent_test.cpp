#include "modules/transfers/chapter_extent.hpp"

#include "modules/transfers/error.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

std::string lines(std::size_t count)
{
    std::string text;
    for (std::size_t line = 0; line < count; ++line)
        text += line == 0 ? "- a" : "\n- a";
    return text;
}

TEST(ChapterExtent, counts_characters_and_lines_as_they_were_typed)
{
    EXPECT_EQ(extent_of(""), (Extent { 0, 0 }));
    EXPECT_EQ(extent_of("Été"), (Extent { 3, 1 }));
    EXPECT_EQ(extent_of("Avant :\n\n- la fiche"), (Extent { 19, 3 }));
}

TEST(ChapterExtent, takes_a_chapter_of_400_lines_and_not_one_more)
{
    EXPECT_TRUE(fits_in_binder(lines(400), {}).succeeded());
    EXPECT_TRUE(fits_in_binder(lines(401), {}).failed_with(FormError::ChapterTooLong));
}

TEST(ChapterExtent, takes_as_many_lines_as_are_left_by_the_others)
{
    auto const long_one = lines(400);
    std::vector<std::string_view> const others(4, long_one);
    EXPECT_TRUE(fits_in_binder(lines(400), others).succeeded());
    auto const five = std::vector<std::string_view>(5, long_one);
    EXPECT_TRUE(fits_in_binder("Une ligne.", five).failed_with(FormError::BinderTooLong));
}

TEST(ChapterExtent, takes_200_000_characters_in_all)
{
    std::string const full(20'000, 'a');
    std::vector<std::string_view> const nine(9, full);
    EXPECT_TRUE(fits_in_binder(full, nine).succeeded());
    std::vector<std::string_view> const ten(10, full);
    EXPECT_TRUE(fits_in_binder("a", ten).failed_with(FormError::BinderTooLong));
}

} // namespace
} // namespace cigogne::transfers
