#pragma once

#include "modules/transfers/facts.hpp"

#include <string>
#include <string_view>

namespace cigogne::transfers {

/// What a fact tells, as the JSON text that is stored: ids and codes, no identity.
std::string content_of(What const& what);

/// What was stored of a fact of that kind. Throws std::runtime_error when the text is not one that `content_of` wrote.
What what_from(FactKind kind, std::string_view content);

/// The same of what was told of the case when the request was opened.
std::string content_of(Told const& told);
Told told_from(std::string_view content);

} // namespace cigogne::transfers
