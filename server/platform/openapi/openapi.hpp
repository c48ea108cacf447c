#pragma once

#include "platform/http/declared_route.hpp"

#include <span>
#include <string>

/// What the routes and their field tables say, for other programs: written from the declarations, never by hand.
namespace cigogne::openapi {

/// The OpenAPI 3.1 document. The pages of the web application are not in it.
std::string document(std::span<http::Route const> routes);

/// TypeScript types, zod schemas of what a client may write, and the French words of every choice, for the web application.
std::string typescript(std::span<http::Route const> routes);

} // namespace cigogne::openapi
