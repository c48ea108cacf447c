#include "modules/indicators/stay_facts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

// Rule (docs/pmsi.md 1): an RSA has CLE_RSA, which is no number of the hospital's; an RSS has the hospital's own.
TEST(StayFacts, stand_under_the_number_of_what_was_deposited)
{
    EXPECT_EQ(number_in("rsa"), StayNumber::RsaKey);
    EXPECT_EQ(number_in("rss"), StayNumber::Administrative);
}

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");

StayRow stay_of(StayUnit unit, std::int64_t facts) { return { SiteYearId::make(morning), "000000001", DepositId::make(morning), "12", 39, unit, facts }; }

// Among the stays of a denominator only those that the figure counts bear its label.
TEST(StayFacts, bear_the_label_of_a_figure_where_they_count_in_it)
{
    using analytics::Mother;
    auto const delivery = analytics::mothers({ Mother::Delivery });
    analytics::Class const figure { "under18", "Moins de 18 ans", analytics::mothers({ Mother::Delivery, Mother::AgeUnder18 }), delivery };
    auto const young = stay_of(StayUnit::Mother, static_cast<std::int64_t>(figure.numerator.shares().front().term.required));
    auto const other = stay_of(StayUnit::Mother, static_cast<std::int64_t>(delivery.required));
    EXPECT_EQ(times_in(other, figure, NumberPart::Denominator), 1);
    EXPECT_EQ(times_in(other, figure, NumberPart::Numerator), 0);
    EXPECT_EQ(class_in(other, figure), "Non compté");
    EXPECT_EQ(class_in(young, figure), "Moins de 18 ans");
}

// Newborns that entered a unit, of the births that their mothers' stays tell: hers says nothing of the child.
TEST(StayFacts, have_no_class_where_the_figure_counts_the_stays_of_others)
{
    auto const delivery = analytics::mothers({ analytics::Mother::Delivery });
    analytics::Class const figure { "entered", "Entrées", analytics::children({ analytics::Child::Birth }), delivery };
    EXPECT_EQ(class_in(stay_of(StayUnit::Mother, static_cast<std::int64_t>(delivery.required)), figure), "");
}

} // namespace
} // namespace cigogne::indicators
