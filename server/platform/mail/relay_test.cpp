#include "platform/mail/relay.hpp"

#include <gtest/gtest.h>

namespace cigogne::mail {
namespace {

TEST(RelayTest, nothing_leaves_the_machine_without_tls)
{
    using enum Relay::Secrecy;
    EXPECT_EQ(Relay::parse("smtp://relais.exemple.fr")->secrecy(), Demanded);
    EXPECT_EQ(Relay::parse("smtps://relais.exemple.fr")->secrecy(), FromTheStart);
    EXPECT_EQ(Relay::parse("smtps://127.0.0.1")->secrecy(), FromTheStart);
    for (auto const* const here : { "smtp://localhost", "smtp://127.0.0.1:2525", "smtp://[::1]:25" })
        EXPECT_EQ(Relay::parse(here)->secrecy(), NotNeeded) << here;
    for (auto const* const elsewhere : { "smtp://127.exemple.fr", "smtp://localhost.exemple.fr", "smtp://[::2]" })
        EXPECT_EQ(Relay::parse(elsewhere)->secrecy(), Demanded) << elsewhere;
}

TEST(RelayTest, the_port_is_the_usual_one_unless_it_is_given)
{
    EXPECT_EQ(Relay::parse("smtp://relais.exemple.fr")->url(), "smtp://relais.exemple.fr:587");
    EXPECT_EQ(Relay::parse("smtps://relais.exemple.fr")->url(), "smtps://relais.exemple.fr:465");
    EXPECT_EQ(Relay::parse("smtp://localhost")->url(), "smtp://localhost:25");
    EXPECT_EQ(Relay::parse("smtp://[::1]:2525")->url(), "smtp://[::1]:2525");
}

TEST(RelayTest, anything_else_is_no_relay)
{
    for (auto const* const bad : { "", "relais.exemple.fr", "http://relais.exemple.fr", "smtp://", "smtp://:25", "smtp://a:0",
             "smtp://a:70000", "smtp://a:25/x", "smtp://moi@relais.exemple.fr", "smtp://a b", "smtp://a\r\nb", "smtp://[::1", "smtp://[]" })
        EXPECT_FALSE(Relay::parse(bad)) << bad;
}

} // namespace
} // namespace cigogne::mail
