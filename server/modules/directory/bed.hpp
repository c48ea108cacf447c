#pragma once

#include "modules/people/people.hpp"
#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"
#include "platform/core/ids.hpp"
#include "platform/core/result.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cigogne::directory {

using UnitId = Id<struct UnitTag>;

/// What a place is for. A unit declares one count for each kind that it has.
enum class BedKind {
    OBS_GHR,
    SDN,
    OBS_PN,
    KANG,
    NEO,
    SI,
    REA
};

constexpr auto words_of(BedKind)
{
    return std::to_array<Word>({ { "OBS_GHR", "Grossesses à haut risque" }, { "SDN", "Salle de naissance" },
        { "OBS_PN", "Suites de couches" }, { "KANG", "Unité kangourou" }, { "NEO", "Néonatologie" },
        { "SI", "Soins intensifs de néonatologie" }, { "REA", "Réanimation néonatale" } });
}

/// Whether the place receives the newborn, not the mother.
constexpr bool is_for_newborn(BedKind kind)
{
    return kind >= BedKind::KANG;
}

/// How much a count may be believed. Part of the value: a count without its age is worthless.
enum class Freshness {
    FRESH,
    STALE,
    UNKNOWN
};

constexpr auto words_of(Freshness)
{
    return std::to_array<Word>({ { "FRESH", "à jour" }, { "STALE", "à vérifier" }, { "UNKNOWN", "sans nouvelle" } });
}

enum class BedStatus {
    OPEN,
    LIMITED,
    CLOSED
};

constexpr auto words_of(BedStatus)
{
    return std::to_array<Word>({ { "OPEN", "Ouverte" }, { "LIMITED", "Tendu" }, { "CLOSED", "Fermée" } });
}

/// Who told the count.
enum class BedSource {
    UNIT,
    CELL_CALL,
    ORU,
    ROR,
    IMPORT
};

constexpr auto words_of(BedSource)
{
    return std::to_array<Word>({ { "UNIT", "unité" }, { "CELL_CALL", "appel cellule" }, { "ORU", "observatoire des urgences" },
        { "ROR", "répertoire des ressources" }, { "IMPORT", "import" } });
}

enum class ClosureReason {
    BEDS,
    STAFF,
    INFECTION,
    WORKS,
    OTHER
};

constexpr auto words_of(ClosureReason)
{
    return std::to_array<Word>({ { "BEDS", "lits" }, { "STAFF", "personnel" }, { "INFECTION", "infection" }, { "WORKS", "travaux" },
        { "OTHER", "autre" } });
}

enum class BedError {
    NoPlaceLeft,
    NothingReserved,
    BadNumber,
    EndsBeforeItBegins
};
Explanation explain(BedError error);

/// Until when counts hold. Design proposal, to be validated by the network.
struct NewsSchedule {
    std::vector<TimeOfDay> expected; ///< wall clock in Paris, in order: 8:00, 14:00, 20:00
    Duration grace = 30min;          ///< a count stays fresh that long after the next expected time
    Duration stale_for = 12h;        ///< then it is stale that long, then unknown

    /// 8:00, 14:00 and 20:00.
    static NewsSchedule proposed();
    bool operator==(NewsSchedule const&) const = default;
    /// First expected time after that instant.
    Instant next_expected(Instant after) const;
    /// Last expected time at or before that instant.
    Instant last_expected(Instant at) const;
};

/// What a unit does not take although it is open.
struct Restriction {
    std::optional<people::GestationalAge> least_age = {};
    bool no_multiples = false;
    std::string comment = {};
};

/// A unit that receives nobody for a while. Without an end: until further notice, recalled each morning.
struct Closure {
    Instant begins_at;
    std::optional<Instant> ends_at = {};
    ClosureReason reason;
    std::string comment = {};

    bool is_in_force(Instant now) const { return begins_at <= now && (!ends_at || now < *ends_at); }
};

/// Refuses a closure that ends before it begins.
Result<Closure> sound_closure(Closure closure);

/// The closure in force, if one is.
Closure const* closure_in_force(std::span<Closure const> closures, Instant now);

/// Whether the reserved places come out of the count, or the unit takes more than it has.
enum class Capacity {
    Within,
    Beyond
};
/// What became of a reserved place.
enum class ReservationEnd {
    Occupied,
    GivenBack,
    Lost ///< the unit has it no more
};

/// The places of one kind in one unit.
struct BedCount {
    std::optional<int> installed = {};
    std::optional<int> available = {}; ///< what the unit would accept now, reservations already taken off
    int reserved = 0;
    int reserved_beyond = 0;           ///< of which beyond capacity
    std::optional<Instant> declared_at = {};

    /// The unit tells what it would accept now: reservations stay as they are.
    Result<BedCount> declared(int available_now, Instant at) const;
    /// Moves places from available to reserved, exactly once. Beyond capacity what is left goes first, and only the rest is beyond.
    /// A count never told cannot run out: the unit said yes, that is enough. Nor does it tell what is beyond: those that the unit said
    /// are, `said_beyond` of them or all.
    Result<BedCount> with_reserved(int places, Capacity capacity, std::optional<int> said_beyond = {}) const;
    /// Ends a reservation, of which so many were beyond: given back, the places are free again (but not those beyond); occupied or lost,
    /// they are not.
    Result<BedCount> with_released(int places, int beyond, ReservationEnd how) const;
    /// Takes an arrival back, after a correction: the place is awaited again, and was never free in between.
    Result<BedCount> with_awaited_again(int places, int beyond) const;
    /// Takes an arrival back for good, after a correction: nobody lies there, and nobody is awaited (those beyond were never there).
    Result<BedCount> with_vacated(int places, int beyond) const;
    /// More places than beds: worth a question, never a refusal.
    bool exceeds_installed() const { return installed && available.value_or(0) + reserved > *installed; }
};

/// When a count stops being fresh, and when it stops being worth showing.
struct FreshnessLimits {
    Instant fresh_until;
    Instant stale_until;

    Freshness at(Instant now) const;
};

/// Counts told before a closure ended are stale from the reopening.
FreshnessLimits limits_of(Instant declared_at, NewsSchedule const& schedule, std::span<Closure const> closures, Instant now);

/// How much a count may be believed now; unknown when it was never told.
Freshness freshness_of(std::optional<Instant> declared_at, NewsSchedule const& schedule, std::span<Closure const> closures, Instant now);

/// Whether the unit has told nothing since the last expected time.
bool owes_news(std::optional<Instant> declared_at, NewsSchedule const& schedule, Instant now);

} // namespace cigogne::directory
