#include "platform/settings/growing.hpp"

#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::settings {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }

std::vector<Definition> const definitions {
    { .code = "urgency.u1", .label = "Départ immédiat", .unit = "min", .default_value = "0", .source_note = "PROPOSÉ" },
    { .code = "urgency.u2", .label = "Dans les 2 h", .unit = "min", .default_value = "120", .source_note = "PROPOSÉ" },
    { .code = "urgency.u3", .label = "Dans la journée", .unit = "min", .default_value = "480", .source_note = "PROPOSÉ" },
};
std::vector<Growing> const strictly { { { "urgency.u1", "urgency.u2", "urgency.u3" } } };

DatedValue dated(char const* code, char const* value, char const* from)
{
    auto const now = *parse_rfc3339("2026-11-21T12:00:00Z");
    return { SettingId::make(now), code, value, day(from), "essai", now, "essai", 1 };
}

std::optional<std::string> refusal(std::vector<DatedValue> const& values, std::string_view code, double value, char const* from,
    std::vector<Growing> const& rows = strictly)
{
    return contradiction_of(definitions, rows, values, code, value, day(from));
}

TEST(GrowingSettings, keep_their_order_among_defaults)
{
    EXPECT_FALSE(refusal({}, "urgency.u2", 240, "2026-11-21"));
    EXPECT_EQ(refusal({}, "urgency.u2", 480, "2026-11-21"), "Choisissez une valeur plus petite que « Dans la journée », qui vaut 480 min.");
    EXPECT_EQ(refusal({}, "urgency.u2", 0, "2026-11-21"), "Choisissez une valeur plus grande que « Départ immédiat », qui vaut 0 min.");
    EXPECT_TRUE(refusal({}, "urgency.u1", 500, "2026-11-21")) << "not only neighbours";
}

TEST(GrowingSettings, meet_what_is_dated_to_come)
{
    std::vector const values { dated("urgency.u3", "180", "2027-01-01") };
    EXPECT_EQ(refusal(values, "urgency.u2", 240, "2026-11-21"),
        "Choisissez une valeur plus petite que « Dans la journée », qui vaut 180 min à partir du 01/01/2027.");
    EXPECT_FALSE(refusal(values, "urgency.u2", 150, "2026-11-21"));
}

TEST(GrowingSettings, hold_only_until_their_own_next_value)
{
    std::vector const values { dated("urgency.u2", "60", "2026-12-15"), dated("urgency.u3", "180", "2027-01-01") };
    EXPECT_FALSE(refusal(values, "urgency.u2", 240, "2026-11-21")) << "on 1 January it will be 60 again";
    EXPECT_TRUE(refusal(values, "urgency.u2", 240, "2026-12-15")) << "the value of the same day is replaced";
}

TEST(GrowingSettings, look_at_the_value_of_the_day_not_at_the_latest)
{
    std::vector const values { dated("urgency.u3", "100", "2026-01-01"), dated("urgency.u3", "600", "2026-11-01") };
    EXPECT_FALSE(refusal(values, "urgency.u2", 240, "2026-11-21"));
    EXPECT_TRUE(refusal(values, "urgency.u2", 240, "2026-10-01"));
}

TEST(GrowingSettings, may_be_equal_where_it_is_said)
{
    std::vector<Growing> const loosely { { { "urgency.u2", "urgency.u3" }, Growth::OrEqual } };
    EXPECT_FALSE(refusal({}, "urgency.u2", 480, "2026-11-21", loosely));
    EXPECT_EQ(refusal({}, "urgency.u2", 481, "2026-11-21", loosely), "Cette valeur ne peut pas dépasser « Dans la journée », qui vaut 480 min.");
    EXPECT_EQ(refusal({}, "urgency.u3", 100, "2026-11-21", loosely), "Cette valeur ne peut pas être plus petite que « Dans les 2 h », qui vaut 120 min.");
}

class GrowingDefaults : public fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(GrowingDefaults);

TEST_P(GrowingDefaults, are_in_order_themselves)
{
    EXPECT_NO_THROW(Settings(database(), definitions, strictly));
    EXPECT_THROW(Settings(database(), definitions, { { { "urgency.u3", "urgency.u1" } } }), std::logic_error);
    EXPECT_THROW(Settings(database(), definitions, { { { "urgency.u1", "urgency.u9" } } }), std::logic_error);
}

} // namespace
} // namespace cigogne::settings
