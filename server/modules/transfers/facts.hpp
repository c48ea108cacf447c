#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/contraindications.hpp"
#include "modules/transfers/destination.hpp"
#include "modules/transfers/dysfunction.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/outcome.hpp"
#include "modules/transfers/reasons.hpp"
#include "modules/transfers/urgency.hpp"
#include "modules/transfers/vehicle_class.hpp"
#include "platform/security/scope.hpp"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What may happen to a request: one noun for each. None is ever edited: it is crossed out, and another stands in its place.
namespace cigogne::transfers {

using directory::BedKind;
using directory::UnitId;
using people::PersonId;
using FactId = Id<struct FactTag>;

/// Places kept for her. Without a unit: in a house that has none of that kind, or out of the directory; nothing is counted.
struct HeldPlace {
    std::optional<UnitId> unit = {};
    BedKind kind;
    int count = 1;
    bool beyond_capacity = false;
    std::optional<int> beyond = {}; ///< how many of them when it was written; the reservation tells how many are now

    bool operator==(HeldPlace const&) const = default;
};

/// The cell opened the page: « Lue ».
struct Reading { };
/// Somebody of the cell follows the request from now on: « Prendre », or « Lu et repris ».
struct Taking { };

/// A unit was called, or asked on the page. Without an answer yet, it is awaited. A yes is an Acceptance, a no a Refusal.
struct Call {
    Destination to;
    std::string interlocutor = {};
    std::optional<Answer> answer = {};
    std::optional<CallAnywayReason> although_set_aside = {};
    std::string comment = {};
};

struct Refusal {
    Destination by;
    RefusalReason reason;
    std::string interlocutor = {};
    std::string comment = {};
    std::optional<CallAnywayReason> although_set_aside = {};
};

struct Acceptance {
    Destination by;
    std::string physician = {};
    std::vector<HeldPlace> places = {};
    std::string comment = {};
    std::optional<CallAnywayReason> although_set_aside = {};
};

/// The accepted place is no longer there.
struct Withdrawal {
    WithdrawalReason reason;
    std::string comment = {};
};

/// A decision: it asks again for contraindications, and for a physician's decision when one is ticked.
struct VehicleOrder {
    Screening screening;
    std::optional<PhysicianDecision> decision = {};
    VehicleClass used;
    std::optional<VehicleClass> suggested = {};
    std::optional<ClassReason> reason_if_different = {};
    std::string provider = {};
    std::string escort = {};
};

struct VehicleCancellation {
    VehicleCancellationReason reason;
    std::string comment = {};
};

/// The vehicle stands at the door of the maternity that asks.
struct VehicleArrival { };

/// A fact, hence recorded also when nobody looked for contraindications: then flagged.
struct Departure {
    std::optional<Screening> screening = {};
};

struct Diversion {
    Destination to;
    RouteChangeReason reason;
    std::vector<HeldPlace> places = {};
    std::string comment = {};
};

/// Back to where she left from.
struct Return {
    RouteChangeReason reason;
    std::string comment = {};
};

struct Arrival {
    std::string incident = {};
    std::optional<TransportIncident> incident_kind = {};
};

/// A child born, at any step. The person exists from then on.
struct Birth {
    PersonId newborn;
    std::optional<people::Grams> weight = {};
    std::optional<bool> another_child = {}; ///< said expressly, when as many were born already as were expected
};

struct Advice {
    std::string text;
    std::string physician = {};
};

/// An advice becomes a transfer, a transfer an advice, or one kind of transfer another. A motive or an urgency that is not told
/// stays what it was.
struct Conversion {
    Kind to;
    std::optional<Screening> screening = {};
    std::optional<Motive> motive = {};
    std::optional<Urgency> urgency = {};
};

/// What is told of the case, and may turn out otherwise. In a change, what is not there stays; motives are told together.
struct Told {
    std::optional<Motive> motive = {};
    std::vector<Motive> associated_motives = {};
    std::optional<Urgency> urgency = {};
    std::optional<people::Dating> dating = {};
    std::optional<int> fetuses = {};
    std::optional<std::string> comment = {};
    std::optional<std::string> question = {};

