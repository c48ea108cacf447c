#pragma once

#include "modules/indicators/readiness.hpp"
#include "modules/indicators/snapshot.hpp"
#include "modules/indicators/transmission.hpp"

namespace cigogne::db {
class Transaction;
}
namespace cigogne::settings {
class Settings;
}

/// Makes a transmission of what is counted.
namespace cigogne::indicators {

/// What is read of the store for it.
struct TransmissionMaterial {
    std::string region;
    std::vector<SnapshotHouse> houses; ///< counted by today's definitions, in French alphabetical order
    YearKnown known;
    std::vector<TransmittedDeposit> deposits;
    std::vector<FigureKey> headline;
    std::uint64_t smallest = 0;
    std::optional<TransmissionHead> former; ///< the version before
    std::vector<Snapshot> former_snapshots; ///< of all versions before, read by `whole_material_of` alone
};
/// What is known of a year. `today` decides on settings.
TransmissionMaterial material_of(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today);

/// The same with what was sent before: some hundred kilobytes a version.
TransmissionMaterial whole_material_of(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today);
/// How many sites of the year are counted by today's definitions.
std::size_t sites_to_transmit(db::Transaction& transaction, int year);

/// A transmission, with all that it tells. Where houses are not named, they are numbered by chance: not by name, nor by any order that tells one.
/// Some seconds of a large region: outside any transaction.
struct MadeTransmission {
    Transmission transmission;
    Snapshot snapshot;
};
MadeTransmission make_transmission(TransmissionMaterial material, TransmissionForm const& form, Instant now, AccountId by);

} // namespace cigogne::indicators
