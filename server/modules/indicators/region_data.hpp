#pragma once

#include "modules/indicators/place_reading.hpp"

/// On what the figures of the region rest, in words for paper.
namespace cigogne::indicators {

/// How many of the houses of the region tell all of a year: also of what was counted by definitions of before, where it is read.
YearCoverage coverage_of(db::Transaction& transaction, int year);

/// « 45 maternités comptées. 2 maternités n’ont pas les douze mois de l’année. RSA pris en compte le 14/02/2026 : 12 380 lignes retenues, 24 écartées, 6 refusées. 98,9 % des accouchements reliés à un enfant. »
std::vector<std::string> data_sentences(db::Transaction& transaction, PlaceReading const& reading);

} // namespace cigogne::indicators
