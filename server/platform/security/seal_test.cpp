#include "platform/security/seal.hpp"

#include "platform/security/token.hpp"

#include <gtest/gtest.h>

namespace cigogne::security {
namespace {

std::string const key(seal_key_bytes, 'k');

TEST(Seal, gives_back_what_was_sealed)
{
    for (auto const& text : { std::string(), std::string("JBSWY3DPEHPK3PXP"), std::string(100'000, 'x'), std::string("a\0b", 3) })
        EXPECT_EQ(opened(key, "totp:1", sealed(key, "totp:1", text)), text);
}

TEST(Seal, hides_the_text_and_never_says_the_same_twice)
{
    auto const once = sealed(key, "p", "EXEMPLE");
    EXPECT_EQ(once.find("EXEMPLE"), std::string::npos);
    EXPECT_NE(once, sealed(key, "p", "EXEMPLE"));
}

TEST(Seal, opens_under_its_own_key_and_for_its_own_purpose_only)
{
    auto const text = sealed(key, "totp:1", "EXEMPLE");
    EXPECT_EQ(opened(std::string(seal_key_bytes, 'j'), "totp:1", text), std::nullopt);
    EXPECT_EQ(opened(key, "totp:2", text), std::nullopt);
}

TEST(Seal, refuses_whatever_was_altered)
{
    auto const text = sealed(key, "p", "EXEMPLE");
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto altered = text;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        EXPECT_EQ(opened(key, "p", altered), std::nullopt) << at;
    }
    EXPECT_EQ(opened(key, "p", text.substr(0, 20)), std::nullopt);
    EXPECT_EQ(opened(key, "p", ""), std::nullopt);
    EXPECT_EQ(opened(key, "p", "EXEMPLE"), std::nullopt);
}

TEST(Seal, has_the_form_of_the_standard)
{
    // NIST's GCM test vectors, test case 13: zero key, zero nonce, nothing to hide: the tag alone.
    std::string const zero_key(seal_key_bytes, '\0');
    auto const tag = std::string("\x53\x0f\x8a\xfb\xc7\x45\x36\xb9\xa9\x63\xb4\xf1\xc4\xcb\x73\x8b");
    EXPECT_EQ(opened(zero_key, "", "1." + base64url(std::string(12, '\0') + tag)), "");
}

TEST(Token, reads_its_own_base64url)
{
    for (auto const& bytes : { std::string(), std::string("f"), std::string("fo"), std::string("foo"), std::string("\xff\xee\0", 3) })
        EXPECT_EQ(bytes_of_base64url(base64url(bytes)), bytes);
    EXPECT_EQ(bytes_of_base64url("Zm9v"), "foo");
    for (auto const* text : { "Zm9v=", "Zm+v", "Z", "Zn", "é" })
        EXPECT_EQ(bytes_of_base64url(text), std::nullopt) << text;
}

} // namespace
} // namespace cigogne::security
