#pragma once

#include "modules/transfers/facts.hpp"
#include "modules/transfers/place_view.hpp"

/// What is shown of what became of her.
namespace cigogne::transfers {

struct StayEndView {
    FactId line;
    StayEnd how;
    std::optional<CivilDate> on;
    std::optional<PlaceView> to;
    std::string comment;
    std::string told_by;
    Instant told_at;
    std::vector<PersonId> persons; ///< those for whom it stands
    Gender gender;
};

/// One who travelled, and whose stay ends by itself.
struct TravellerView {
    PersonId person;
    std::optional<int> newborn; ///< its rank among the newborns who travelled, from 1; none: the mother
    Gender gender;
    bool awaits_stay;
    std::vector<StayEnd> stay_ends; ///< those that go with her
};

struct NewbornOutcomeView {
    NewbornFate fate;
    std::optional<people::Grams> weight;
    std::optional<people::Sex> sex;
    std::optional<PlaceView> to;
    std::optional<CivilDate> died_on;
};

struct IssueView {
    FactId line;
    Issue how;
    std::optional<CivilDate> on;
    std::optional<Instant> at;
    std::optional<people::GestationalAge> age; ///< on that day
    std::optional<PlaceView> where;
    bool out_of_hospital;
    std::optional<DeliveryMode> mode;
    std::vector<NewbornOutcomeView> newborns;
    std::optional<bool> corticosteroids_complete;
    std::optional<bool> after_mothers_death;
    std::string comment;
    std::string told_by;
    Instant told_at;
};

struct FeedbackView {
    FactId line;
    std::string text;
    FeedbackChannel channel;
    std::string recipient;
    std::string sent_by;
    Instant sent_at;
    std::optional<Instant> read_at;
};

/// « Devenir »: the end of the stay, the issue of the pregnancy, and what was told of both.
struct OutcomeView {
    bool awaits_stay;
    bool awaits_issue;
    std::optional<Instant> outcome_due_at;  ///< when it is asked
    std::optional<Instant> feedback_due_at; ///< when the next feedback should be sent
    std::optional<Instant> arrived_at;
    std::vector<TravellerView> travellers;
    std::vector<StayEndView> stays; ///< one of all, or one of each of whom it is told
    std::optional<IssueView> issue;
    std::vector<FeedbackView> feedbacks;
    bool is_waived;
    bool may_tell;  ///< she may answer both
    bool may_send;  ///< she may send a feedback
    bool may_waive; ///< she may dispense with it
    bool has_to_read;
    std::vector<StayEnd> stay_ends; ///< those that go with all who travelled
    std::string proposed_feedback;  ///< for who may send one: what is known, to be changed freely
};
extern View<OutcomeView> const outcome_view;

} // namespace cigogne::transfers
