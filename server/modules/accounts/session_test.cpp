#include "modules/accounts/roles.hpp"
#include "modules/accounts/session.hpp"

#include <gtest/gtest.h>

namespace cigogne::accounts {
namespace {

auto const start = Instant::from_milliseconds(1'790'000'000'000);

Session a_session()
{
    return { SessionId::make(start), "hash", AccountId::make(start), MembershipId::make(start), start, start, start + 12h,
        std::nullopt, std::nullopt, "192.0.2.1", "Firefox, Linux", std::nullopt, false };
}

TEST(Session, ends_when_it_is_not_used)
{
    auto const session = a_session();
    EXPECT_TRUE(session.is_live(start + 30min - 1ms, 30min));
    EXPECT_FALSE(session.is_live(start + 30min, 30min));
}

TEST(Session, ends_after_twelve_hours_however_used)
{
    auto session = a_session();
    session.last_seen_at = start + 12h - 1min;
    EXPECT_TRUE(session.is_live(start + 12h - 1ms, 30min));
    EXPECT_FALSE(session.is_live(start + 12h, 30min));
}

TEST(Session, opened_under_a_clock_that_was_ahead_ages_from_now_on)
{
    auto session = a_session();
    auto const now = start - 24h;
    EXPECT_TRUE(session.is_ahead_of(now));
    session.set_back(now);
    EXPECT_FALSE(session.is_ahead_of(now));
    EXPECT_EQ(session.created_at, now);
    EXPECT_EQ(session.absolute_end, now + 12h);
    EXPECT_TRUE(session.is_live(now + 30min - 1ms, 30min));
    EXPECT_FALSE(session.is_live(now + 30min, 30min));
}

TEST(Session, used_under_a_clock_that_was_ahead_keeps_its_beginning_and_its_end)
{
    auto session = a_session();
    session.last_seen_at = start + 3h;
    session.set_back(start + 1h);
    EXPECT_EQ(session.last_seen_at, start + 1h);
    EXPECT_EQ(session.created_at, start);
    EXPECT_EQ(session.absolute_end, start + 12h);
    EXPECT_FALSE(a_session().is_ahead_of(start - clock_tolerance)) << "clocks of processes differ a little";
}

TEST(Session, trust_given_under_a_clock_that_was_ahead_lasts_from_now_on)
{
    TrustedDevice device { DeviceId::make(start), AccountId::make(start), "hash", "Firefox, Linux", start, start, start + 24h * 30,
        std::nullopt };
    auto const now = start - 24h;
    EXPECT_TRUE(device.is_ahead_of(now));
    device.set_back(now);
    EXPECT_FALSE(device.is_ahead_of(now));
    EXPECT_EQ(device.last_used_at, now);
    EXPECT_TRUE(device.is_trusted(now + 24h * 30 - 1ms));
    EXPECT_FALSE(device.is_trusted(now + 24h * 30));
}

TEST(Session, ended_is_ended)
{
    auto session = a_session();
    session.ended_at = start;
    EXPECT_FALSE(session.is_live(start, 30min));
}

TEST(Session, the_cell_may_be_still_for_longer)
{
    SessionLimits const limits;
    EXPECT_EQ(limits.idle_for(roles::cell_midwife), 4h);
    EXPECT_EQ(limits.idle_for(roles::maternity_midwife), 30min);
}

TEST(Session, names_browsers_as_people_do)
{
    EXPECT_EQ(browser_family("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"), "Firefox, Windows");
    EXPECT_EQ(browser_family("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0"),
        "Edge, Windows");
    EXPECT_EQ(browser_family("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36"),
        "Chrome, Android");
    EXPECT_EQ(browser_family("curl/8.0"), "Autre programme");
}

} // namespace
} // namespace cigogne::accounts
