#pragma once

#include "demo/chance.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/sheet.hpp"

/// Invented people, visibly so, and what one finds when one examines them.
namespace cigogne::demo {

/// EXEMPLE, Alba: mean age 31, as published for the region's transfers.
people::PersonForm invented_woman(Chance& chance, CivilDate today);
/// « Mme Essai ».
std::string invented_colleague(Chance& chance);
/// « Dr Exemple ».
std::string invented_physician(Chance& chance);

/// What one would find on a newborn who is helped to breathe.
transfers::NewbornSheet invented_newborn_sheet();

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
