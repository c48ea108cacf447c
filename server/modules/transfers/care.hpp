#pragma once

#include "modules/transfers/prompts.hpp"
#include "modules/transfers/rows.hpp"
#include "modules/transfers/views.hpp"
#include "modules/transfers/transfer_settings.hpp"

/// What the sheet says to the rules: which prompts concern her, which vehicle her state asks for.
namespace cigogne::transfers {

std::vector<PromptView> prompts_of(RequestRow const& row, Sheet const& sheet, PromptSettings const& settings, Instant now);

VehicleSuggestion suggestion_of(RequestRow const& row, Sheet const& sheet, std::vector<PersonRow> const& persons,
    std::optional<int> travel_minutes, MaternalGrid const& grid, Instant now);

} // namespace cigogne::transfers
