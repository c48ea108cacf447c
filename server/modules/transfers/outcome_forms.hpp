#pragma once

#include "modules/transfers/facts.hpp"

/// What is typed of what became of her: a page of twenty seconds.
namespace cigogne::transfers {

struct StayEndForm {
    StayEnd how;
    std::optional<CivilDate> on;
    std::optional<PlaceId> place; ///< of a retransfer
    std::optional<std::string> elsewhere;
    std::optional<std::string> comment;
    std::optional<FactId> instead_of; ///< the answer that she has read and replaces
    std::optional<PersonId> person;   ///< one of those who travelled; none: the same for all
};

struct NewbornOutcomeForm {
    NewbornFate fate;
    std::optional<people::Grams> weight;
    std::optional<people::Sex> sex;
    std::optional<PlaceId> place; ///< of one that was moved
    std::optional<std::string> elsewhere;
    std::optional<CivilDate> died_on;
    std::optional<bool> looked_again; ///< a weight that hardly goes with the term was looked at again, and is so
};

struct IssueForm {
    Issue how;
    std::optional<CivilDate> on;
    std::optional<Instant> at;
    std::optional<PlaceId> place;
    std::optional<std::string> elsewhere;
    bool out_of_hospital;
    std::optional<DeliveryMode> mode;
    std::vector<NewbornOutcomeForm> newborns;
    std::optional<bool> corticosteroids_complete;
    std::optional<std::string> comment;
    std::optional<FactId> instead_of;
    std::optional<bool> after_mothers_death; ///< the child was taken out once its mother had died
    std::optional<FactId> corrects_birth;    ///< the journal's line of a birth of another day, which she has read: it was at this hour
};

/// One of both facts, or both at once: she gave birth during the stay, and it has ended. Of several who travelled, one answer for all, or
/// one for each of those named.
struct OutcomeForm {
    std::optional<StayEndForm> stay;
    std::vector<StayEndForm> stays;
    std::optional<IssueForm> issue;
};
extern Table<OutcomeForm> const outcome_form;

/// « Corriger le nombre d'enfants », once she has left.
struct ChildrenCountForm {
    int children;
    std::string reason;
    Instant happened_at;
};
extern Table<ChildrenCountForm> const children_count_form;

struct FeedbackForm {
    std::string text;
    std::optional<FeedbackChannel> channel; ///< none: in the application
    std::optional<std::string> recipient;
    Instant happened_at;
};
extern Table<FeedbackForm> const feedback_form;

struct WaiverForm {
    WaiverReason reason;
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<WaiverForm> const waiver_form;

struct DysfunctionForm {
    Dysfunction code;
    Severity severity;
    std::string description;
    std::optional<std::string> adverse_event; ///< of one with harm
    Instant happened_at;
};
extern Table<DysfunctionForm> const dysfunction_form;

/// She is there; something may have gone wrong on the road.
struct ArrivalForm {
    std::optional<TransportIncident> incident;
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<ArrivalForm> const arrival_form;

} // namespace cigogne::transfers
