#include "modules/transfers/outcome_forms.hpp"
#include "modules/transfers/reminder_notices.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/mail/mail.hpp"

#include <algorithm>

/// Who was told what became of them, and what did not go well.
namespace cigogne::transfers {

namespace {

using namespace http;

/// By e-mail too, where the house that had asked wants it, without a word of what the feedback says.
void tell_requester(http::Call& call, Request const& before, StoredRequest const& after)
{
    auto const to = directory::notice_email(call.transaction(), after.row.origin);
    if (!to)
        return;
    for (auto const& fact : after.request.facts()) {
        bool const is_new = std::ranges::find(before.facts(), fact.id, &Fact::id) == before.facts().end();
        if (is_new && kind_of(fact.what) == FactKind::FEEDBACK)
            mail::notify(call.transaction(), call.now(), feedback_notice(*to, after.row.id, after.row.number, fact.id));
    }
}

Result<RequestView> note_feedback(http::Call& call, FeedbackForm form)
{
    auto const channel = form.channel.value_or(FeedbackChannel::APPLICATION);
    if (channel == FeedbackChannel::MAIL)
        return at_field(FormError::OrdinaryMail, "channel");
    if (channel == FeedbackChannel::PHONE && form.recipient.value_or("").empty())
        return at_field(FormError::RecipientMissing, "recipient");
    auto const seen = TRY(seen_request(call));
    auto stored = TRY(write_fact(call, seen, Feedback { std::move(form.text), channel, form.recipient.value_or("") }, form.happened_at));
    if (channel == FeedbackChannel::APPLICATION)
        tell_requester(call, seen.stored.request, stored);
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_receipt(http::Call& call, StepForm const& form)
{
    return note(call, FeedbackReceipt {}, form.happened_at);
}

Result<RequestView> note_waiver(http::Call& call, WaiverForm const& form)
{
    if (form.reason == WaiverReason::OTHER && form.comment.value_or("").empty())
        return at_field(FormError::CommentMissing, "comment");
    return note(call, FeedbackWaiver { form.reason, form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_dysfunction(http::Call& call, DysfunctionForm form)
{
    if (form.adverse_event && form.severity != Severity::HARM)
        return at_field(FormError::AdverseEventOfNoHarm, "adverse_event");
    return note(call, NotedDysfunction { form.code, form.severity, std::move(form.description), std::move(form.adverse_event) }, form.happened_at);
}

} // namespace

std::vector<Route> feedback_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/feedbacks", "Envoyer un retour d’information", take_part, feedback_form, note_feedback));
    routes.push_back(fact_route("/api/requests/{id}/feedback-receipts", "Noter que le retour est lu", take_part, step_form, note_receipt));
    routes.push_back(fact_route("/api/requests/{id}/feedback-waivers", "Dispenser de retour d’information", coordinate, waiver_form, note_waiver));
    routes.push_back(fact_route("/api/requests/{id}/dysfunctions", "Noter un dysfonctionnement", coordinate, dysfunction_form, note_dysfunction));
    return routes;
}

} // namespace cigogne::transfers
