#include "platform/core/email_address.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

bool is_address(std::string_view text) { return EmailAddress::parse(text).has_value(); }

TEST(EmailAddressTest, usual_addresses_are_taken_without_the_space_around_them)
{
    EXPECT_EQ(EmailAddress::parse(" c.exemple@ch-alba.exemple.fr ")->text(), "c.exemple@ch-alba.exemple.fr");
    EXPECT_TRUE(is_address("maternite+avis@exemple.fr"));
    EXPECT_TRUE(is_address("o'exemple_2@e.fr"));
    EXPECT_EQ(EmailAddress::parse("a@ch.exemple.fr")->domain(), "ch.exemple.fr");
}

TEST(EmailAddressTest, what_could_break_a_header_or_a_command_is_no_address)
{
    using namespace std::string_view_literals;
    EXPECT_FALSE(is_address("a@exemple.fr\r\nBcc: b@exemple.fr"));
    EXPECT_FALSE(is_address("a\nb@exemple.fr"));
    EXPECT_FALSE(is_address("a@exemple.fr\0"sv));
    EXPECT_FALSE(is_address("a@exemple.fr> SIZE=1"));
    EXPECT_FALSE(is_address("Alba <a@exemple.fr>"));
    EXPECT_FALSE(is_address("a@exemple.fr, b@exemple.fr"));
    EXPECT_FALSE(is_address("\"a b\"@exemple.fr"));
}

TEST(EmailAddressTest, parts_that_are_empty_too_long_or_of_other_letters_are_refused)
{
    for (auto const* const bad : { "", "@", "a@", "@exemple.fr", "a@exemple", "a@@exemple.fr", "a@b@exemple.fr", ".a@exemple.fr",
             "a.@exemple.fr", "a..b@exemple.fr", "a@exemple..fr", "a@.fr", "a@exemple.fr.", "a@-exemple.fr", "a@exemple-.fr",
             "a@exemple_1.fr", "é@exemple.fr", "a@[127.0.0.1]" })
        EXPECT_FALSE(is_address(bad)) << bad;
    EXPECT_TRUE(is_address(std::string(64, 'a') + "@exemple.fr"));
    EXPECT_FALSE(is_address(std::string(65, 'a') + "@exemple.fr"));
    EXPECT_FALSE(is_address("a@" + std::string(64, 'a') + ".fr"));
    std::string long_domain;
    while (long_domain.size() < EmailAddress::longest)
        long_domain += "exemple.";
    EXPECT_FALSE(is_address("a@" + long_domain + "fr"));
}

} // namespace
} // namespace cigogne
