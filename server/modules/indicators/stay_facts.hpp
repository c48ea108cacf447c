#pragma once

#include "analytics/definitions/indicator.hpp"
#include "modules/indicators/site_year.hpp"

/// Which number a stay stands behind.
namespace cigogne::indicators {

enum class NumberPart {
    Numerator,
    Denominator
};
constexpr auto words_of(NumberPart)
{
    return std::to_array<Word>({ { "numerator", "Numérateur" }, { "denominator", "Dénominateur" } });
}

/// Which number a stay stands under.
enum class StayNumber {
    RsaKey,        ///< CLE_RSA, which GENRSA gives: the TRA file alone leads from it to the hospital's own number (docs/pmsi.md 1)
    Administrative ///< of the hospital, as an RSS tells it; N° de RSS where it is blank
};
constexpr auto words_of(StayNumber)
{
    return std::to_array<Word>({ { "rsa_key", "Numéro dans le RSA (CLE_RSA)" }, { "administrative", "Numéro administratif (à défaut, numéro de RSS)" } });
}
/// By what was deposited (Deposit::record).
StayNumber number_in(std::string_view record);

/// How many times a stay counts in that part of a figure: the mother of twins for two children. 0 or less: it does not.
int times_in(StayRow const& stay, analytics::Class const& figure, NumberPart part);

/// The class of a stay behind a figure: the figure's label where it counts in it; « Non compté » where it is of the denominator alone. Empty where
/// others' stays are counted in the figure, the children's beside those of the mothers: the stay tells neither.
std::string_view class_in(StayRow const& stay, analytics::Class const& figure);

} // namespace cigogne::indicators
