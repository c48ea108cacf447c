#include "modules/transfers/completeness.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// What the sheet asks for the search and before departure: design proposal, to be validated by the network.
namespace cigogne::transfers {
namespace {

bool lacks(Sheet const& sheet, SheetCase const& of, Stage stage, std::string_view label)
{
    auto const labels = missing(sheet, of, stage);
    return std::ranges::find(labels, label) != labels.end();
}

TEST(Completeness, tells_what_is_missing_for_the_search_and_before_departure)
{
    SheetCase const threat { Kind::TIU_ASC };
    Sheet sheet {};
    EXPECT_TRUE(lacks(sheet, threat, Stage::SEARCH, "dilatation"));
    EXPECT_TRUE(lacks(sheet, threat, Stage::DEPARTURE, "allergies"));
    EXPECT_FALSE(lacks(sheet, threat, Stage::SEARCH, "allergies"));
    sheet.dilation_cm = 1;
    sheet.allergies = "aucune";
    EXPECT_FALSE(lacks(sheet, threat, Stage::SEARCH, "dilatation"));
    EXPECT_FALSE(lacks(sheet, threat, Stage::DEPARTURE, "allergies"));
}

TEST(Completeness, asks_of_twins_what_it_does_not_ask_of_one)
{
    EXPECT_FALSE(lacks({}, { Kind::TIU_ASC, 1 }, Stage::SEARCH, "chorionicité"));
    EXPECT_TRUE(lacks({}, { Kind::TIU_ASC, 2 }, Stage::SEARCH, "chorionicité"));
}

TEST(Completeness, does_not_ask_for_the_cervix_after_delivery_nor_of_a_newborn)
{
    EXPECT_FALSE(lacks({}, { Kind::TPP }, Stage::SEARCH, "dilatation"));
    EXPECT_TRUE(lacks({}, { Kind::TPP }, Stage::SEARCH, "saignements"));
    EXPECT_FALSE(lacks({}, { Kind::TNN }, Stage::SEARCH, "saignements"));
    EXPECT_TRUE(lacks({}, { Kind::TNN }, Stage::DEPARTURE, "information et accord"));
}

TEST(Completeness, asks_nothing_of_an_advice)
{
    EXPECT_TRUE(missing({}, { Kind::AVIS }, Stage::SEARCH).empty());
    EXPECT_TRUE(missing({}, { Kind::AVIS }, Stage::DEPARTURE).empty());
}

TEST(Completeness, asks_first_for_what_a_rule_reads)
{
    auto const labels = missing({}, { Kind::TIU_ASC }, Stage::SEARCH);
    std::vector<std::string_view> const first { "contractions", "dilatation", "longueur du col", "membranes" };
    EXPECT_EQ(std::vector(labels.begin(), labels.begin() + 4), first);
    EXPECT_GT(labels.size(), 20U);
}

TEST(Completeness, a_pair_is_filled_when_both_are_and_an_empty_text_is_nothing)
{
    Sheet sheet {};
    sheet.systolic_mmhg = 120;
    sheet.allergies = "";
    EXPECT_TRUE(lacks(sheet, { Kind::TIU_ASC }, Stage::SEARCH, "tension artérielle"));
    EXPECT_TRUE(lacks(sheet, { Kind::TIU_ASC }, Stage::DEPARTURE, "allergies"));
}

TEST(Completeness, counts_block_after_block_in_the_order_in_which_one_examines)
{
    Sheet sheet {};
    sheet.bleeding = false;
    auto const counts = block_counts(sheet, { Kind::TIU_ASC });
    ASSERT_EQ(counts.size(), words<Block>.size());
    EXPECT_EQ(counts[0].block, Block::EXAMINATION);
    EXPECT_EQ(counts[0].filled, 1); // « non » was said: that is an answer
    EXPECT_EQ(counts[0].total, 9);
}

} // namespace
} // namespace cigogne::transfers
