#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Secrets that the program makes, and the fingerprints under which it keeps them.
namespace cigogne::security {

/// That many bytes from the system's generator. Throws std::runtime_error when it fails: nothing may go on.
std::string random_bytes(std::size_t count);

/// A secret of 256 bits as 43 characters of base64url: what a session's cookie holds.
std::string random_token();

/// Bytes as base64url (RFC 4648, section 5) without padding.
std::string base64url(std::string_view bytes);
/// The bytes that such letters stand for; nothing when one is not of the alphabet, or bits are left over.
std::optional<std::string> bytes_of_base64url(std::string_view letters);

/// Bytes as the 32 letters of RFC 4648, section 6, without padding: what authenticator applications read.
std::string base32(std::string_view bytes);
/// The bytes that such letters stand for; letters outside the alphabet are passed over.
std::string bytes_of_base32(std::string_view letters);

/// SHA-256 of bytes that come piece by piece: of a file too large for the memory.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void add(std::string_view bytes);
    /// 64 hexadecimal digits. Nothing is added afterwards.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// SHA-256 as 64 hexadecimal digits. A token is stored so: whoever reads the database cannot log in with it.
std::string sha256_hex(std::string_view bytes);

/// HMAC with SHA-256 (RFC 2104), 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view message);

/// Whether both are the same, in a time that depends on their lengths only.
bool same_secret(std::string_view one, std::string_view other);

/// The token that every writing request repeats in a header, drawn from the session's own: nothing more to store,
/// and another site, which cannot read the cookie, cannot make it.
std::string csrf_token_of(std::string_view session_token);

} // namespace cigogne::security
