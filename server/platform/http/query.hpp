#pragma once

#include "platform/db/database.hpp"
#include "platform/http/declared_route.hpp"

namespace cigogne::http {

/// Whether a parameter of that name is asked of the list as such, whatever it lists; all others are the route's filters.
bool belongs_to_every_list(std::string_view name);

/// The page that the query asks of a list. Every fault at once, each by the name of its parameter: unknown on this route,
/// given twice, out of bounds. What the filters hold is read later, by their field table.
Result<db::PageRequest> page_request_of(Request const& request, Route const& route);

} // namespace cigogne::http
