#include "modules/transfers/outcome_view.hpp"

namespace cigogne::transfers {

namespace {

View<StayEndView> const stay_end_view = view<StayEndView>("StayEndView",
    field<&StayEndView::line>("line"),
    field<&StayEndView::how>("how"),
    field<&StayEndView::on>("on"),
    nested<&StayEndView::to, place_view>("to"),
    field<&StayEndView::comment>("comment", max_length(500)),
    field<&StayEndView::told_by>("told_by"),
    field<&StayEndView::told_at>("told_at"),
    field<&StayEndView::persons>("persons"),
    field<&StayEndView::gender>("gender"));

View<TravellerView> const traveller_view = view<TravellerView>("TravellerView",
    field<&TravellerView::person>("person"),
    field<&TravellerView::newborn>("newborn"),
    field<&TravellerView::gender>("gender"),
    field<&TravellerView::awaits_stay>("awaits_stay"),
    field<&TravellerView::stay_ends>("stay_ends"));

View<NewbornOutcomeView> const newborn_outcome_view = view<NewbornOutcomeView>("NewbornOutcomeView",
    field<&NewbornOutcomeView::fate>("fate"),
    field<&NewbornOutcomeView::weight>("weight_g"),
    field<&NewbornOutcomeView::sex>("sex"),
    nested<&NewbornOutcomeView::to, place_view>("to"),
    field<&NewbornOutcomeView::died_on>("died_on"));

View<IssueView> const issue_view = view<IssueView>("IssueView",
    field<&IssueView::line>("line"),
    field<&IssueView::how>("how"),
    field<&IssueView::on>("on"),
    field<&IssueView::at>("at"),
    field<&IssueView::age>("ga_days"),
    nested<&IssueView::where, place_view>("where"),
    field<&IssueView::out_of_hospital>("out_of_hospital"),
    field<&IssueView::mode>("mode"),
    nested<&IssueView::newborns, newborn_outcome_view>("newborns"),
    field<&IssueView::corticosteroids_complete>("corticosteroids_complete"),
    field<&IssueView::after_mothers_death>("after_mothers_death"),
    field<&IssueView::comment>("comment", max_length(500)),
    field<&IssueView::told_by>("told_by"),
    field<&IssueView::told_at>("told_at"));

View<FeedbackView> const feedback_view = view<FeedbackView>("FeedbackView",
    field<&FeedbackView::line>("line"),
    field<&FeedbackView::text>("text", max_length(2000)),
    field<&FeedbackView::channel>("channel"),
    field<&FeedbackView::recipient>("recipient"),
    field<&FeedbackView::sent_by>("sent_by"),
    field<&FeedbackView::sent_at>("sent_at"),
    field<&FeedbackView::read_at>("read_at"));

} // namespace

View<OutcomeView> const outcome_view = view<OutcomeView>("OutcomeView",
    field<&OutcomeView::awaits_stay>("awaits_stay"),
    field<&OutcomeView::awaits_issue>("awaits_issue"),
    field<&OutcomeView::outcome_due_at>("outcome_due_at"),
    field<&OutcomeView::feedback_due_at>("feedback_due_at"),
    field<&OutcomeView::arrived_at>("arrived_at"),
    nested<&OutcomeView::travellers, traveller_view>("travellers"),
    nested<&OutcomeView::stays, stay_end_view>("stays"),
    nested<&OutcomeView::issue, issue_view>("issue"),
    nested<&OutcomeView::feedbacks, feedback_view>("feedbacks"),
    field<&OutcomeView::is_waived>("is_waived"),
    field<&OutcomeView::may_tell>("may_tell"),
    field<&OutcomeView::may_send>("may_send"),
    field<&OutcomeView::may_waive>("may_waive"),
    field<&OutcomeView::has_to_read>("has_to_read"),
    field<&OutcomeView::stay_ends>("stay_ends"),
    field<&OutcomeView::proposed_feedback>("proposed_feedback", max_length(2000)));

} // namespace cigogne::transfers
