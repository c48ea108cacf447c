#include "modules/transfers/plausibility.hpp"

#include <gtest/gtest.h>

/// Bounds: design proposal, but for the 28 days of a newborn (Lorraine perinatal network).
namespace cigogne::transfers {
namespace {

Instant const now = *parse_rfc3339("2026-11-16T09:00:00Z");

OpeningForm asked(Kind kind)
{
    OpeningForm form {};
    form.kind = kind;
    form.asked_at = now;
    return form;
}

std::optional<std::string> said_of(char const* birth_date)
{
    auto const fault = birth_date_fault(CivilDate::parse(birth_date), paris_date(now), {});
    return fault ? std::optional(fault->message) : std::nullopt;
}

TEST(Plausibility, of_a_womans_birth_date_goes_by_birthdays)
{
    EXPECT_EQ(said_of("1800-01-01"), "Elle aurait 226 ans : vérifiez l’année de naissance.");
    EXPECT_EQ(said_of("2025-11-16"), "Elle aurait 1 an : vérifiez l’année de naissance.");
    EXPECT_FALSE(said_of("2016-11-16")); // ten today
    EXPECT_TRUE(said_of("2016-11-17"));
    EXPECT_FALSE(said_of("1960-11-17")); // sixty-six tomorrow
    EXPECT_TRUE(said_of("1960-11-16"));
    EXPECT_FALSE(birth_date_fault({}, paris_date(now), {})); // a protected identity tells none
}

TEST(Plausibility, of_a_newborn_ends_at_28_days)
{
    auto form = asked(Kind::TNN);
    form.newborns = { NewbornForm { now - std::chrono::days(28) + 1h, people::Sex::Female, *people::GestationalAge::make(36, 0), *people::Grams::make(2400) } };
    EXPECT_TRUE(beyond_belief(form, now, {}).empty());
    form.newborns[0].born_at = now - std::chrono::days(28);
    EXPECT_EQ(beyond_belief(form, now, {}).front().field, "newborns.0.born_at");
    form.kind = Kind::RTNN;
    EXPECT_TRUE(beyond_belief(form, now, {}).empty()); // who comes back may be older
}

TEST(Plausibility, of_a_weight_asks_again_once)
{
    auto form = asked(Kind::TNN);
    auto const child = [](int grams) { return NewbornForm { now - 1h, people::Sex::Male, *people::GestationalAge::make(28, 0), *people::Grams::make(grams) }; };
    form.newborns = { child(1050), child(7900) };
    auto const faults = beyond_belief(form, now, {});
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].field, "newborns.1.weight_g");
    EXPECT_EQ(faults[0].code, "weight_not_plausible");
    form.newborns[1].looked_again = true;
    EXPECT_TRUE(beyond_belief(form, now, {}).empty());
}

TEST(Plausibility, of_a_weight_at_birth_goes_by_the_term_of_that_day)
{
    auto const day = paris_date(now);
    auto const dating = people::Dating::from_age(*people::GestationalAge::make(28, 0), day, people::DatingMethod::FirstTrimesterUltrasound);
    EXPECT_TRUE(birth_weight_fault("weight_g", dating, day, people::Grams::make(3201), {}));
    EXPECT_FALSE(birth_weight_fault("weight_g", dating, day.plus_days(70), people::Grams::make(3201), {})); // 38 SA
    EXPECT_FALSE(birth_weight_fault("weight_g", {}, day, people::Grams::make(3201), {}));
}

TEST(Plausibility, of_the_hour_of_a_request_has_a_lower_bound)
{
    auto form = asked(Kind::TIU_ASC);
    form.asked_at = now - std::chrono::days(7);
    EXPECT_TRUE(beyond_belief(form, now, {}).empty());
    form.asked_at = now - std::chrono::days(7) - 1min;
    EXPECT_EQ(beyond_belief(form, now, {}).front().field, "asked_at");
}

} // namespace
} // namespace cigogne::transfers
