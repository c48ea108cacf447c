#include "modules/indicators/readiness.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

/// One birth in three without its weeks.
analytics::Totals a_third_missing()
{
    auto const unknown = birth().put(analytics::Field::GestationalWeeks, std::uint64_t { 0 }).text();
    return site_years_of(computed({ birth().text(), birth().text(), unknown }, {}).tally).front().totals;
}

TEST(Readiness, says_nothing_where_all_is_there)
{
    EXPECT_TRUE(missing_of({ .year = 2024, .counted = { { "CH Rodez", a_third_missing() } }, .most_missing = 0.5 }).empty());
}

TEST(Readiness, names_the_houses_and_what_they_lack)
{
    auto const missing = missing_of({ .year = 2024, .without_file = { "CH Foix" }, .outdated = { "CH Auch", "CH Albi" }, .partial = { "CH Cahors\u00a0: 7 mois sur 12" }, .unknown = { "FINESS 310000001" }, .counted = { { "CH Rodez", a_third_missing() } }, .most_missing = 0.1 });
    ASSERT_EQ(missing.size(), 5U);
    EXPECT_EQ(missing[0].lack, Lack::NoFile);
    EXPECT_EQ(missing[0].sentence, "1 maternité sans aucun fichier de 2024\u00a0: ses naissances manquent.");
    EXPECT_EQ(missing[1].sentence, "2 maternités comptées avec d’anciennes définitions\u00a0: elles ne sont pas transmises.");
    EXPECT_EQ(missing[2].lack, Lack::Partial);
    EXPECT_EQ(missing[2].sentence, "1 année de moins de douze mois\u00a0: elle est transmise en l’état.");
    EXPECT_EQ(missing[3].houses, std::vector<std::string> { "CH Rodez\u00a0: 33\u202f% de termes manquants" });
    EXPECT_EQ(missing[4].lack, Lack::Unknown);
    EXPECT_EQ(said(missing[1]), "2 maternités comptées avec d’anciennes définitions\u00a0: elles ne sont pas transmises. CH Auch\u00a0; CH Albi.");
}

} // namespace
} // namespace cigogne::indicators
