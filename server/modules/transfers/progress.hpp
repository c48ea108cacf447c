#pragma once

#include "modules/transfers/aftermath.hpp"

namespace cigogne::transfers {

/// Whether a fact is being typed now, so that rules may stop a decision, or stands in the journal and is only flagged.
enum class Rigour {
    Typed,
    Recorded
};

/// The vehicle that comes for her. One that was ordered and not cancelled still comes, also when the place it was for is lost: it may
/// then be cancelled while a place is searched, and the next acceptance keeps it. After a reopening it is ordered anew.
enum class OrderedVehicle {
    None,
    ForThisPlace,
    ForALostPlace
};

/// A line that ended the request while a vehicle was ordered for her, and who was to send it.
struct LeftVehicle {
    FactId line;
    Instant at;
    std::string provider;
};

/// What follows from the facts of a request, one after the other. Never stored: always derived.
struct Progress {
    State state = State::NEW;
    Kind kind;
    Told told = {};
    std::optional<Instant> urgency_since = {}; ///< when another urgency was told than at the opening
    Instant last_step_at;                    ///< steps follow each other in time, to the minute
    Instant opened_at;                       ///< when the request was typed, by the clock of then
    std::optional<Instant> search_began_at = {}; ///< response clock: of the request, or of the conversion of an advice
    std::optional<Destination> destination = {};
    std::vector<HeldPlace> held = {};
    std::vector<HeldPlace> occupied = {}; ///< where she has arrived: not kept any more, and not free
    std::vector<HeldPlace> lost = {};     ///< withdrawn since they are not there
    OrderedVehicle vehicle = OrderedVehicle::None;
    std::string vehicle_provider = {}; ///< of the one ordered last
    /// The lines after which one was left to be cancelled, in the order of the journal: a request that is reopened may end again.
    std::vector<LeftVehicle> left_vehicles = {};
    std::vector<PersonId> persons;
    std::optional<Screening> screening = {};
    std::optional<Instant> screened_at = {};
    std::vector<Contraindication> decided = {}; ///< contraindications that a physician has decided upon
    std::optional<AccountId> in_charge = {};
    std::optional<Handover> handover = {};
    std::optional<Instant> read_at = {};
    std::optional<Instant> departed_at = {};
    std::optional<CancellationReason> cancelled_for = {};
    bool searches_beyond_region = false;
    bool ended_by_birth = false;
    std::optional<State> ended_from = {}; ///< how far it had come when it ended before the departure
    std::vector<Flag> flags = {};
    Aftermath aftermath = {}; ///< what was told once she had arrived

    /// What to come back to when a cancellation is taken back.
    struct Before {
        State state;
        std::optional<Destination> destination;
        std::vector<HeldPlace> held;
    };
    std::optional<Before> before_cancellation = {};

    /// Adds what follows from one more fact, or says what must be done first.
    /// Rule: a fact is never refused because it should not have happened. Decisions are stopped (search and acceptance against the
    /// woman's will, a vehicle with a contraindication upon which no physician has decided); a departure, a birth, an arrival is
    /// recorded, then flagged (design proposal).
    Result<Done> follow(Fact const& fact, Rigour rigour);

    /// Contraindications ticked last and upon which no physician has decided.
    std::vector<Contraindication> undecided() const;
    /// Rule: a request that has ended before the departure keeps no vehicle waiting. One that nobody cancelled is to be, and stays so
    /// until somebody notes it: that she will not leave stops no vehicle by itself (design proposal). Whatever the end: cancelled, a
    /// birth, no indication, an advice given, closed.
    bool vehicle_is_to_be_cancelled() const { return vehicle != OrderedVehicle::None && !departed_at && !is_live(state); }
    /// The one that is to be cancelled now.
    std::optional<LeftVehicle> left_vehicle() const { return vehicle_is_to_be_cancelled() ? std::optional(left_vehicles.back()) : std::nullopt; }
    bool woman_refuses() const { return screening && screening->holds(Contraindication::CI_REFUSAL); }
};

} // namespace cigogne::transfers