    bool operator==(Told const&) const = default;
};

/// Her state has changed, or was told badly: « Réévaluer ».
struct Reassessment {
    Told now;
};

/// No transfer is needed: not a failure to find a place.
struct NoIndication {
    std::string reason = {};
};
struct NoPlaceInRegion { };
/// The search goes on out of the region.
struct SearchBeyond { };

struct Handover {
    HandoverTo to;
    std::string person = {};
    std::string note = {};
};

struct Cancellation {
    CancellationReason reason;
    std::string comment = {};
    std::optional<std::string> physician = {}; ///< who advised that she stays, when no place was found
};

/// Takes a cancellation back. Whoever knows the beds tells whether the place is still free.
struct Reopening {
    bool place_still_free;
};

/// Nothing is awaited any more of an advice given, or of a request without indication.
struct Closing { };

using What = std::variant<Reading, Taking, Screening, PhysicianDecision, Call, Refusal, Acceptance, Withdrawal, VehicleOrder,
    VehicleCancellation, VehicleArrival, Departure, Diversion, Return, Arrival, Birth, Advice, Conversion, NoIndication,
    NoPlaceInRegion, SearchBeyond, Handover, Cancellation, Reopening, Closing, Reassessment, EndOfStay, PregnancyIssue, Feedback,
    FeedbackReceipt, FeedbackWaiver, NotedDysfunction, ChildrenCount>;

/// The name of each, in the order of `What`.
enum class FactKind {
    READING,
    TAKING,
    SCREENING,
    PHYSICIAN_DECISION,
    CALL,
    REFUSAL,
    ACCEPTANCE,
    WITHDRAWAL,
    VEHICLE_ORDER,
    VEHICLE_CANCELLATION,
    VEHICLE_ARRIVAL,
    DEPARTURE,
    DIVERSION,
    RETURN,
    ARRIVAL,
    BIRTH,
    ADVICE,
    CONVERSION,
    NO_INDICATION,
    NO_PLACE_IN_REGION,
    SEARCH_BEYOND,
    HANDOVER,
    CANCELLATION,
    REOPENING,
    CLOSING,
    REASSESSMENT,
    STAY_END,
    ISSUE,
    FEEDBACK,
    FEEDBACK_RECEIPT,
    FEEDBACK_WAIVER,
    DYSFUNCTION,
    CHILDREN_COUNT,
};

constexpr auto words_of(FactKind)
{
    return std::to_array<Word>({ { "READING", "Lue" }, { "TAKING", "Prise" },
        { "SCREENING", "Contre-indications vérifiées" }, { "PHYSICIAN_DECISION", "Décision du médecin" }, { "CALL", "Appel" },
        { "REFUSAL", "Refus" }, { "ACCEPTANCE", "Place trouvée" }, { "WITHDRAWAL", "Place retirée" },
        { "VEHICLE_ORDER", "Vecteur commandé" }, { "VEHICLE_CANCELLATION", "Véhicule annulé" },
        { "VEHICLE_ARRIVAL", "Véhicule sur place" }, { "DEPARTURE", "Départ" }, { "DIVERSION", "Détournement" },
        { "RETURN", "Retour" }, { "ARRIVAL", "Arrivée" }, { "BIRTH", "Naissance" }, { "ADVICE", "Avis donné" },
        { "CONVERSION", "Changement de demande" }, { "NO_INDICATION", "Pas d’indication" },
        { "NO_PLACE_IN_REGION", "Aucune place dans la région" }, { "SEARCH_BEYOND", "Recherche hors région" },
        { "HANDOVER", "Relève" }, { "CANCELLATION", "Annulation" }, { "REOPENING", "Réouverture" }, { "CLOSING", "Clôture" },
        { "REASSESSMENT", "Nouvelle évaluation" }, { "STAY_END", "Fin de séjour" }, { "ISSUE", "Issue de la grossesse" },
        { "FEEDBACK", "Retour d’information" }, { "FEEDBACK_RECEIPT", "Retour lu" }, { "FEEDBACK_WAIVER", "Dispense de retour" },
        { "DYSFUNCTION", "Dysfonctionnement" }, { "CHILDREN_COUNT", "Nombre d’enfants corrigé" } });
}

inline FactKind kind_of(What const& what)
{
    static_assert(words<FactKind>.size() == std::variant_size_v<What>);
    return static_cast<FactKind>(what.index());
}

/// Who crossed a fact out, when and why. The wrong value stays readable.
struct CrossedOut {
    CorrectionReason reason;
    AccountId author;
    Instant typed_at;
};

/// One line of the journal, with its two times: of the fact, and of the typing.
struct Fact {
    FactId id;
    int position; ///< place in the journal; what replaces a fact takes its position
    Instant happened_at;
    Instant typed_at;
    AccountId author;
    What what;
    std::optional<CrossedOut> crossed_out = {};
    std::optional<Instant> first_typed_at = {}; ///< of one that stands where another was crossed out: when the first there was typed; not stored

    /// When that line was typed for the first time, be it put right since.
    Instant entered_at() const { return first_typed_at.value_or(typed_at); }
};

} // namespace cigogne::transfers
