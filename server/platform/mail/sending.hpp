#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/mail/courier.hpp"

#include <optional>

namespace cigogne::mail {

/// How long to wait after that many tries have failed, ever longer; nothing once it is no use any more: some two days in all.
std::optional<Duration> wait_after(std::int64_t tries);

/// Sends the notices that are due, one at a time: the courier in `prepare`, what became of it in `write`. Stops at once when the relay
/// is away: the others would only wait for it in turn.
std::unique_ptr<jobs::Work> send_what_is_due(jobs::Assignment const& assignment, Sender sender, std::unique_ptr<Courier> courier);

} // namespace cigogne::mail
