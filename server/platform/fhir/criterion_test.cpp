#include "platform/fhir/criterion.hpp"

#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::fhir {
namespace {

bool is_met(std::string_view criterion, std::string_view instant)
{
    return InstantCriterion::parse(criterion)->holds(*parse_rfc3339(instant));
}

TEST(NumberCriterion, IsAPrefixAndAnInteger)
{
    EXPECT_TRUE(NumberCriterion::parse("gt0")->holds(1));
    EXPECT_FALSE(NumberCriterion::parse("gt0")->holds(0));
    EXPECT_TRUE(NumberCriterion::parse("5")->holds(5));
    EXPECT_TRUE(NumberCriterion::parse("ne5")->holds(4));
    EXPECT_TRUE(NumberCriterion::parse("le5")->holds(5));
    EXPECT_TRUE(NumberCriterion::parse("ge5")->holds(5));
    EXPECT_FALSE(NumberCriterion::parse("lt5")->holds(5));
    for (std::string_view const text : { "", "gt", "ap5", "5.5", "gt5x", "beaucoup" })
        EXPECT_FALSE(NumberCriterion::parse(text)) << text;
}

TEST(InstantCriterion, TakesADayInParisAsAWhole)
{
    EXPECT_TRUE(is_met("2026-11-16", "2026-11-15T23:00:00Z")) << "midnight in Paris";
    EXPECT_FALSE(is_met("2026-11-16", "2026-11-16T23:00:00Z"));
    EXPECT_TRUE(is_met("gt2026-11-16", "2026-11-16T23:00:00Z"));
    EXPECT_FALSE(is_met("gt2026-11-16", "2026-11-16T12:00:00Z"));
    EXPECT_TRUE(is_met("le2026-11-16", "2026-11-16T12:00:00Z"));
    EXPECT_TRUE(is_met("lt2026-11-16", "2026-11-15T22:59:59Z"));
}

TEST(InstantCriterion, TakesAnInstantToTheSecondOrFiner)
{
    EXPECT_TRUE(is_met("2026-11-16T10:00:00+01:00", "2026-11-16T09:00:00.500Z"));
    EXPECT_FALSE(is_met("2026-11-16T10:00:00.000+01:00", "2026-11-16T09:00:00.500Z"));
    EXPECT_TRUE(is_met("ge2026-11-16T09:00:00Z", "2026-11-16T09:00:00Z"));
    EXPECT_TRUE(is_met("ne2026-11-16T09:00:00Z", "2026-11-16T09:00:01Z"));
    for (std::string_view const text : { "", "ge", "2026-11-16T10:00:00", "2026-13-01", "hier" })
        EXPECT_FALSE(InstantCriterion::parse(text)) << text;
}

} // namespace
} // namespace cigogne::fhir
