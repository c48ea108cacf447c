#include "modules/directory/establishment.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

CivilDate day(std::string_view text) { return *CivilDate::parse(text); }

TypeRow type_since(std::string_view first_day)
{
    auto const now = *parse_rfc3339("2026-11-16T10:00:00+01:00");
    return { TypeId::make(now), EstablishmentId::make(now), PlaceKind::T1, day(first_day), Confidence::Certain, "", now, "x", 1 };
}

TEST(Establishment, does_not_close_before_the_directory_knew_what_it_was)
{
    std::vector const types { type_since("2019-01-01"), type_since("2015-04-01") };
    auto const early = too_early(day("1900-01-01"), types);
    ASSERT_TRUE(early);
    EXPECT_EQ(early->field, "closed_on");
    EXPECT_EQ(early->message, "Son premier type date du 01/04/2015 : choisissez un jour plus tard, ou corrigez d’abord ses types.");
    EXPECT_TRUE(too_early(day("2015-04-01"), types)) << "it would have been open on no day";
    EXPECT_FALSE(too_early(day("2015-04-02"), types));
    EXPECT_FALSE(too_early(day("1900-01-01"), {})) << "nothing is known of it";
}

} // namespace
} // namespace cigogne::directory
