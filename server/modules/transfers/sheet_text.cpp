#include "modules/transfers/sheet_text.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::transfers {

Sheet sheet_from(std::string_view content) { return json::from_stored(sheet_table, content); }
std::string content_of(Sheet const& sheet) { return json::stored(sheet_table, sheet); }

NewbornSheet newborn_sheet_from(std::string_view content) { return json::from_stored(newborn_sheet_table, content); }
std::string content_of(NewbornSheet const& sheet) { return json::stored(newborn_sheet_table, sheet); }

} // namespace cigogne::transfers
