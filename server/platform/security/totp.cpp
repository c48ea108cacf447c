#include "platform/security/totp.hpp"

#include "platform/security/token.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::security {

namespace {

constexpr std::int64_t step_milliseconds = 30'000;
constexpr std::size_t secret_bytes = 20;
constexpr std::size_t recovery_code_bytes = 15; // 24 letters, none left over
constexpr std::size_t recovery_code_group = 4;
constexpr std::size_t recovery_code_count = 10;

std::array<unsigned char, 20> hmac_sha1(std::string_view key, std::array<unsigned char, 8> const& message)
{
    std::array<unsigned char, 20> code {};
    unsigned length = 0;
    if (!HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), code.data(), &length))
        throw std::runtime_error("HMAC failed");
    return code;
}

bool is_plain(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9') || character == '-' || character == '.' || character == '_';
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (char const character : text) {
        if (is_plain(character))
            encoded += character;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(character));
    }
    return encoded;
}

/// Groups of four letters, which a person reads from paper without losing her place.
std::string in_groups(std::string_view letters)
{
    std::string text;
    for (std::size_t begin = 0; begin < letters.size(); begin += recovery_code_group) {
        text += text.empty() ? "" : "-";
        text += letters.substr(begin, recovery_code_group);
    }
    return text;
}

/// A character of a recovery code, as its alphabet has it.
char as_meant(char typed)
{
    switch (typed) {
    case '0':
        return 'O';
    case '1':
        return 'I';
    case '8':
        return 'B';
    default:
        return typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    }
}

} // namespace

std::int64_t totp_step(Instant instant)
{
    return instant.milliseconds() / step_milliseconds;
}

std::string totp_code(std::string_view secret, std::int64_t step)
{
    std::array<unsigned char, 8> message {};
    for (std::size_t index = 0; index < message.size(); ++index)
        message[index] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * (7 - index)));
    auto const code = hmac_sha1(secret, message);
    // Rule: dynamic truncation (RFC 4226, section 5.3).
    std::size_t const offset = code.back() & 0xfU;
    std::uint32_t number = code[offset] & 0x7fU;
    for (std::size_t index = 1; index < 4; ++index)
        number = (number << 8U) | code[offset + index];
    return fmt::format("{:06}", number % 1'000'000U);
}

std::int64_t latest_step(Instant now)
{
    return totp_step(now) + 1;
}

std::optional<std::int64_t> accepted_step(
    std::string_view secret, std::string_view code, Instant now, std::int64_t last_used_step)
{
    auto const latest = latest_step(now);
    bool const is_believed = last_used_step <= latest;
    std::optional<std::int64_t> accepted;
    for (auto step = latest - 2; step <= latest; ++step) { // all three, so that the time taken tells nothing
        if (same_secret(totp_code(secret, step), code) && (step > last_used_step || !is_believed))
            accepted = step;
    }
    return accepted;
}

std::string new_totp_secret()
{
    return random_bytes(secret_bytes);
}

std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view login)
{
    auto const name = percent_encoded(issuer);
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}&algorithm=SHA1&digits=6&period=30", name,
        percent_encoded(login), base32(secret), name);
}

std::vector<std::string> new_recovery_codes()
{
    std::vector<std::string> codes;
    for (std::size_t count = 0; count < recovery_code_count; ++count) {
        codes.push_back(in_groups(base32(random_bytes(recovery_code_bytes))));
    }
    return codes;
}

std::string recovery_code_hash(std::string_view typed)
{
    std::string letters;
    for (char const character : typed) {
        if (character == '-' || character == ' ')
            continue;
        letters += as_meant(character);
    }
    return sha256_hex(letters);
}

} // namespace cigogne::security
