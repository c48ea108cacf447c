#include "platform/security/token.hpp"

#include <gtest/gtest.h>

namespace cigogne::security {
namespace {

TEST(Token, is_of_256_bits_and_never_the_same)
{
    auto const one = random_token();
    EXPECT_EQ(one.size(), 43U);
    EXPECT_NE(one, random_token());
    EXPECT_EQ(one.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), std::string::npos);
}

TEST(Token, letters_are_those_of_rfc_4648)
{
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(base32("fo"), "MZXQ");
    EXPECT_EQ(bytes_of_base32("MZXW6YTBOI"), "foobar");
    EXPECT_EQ(bytes_of_base32("MZXQ"), "fo");
    EXPECT_EQ(base64url("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Token, fingerprint_is_sha_256)
{
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add("bc");
    EXPECT_EQ(pieces.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") << "whatever the pieces";
    EXPECT_EQ(Sha256().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") << "of nothing";
}

TEST(Token, authentication_code_is_that_of_rfc_4231)
{
    // Test case 2 of RFC 4231.
    auto const code = hmac_sha256("Jefe", "what do ya want for nothing?");
    EXPECT_EQ(sha256_hex(code).size(), 64U);
    EXPECT_EQ(static_cast<unsigned char>(code.front()), 0x5bU);
    EXPECT_EQ(static_cast<unsigned char>(code.back()), 0x43U);
}

TEST(Token, csrf_token_follows_the_session_and_does_not_tell_it)
{
    EXPECT_EQ(csrf_token_of("session"), csrf_token_of("session"));
    EXPECT_NE(csrf_token_of("session"), csrf_token_of("other"));
    EXPECT_EQ(csrf_token_of("session").find("session"), std::string::npos);
}

TEST(Token, comparison_holds_for_lengths_too)
{
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
    EXPECT_TRUE(same_secret("", ""));
}

} // namespace
} // namespace cigogne::security
