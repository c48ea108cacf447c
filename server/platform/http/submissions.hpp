#pragma once

#include "platform/http/call.hpp"

#include <optional>
#include <string>

namespace cigogne::http {

/// The answer to a submission that carried an Idempotency-Key, as it is kept for a day.
struct Submission {
    std::string account;
    std::string key;
    std::string route;
    std::string fingerprint; ///< hash of path and body
    std::int64_t status;
    std::string headers;
    std::string body;
    Instant at;
};

/// What the same key was answered before; KeyReused when it then carried something else. In the writing transaction:
/// of two presses at once, the second waits and finds the first one's answer.
Result<std::optional<Submission>> submitted_before(Call& call, std::string_view key, std::string_view route);
/// Keeps the answer with the write that it tells of.
void keep_submission(Call& call, std::string_view key, std::string_view route, Response const& response);
/// The answer of a kept submission.
Response replayed(Submission const& submission);

} // namespace cigogne::http
