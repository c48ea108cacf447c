#pragma once

#include "platform/core/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The second factor: six digits that change every thirty seconds (RFC 6238 with SHA-1, what every authenticator
/// application understands), and the codes on paper for the day when the telephone is lost.
namespace cigogne::security {

/// Which period of thirty seconds since 1970 an instant falls in.
std::int64_t totp_step(Instant instant);

/// The six digits of a step for a secret given as bytes.
std::string totp_code(std::string_view secret, std::int64_t step);

/// The latest step whose code is accepted now. A later one can only have been used under a clock that was ahead.
std::int64_t latest_step(Instant now);

/// The step to which a code belongs, if it is valid now: one step of tolerance on each side for clocks that differ,
/// and only steps after the last one used, so that a code seen over a shoulder is worth nothing. A last step beyond the
/// latest is not believed: no code would be accepted until then.
std::optional<std::int64_t> accepted_step(
    std::string_view secret, std::string_view code, Instant now, std::int64_t last_used_step);

/// A new secret of 160 bits, as bytes.
std::string new_totp_secret();

/// What the square code on the screen holds: `otpauth://totp/Cigogne:login?secret=…`.
std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view login);

/// Ten codes of 120 bits, "ABCD-EFGH-IJKL-MNOP-QRST-UVWX", each good for one login.
/// Rule: 112 bits at least, where no slow hash protects them (OWASP ASVS 5.0, 6.5.2).
std::vector<std::string> new_recovery_codes();

/// The fingerprint under which a recovery code is kept; spaces, hyphens and case of what was typed do not count, and the
/// digits that no code holds are the letters that they look like: 0 is O, 1 is I, 8 is B.
std::string recovery_code_hash(std::string_view typed);

} // namespace cigogne::security
