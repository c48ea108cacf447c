#include "platform/security/token.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace cigogne::security {

namespace {

constexpr std::string_view base64url_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t token_bytes = 32;

unsigned char const* bytes_of(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}

/// Writes bytes in groups of so many bits, most significant first.
std::string in_letters(std::string_view bytes, std::string_view letters, unsigned bits)
{
    std::string text;
    std::uint32_t pending = 0;
    unsigned held = 0;
    std::uint32_t const mask = (1U << bits) - 1U;
    for (char const byte : bytes) {
        pending = (pending << 8U) | static_cast<unsigned char>(byte);
        held += 8;
        while (held >= bits) {
            held -= bits;
            text += letters[(pending >> held) & mask];
        }
        pending &= (1U << held) - 1U;
    }
    if (held > 0)
        text += letters[(pending << (bits - held)) & mask];
    return text;
}

} // namespace

std::string random_bytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("the random generator failed");
    return bytes;
}

std::string random_token()
{
    return base64url(random_bytes(token_bytes));
}

std::string base64url(std::string_view bytes)
{
    return in_letters(bytes, base64url_letters, 6);
}

std::string base32(std::string_view bytes)
{
    return in_letters(bytes, base32_letters, 5);
}

std::optional<std::string> bytes_of_base64url(std::string_view letters)
{
    std::array<std::uint8_t, 256> values;
    values.fill(0xff);
    for (std::size_t value = 0; value < base64url_letters.size(); ++value)
        values.at(static_cast<unsigned char>(base64url_letters[value])) = static_cast<std::uint8_t>(value);
    std::string bytes;
    std::uint32_t pending = 0;
    unsigned held = 0;
    for (char const letter : letters) {
        auto const value = values.at(static_cast<unsigned char>(letter));
        if (value == 0xff)
            return std::nullopt;
        pending = (pending << 6U) | value;
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        bytes += static_cast<char>((pending >> held) & 0xffU);
        pending &= (1U << held) - 1U;
    }
    return held < 6 && pending == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string bytes_of_base32(std::string_view letters)
{
    std::string bytes;
    std::uint32_t pending = 0;
    unsigned held = 0;
    for (char const letter : letters) {
        auto const value = base32_letters.find(letter);
        if (value == std::string_view::npos)
            continue;
        pending = (pending << 5U) | static_cast<std::uint32_t>(value);
        held += 5;
        if (held < 8)
            continue;
        held -= 8;
        bytes += static_cast<char>((pending >> held) & 0xffU);
        pending &= (1U << held) - 1U;
    }
    return bytes;
}

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context { EVP_MD_CTX_new(), &EVP_MD_CTX_free };
};

Sha256::Sha256()
    : state_(std::make_unique<State>())
{
    if (EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 failed");
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    if (EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) != 1)
        throw std::runtime_error("SHA-256 failed");
}

std::string Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned length = 0;
    if (EVP_DigestFinal_ex(state_->context.get(), digest.data(), &length) != 1)
        throw std::runtime_error("SHA-256 failed");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned index = 0; index < length; ++index) {
        text += digits[digest[index] >> 4U];
        text += digits[digest[index] & 0xfU];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 whole;
    whole.add(bytes);
    return whole.hex();
}

std::string hmac_sha256(std::string_view key, std::string_view message)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> code;
    unsigned length = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes_of(message), message.size(), code.data(), &length))
        throw std::runtime_error("HMAC failed");
    return std::string(reinterpret_cast<char const*>(code.data()), length);
}

bool same_secret(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string csrf_token_of(std::string_view session_token)
{
    return base64url(hmac_sha256(session_token, "cigogne csrf 1"));
}

} // namespace cigogne::security
