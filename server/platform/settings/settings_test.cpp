#include "platform/settings/settings.hpp"

#include "platform/settings/store.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::settings {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }

std::vector<Definition> definitions()
{
    return {
        { .code = "beds.expected", .label = "Heures attendues", .kind = ValueKind::Times, .default_value = "08:00 14:00 20:00", .source_note = "PROPOSÉ" },
        { .code = "beds.grace", .label = "Délai", .unit = "min", .default_value = "30", .least = 0, .most = 240, .source_note = "PROPOSÉ" },
        { .code = "cell.phone", .label = "Téléphone", .kind = ValueKind::Text, .default_value = "", .source_note = "" },
        { .code = "cell.rings", .label = "Sonnerie", .kind = ValueKind::Boolean, .default_value = "true", .source_note = "PROPOSÉ" },
    };
}

class DatedSettings : public fixtures::OnBothDatabases {
protected:
    void date(char const* code, char const* value, char const* from)
    {
        auto const now = *parse_rfc3339("2026-11-21T12:00:00Z");
        write([&](db::Transaction& transaction) {
            Store(transaction).record({ SettingId::make(now), code, value, day(from), "essai", now, "essai", 1 });
        });
    }
};
CIGOGNE_ON_BOTH_DATABASES(DatedSettings);

TEST_P(DatedSettings, hold_their_default_until_a_value_is_dated)
{
    Settings settings(database(), definitions());
    EXPECT_EQ(settings.minutes("beds.grace", day("2026-11-21")), 30min);
    EXPECT_TRUE(settings.flag("cell.rings", day("2026-11-21")));
    EXPECT_EQ(settings.times("beds.expected", day("2026-11-21")).size(), 3U);
    EXPECT_EQ(settings.text("cell.phone", day("2026-11-21")), "");
    EXPECT_THROW(static_cast<void>(settings.text("beds.unknown", day("2026-11-21"))), std::logic_error);
}

TEST_P(DatedSettings, are_judged_by_the_day)
{
    Settings settings(database(), definitions());
    date("beds.grace", "45", "2026-06-01");
    date("beds.grace", "60", "2027-01-01");
    EXPECT_EQ(settings.number("beds.grace", day("2026-11-21")), 30); // kept until told
    EXPECT_EQ(settings.whole("beds.grace", day("2026-11-21")), 30);
    settings.reload();
    EXPECT_EQ(settings.number("beds.grace", day("2026-05-31")), 30);
    EXPECT_EQ(settings.number("beds.grace", day("2026-11-21")), 45);
    EXPECT_EQ(settings.number("beds.grace", day("2027-01-01")), 60);
}

TEST_P(DatedSettings, dated_twice_on_one_day_keep_the_last)
{
    date("beds.grace", "45", "2026-06-01");
    date("beds.grace", "50", "2026-06-01");
    auto transaction = database().read();
    auto const all = Store(transaction).all();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].value, "50");
    EXPECT_EQ(all[0].version, 2);
}

TEST(SettingValues, are_refused_with_a_reason)
{
    auto const known = definitions();
    EXPECT_TRUE(Settings::refusal_of(known[0], "14:00 08:00"));
    EXPECT_TRUE(Settings::refusal_of(known[0], "8h"));
    EXPECT_FALSE(Settings::refusal_of(known[0], "09:00 21:00"));
    EXPECT_TRUE(Settings::refusal_of(known[1], "241"));
    EXPECT_TRUE(Settings::refusal_of(known[1], "NaN"));
    EXPECT_FALSE(Settings::refusal_of(known[1], "0"));
    EXPECT_TRUE(Settings::refusal_of(known[2], "  "));
    EXPECT_TRUE(Settings::refusal_of(known[3], "oui"));
}

} // namespace
} // namespace cigogne::settings
