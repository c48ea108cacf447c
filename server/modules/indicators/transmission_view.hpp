#pragma once

#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/transmission.hpp"
#include "modules/indicators/transmitted_figure.hpp"

/// What became of a place's figures since they were transmitted.
namespace cigogne::indicators {

/// A version of a year, as it is named beside others.
struct FormerTransmission {
    TransmissionId id;
    int version;
    Instant made_at;
    std::string recipient;
    bool named;
};
extern View<FormerTransmission> const former_transmission;
FormerTransmission former_of(TransmissionHead const& head);

/// One line above the figures of a year that was transmitted.
struct TransmittedLine {
    TransmissionId id;
    int version;
    Instant made_at;
    std::string recipient;
    bool included;             ///< whether this place was in it
    std::optional<int> gaps;   ///< figures that differ today; none where they cannot be compared
    bool definitions_changed;  ///< since then
};
extern View<TransmittedLine> const transmitted_line;

/// The latest transmission of the year that is read; none where there is none.
std::optional<TransmittedLine> transmitted_line_of(db::Transaction& transaction, PlaceReading const& reading);
/// What differs today of a place; none where it was not transmitted, or cannot be compared.
std::optional<std::vector<Gap>> gaps_of(db::Transaction& transaction, TransmissionId id, PlaceReading const& reading);

} // namespace cigogne::indicators
