#pragma once

#include "modules/transfers/names.hpp"

namespace cigogne::transfers {

/// A line of the journal as a colleague would say it: « Montpellier, Dr Exemple : refusée, pas de place de réanimation ».
std::string sentence_of(What const& what, Names& names);

} // namespace cigogne::transfers
