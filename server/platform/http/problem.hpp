#pragma once

#include "platform/core/result.hpp"
#include "platform/http/message.hpp"

namespace cigogne::http {

/// The one place where kinds of failures become statuses.
int status_of(FailureKind kind);

/// A failure as `application/problem+json` (RFC 9457): stable code, French sentence, faults of fields, present state.
Response problem(Failure const& failure);

/// A problem met before any handler: the status alone is known.
Response problem(int status);

} // namespace cigogne::http
