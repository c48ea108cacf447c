#pragma once

#include "modules/transfers/opening_form.hpp"

/// What is typed when something happens to a request: one form for each noun, each with the time of the fact.
namespace cigogne::transfers {

/// Where she may go: `place`, an establishment of the directory, or `elsewhere`, a name out of it.
inline constexpr auto destination_form = fields<Destination>("DestinationForm",
    field<&Destination::place>("place"),
    field<&Destination::elsewhere>("elsewhere", max_length(150)));

struct HeldPlaceForm {
    std::optional<UnitId> unit;
    BedKind kind;
    int count;
    bool beyond_capacity;
};
inline constexpr auto held_place_form = fields<HeldPlaceForm>("HeldPlaceForm",
    field<&HeldPlaceForm::unit>("unit"),
    field<&HeldPlaceForm::kind>("kind"),
    field<&HeldPlaceForm::count>("count", between(1, 6)),
    field<&HeldPlaceForm::beyond_capacity>("beyond_capacity"));

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
inline constexpr auto call_form = fields<CallForm>("CallForm",
    field<&CallForm::place>("place"),
    field<&CallForm::elsewhere>("elsewhere", max_length(150)),
    field<&CallForm::answer>("answer"),
    field<&CallForm::interlocutor>("interlocutor", max_length(100)),
    field<&CallForm::refusal_reason>("refusal_reason"),
    field<&CallForm::physician>("physician", max_length(100)),
    nested<&CallForm::places, held_place_form>("places", max_items(7)),
    field<&CallForm::although_set_aside>("although_set_aside"),
    field<&CallForm::comment>("comment", max_length(500), free_text),
    field<&CallForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// « J'accepte » or « Je ne peux pas », by the unit that was asked.
struct UnitAnswerForm {
    Answer answer; ///< ACCEPTED or REFUSED
    std::optional<RefusalReason> refusal_reason;
    std::optional<std::string> physician;
    std::vector<HeldPlaceForm> places;
    std::optional<std::string> comment;
    Instant happened_at;
};
inline constexpr auto unit_answer_form = fields<UnitAnswerForm>("UnitAnswerForm",
    field<&UnitAnswerForm::answer>("answer"),
    field<&UnitAnswerForm::refusal_reason>("refusal_reason"),
    field<&UnitAnswerForm::physician>("physician", max_length(100)),
    nested<&UnitAnswerForm::places, held_place_form>("places", max_items(7)),
    field<&UnitAnswerForm::comment>("comment", max_length(500), free_text),
    field<&UnitAnswerForm::happened_at>("happened_at", defaults_to_now, not_in_future));

struct DecisionForm {
    std::string physician;
    Instant decided_at;
    std::string reason;
};
inline constexpr auto decision_form = fields<DecisionForm>("DecisionForm",
    field<&DecisionForm::physician>("physician", max_length(100)),
    field<&DecisionForm::decided_at>("decided_at", defaults_to_now, not_in_future),
    field<&DecisionForm::reason>("reason", max_length(500), free_text));

struct VehicleForm {
    ScreeningForm screening; ///< « Depuis 14 h 05, une contre-indication ? »
    std::optional<DecisionForm> decision;
    VehicleClass used;
    std::optional<ClassReason> reason_if_different;
    std::optional<std::string> provider;
    std::optional<std::string> escort;
    Instant happened_at;
};
inline constexpr auto vehicle_form = fields<VehicleForm>("VehicleForm",
    nested<&VehicleForm::screening, screening_form>("screening"),
    nested<&VehicleForm::decision, decision_form>("decision"),
    field<&VehicleForm::used>("used"),
    field<&VehicleForm::reason_if_different>("reason_if_different"),
    field<&VehicleForm::provider>("provider", max_length(100)),
    field<&VehicleForm::escort>("escort", max_length(100)),
    field<&VehicleForm::happened_at>("happened_at", defaults_to_now, not_in_future));

struct DepartureForm {
    std::optional<ScreeningForm> screening;
    Instant happened_at;
};
inline constexpr auto departure_form = fields<DepartureForm>("DepartureForm",
    nested<&DepartureForm::screening, screening_form>("screening"),
    field<&DepartureForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// A step with a comment at most: vehicle at the door, arrival (an incident), no place in the region, search beyond, closing.
struct StepForm {
    std::optional<std::string> comment;
    Instant happened_at;
};
inline constexpr auto step_form = fields<StepForm>("StepForm",
    field<&StepForm::comment>("comment", max_length(500), free_text),
    field<&StepForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// « Prendre »: what a colleague follows already is taken over only expressly.
struct TakingForm {
    std::optional<bool> take_over;
    Instant happened_at;
};
inline constexpr auto taking_form = fields<TakingForm>("TakingForm",
    field<&TakingForm::take_over>("take_over"),
    field<&TakingForm::happened_at>("happened_at", defaults_to_now, not_in_future));

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
inline constexpr auto diversion_form = fields<DiversionForm>("DiversionForm",
    field<&DiversionForm::place>("place"),
    field<&DiversionForm::elsewhere>("elsewhere", max_length(150)),
    field<&DiversionForm::reason>("reason"),
    nested<&DiversionForm::places, held_place_form>("places", max_items(7)),
    field<&DiversionForm::comment>("comment", max_length(500), free_text),
    field<&DiversionForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// A child born, at any step: one form for each child.
struct BirthForm {
    Instant happened_at;
    people::Sex sex;
    std::optional<people::Grams> weight;
    /// « C'est un autre enfant »: said after having been told that as many were born already as were expected.
    std::optional<bool> another_child;
};
inline constexpr auto birth_form = fields<BirthForm>("BirthForm",
    field<&BirthForm::happened_at>("happened_at", defaults_to_now, not_in_future),
    field<&BirthForm::sex>("sex"),
    field<&BirthForm::weight>("weight_g"),
    field<&BirthForm::another_child>("another_child"));

struct AdviceForm {
    std::string text;
    std::optional<std::string> physician;
    Instant happened_at;
};
inline constexpr auto advice_form = fields<AdviceForm>("AdviceForm",
    field<&AdviceForm::text>("text", max_length(2000), free_text),
    field<&AdviceForm::physician>("physician", max_length(100)),
    field<&AdviceForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// An advice becomes a transfer; what a transfer needs and an advice does not comes with it.
struct ConversionForm {
    Kind to;
    std::optional<Motive> motive;
    std::optional<Urgency> urgency;
    std::optional<ScreeningForm> screening;
    Instant happened_at;
};
inline constexpr auto conversion_form = fields<ConversionForm>("ConversionForm",
    field<&ConversionForm::to>("to"),
    field<&ConversionForm::motive>("motive"),
    field<&ConversionForm::urgency>("urgency"),
    nested<&ConversionForm::screening, screening_form>("screening"),
    field<&ConversionForm::happened_at>("happened_at", defaults_to_now, not_in_future));

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
inline constexpr auto reassessment_form = fields<ReassessmentForm>("ReassessmentForm",
    field<&ReassessmentForm::urgency>("urgency"),
    field<&ReassessmentForm::motive>("motive"),
    field<&ReassessmentForm::associated_motives>("associated_motives", max_items(10)),
    nested<&ReassessmentForm::dating, dating_form>("dating"),
    field<&ReassessmentForm::fetuses>("fetuses", between(1, 6)),
    field<&ReassessmentForm::comment>("comment", max_length(500), free_text),
    field<&ReassessmentForm::question>("question", max_length(1000), free_text),
    field<&ReassessmentForm::happened_at>("happened_at", defaults_to_now, not_in_future));

struct HandoverForm {
    HandoverTo to;
    std::optional<std::string> person;
    std::optional<std::string> note;
    Instant happened_at;
};
inline constexpr auto handover_form = fields<HandoverForm>("HandoverForm",
    field<&HandoverForm::to>("to"),
    field<&HandoverForm::person>("person", max_length(100)),
    field<&HandoverForm::note>("note", max_length(500), free_text),
    field<&HandoverForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// Without a place she stays where she is, upon the advice of a physician: « Rester sur place, avec l'avis de… ».
struct CancellationForm {
    CancellationReason reason;
    std::optional<std::string> physician;
    std::optional<std::string> comment;
    Instant happened_at;
};
inline constexpr auto cancellation_form = fields<CancellationForm>("CancellationForm",
    field<&CancellationForm::reason>("reason"),
    field<&CancellationForm::physician>("physician", max_length(100)),
    field<&CancellationForm::comment>("comment", max_length(500), free_text),
    field<&CancellationForm::happened_at>("happened_at", defaults_to_now, not_in_future));

/// « Corriger »: with another time, a birth also with another weight, or as a line that should not be there. What was a wrong choice is crossed out
/// (`remove`), then noted again with the right one.
struct CorrectionForm {
    CorrectionReason reason;
    std::optional<Instant> happened_at;
    std::optional<people::Grams> weight;
    bool remove;
};
inline constexpr auto correction_form = fields<CorrectionForm>("CorrectionForm",
    field<&CorrectionForm::reason>("reason"),
    field<&CorrectionForm::happened_at>("happened_at", not_in_future),
    field<&CorrectionForm::weight>("weight_g"),
    field<&CorrectionForm::remove>("remove"));

} // namespace cigogne::transfers
