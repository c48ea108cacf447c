#include "platform/http/proxies.hpp"

#include <gtest/gtest.h>

namespace cigogne::http {
namespace {

Pairs forwarded(std::string value)
{
    return { { "x-forwarded-for", std::move(value) } };
}

TEST(TrustedProxies, believes_nobody_unless_told)
{
    auto const nobody = TrustedProxies::parse("");
    EXPECT_FALSE(nobody.contains("127.0.0.1"));
    auto const origin = nobody.origin_of("127.0.0.1", { { "x-forwarded-for", "198.51.100.7" }, { "x-forwarded-proto", "https" } });
    EXPECT_EQ(origin.address, "127.0.0.1");
    EXPECT_FALSE(origin.is_secure);
}

TEST(TrustedProxies, knows_addresses_and_ranges_of_both_kinds)
{
    auto const proxies = TrustedProxies::parse("127.0.0.1, 10.0.0.0/8 2001:db8::/33\n::1");
    for (auto const* inside : { "127.0.0.1", "10.0.0.0", "10.255.255.255", "::ffff:10.1.2.3", "2001:db8::1", "2001:db8:7fff::", "::1" })
        EXPECT_TRUE(proxies.contains(inside)) << inside;
    for (auto const* outside : { "127.0.0.2", "11.0.0.0", "9.255.255.255", "2001:db8:8000::1", "::2", "", "10.0.0", "unix" })
        EXPECT_FALSE(proxies.contains(outside)) << outside;
    EXPECT_TRUE(TrustedProxies::parse("0.0.0.0/0").contains("198.51.100.7"));
    EXPECT_FALSE(TrustedProxies::parse("0.0.0.0/0").contains("2001:db8::1"));
}

TEST(TrustedProxies, refuses_what_is_no_address)
{
    for (auto const* bad : { "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8x", "::/129", "300.1.1.1", "/8" })
        EXPECT_THROW(TrustedProxies::parse(bad), std::invalid_argument) << bad;
}

TEST(TrustedProxies, takes_the_rightmost_address_that_is_not_theirs)
{
    auto const proxies = TrustedProxies::parse("10.0.0.0/8");
    auto const origin = [&](std::string value) { return proxies.origin_of("10.0.0.1", forwarded(std::move(value))).address; };
    EXPECT_EQ(origin("198.51.100.7"), "198.51.100.7");
    EXPECT_EQ(origin("203.0.113.9, 198.51.100.7"), "198.51.100.7") << "what the caller wrote herself is not believed";
    EXPECT_EQ(origin("203.0.113.9, 198.51.100.7, 10.0.0.2,10.0.0.3"), "198.51.100.7");
    EXPECT_EQ(origin("10.0.0.9"), "10.0.0.9");
    EXPECT_EQ(origin(""), "10.0.0.1");
    EXPECT_EQ(origin("198.51.100.7, unknown"), "10.0.0.1");
    EXPECT_EQ(origin("198.51.100.7:4711"), "198.51.100.7");
    EXPECT_EQ(origin("[2001:db8::1]:4711"), "2001:db8::1");
    EXPECT_EQ(origin("2001:db8::1"), "2001:db8::1");
}

TEST(TrustedProxies, reads_all_the_lines_of_a_header)
{
    auto const proxies = TrustedProxies::parse("10.0.0.0/8");
    Pairs const lines { { "x-forwarded-for", "203.0.113.9" }, { "x-forwarded-for", "198.51.100.7" } };
    EXPECT_EQ(proxies.origin_of("10.0.0.1", lines).address, "198.51.100.7");
}

TEST(TrustedProxies, hears_from_a_proxy_whether_the_browser_came_by_https)
{
    auto const proxies = TrustedProxies::parse("10.0.0.1");
    auto const secure = [&](std::string peer, std::string scheme) {
        return proxies.origin_of(peer, { { "x-forwarded-proto", std::move(scheme) } }).is_secure;
    };
    EXPECT_TRUE(secure("10.0.0.1", "https"));
    EXPECT_FALSE(secure("10.0.0.1", "http"));
    EXPECT_FALSE(secure("10.0.0.1", "https, http"));
    EXPECT_FALSE(secure("10.0.0.2", "https"));
}

} // namespace
} // namespace cigogne::http
