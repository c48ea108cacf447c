#include "modules/transfers/outcome_forms.hpp"

#include "modules/transfers/request.hpp"

namespace cigogne::transfers {

namespace {

constexpr auto stay_end_form = fields<StayEndForm>("StayEndForm",
    field<&StayEndForm::how>("how"),
    field<&StayEndForm::on>("on"),
    field<&StayEndForm::place>("place"),
    field<&StayEndForm::elsewhere>("elsewhere", max_length(150)),
    field<&StayEndForm::comment>("comment", max_length(500), free_text),
    field<&StayEndForm::instead_of>("instead_of"),
    field<&StayEndForm::person>("person"));

constexpr auto newborn_form = fields<NewbornOutcomeForm>("NewbornOutcomeForm",
    field<&NewbornOutcomeForm::fate>("fate"),
    field<&NewbornOutcomeForm::weight>("weight_g"),
    field<&NewbornOutcomeForm::sex>("sex"),
    field<&NewbornOutcomeForm::place>("place"),
    field<&NewbornOutcomeForm::elsewhere>("elsewhere", max_length(150)),
    field<&NewbornOutcomeForm::died_on>("died_on"),
    field<&NewbornOutcomeForm::looked_again>("looked_again"));

constexpr auto issue_form = fields<IssueForm>("IssueForm",
    field<&IssueForm::how>("how"),
    field<&IssueForm::on>("on"),
    field<&IssueForm::at>("at", not_in_future),
    field<&IssueForm::place>("place"),
    field<&IssueForm::elsewhere>("elsewhere", max_length(150)),
    field<&IssueForm::out_of_hospital>("out_of_hospital"),
    field<&IssueForm::mode>("mode"),
    nested<&IssueForm::newborns, newborn_form>("newborns", max_items(6)),
    field<&IssueForm::corticosteroids_complete>("corticosteroids_complete"),
    field<&IssueForm::comment>("comment", max_length(500), free_text),
    field<&IssueForm::instead_of>("instead_of"),
    field<&IssueForm::after_mothers_death>("after_mothers_death"),
    field<&IssueForm::corrects_birth>("corrects_birth"));

} // namespace

Table<OutcomeForm> const outcome_form = fields<OutcomeForm>("OutcomeForm",
    nested<&OutcomeForm::stay, stay_end_form>("stay"),
    nested<&OutcomeForm::stays, stay_end_form>("stays", max_items(7)),
    nested<&OutcomeForm::issue, issue_form>("issue"));

Table<ChildrenCountForm> const children_count_form = fields<ChildrenCountForm>("ChildrenCountForm",
    field<&ChildrenCountForm::children>("children", between(1, most_children)),
    field<&ChildrenCountForm::reason>("reason", max_length(300), free_text),
    field<&ChildrenCountForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<FeedbackForm> const feedback_form = fields<FeedbackForm>("FeedbackForm",
    field<&FeedbackForm::text>("text", max_length(2000), free_text),
    field<&FeedbackForm::channel>("channel"),
    field<&FeedbackForm::recipient>("recipient", max_length(100)),
    field<&FeedbackForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<WaiverForm> const waiver_form = fields<WaiverForm>("WaiverForm",
    field<&WaiverForm::reason>("reason"),
    field<&WaiverForm::comment>("comment", max_length(500), free_text),
    field<&WaiverForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<DysfunctionForm> const dysfunction_form = fields<DysfunctionForm>("DysfunctionForm",
    field<&DysfunctionForm::code>("code"),
    field<&DysfunctionForm::severity>("severity"),
    field<&DysfunctionForm::description>("description", max_length(1000), free_text),
    field<&DysfunctionForm::adverse_event>("adverse_event", max_length(60)),
    field<&DysfunctionForm::happened_at>("happened_at", defaults_to_now, not_in_future));

Table<ArrivalForm> const arrival_form = fields<ArrivalForm>("ArrivalForm",
    field<&ArrivalForm::incident>("incident"),
    field<&ArrivalForm::comment>("comment", max_length(500), free_text),
    field<&ArrivalForm::happened_at>("happened_at", defaults_to_now, not_in_future));

} // namespace cigogne::transfers
