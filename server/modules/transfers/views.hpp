#pragma once

#include "modules/transfers/cooling.hpp"
#include "modules/transfers/dysfunctions.hpp"
#include "modules/transfers/facts.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/opening_form.hpp"
#include "modules/transfers/outcome_view.hpp"
#include "modules/transfers/prompts.hpp"
#include "modules/transfers/request.hpp"
#include "modules/transfers/sheet.hpp"
#include "modules/transfers/urgency.hpp"

/// What is shown of a request. Instants, never ages; a dating, never a term: the reader's clock makes these grow.
namespace cigogne::transfers {

struct DatingView {
    people::DatingMethod method;
    CivilDate ddr_equivalent; ///< the term of a day is that day minus this one
    bool low_confidence;
};

/// Five groups of the queue.
enum class QueueGroup {
    TO_TAKE,
    SEARCHING,
    PLACE_FOUND,
    ON_THE_WAY,
    TO_CONFIRM
};
constexpr auto words_of(QueueGroup)
{
    return std::to_array<Word>({ { "TO_TAKE", "À prendre" }, { "SEARCHING", "Recherche" }, { "PLACE_FOUND", "Place trouvée" },
        { "ON_THE_WAY", "En route" }, { "TO_CONFIRM", "Arrivées à confirmer" } });
}

/// One line of the queue: no name in it.
struct QueueRow {
    RequestId id;
    int number;
    QueueGroup group;
    State state;
    Kind kind;
    std::optional<Urgency> urgency;
    std::optional<Motive> motive;
    std::optional<DatingView> dating;
    int newborns;
    bool has_delivered; ///< every child that she carried is born: her term grows no more
    PlaceView origin;
    std::optional<PlaceView> destination;
    Instant asked_at;
    std::optional<Instant> target_at; ///< when she should have left
    std::optional<Instant> expected_arrival_at;
    bool is_new;                      ///< nobody of the cell has read it
    std::string awaited;              ///< « Réponse de Nîmes », « Départ », in French; empty when nothing is
    std::optional<Instant> awaited_since;
    std::optional<std::string> in_charge;
    std::optional<HandoverTo> handed_to; ///< to whom it was given, while nobody has taken it since
    std::optional<std::string> handed_person;
    std::optional<Instant> handed_at;
    std::vector<Cooling> cooling = {}; ///< of a newborn's after an anoxia, worst first
};
extern View<QueueRow> const queue_row;

/// « Demandes en cours », whole: newborns to be cooled by the limit of their clock, then by time left to the target of urgency, over first.
struct QueueView {
    std::vector<QueueRow> rows;
};
extern View<QueueView> const queue_view;

/// As whom the request is seen: what is shown follows from it.
enum class Viewer {
    CELL,
    REQUESTER,
    RECEIVER,
    ASKED,
    REFUSED,
    SAMU
};
constexpr auto words_of(Viewer)
{
    return std::to_array<Word>({ { "CELL", "Cellule" }, { "REQUESTER", "Maternité qui demande" }, { "RECEIVER", "Unité receveuse" },
        { "ASKED", "Unité sollicitée" }, { "REFUSED", "Unité qui a refusé" }, { "SAMU", "SAMU" } });
}

/// One point of the line on top: « ● Reçue 14 h 06  ◐ Recherche  ○ Place ».
enum class Step {
    RECEIVED,
    READ,
    SEARCH,
    PLACE,
    VEHICLE,
    DEPARTURE,
    ARRIVAL
};
constexpr auto words_of(Step)
{
    return std::to_array<Word>({ { "RECEIVED", "Reçue" }, { "READ", "Lue" }, { "SEARCH", "Recherche" }, { "PLACE", "Place" },
        { "VEHICLE", "Vecteur" }, { "DEPARTURE", "Départ" }, { "ARRIVAL", "Arrivée" } });
}
enum class StepStatus {
    DONE,
    CURRENT,
    AHEAD
};
constexpr auto words_of(StepStatus)
{
    return std::to_array<Word>({ { "DONE", "faite" }, { "CURRENT", "en cours" }, { "AHEAD", "à venir" } });
}
struct StepView {
    Step step;
    StepStatus status;
    std::optional<Instant> at;
    std::optional<FactId> fact; ///< what « Corriger » corrects
};

/// What the main button does: always the next step, and only that.
enum class NextStep {
    NONE,
    TAKE,
    CALL,
    ANSWER,
    ADVISE,
    ORDER_VEHICLE,
    DEPART,
    ARRIVE,
    TELL_OUTCOME,
    SEND_FEEDBACK
};
constexpr auto words_of(NextStep)
{
    return std::to_array<Word>({ { "NONE", "" }, { "TAKE", "Prendre" }, { "CALL", "Noter un appel" }, { "ANSWER", "Répondre" },
        { "ADVISE", "Donner l’avis" }, { "ORDER_VEHICLE", "Commander le vecteur" }, { "DEPART", "Départ" }, { "ARRIVE", "Arrivée" },
        { "TELL_OUTCOME", "Donner le devenir" }, { "SEND_FEEDBACK", "Envoyer le retour" } });
}

/// What else may be done now, by this viewer: « Autre chose… ».
enum class OtherStep {
    WITHDRAW_PLACE,
    CANCEL_VEHICLE,
    VEHICLE_AT_DOOR,
    DIVERT,
    RETURN,
    BIRTH,
    CANCEL,
    REOPEN,
    CONVERT,
    NO_INDICATION,
    NO_PLACE_IN_REGION,
    SEARCH_BEYOND,
    HAND_OVER,
    SCREEN,
    DECIDE,
    CLOSE,
    REASSESS,
    WAIVE_FEEDBACK,
    NOTE_DYSFUNCTION,
};
constexpr auto words_of(OtherStep)
{
    return std::to_array<Word>({ { "WITHDRAW_PLACE", "Place retirée" }, { "CANCEL_VEHICLE", "Véhicule annulé" },
        { "VEHICLE_AT_DOOR", "Véhicule sur place" }, { "DIVERT", "Détournement" }, { "RETURN", "Retour à l’origine" }, { "BIRTH", "Naissance…" },
        { "CANCEL", "Annuler la demande" }, { "REOPEN", "Rouvrir" }, { "CONVERT", "Changer la nature de la demande" },
        { "NO_INDICATION", "Pas d’indication" }, { "NO_PLACE_IN_REGION", "Aucune place dans la région" },
        { "SEARCH_BEYOND", "Chercher hors région" }, { "HAND_OVER", "Passer la main" }, { "SCREEN", "Contre-indications" },
        { "DECIDE", "Décision d’un médecin" }, { "CLOSE", "Clore" }, { "REASSESS", "Réévaluer" },
        { "WAIVE_FEEDBACK", "Dispenser de retour" }, { "NOTE_DYSFUNCTION", "Noter un dysfonctionnement" } });
}

/// One of several units that have places of a kind in one house.
struct UnitChoiceView {
    UnitId unit;
    std::string name;
    std::optional<int> available;
};

struct HeldPlaceView {
    std::optional<UnitId> unit;
    BedKind kind;
    int count;
    bool beyond_capacity;
    int beyond; ///< how many of those that are kept are beyond capacity now
    std::vector<UnitChoiceView> choices; ///< of a place that is proposed, when the house has several units of that kind
};

struct ScreeningView {
    std::vector<Contraindication> ticked;
    Instant at;
    std::string by;
    std::vector<Contraindication> undecided; ///< upon which no physician has decided
};

struct VehicleView {
    VehicleClass used;
    std::string provider;
    std::string escort;
    Instant ordered_at;
    std::optional<Instant> at_door_at;
    std::optional<Instant> departed_at;
    bool to_be_cancelled; ///< the request has ended before the departure, nobody has noted that it was sent back
    std::optional<VehicleClass> suggested = {}; ///< when it was ordered: the suggestion of the page is of now, and ends with the departure
    std::optional<ClassReason> reason_if_different = {};
};

struct SuggestionView {
    VehicleClass suggested;
    std::vector<VehicleSign> because;
    std::optional<int> newborn; ///< of several who travel, the newborn whose state decides: the first is 1; none where it is the mother
};

/// One line of the journal, in a sentence. A crossed-out line stays readable.
struct FactView {
    FactId id;
    FactKind kind;
    Instant happened_at;
    Instant typed_at;
    std::string author;
    std::string text; ///< the longest is an advice
    bool may_be_corrected;
    std::optional<people::PersonId> newborn; ///< of a birth: the child, whose weight may be corrected too
    std::optional<CorrectionReason> crossed_out_for;
    std::optional<std::string> crossed_out_by;
    std::optional<Instant> crossed_out_at;
};

/// What each destination was asked and said last.
struct CallView {
    PlaceView destination;
    Instant called_at;
    std::optional<Instant> answered_at;
    std::optional<Answer> answer;
    std::optional<RefusalReason> refusal_reason;
    std::optional<Instant> lost_at; ///< the place that it had accepted is no longer there
};

/// What is known of the places of one kind at a destination.
struct DestinationBedsView {
    UnitId unit;
    BedKind kind;
    directory::BedStatus status;
    std::optional<int> available;
    int reserved;
    std::optional<Instant> declared_at;
    std::optional<Instant> fresh_until;
    std::optional<Instant> stale_until;
};

/// A place to call, with the reason why it stands there, in a sentence. No score.
struct DestinationView {
    PlaceView place;
    std::optional<directory::CareLevel> level;
    std::optional<int> travel_minutes;
    bool travel_is_estimated;
    bool call_first;      ///< near, with an old count
    std::string reason;   ///< « Première : 2 places de réa à 13 h 40 ; son secteur habituel. »
    std::string caution;  ///< « Attention : GHR à vérifier. », or empty
    std::vector<DestinationBedsView> beds;
    std::vector<HeldPlaceView> proposed_places; ///< what an acceptance would hold, to be edited
};

struct BeyondView {
    std::string name;
    std::string region;
    std::optional<Phone> phone;
};

/// « Où peut-elle aller ? », for the cell, and for a requester who searches alone.
struct RankingView {
    std::vector<DestinationView> destinations;
    std::vector<DestinationView> set_aside; ///< with the reason; may be called all the same
    std::vector<BeyondView> beyond;
};
extern View<RankingView> const ranking_view;

struct PromptView {
    TreatmentPrompt code;
    std::string sentence;
};

struct PersonView {
    std::optional<std::string> last_name;
    std::optional<std::string> first_name;
    std::optional<std::string> initials;
    std::optional<CivilDate> birth_date;
    std::optional<std::string> postcode;
    bool protected_identity;
};
extern View<PersonView> const person_view;

/// Another request, for whom may open it.
struct RequestLinkView {
    RequestId id;
    int number;
};

struct NewbornView {
    people::PersonId id;
    std::optional<Instant> born_at;
    std::optional<people::Sex> sex;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
    NewbornSheet sheet;
    std::int64_t sheet_version;
    std::optional<BedKind> bed; ///< with its mother: the place that it needs; none at her side
    std::optional<RequestLinkView> own_request; ///< another request that moves the child: its sheet is written there
};

/// Why a unit that had accepted her expects her no longer.
struct ReleaseView {
    std::string sentence; ///< « Trajet détourné, vous ne l’attendez plus »
    Instant happened_at;
};

/// The page of a request, whole, as one viewer may see it.
struct RequestView {
    RequestId id;
    std::int64_t version;
    int number;
    Viewer viewer;
    std::optional<Kind> kind; ///< none for a unit that refused: it keeps a line without content
    std::optional<State> state;
    std::optional<PersonView> woman;
    std::vector<NewbornView> newborns;
    std::vector<Cooling> cooling; ///< as in the queue; also for a unit that is asked: how long is left decides its answer
    std::vector<UrgencyProposal> urgency_proposals = {}; ///< of that clock, for who may reassess; one after the other
    std::optional<DatingView> dating;
    std::optional<CivilDate> delivered_on;
    int fetuses;
    bool has_delivered; ///< as in the queue
    std::optional<Motive> motive;
    std::vector<Motive> associated_motives;
    std::optional<Urgency> urgency;
    std::optional<std::string> question;
    std::optional<std::string> comment;
    PlaceView origin;
    std::string caller_name;
    std::optional<CallerRole> caller_role;
    std::optional<Phone> caller_phone;
    Instant asked_at;
    Instant typed_at;
    bool entered_a_posteriori;
    std::optional<Instant> target_at;
    std::optional<Instant> read_at;
    std::optional<std::string> read_by;
    std::optional<std::string> in_charge;
    std::optional<HandoverTo> handed_to; ///< as in the queue
    std::optional<std::string> handed_person;
    std::optional<Instant> handed_at;
    std::optional<PlaceView> destination;
    std::optional<std::string> receiving_physician;
    std::vector<HeldPlaceView> held_places;
    std::vector<HeldPlaceView> used_places; ///< once she has arrived, and nothing is held any more: those that were accepted for her
    std::optional<std::string> road_incident; ///< as it was noted with the arrival
    std::optional<ScreeningView> screening;
    std::optional<VehicleView> vehicle;
    std::optional<SuggestionView> suggestion;
    std::optional<Instant> expected_arrival_at;
    std::vector<StepView> steps;
    NextStep next_step;
    std::vector<OtherStep> other_steps;
    std::vector<Flag> flags;
    bool asks_for_birth_review;
    int newborns_to_move; ///< born before the departure, and whose own transfer nobody has asked for
    std::optional<RequestLinkView> follows;
    std::vector<RequestLinkView> followed_by;
    std::vector<CallView> calls;
    std::optional<ReleaseView> release; ///< of the reader's own unit
    std::vector<FactView> journal;
    std::optional<Sheet> sheet;
    std::int64_t sheet_version;
    std::vector<std::string> missing_for_search;
    std::vector<std::string> missing_for_departure;
    std::vector<PromptView> prompts;
    std::optional<RankingView> ranking;
    std::optional<OutcomeView> outcome; ///< once she is awaited no more
    std::vector<KnownDysfunction> dysfunctions; ///< for the cell alone
};
extern View<RequestView> const request_view;

} // namespace cigogne::transfers
