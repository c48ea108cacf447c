#pragma once

#include "modules/transfers/rows.hpp"

namespace cigogne::transfers {

/// The sheet that a column holds. Throws std::runtime_error when it is none.
Sheet sheet_from(std::string_view content);
std::string content_of(Sheet const& sheet);

/// The same, of a newborn.
NewbornSheet newborn_sheet_from(std::string_view content);
std::string content_of(NewbornSheet const& sheet);

} // namespace cigogne::transfers
