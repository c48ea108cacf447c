#include "modules/transfers/fact_forms.hpp"

namespace cigogne::transfers {

namespace {

constexpr auto held_place_form = fields<HeldPlaceForm>("HeldPlaceForm",
    field<&HeldPlaceForm::unit>("unit"),
    field<&HeldPlaceForm::kind>("kind"),
    field<&HeldPlaceForm::count>("count", between(1, 6)),
    field<&HeldPlaceForm::beyond_capacity>("beyond_capacity"));

} // namespace

Table<CallForm> const call_form = fields<CallForm>("CallForm",
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

Table<UnitAnswerForm> const unit_answer_form = fields<UnitAnswerForm>("UnitAnswerForm",
    field<&UnitAnswerForm::answer>("answer"),
    field<&UnitAnswerForm::refusal_reason>("refusal_reason"),
    field<&UnitAnswerForm::physician>("physician", max_length(100)),
    nested<&UnitAnswerForm::places, held_place_form>("places", max_items(7)),
    field<&UnitAnswerForm::comment>("comment", max_length(500), free_text),
    field<&UnitAnswerForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<DecisionForm> const decision_form = fields<DecisionForm>("DecisionForm",
    field<&DecisionForm::physician>("physician", max_length(100)),
    field<&DecisionForm::decided_at>("decided_at", defaults_to_now, not_in_future),
    field<&DecisionForm::reason>("reason", max_length(500), free_text));

Table<VehicleForm> const vehicle_form = fields<VehicleForm>("VehicleForm",
    nested<&VehicleForm::screening, screening_form>("screening"),
    nested<&VehicleForm::decision, decision_form>("decision"),
    field<&VehicleForm::used>("used"),
    field<&VehicleForm::reason_if_different>("reason_if_different"),
    field<&VehicleForm::provider>("provider", max_length(100)),
    field<&VehicleForm::escort>("escort", max_length(100)),
    field<&VehicleForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<DepartureForm> const departure_form = fields<DepartureForm>("DepartureForm",
    nested<&DepartureForm::screening, screening_form>("screening"),
    field<&DepartureForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<StepForm> const step_form = fields<StepForm>("StepForm",
    field<&StepForm::comment>("comment", max_length(500), free_text),
    field<&StepForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<TakingForm> const taking_form = fields<TakingForm>("TakingForm",
    field<&TakingForm::take_over>("take_over"),
    field<&TakingForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<DiversionForm> const diversion_form = fields<DiversionForm>("DiversionForm",
    field<&DiversionForm::place>("place"),
    field<&DiversionForm::elsewhere>("elsewhere", max_length(150)),
    field<&DiversionForm::reason>("reason"),
    nested<&DiversionForm::places, held_place_form>("places", max_items(7)),
    field<&DiversionForm::comment>("comment", max_length(500), free_text),
    field<&DiversionForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<BirthForm> const birth_form = fields<BirthForm>("BirthForm",
    field<&BirthForm::happened_at>("happened_at", defaults_to_now, not_in_future),
    field<&BirthForm::sex>("sex"),
    field<&BirthForm::weight>("weight_g"),
    field<&BirthForm::another_child>("another_child"),
    field<&BirthForm::looked_again>("looked_again"));

Table<AdviceForm> const advice_form = fields<AdviceForm>("AdviceForm",
    field<&AdviceForm::text>("text", max_length(2000), free_text),
    field<&AdviceForm::physician>("physician", max_length(100)),
    field<&AdviceForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<ConversionForm> const conversion_form = fields<ConversionForm>("ConversionForm",
    field<&ConversionForm::to>("to"),
    field<&ConversionForm::motive>("motive"),
    field<&ConversionForm::urgency>("urgency"),
    nested<&ConversionForm::screening, screening_form>("screening"),
    field<&ConversionForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<ReassessmentForm> const reassessment_form = fields<ReassessmentForm>("ReassessmentForm",
    field<&ReassessmentForm::urgency>("urgency"),
    field<&ReassessmentForm::motive>("motive"),
    field<&ReassessmentForm::associated_motives>("associated_motives", max_items(10)),
    nested<&ReassessmentForm::dating, dating_form>("dating"),
    field<&ReassessmentForm::fetuses>("fetuses", between(1, 6)),
    field<&ReassessmentForm::comment>("comment", max_length(500), free_text),
    field<&ReassessmentForm::question>("question", max_length(1000), free_text),
    field<&ReassessmentForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<HandoverForm> const handover_form = fields<HandoverForm>("HandoverForm",
    field<&HandoverForm::to>("to"),
    field<&HandoverForm::person>("person", max_length(100)),
    field<&HandoverForm::note>("note", max_length(500), free_text),
    field<&HandoverForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<CancellationForm> const cancellation_form = fields<CancellationForm>("CancellationForm",
    field<&CancellationForm::reason>("reason"),
    field<&CancellationForm::physician>("physician", max_length(100)),
    field<&CancellationForm::comment>("comment", max_length(500), free_text),
    field<&CancellationForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<CorrectionForm> const correction_form = fields<CorrectionForm>("CorrectionForm",
    field<&CorrectionForm::reason>("reason"),
    field<&CorrectionForm::happened_at>("happened_at", not_in_future),
    field<&CorrectionForm::weight>("weight_g"),
    field<&CorrectionForm::adverse_event>("adverse_event", max_length(60)),
    field<&CorrectionForm::remove>("remove"),
    field<&CorrectionForm::looked_again>("looked_again"));

} // namespace cigogne::transfers
