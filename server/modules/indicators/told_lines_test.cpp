#include "modules/indicators/told_lines.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

TEST(ToldLines, says_what_became_of_them)
{
    analytics::LineCounts lines;
    lines.kept = 12'380;
    lines.excluded = { 0, 20, 4, 0 };
    lines.refused = 6;
    EXPECT_EQ(said_lines(3, lines), "3 fichiers, 12\u202f410 lignes\u00a0: 12\u202f380 retenues, 24 écartées, 6 refusées.");
    auto const excluded = excluded_in(lines);
    ASSERT_EQ(excluded.size(), 2U) << "rules that left nothing out are not told";
    EXPECT_EQ(excluded[0].rule, "ghm_90");
    EXPECT_EQ(excluded[0].count, 20);
    EXPECT_EQ(label_of_rule("type_b"), excluded[1].label);
}

TEST(ToldLines, counts_in_french)
{
    analytics::LineCounts lines;
    lines.kept = 1;
    EXPECT_EQ(said_lines(1, lines), "1 fichier, 1 ligne\u00a0: 1 retenue, 0 écartée, 0 refusée.");
    EXPECT_EQ(said_number(1'234'567), "1\u202f234\u202f567");
    EXPECT_EQ(said_number(999), "999");
}

TEST(ToldLines, says_what_became_of_chaining_and_units_beside_them)
{
    analytics::ChainingCounts chaining;
    chaining.kept = 1'200;
    chaining.excluded = { 0, 1, 2 };
    EXPECT_EQ(said_chaining(chaining), "Chaînage (ANO)\u00a0: 1\u202f203 lignes, 1\u202f200 retenues, 3 écartées, 0 refusée.");
    auto const excluded = excluded_in(chaining);
    ASSERT_EQ(excluded.size(), 2U);
    EXPECT_EQ(excluded[0].rule, "not_returned");
    EXPECT_EQ(excluded[1].rule, "control_codes");
    EXPECT_EQ(label_of_rule("control_codes"), excluded[1].label);
    analytics::UnitCounts units;
    units.kept = 1;
    units.refused = 2;
    EXPECT_EQ(said_units(units), "Unités médicales (IUM)\u00a0: 3 lignes, 1 retenue, 2 refusées.");
}

} // namespace
} // namespace cigogne::indicators
