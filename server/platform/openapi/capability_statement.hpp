#pragma once

#include "platform/http/declared_route.hpp"

#include <span>
#include <string>

namespace cigogne::openapi {

/// What this server does in FHIR, as a CapabilityStatement (R4): made of the routes that there are under /fhir/, hence true.
std::string capability_statement(std::span<http::Route const> routes, Instant now);

} // namespace cigogne::openapi
