#pragma once

#include "modules/beds/board.hpp"
#include "modules/beds/pushed_count.hpp"

/// What another program tells of a unit's capacity at once, held against what is known of it.
namespace cigogne::beds {

/// The counts of one push, by state.
struct ToldCapacity {
    std::optional<ror::PushedCount> installed = {};
    std::optional<ror::PushedCount> available = {};
    std::optional<ror::PushedCount> closed = {};

    static ToldCapacity of(std::vector<ror::PushedCount> const& counts);

    /// As it is kept: what a clock a little ahead dates after `now` was counted now. Kept as it was told, it would hide, for as long as that
    /// clock is ahead, what others count later by the true one.
    ToldCapacity no_later_than(Instant now) const;
};

/// What is known of the unit.
struct KnownCapacity {
    directory::Unit unit;
    StatusRow status;
    std::vector<ClosureRow> closures; ///< past, in force and to come
    Instant described_at;             ///< when the directory last wrote the unit

    ClosureRow const* closure_in_force(Instant now) const;
};

/// Whether what is told may take the place of what is known. NotFound where a count is replaced of which nothing is known; OlderThanKnown when a
/// later one is known, or when an open unit would be closed by a count older than its last declaration or reopening, or too old to be shown (PROPOSED);
/// ExceedsInstalled, with the numbers, when what is installed does not hold what is available, reserved and closed.
/// Rule: installé = disponible + occupé + réservé + fermé (ROR, semantics of TRE_R330). Counts told before and stale now are not held against it.
Result<Done> acceptable(ToldCapacity const& told, KnownCapacity const& known, directory::NewsSchedule const& schedule, Instant now);

/// The closure to be written: a new one, of version 1, from the count by which all beds are closed, until further notice; or the program's own,
/// ended, once some are open again; from the hour of the count, no later than now (no_later_than). Nothing when neither: without a count of closed beds none opens. What a person wrote is hers, and stays.
/// PROPOSED: the ROR tells no period.
std::optional<ClosureRow> closure_after(
    ToldCapacity const& told, KnownCapacity const& known, directory::BedSource source, std::string const& account, Instant now);

} // namespace cigogne::beds
