#include "platform/security/totp.hpp"

#include "platform/security/token.hpp"

#include <gtest/gtest.h>
#include <set>

namespace cigogne::security {
namespace {

constexpr std::string_view rfc_secret = "12345678901234567890";

Instant at_second(std::int64_t second)
{
    return Instant::from_milliseconds(second * 1000);
}

TEST(Totp, codes_are_those_of_rfc_6238)
{
    // Appendix B gives eight digits; six are their last ones.
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(59))), "287082");
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(1111111109))), "081804");
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(1111111111))), "050471");
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(1234567890))), "005924");
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(2000000000))), "279037");
    EXPECT_EQ(totp_code(rfc_secret, totp_step(at_second(20000000000))), "353130");
}

TEST(Totp, tolerates_one_step_on_each_side_and_no_more)
{
    auto const now = at_second(1'700'000'010);
    auto const step = totp_step(now);
    for (auto const apart : { -1, 0, 1 })
        EXPECT_EQ(accepted_step(rfc_secret, totp_code(rfc_secret, step + apart), now, 0), step + apart);
    for (auto const apart : { -2, 2 })
        EXPECT_FALSE(accepted_step(rfc_secret, totp_code(rfc_secret, step + apart), now, 0));
}

TEST(Totp, a_code_is_good_once)
{
    auto const now = at_second(1'700'000'010);
    auto const code = totp_code(rfc_secret, totp_step(now));
    auto const used = accepted_step(rfc_secret, code, now, 0);
    ASSERT_TRUE(used);
    EXPECT_FALSE(accepted_step(rfc_secret, code, now, *used));
    EXPECT_FALSE(accepted_step(rfc_secret, totp_code(rfc_secret, *used - 1), now, *used)) << "an older one neither";
}

TEST(Totp, a_step_used_under_a_clock_that_was_ahead_is_not_believed)
{
    auto const now = at_second(1'700'000'010);
    auto const code = totp_code(rfc_secret, totp_step(now));
    EXPECT_EQ(accepted_step(rfc_secret, code, now, totp_step(now + 24h)), totp_step(now));
    EXPECT_EQ(accepted_step(rfc_secret, code, now, latest_step(now) + 1), totp_step(now));
    EXPECT_FALSE(accepted_step(rfc_secret, code, now, latest_step(now))) << "a telephone may be one step ahead";
}

TEST(Totp, what_is_no_code_is_refused)
{
    auto const now = at_second(1'700'000'010);
    for (auto const* typed : { "", "12345", "1234567", "abcdef" })
        EXPECT_FALSE(accepted_step(rfc_secret, typed, now, 0));
}

TEST(Totp, the_square_code_names_network_and_login)
{
    EXPECT_EQ(otpauth_uri("foobar", "Cigogne Occitanie", "c.exemple@alba"),
        "otpauth://totp/Cigogne%20Occitanie:c.exemple%40alba?secret=MZXW6YTBOI&issuer=Cigogne%20Occitanie"
        "&algorithm=SHA1&digits=6&period=30");
}

TEST(Totp, recovery_codes_differ_and_are_read_however_typed)
{
    auto const codes = new_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
    EXPECT_EQ(codes.front().size(), 29U) << "six groups of four letters of five bits, and hyphens";
    EXPECT_EQ(bytes_of_base32(codes.front()).size() * 8, 120U);
    EXPECT_EQ(recovery_code_hash("ABCD-EFGH-IJKL-MNOP"), recovery_code_hash("abcd efgh ijklmnop"));
    EXPECT_EQ(recovery_code_hash("ABOI-2345"), recovery_code_hash("a801 2345")) << "digits that no code holds";
    EXPECT_NE(recovery_code_hash("ABCD-EFGH-IJKL-MNOP"), recovery_code_hash("ABCD-EFGH-IJKL-MNOQ"));
}

} // namespace
} // namespace cigogne::security
