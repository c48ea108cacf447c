#pragma once

#include "platform/http/declared_route.hpp"

#include <map>
#include <span>
#include <string_view>

namespace cigogne::openapi {

/// Every shape that the routes take or return, nested ones included, by name.
struct Shapes {
    std::map<std::string_view, Shape> all;
    /// Those that a client writes: they get a schema that checks before sending.
    std::map<std::string_view, Shape> written;
};

/// Throws std::logic_error when two different tables carry the same name.
Shapes shapes_of(std::span<http::Route const> routes);

} // namespace cigogne::openapi
