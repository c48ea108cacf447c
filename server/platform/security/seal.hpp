#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Text that only the holder of a key can read, and that nobody can change or move unseen: AES-256-GCM (NIST SP 800-38D).
namespace cigogne::security {

/// Bytes of a key.
inline constexpr std::size_t seal_key_bytes = 32;

/// The text, sealed under a key of 32 bytes for one purpose: "1." and base64url, about a third longer than the text.
/// The purpose is part of the seal: what was sealed for one row does not open in another's. A key may seal some billions
/// of texts, since nonces are drawn at random. Throws std::runtime_error when OpenSSL fails.
std::string sealed(std::string_view key, std::string_view purpose, std::string_view text);

/// The text again; nothing under another key, for another purpose, or when a bit was changed.
std::optional<std::string> opened(std::string_view key, std::string_view purpose, std::string_view sealed_text);

} // namespace cigogne::security
