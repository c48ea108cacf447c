#include "modules/transfers/care.hpp"

#include "modules/transfers/sheet_readings.hpp"

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

VehicleSuggestion for_newborn(std::vector<PersonRow> const& persons, Sheet const& sheet)
{
    NewbornState state;
    for (auto const& person : persons) {
        if (person.weight && (!state.weight || *person.weight < *state.weight))
            state.weight = person.weight;
        if (person.age && (!state.age || *person.age < *state.age))
            state.age = person.age;
    }
    state.oxygen_saturation_percent = sheet.oxygen_saturation_percent;
    return suggested_class(state);
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

VehicleSuggestion suggestion_of(RequestRow const& row, Sheet const& sheet, std::vector<PersonRow> const& persons,
    std::optional<int> travel_minutes, MaternalGrid const& grid, Instant now)
{
    if (is_of_newborn(row.kind))
        return for_newborn(persons, sheet);
    auto context = context_of(row, now);
    context.travel_minutes = travel_minutes;
    return suggested_class(maternal_state(sheet, context), grid);
}

} // namespace cigogne::transfers
