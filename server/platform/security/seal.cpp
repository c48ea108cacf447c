#include "platform/security/seal.hpp"

#include "platform/security/token.hpp"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace cigogne::security {

namespace {

constexpr std::string_view version = "1.";
constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char const* bytes(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* bytes(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}
int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

void require(int outcome)
{
    if (outcome != 1)
        throw std::runtime_error("AES-256-GCM failed");
}

enum class Way : int {
    Open = 0,
    Seal = 1
};

/// The cipher, told the key, the nonce and the purpose.
Cipher cipher(Way way, std::string_view key, std::string_view nonce, std::string_view purpose)
{
    if (key.size() != seal_key_bytes)
        throw std::logic_error("a key has 32 bytes");
    Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!context)
        throw std::runtime_error("AES-256-GCM failed");
    require(EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce), static_cast<int>(way)));
    int taken = 0;
    require(EVP_CipherUpdate(context.get(), nullptr, &taken, bytes(purpose), length(purpose)));
    return context;
}

} // namespace

std::string sealed(std::string_view key, std::string_view purpose, std::string_view text)
{
    auto const nonce = random_bytes(nonce_bytes);
    auto const context = cipher(Way::Seal, key, nonce, purpose);
    std::string hidden(text.size(), '\0');
    int written = 0;
    int rest = 0;
    require(EVP_CipherUpdate(context.get(), bytes(hidden), &written, bytes(text), length(text)));
    require(EVP_CipherFinal_ex(context.get(), bytes(hidden) + written, &rest));
    std::string tag(tag_bytes, '\0');
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tag_bytes), tag.data()));
    return std::string(version) + base64url(nonce + hidden + tag);
}

std::optional<std::string> opened(std::string_view key, std::string_view purpose, std::string_view sealed_text)
{
    if (!sealed_text.starts_with(version))
        return std::nullopt;
    auto const all = bytes_of_base64url(sealed_text.substr(version.size()));
    if (!all || all->size() < nonce_bytes + tag_bytes)
        return std::nullopt;
    auto const hidden = std::string_view(*all).substr(nonce_bytes, all->size() - nonce_bytes - tag_bytes);
    auto tag = all->substr(all->size() - tag_bytes);
    auto const context = cipher(Way::Open, key, std::string_view(*all).substr(0, nonce_bytes), purpose);
    std::string text(hidden.size(), '\0');
    int written = 0;
    int rest = 0;
    require(EVP_CipherUpdate(context.get(), bytes(text), &written, bytes(hidden), length(hidden)));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag_bytes), tag.data()));
    if (EVP_CipherFinal_ex(context.get(), bytes(text) + written, &rest) != 1)
        return std::nullopt; // not this key, not this purpose, or altered
    return text;
}

} // namespace cigogne::security
