#pragma once

#include "modules/people/people.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/sheet.hpp"
#include "platform/core/chance.hpp"

/// Invented people, visibly so, and what one finds when one examines them.
namespace cigogne::demo {

/// In whole years, 31 on average: as published for the region's transfers.
int invented_years(Chance& chance);
/// EXEMPLE, Alba, who has that many whole years on that day.
people::PersonForm invented_woman(Chance& chance, CivilDate today, int years);
/// Of a fetus or a newborn at that age.
std::optional<people::Grams> invented_weight(Chance& chance, people::GestationalAge age);
/// « Mme Essai ».
std::string invented_colleague(Chance& chance);
/// « Dr Exemple ».
std::string invented_physician(Chance& chance);

/// What one would find on a newborn who is helped to breathe, whose mother lies there.
transfers::NewbornSheet invented_newborn_sheet(std::string mother_location);
/// What is asked of a mother when it is her child who travels.
transfers::Sheet sheet_of_mother(Chance& chance);

/// How far a sheet was filled when it was last saved.
enum class Filled {
    Hardly,
    ForTheSearch,
    ForTheDeparture
};
/// What one would find on a woman at that age of pregnancy, told before that instant.
transfers::Sheet invented_sheet(Chance& chance, transfers::Kind kind, int fetuses, std::optional<people::GestationalAge> age,
    Instant told_at, Filled filled);

} // namespace cigogne::demo
