#pragma once

#include "modules/transfers/newborns.hpp"
#include "modules/transfers/prompts.hpp"
#include "modules/transfers/rows.hpp"
#include "modules/transfers/transfer_settings.hpp"
#include "modules/transfers/views.hpp"

/// What the sheet says to the rules: which prompts concern her, which vehicle her state asks for.
namespace cigogne::transfers {

std::vector<PromptView> prompts_of(RequestRow const& row, Sheet const& sheet, PromptSettings const& settings, Instant now);

/// The class of vehicle for whoever travels: the mother, with the contraindications ticked, or the newborn in the worst state. Of a mother and
/// her newborns who go together, of the one whose state asks for most; where both ask for as much, what is told is hers.
SuggestionView suggestion_of(RequestRow const& row, Sheet const& sheet, std::vector<Newborn> const& newborns,
    std::optional<int> travel_minutes, std::vector<Contraindication> const& ticked, MaternalGrid const& grid, Instant now);

} // namespace cigogne::transfers
