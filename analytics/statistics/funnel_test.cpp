#include "analytics/statistics/funnel.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace cigogne::analytics {
namespace {

constexpr double close = 0.000001;

// Expected limits: binomial probabilities summed in exact fractions, with the formula of Spiegelhalter (2005), A.1.1, for the
// lower limit, and for the upper one the same of those who are no cases.
TEST(Funnel, has_exact_binomial_limits)
{
    auto const some = Funnel(0.2, 1).limits(100);
    EXPECT_NEAR(some.low_95, 0.119742, close);
    EXPECT_NEAR(some.high_95, 0.286476, close);
    EXPECT_NEAR(some.low_998, 0.080978, close);
    EXPECT_NEAR(some.high_998, 0.336766, close);
    auto const rare = Funnel(0.01, 1).limits(1000);
    EXPECT_NEAR(rare.low_95, 0.003802, close);
    EXPECT_NEAR(rare.high_95, 0.017111, close);
    EXPECT_NEAR(rare.low_998, 0.001237, close);
    EXPECT_NEAR(rare.high_998, 0.021588, close);
    auto const few = Funnel(0.1, 1).limits(20);
    EXPECT_EQ(few.low_95, 0);
    EXPECT_NEAR(few.high_95, 0.278468, close);
}

TEST(Funnel, is_the_same_for_cases_and_for_the_others)
{
    auto const cases = Funnel(0.2, 1.5).limits(73);
    auto const others = Funnel(0.8, 1.5).limits(73);
    EXPECT_NEAR(cases.low_95, 1 - others.high_95, close);
    EXPECT_NEAR(cases.high_998, 1 - others.low_998, close);
}

std::vector<Proportion> of_a_hundred(std::vector<std::uint64_t> const& counts)
{
    std::vector<Proportion> all;
    for (auto const count : counts)
        all.push_back({ count, 100 });
    return all;
}

// By hand: the common rate is 0.2 and the standard deviation of chance 0.04, so 4 cases are one. Distances: -4 -2 -2 -1 0 0 1 2 2 4;
// the ends drawn in to -2 and 2, the mean of the squares is 26 / 10.
TEST(Funnel, of_overdispersed_rates_is_spread)
{
    auto const funnel = Funnel::around(of_a_hundred({ 4, 12, 12, 16, 20, 20, 24, 28, 28, 36 }));
    ASSERT_TRUE(funnel);
    EXPECT_NEAR(funnel->target(), 0.2, close);
    EXPECT_NEAR(funnel->dispersion(), 2.6, close);
    // 0.2 ± sqrt(2.6) times the distance of the exact limits.
    EXPECT_NEAR(funnel->limits(100).low_95, 0.2 - 1.6124515 * (0.2 - 0.1197422), close);
    EXPECT_NEAR(funnel->limits(100).high_95, 0.2 + 1.6124515 * (0.2864761 - 0.2), close);
}

TEST(Funnel, is_never_narrower_than_chance)
{
    EXPECT_EQ(Funnel::around(of_a_hundred({ 20, 20, 20, 20, 20, 20, 20, 20, 20, 20 }))->dispersion(), 1);
}

TEST(Funnel, does_not_let_one_of_a_few_hide_itself)
{
    auto const funnel = Funnel::around(of_a_hundred({ 20, 20, 20, 60 }));
    EXPECT_EQ(funnel->dispersion(), 1);
    EXPECT_EQ(funnel->position_of({ 60, 100 }), FunnelPosition::SignalAbove);
}

TEST(Funnel, tells_where_an_establishment_stands)
{
    Funnel const funnel(0.2, 1); // of 100: 95 % from 11.97 to 28.6, 99.8 % from 8.1 to 33.7
    EXPECT_EQ(funnel.position_of({ 20, 100 }), FunnelPosition::Expected);
    EXPECT_EQ(funnel.position_of({ 12, 100 }), FunnelPosition::Expected);
    EXPECT_EQ(funnel.position_of({ 11, 100 }), FunnelPosition::WatchBelow);
    EXPECT_EQ(funnel.position_of({ 8, 100 }), FunnelPosition::SignalBelow);
    EXPECT_EQ(funnel.position_of({ 28, 100 }), FunnelPosition::Expected);
    EXPECT_EQ(funnel.position_of({ 29, 100 }), FunnelPosition::WatchAbove);
    EXPECT_EQ(funnel.position_of({ 34, 100 }), FunnelPosition::SignalAbove);
}

TEST(Funnel, says_so_when_there_is_too_little)
{
    Funnel const funnel(0.5, 1);
    EXPECT_EQ(funnel.position_of({ 5, 5 }), FunnelPosition::TooFew) << "five of five happens once in 32";
    EXPECT_EQ(funnel.position_of({ 6, 6 }), FunnelPosition::WatchAbove) << "six of six once in 64, under 2.5 %";
    EXPECT_EQ(funnel.position_of({ 0, 0 }), FunnelPosition::NotComputable);
    EXPECT_EQ(funnel.position_of({ 2, 1 }), FunnelPosition::NotComputable) << "deaths counted where they happen can pass the births";
    EXPECT_FALSE(Funnel::around({}));
}

TEST(Funnel, around_a_rate_of_nothing_or_everything_lets_nobody_stand_out)
{
    auto const funnel = Funnel::around(of_a_hundred({ 0, 0, 0 }));
    ASSERT_TRUE(funnel);
    EXPECT_EQ(funnel->position_of({ 0, 100 }), FunnelPosition::Expected);
}

TEST(Funnel, has_a_sentence_for_each_position_and_no_rank)
{
    EXPECT_EQ(sentence_of(FunnelPosition::Expected), "Dans la zone attendue");
    EXPECT_EQ(sentence_of(FunnelPosition::WatchAbove), "À regarder : au-dessus de ce que le hasard explique");
    EXPECT_EQ(sentence_of(FunnelPosition::SignalBelow), "À regarder : nettement au-dessous de ce que le hasard explique");
    EXPECT_EQ(sentence_of(FunnelPosition::TooFew), "Trop peu de cas pour conclure");
}

} // namespace
} // namespace cigogne::analytics
