#pragma once

#include "platform/http/call.hpp"

#include <optional>
#include <string>

/// Submissions that carried an Idempotency-Key, remembered for a day, so that what is sent twice is done once.
///
/// What was answered may name a woman. It is kept sealed under the key that the browser chose, of which the database holds
/// only a fingerprint: whoever reads the table learns neither what was sent nor what was answered.
///
/// To send again gives no right to read again: once some minutes have passed, or something was told of what the submission
/// touched (a place withdrawn, a request closed), the answer is only that it is done, and where to read it.
namespace cigogne::http {

/// The answer given before, and the thing that it was about, for the audit.
struct Replay {
    Response response;
    std::string subject;
    bool shown = true; ///< false when only told to be done: the response then holds nothing of what was answered
};

/// The events that a submission told: after the first position, up to the second.
struct Told {
    std::int64_t from;
    std::int64_t to;
};

/// What the same key was answered before; KeyReused when it then carried something else, or was sent in another of her
/// roles. In the writing transaction: of two presses at once, the second waits and finds the first one's answer.
Result<std::optional<Replay>> submitted_before(Call& call, Uuid key, std::string_view route);
/// Keeps the answer with the write that it tells of.
void keep_submission(Call& call, Uuid key, std::string_view route, Replay const& given, Told told);
/// Drops answers kept since before then, at most that many; returns how many.
std::int64_t forget_submissions(db::Transaction& transaction, Instant before, int at_most);

} // namespace cigogne::http
