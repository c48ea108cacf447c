#pragma once

#include "modules/transfers/opening_form.hpp"

/// What is typed when something happens to a request: one form for each noun, each with the time of the fact.
namespace cigogne::transfers {

struct HeldPlaceForm {
    std::optional<UnitId> unit;
    BedKind kind;
    int count;
    bool beyond_capacity;
};

/// « Noter un appel », in three taps: who answered and what. An acceptance names the physician and the places.
struct CallForm {
    std::optional<PlaceId> place;
    std::optional<std::string> elsewhere;
    std::optional<Answer> answer; ///< none: asked, and awaited
    std::optional<std::string> interlocutor;
    std::optional<RefusalReason> refusal_reason;
    std::optional<std::string> physician;
    std::vector<HeldPlaceForm> places; ///< of an acceptance; none: proposed from the need
    std::optional<CallAnywayReason> although_set_aside;
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<CallForm> const call_form;

/// « J'accepte » or « Je ne peux pas », by the unit that was asked.
struct UnitAnswerForm {
    Answer answer; ///< ACCEPTED or REFUSED
    std::optional<RefusalReason> refusal_reason;
    std::optional<std::string> physician;
    std::vector<HeldPlaceForm> places;
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<UnitAnswerForm> const unit_answer_form;

struct DecisionForm {
    std::string physician;
    Instant decided_at;
    std::string reason;
};
extern Table<DecisionForm> const decision_form;

struct VehicleForm {
    ScreeningForm screening; ///< « Depuis 14 h 05, une contre-indication ? »
    std::optional<DecisionForm> decision;
    VehicleClass used;
    std::optional<ClassReason> reason_if_different;
    std::optional<std::string> provider;
    std::optional<std::string> escort;
    Instant happened_at;
};
extern Table<VehicleForm> const vehicle_form;

struct DepartureForm {
    std::optional<ScreeningForm> screening;
    Instant happened_at;
};
extern Table<DepartureForm> const departure_form;

/// A step with a comment at most: vehicle at the door, no place in the region, search beyond, closing.
struct StepForm {
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<StepForm> const step_form;

/// « Prendre »: what a colleague follows already is taken over only expressly; again by who follows it changes nothing.
struct TakingForm {
    std::optional<bool> take_over;
    Instant happened_at;
};
extern Table<TakingForm> const taking_form;

/// What happened for a reason of one tap, with a few words more if need be.
template <Worded Reason>
struct ReasonForm {
    Reason reason;
    std::optional<std::string> comment;
    Instant happened_at;
};
template <Worded Reason>
consteval auto reason_form(std::string_view name)
{
    using Form = ReasonForm<Reason>;
    return fields<Form>(name,
        field<&Form::reason>("reason"),
        field<&Form::comment>("comment", max_length(500), free_text),
        field<&Form::happened_at>("happened_at", defaults_to_now, not_in_future));
}

using WithdrawalForm = ReasonForm<WithdrawalReason>;
inline constexpr auto withdrawal_form = reason_form<WithdrawalReason>("WithdrawalForm");
using VehicleCancellationForm = ReasonForm<VehicleCancellationReason>;
inline constexpr auto vehicle_cancellation_form = reason_form<VehicleCancellationReason>("VehicleCancellationForm");
/// Back to where she left from.
using ReturnForm = ReasonForm<RouteChangeReason>;
inline constexpr auto return_form = reason_form<RouteChangeReason>("ReturnForm");

struct DiversionForm {
    std::optional<PlaceId> place;
    std::optional<std::string> elsewhere;
    RouteChangeReason reason;
    std::vector<HeldPlaceForm> places; ///< none: proposed from the need
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<DiversionForm> const diversion_form;

/// A child born, at any step: one form for each child.
struct BirthForm {
    Instant happened_at;
    people::Sex sex;
    std::optional<people::Grams> weight;
    /// « C'est un autre enfant »: said after having been told that as many were born already as were expected.
    std::optional<bool> another_child;
    std::optional<bool> looked_again; ///< a weight that hardly goes with the term was looked at again, and is so
};
extern Table<BirthForm> const birth_form;

struct AdviceForm {
    std::string text;
    std::optional<std::string> physician;
    Instant happened_at;
};
extern Table<AdviceForm> const advice_form;

/// An advice becomes a transfer; what a transfer needs and an advice does not comes with it.
struct ConversionForm {
    Kind to;
    std::optional<Motive> motive;
    std::optional<Urgency> urgency;
    std::optional<ScreeningForm> screening;
    Instant happened_at;
};
extern Table<ConversionForm> const conversion_form;

/// What has changed of the case, or was told badly. What is not there stays.
struct ReassessmentForm {
    std::optional<Urgency> urgency;
    std::optional<Motive> motive;
    std::vector<Motive> associated_motives; ///< beside the motive, told or known; none: those known stay
    std::optional<DatingForm> dating;
    std::optional<int> fetuses;
    std::optional<std::string> comment;
    std::optional<std::string> question;    ///< of an advice
    Instant happened_at;
};
extern Table<ReassessmentForm> const reassessment_form;

struct HandoverForm {
    HandoverTo to;
    std::optional<std::string> person;
    std::optional<std::string> note;
    Instant happened_at;
};
extern Table<HandoverForm> const handover_form;

/// Without a place she stays where she is, upon the advice of a physician: « Rester sur place, avec l'avis de… ».
struct CancellationForm {
    CancellationReason reason;
    std::optional<std::string> physician;
    std::optional<std::string> comment;
    Instant happened_at;
};
extern Table<CancellationForm> const cancellation_form;

/// « Corriger »: with another time, a birth also with another weight, or as a line that should not be there. What was a wrong choice is crossed out
/// (`remove`), then noted again with the right one.
struct CorrectionForm {
    CorrectionReason reason;
    std::optional<Instant> happened_at;
    std::optional<people::Grams> weight;
    std::optional<std::string> adverse_event; ///< declared since of a dysfunction with harm
    bool remove;
    std::optional<bool> looked_again; ///< as at the birth
};
extern Table<CorrectionForm> const correction_form;

} // namespace cigogne::transfers
