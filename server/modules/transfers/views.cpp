#include "modules/transfers/views.hpp"

namespace cigogne::transfers {

namespace {

View<DatingView> const dating_view = view<DatingView>("DatingView",
    field<&DatingView::method>("method"),
    field<&DatingView::ddr_equivalent>("ddr_equivalent"),
    field<&DatingView::low_confidence>("low_confidence"));

View<StepView> const step_view = view<StepView>("StepView",
    field<&StepView::step>("step"),
    field<&StepView::status>("status"),
    field<&StepView::at>("at"),
    field<&StepView::fact>("fact"));

View<UnitChoiceView> const unit_choice_view = view<UnitChoiceView>("UnitChoiceView",
    field<&UnitChoiceView::unit>("unit"),
    field<&UnitChoiceView::name>("name"),
    field<&UnitChoiceView::available>("available"));

View<HeldPlaceView> const held_place_view = view<HeldPlaceView>("HeldPlaceView",
    field<&HeldPlaceView::unit>("unit"),
    field<&HeldPlaceView::kind>("kind"),
    field<&HeldPlaceView::count>("count"),
    field<&HeldPlaceView::beyond_capacity>("beyond_capacity"),
    field<&HeldPlaceView::beyond>("beyond"),
    nested<&HeldPlaceView::choices, unit_choice_view>("choices"));

View<ScreeningView> const screening_view = view<ScreeningView>("ScreeningView",
    field<&ScreeningView::ticked>("ticked"),
    field<&ScreeningView::at>("at"),
    field<&ScreeningView::by>("by"),
    field<&ScreeningView::undecided>("undecided"));

View<VehicleView> const vehicle_view = view<VehicleView>("VehicleView",
    field<&VehicleView::used>("used"),
    field<&VehicleView::provider>("provider"),
    field<&VehicleView::escort>("escort"),
    field<&VehicleView::ordered_at>("ordered_at"),
    field<&VehicleView::at_door_at>("at_door_at"),
    field<&VehicleView::departed_at>("departed_at"),
    field<&VehicleView::to_be_cancelled>("to_be_cancelled"),
    field<&VehicleView::suggested>("suggested"),
    field<&VehicleView::reason_if_different>("reason_if_different"));

View<SuggestionView> const suggestion_view = view<SuggestionView>("SuggestionView",
    field<&SuggestionView::suggested>("suggested"),
    field<&SuggestionView::because>("because"),
    field<&SuggestionView::newborn>("newborn"));

View<FactView> const fact_view = view<FactView>("FactView",
    field<&FactView::id>("id"),
    field<&FactView::kind>("kind"),
    field<&FactView::happened_at>("happened_at"),
    field<&FactView::typed_at>("typed_at"),
    field<&FactView::author>("author"),
    field<&FactView::text>("text", max_length(2500)),
    field<&FactView::may_be_corrected>("may_be_corrected"),
    field<&FactView::newborn>("newborn"),
    field<&FactView::crossed_out_for>("crossed_out_for"),
    field<&FactView::crossed_out_by>("crossed_out_by"),
    field<&FactView::crossed_out_at>("crossed_out_at"));

View<CallView> const call_view = view<CallView>("CallView",
    nested<&CallView::destination, place_view>("destination"),
    field<&CallView::called_at>("called_at"),
    field<&CallView::answered_at>("answered_at"),
    field<&CallView::answer>("answer"),
    field<&CallView::refusal_reason>("refusal_reason"),
    field<&CallView::lost_at>("lost_at"));

View<DestinationBedsView> const destination_beds_view = view<DestinationBedsView>("DestinationBedsView",
    field<&DestinationBedsView::unit>("unit"),
    field<&DestinationBedsView::kind>("kind"),
    field<&DestinationBedsView::status>("status"),
    field<&DestinationBedsView::available>("available"),
    field<&DestinationBedsView::reserved>("reserved"),
    field<&DestinationBedsView::declared_at>("declared_at"),
    field<&DestinationBedsView::fresh_until>("fresh_until"),
    field<&DestinationBedsView::stale_until>("stale_until"));

View<DestinationView> const destination_view = view<DestinationView>("DestinationView",
    nested<&DestinationView::place, place_view>("place"),
    field<&DestinationView::level>("level"),
    field<&DestinationView::travel_minutes>("travel_minutes"),
    field<&DestinationView::travel_is_estimated>("travel_is_estimated"),
    field<&DestinationView::call_first>("call_first"),
    field<&DestinationView::reason>("reason"),
    field<&DestinationView::caution>("caution"),
    nested<&DestinationView::beds, destination_beds_view>("beds"),
    nested<&DestinationView::proposed_places, held_place_view>("proposed_places"));

View<BeyondView> const beyond_view = view<BeyondView>("BeyondView",
    field<&BeyondView::name>("name"),
    field<&BeyondView::region>("region"),
    field<&BeyondView::phone>("phone"));

View<PromptView> const prompt_view = view<PromptView>("PromptView",
    field<&PromptView::code>("code"),
    field<&PromptView::sentence>("sentence"));

View<RequestLinkView> const request_link_view = view<RequestLinkView>("RequestLinkView",
    field<&RequestLinkView::id>("id"),
    field<&RequestLinkView::number>("number"));

View<NewbornView> const newborn_view = view<NewbornView>("NewbornView",
    field<&NewbornView::id>("id"),
    field<&NewbornView::born_at>("born_at", identifying),
    field<&NewbornView::sex>("sex"),
    field<&NewbornView::age>("ga_days"),
    field<&NewbornView::weight>("weight_g"),
    nested<&NewbornView::sheet, newborn_sheet_table>("sheet"),
    field<&NewbornView::sheet_version>("sheet_version"),
    field<&NewbornView::bed>("bed"),
    nested<&NewbornView::own_request, request_link_view>("own_request"));

View<Cooling> const cooling_view = view<Cooling>("CoolingView",
    field<&Cooling::newborn>("newborn"),
    field<&Cooling::before_at>("before_at"),
    field<&Cooling::started_at>("started_at"),
    field<&Cooling::started_after_minutes>("started_after_minutes"),
    field<&Cooling::below_grams>("below_weight_g"),
    field<&Cooling::below_days>("below_ga_days"));

View<UrgencyProposal> const urgency_proposal_view = view<UrgencyProposal>("UrgencyProposalView",
    field<&UrgencyProposal::urgency>("urgency"),
    field<&UrgencyProposal::from>("from"),
    field<&UrgencyProposal::until>("until"));

View<KnownDysfunction> const known_dysfunction_view = view<KnownDysfunction>("KnownDysfunction",
    field<&KnownDysfunction::code>("code"),
    field<&KnownDysfunction::detected>("detected"),
    field<&KnownDysfunction::severity>("severity"),
    field<&KnownDysfunction::sentence>("sentence", max_length(1000)),
    field<&KnownDysfunction::line>("line"),
    field<&KnownDysfunction::adverse_event>("adverse_event"));

View<ReleaseView> const release_view = view<ReleaseView>("ReleaseView",
    field<&ReleaseView::sentence>("sentence"),
    field<&ReleaseView::happened_at>("happened_at"));

} // namespace

View<PlaceView> const place_view = view<PlaceView>("PlaceView",
    field<&PlaceView::id>("id"),
    field<&PlaceView::name>("name"),
    field<&PlaceView::phone>("phone"));

View<QueueRow> const queue_row = view<QueueRow>("QueueRow",
    field<&QueueRow::id>("id"),
    field<&QueueRow::number>("number"),
    field<&QueueRow::group>("group"),
    field<&QueueRow::state>("state"),
    field<&QueueRow::kind>("kind"),
    field<&QueueRow::urgency>("urgency"),
    field<&QueueRow::motive>("motive"),
    nested<&QueueRow::dating, dating_view>("dating"),
    field<&QueueRow::newborns>("newborns"),
    field<&QueueRow::has_delivered>("has_delivered"),
    nested<&QueueRow::origin, place_view>("origin"),
    nested<&QueueRow::destination, place_view>("destination"),
    field<&QueueRow::asked_at>("asked_at"),
    field<&QueueRow::target_at>("target_at"),
    field<&QueueRow::expected_arrival_at>("expected_arrival_at"),
    field<&QueueRow::is_new>("is_new"),
    field<&QueueRow::awaited>("awaited"),
    field<&QueueRow::awaited_since>("awaited_since"),
    field<&QueueRow::in_charge>("in_charge"),
    field<&QueueRow::handed_to>("handed_to"),
    field<&QueueRow::handed_person>("handed_person"),
    field<&QueueRow::handed_at>("handed_at"),
    nested<&QueueRow::cooling, cooling_view>("cooling"));

View<QueueView> const queue_view = view<QueueView>("QueueView",
    nested<&QueueView::rows, queue_row>("rows", max_items(500)));

View<RankingView> const ranking_view = view<RankingView>("RankingView",
    nested<&RankingView::destinations, destination_view>("destinations", max_items(500)),
    nested<&RankingView::set_aside, destination_view>("set_aside", max_items(500)),
    nested<&RankingView::beyond, beyond_view>("beyond"));

View<PersonView> const person_view = view<PersonView>("PersonView",
    field<&PersonView::last_name>("last_name"),
    field<&PersonView::first_name>("first_name"),
    field<&PersonView::initials>("initials"),
    field<&PersonView::birth_date>("birth_date"),
    field<&PersonView::postcode>("postcode"),
    field<&PersonView::protected_identity>("protected_identity"));

View<RequestView> const request_view = view<RequestView>("RequestView",
    field<&RequestView::id>("id"),
    field<&RequestView::version>("version"),
    field<&RequestView::number>("number"),
    field<&RequestView::viewer>("viewer"),
    field<&RequestView::kind>("kind"),
    field<&RequestView::state>("state"),
    nested<&RequestView::woman, person_view>("woman", identifying),
    nested<&RequestView::newborns, newborn_view>("newborns"),
    nested<&RequestView::cooling, cooling_view>("cooling"),
    nested<&RequestView::urgency_proposals, urgency_proposal_view>("urgency_proposals"),
    nested<&RequestView::dating, dating_view>("dating"),
    field<&RequestView::delivered_on>("delivered_on", identifying),
    field<&RequestView::fetuses>("fetuses"),
    field<&RequestView::has_delivered>("has_delivered"),
    field<&RequestView::motive>("motive"),
    field<&RequestView::associated_motives>("associated_motives"),
    field<&RequestView::urgency>("urgency"),
    field<&RequestView::question>("question", max_length(1000)),
    field<&RequestView::comment>("comment", max_length(500)),
    nested<&RequestView::origin, place_view>("origin"),
    field<&RequestView::caller_name>("caller_name"),
    field<&RequestView::caller_role>("caller_role"),
    field<&RequestView::caller_phone>("caller_phone"),
    field<&RequestView::asked_at>("asked_at"),
    field<&RequestView::typed_at>("typed_at"),
    field<&RequestView::entered_a_posteriori>("entered_a_posteriori"),
    field<&RequestView::target_at>("target_at"),
    field<&RequestView::read_at>("read_at"),
    field<&RequestView::read_by>("read_by"),
    field<&RequestView::in_charge>("in_charge"),
    field<&RequestView::handed_to>("handed_to"),
    field<&RequestView::handed_person>("handed_person"),
    field<&RequestView::handed_at>("handed_at"),
    nested<&RequestView::destination, place_view>("destination"),
    field<&RequestView::receiving_physician>("receiving_physician"),
    nested<&RequestView::held_places, held_place_view>("held_places"),
    nested<&RequestView::used_places, held_place_view>("used_places"),
    field<&RequestView::road_incident>("road_incident"),
    nested<&RequestView::screening, screening_view>("screening"),
    nested<&RequestView::vehicle, vehicle_view>("vehicle"),
    nested<&RequestView::suggestion, suggestion_view>("suggestion"),
    field<&RequestView::expected_arrival_at>("expected_arrival_at"),
    nested<&RequestView::steps, step_view>("steps"),
    field<&RequestView::next_step>("next_step"),
    field<&RequestView::other_steps>("other_steps"),
    field<&RequestView::flags>("flags"),
    field<&RequestView::asks_for_birth_review>("asks_for_birth_review"),
    field<&RequestView::newborns_to_move>("newborns_to_move"),
    nested<&RequestView::follows, request_link_view>("follows"),
    nested<&RequestView::followed_by, request_link_view>("followed_by"),
    nested<&RequestView::calls, call_view>("calls"),
    nested<&RequestView::release, release_view>("release"),
    nested<&RequestView::journal, fact_view>("journal", max_items(1000)),
    nested<&RequestView::sheet, sheet_table>("sheet"),
    field<&RequestView::sheet_version>("sheet_version"),
    field<&RequestView::missing_for_search>("missing_for_search"),
    field<&RequestView::missing_for_departure>("missing_for_departure"),
    nested<&RequestView::prompts, prompt_view>("prompts"),
    nested<&RequestView::ranking, ranking_view>("ranking"),
    nested<&RequestView::outcome, outcome_view>("outcome"),
    nested<&RequestView::dysfunctions, known_dysfunction_view>("dysfunctions"));

} // namespace cigogne::transfers
