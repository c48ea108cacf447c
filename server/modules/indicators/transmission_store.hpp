#pragma once

#include "modules/indicators/snapshot.hpp"
#include "modules/indicators/transmission.hpp"
#include "platform/db/database.hpp"

namespace cigogne::indicators {

/// The only SQL of transmissions. Nothing of one is ever changed or dropped.
class TransmissionStore {
public:
    explicit TransmissionStore(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    void add(Transmission const& transmission, Snapshot const& snapshot);
    /// All of them, the latest year first, of each the latest version first.
    std::vector<TransmissionHead> all() const;
    std::optional<TransmissionHead> head(TransmissionId id) const;
    std::optional<Transmission> transmission(TransmissionId id) const;
    /// The latest version of a year.
    std::optional<TransmissionHead> latest(int year) const;
    /// What was transmitted of a place (`region_place`, or a FINESS). None where nothing was.
    std::optional<TransmittedPlace> place(TransmissionId id, std::string_view place) const;
    /// What the health authority reads: the region first.
    std::vector<DisclosedPlace> disclosed(TransmissionId id) const;
    /// Both, as they were made.
    Snapshot snapshot(TransmissionId id) const;
    /// Those of every version of a year.
    std::vector<Snapshot> snapshots(int year) const;

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::indicators
