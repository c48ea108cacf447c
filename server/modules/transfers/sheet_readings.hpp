#pragma once

#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/prompts.hpp"
#include "modules/transfers/sheet.hpp"
#include "modules/transfers/vehicle_class.hpp"

/// What the rules read in a sheet: what nobody wrote is not there, and never counts as "no".
namespace cigogne::transfers {

/// What stands beside the sheet in a request.
struct SheetContext {
    std::optional<people::GestationalAge> age = {};
    std::vector<Motive> motives = {}; ///< main and associated
    std::optional<int> travel_minutes = {};
    bool by_helicopter = false;
    Instant now;
};

/// For the suggestion of a class of vehicle.
MaternalState maternal_state(Sheet const& sheet, SheetContext const& context);

/// The same of a newborn, with its term at birth and its weight.
NewbornState newborn_state(NewbornSheet const& sheet, std::optional<people::GestationalAge> age, std::optional<people::Grams> weight);

/// The sheet as a unit that is asked reads it: figures and choices, without the texts, in which somebody may be named.
Sheet without_free_text(Sheet sheet);
NewbornSheet without_free_text(NewbornSheet sheet);

/// For the prompts before departure.
PromptContext prompt_context(Sheet const& sheet, SheetContext const& context);

/// The prompts of which nobody has written yet that it is given, complete or not indicated.
std::vector<TreatmentPrompt> open_prompts(Sheet const& sheet, SheetContext const& context, PromptSettings const& settings);

} // namespace cigogne::transfers
