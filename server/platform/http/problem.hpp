#pragma once

#include "platform/core/result.hpp"
#include "platform/http/message.hpp"

namespace cigogne::http {

/// The one place where kinds of failures become statuses.
int status_of(FailureKind kind);

/// A failure as `application/problem+json` (RFC 9457): stable code, French sentence, faults of fields, present state.
Response problem(Failure const& failure);

/// A problem met before or around any handler: the status alone is known.
Response problem(int status);

/// Whether who asks there expects FHIR: then every refusal is an OperationOutcome (http://hl7.org/fhir/R4/http.html#ops-outcome), also the one of
/// a request that was never read.
bool speaks_fhir(std::string_view path);
/// A failure as an OperationOutcome, under the status that FHIR gives it.
Response outcome(Failure const& failure);
/// The same where the status alone is known.
Response outcome(int status);

/// The refusal in the form that who asks at that path reads: the one place where it is chosen.
Response told_at(std::string_view path, Failure const& failure);
Response told_at(std::string_view path, int status);

} // namespace cigogne::http
