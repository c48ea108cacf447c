#include "modules/transfers/care.hpp"

#include "modules/transfers/sheet_readings.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

SheetContext context_of(RequestRow const& row, Instant now)
{
    SheetContext context { .motives = row.associated_motives.values, .now = now };
    if (row.motive)
        context.motives.insert(context.motives.begin(), *row.motive);
    auto const dating = row.dating();
    context.age = dating ? dating->age_on(paris_date(now)) : std::nullopt;
    return context;
}

std::vector<NewbornState> states_of(std::vector<Newborn> const& newborns)
{
    std::vector<NewbornState> states;
    for (auto const& newborn : newborns)
        states.push_back(newborn_state(newborn.sheet, newborn.row.age, newborn.row.weight));
    return states;
}

SuggestionView for_newborns(std::vector<Newborn> const& newborns)
{
    auto [suggestion, rank] = suggested_class(states_of(newborns));
    auto const which = newborns.size() > 1 ? std::optional(static_cast<int>(rank) + 1) : std::nullopt;
    return { suggestion.suggested, std::move(suggestion.because), which };
}

} // namespace

std::vector<PromptView> prompts_of(RequestRow const& row, Sheet const& sheet, PromptSettings const& settings, Instant now)
{
    if (!is_in_utero(row.kind) && row.kind != Kind::AVIS)
        return {};
    std::vector<PromptView> views;
    for (auto const prompt : open_prompts(sheet, context_of(row, now), settings))
        views.push_back({ prompt, sentence_of(prompt, settings) });
    return views;
}

SuggestionView suggestion_of(RequestRow const& row, Sheet const& sheet, std::vector<Newborn> const& newborns,
    std::optional<int> travel_minutes, std::vector<Contraindication> const& ticked, MaternalGrid const& grid, Instant now)
{
    if (is_of_newborn(row.kind))
        return for_newborns(newborns);
    auto context = context_of(row, now);
    context.travel_minutes = travel_minutes;
    auto state = maternal_state(sheet, context);
    // Her refusal stops the vehicle; it says nothing of her state.
    state.contraindicated = std::ranges::any_of(ticked, [](Contraindication each) { return each != Contraindication::CI_REFUSAL; });
    auto [suggestion, rank] = most_demanding(suggested_class(state, grid), row.kind == Kind::TPP ? states_of(newborns) : std::vector<NewbornState> {});
    auto const which = rank ? std::optional(static_cast<int>(*rank) + 1) : std::nullopt;
    return { suggestion.suggested, std::move(suggestion.because), which };
}

} // namespace cigogne::transfers
