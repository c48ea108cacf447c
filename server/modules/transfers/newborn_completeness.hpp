#pragma once

#include "modules/transfers/newborn_sheet.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace cigogne::transfers {

/// For which child a sheet is filled in.
struct NewbornCase {
    bool may_be_cooled = false; ///< asked for after an anoxia: when the hypothermia began is asked too
};

/// One line to fill in of a newborn's sheet. All are for the search (M1 of the liaison form); none stops anything.
struct NewbornItem {
    std::string_view label;
    bool (*is_filled)(NewbornSheet const& sheet);
    bool is_read_by_a_rule = false; ///< the class of vehicle follows from it
    bool is_of_cooling = false;
};

/// Every item, in the order in which one examines.
std::span<NewbornItem const> newborn_items();

bool concerns(NewbornItem const& item, NewbornCase const& of);

/// Labels of what is missing: « Silverman », « glycémie ». What a rule reads comes first.
std::vector<std::string_view> missing(NewbornSheet const& sheet, NewbornCase const& of);

} // namespace cigogne::transfers
