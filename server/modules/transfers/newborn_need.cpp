#include "modules/transfers/newborn_need.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

bool needs_intensive_care(Motive motive)
{
    return motive == Motive::EAI || motive == Motive::CHIR_NN || motive == Motive::CARDIO_NN;
}

std::optional<people::Grams> lightest(Sheet const& sheet, std::vector<PersonRow> const& persons)
{
    auto least = sheet.estimated_weight;
    auto const consider = [&](std::optional<people::Grams> const& weight) {
        if (weight && (!least || *weight < *least))
            least = weight;
    };
    consider(sheet.second_estimated_weight);
    for (auto const& person : persons)
        consider(person.weight);
    return least;
}

} // namespace

directory::NewbornNeed newborn_need(RequestRow const& row, Sheet const& sheet, std::vector<PersonRow> const& persons, CivilDate day)
{
    directory::NewbornNeed need;
    auto const dating = row.dating();
    need.age = dating ? dating->age_on(day) : std::nullopt;
    for (auto const& person : persons) {
        if (person.age && is_of_newborn(row.kind))
            need.age = need.age ? std::min(*need.age, *person.age) : *person.age;
    }
    need.weight = lightest(sheet, persons);
    need.newborns = row.newborns;
    need.needs_intensive_care = row.motive && needs_intensive_care(*row.motive);
    return need;
}

std::vector<PlaceNeed> places_beside_mother(std::vector<PersonRow> const& persons)
{
    std::vector<PlaceNeed> places;
    for (auto const& person : persons) {
        if (!person.bed)
            continue;
        auto const same = std::ranges::find(places, *person.bed, &PlaceNeed::kind);
        if (same == places.end())
            places.push_back({ *person.bed, 1 });
        else
            ++same->count;
    }
    return places;
}

std::optional<directory::CareLevel> level_with(std::vector<PlaceNeed> const& places)
{
    using directory::CareLevel;
    std::optional<CareLevel> level;
    for (auto const& place : places) {
        if (!directory::is_for_newborn(place.kind))
            continue;
        auto const least = place.kind == BedKind::REA ? CareLevel::T3 : (place.kind == BedKind::SI ? CareLevel::T2B : CareLevel::T2A);
        level = std::max(level.value_or(least), least);
    }
    return level;
}

} // namespace cigogne::transfers
