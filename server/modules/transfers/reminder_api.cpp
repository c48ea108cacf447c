#include "modules/transfers/names.hpp"
#include "modules/transfers/paper.hpp"
#include "modules/transfers/reminder_notices.hpp"
#include "modules/transfers/reminder_store.hpp"
#include "modules/transfers/routes.hpp"
#include "platform/mail/mail.hpp"

#include <fmt/format.h>

/// « Rappeler maintenant »: the cell writes to the houses of which something is late, without waiting for the hour of the reminders.
namespace cigogne::transfers {

namespace {

using namespace http;

enum class ReminderError {
    NothingLate,
    NoNoticeAddress,
    AlreadyToday,
    MailOff
};
Explanation explain(ReminderError error)
{
    switch (error) {
    case ReminderError::NothingLate:
        return { FailureKind::Conflict, "nothing_late", "Rien n’est en retard ici : il n’y a personne à rappeler." };
    case ReminderError::NoNoticeAddress:
        return { FailureKind::Conflict, "no_notice_address", "Pas d’adresse pour les avis par courriel : appelez." };
    case ReminderError::AlreadyToday:
        return { FailureKind::Conflict, "reminded_today", "Déjà rappelé aujourd’hui : appelez, ou attendez demain." };
    case ReminderError::MailOff:
        break;
    }
    return { FailureKind::Conflict, "mail_off", "Aucun serveur de courriel n’est réglé sur ce serveur : appelez." };
}

struct ReminderForm {
    Pending pending; ///< which of the questions of that request
};
constexpr auto reminder_form = fields<ReminderForm>("ReminderForm",
    field<&ReminderForm::pending>("pending"));

struct ReminderView {
    std::vector<std::string> houses; ///< that are written to
    int reminders;                   ///< given to the one that was reminded most, this one among them
    Instant last_reminder_at;
};
View<ReminderView> const reminder_view = view<ReminderView>("Reminder",
    field<&ReminderView::houses>("houses"),
    field<&ReminderView::reminders>("reminders"),
    field<&ReminderView::last_reminder_at>("last_reminder_at"));

/// What is late of that request, among what may be asked of it.
Result<LateQuestion> late_of(http::Call& call, RequestRow const& row, Pending what)
{
    auto houses = houses_asked(what, row.origin, row.destination);
    bool const is_reading = what == Pending::READING;
    bool const stands = is_reading ? row.feedback_unread && row.state != State::CLOSED : row.outcome_due_at <= call.now() && what == awaited_outcome(row.stay_end);
    auto const since = is_reading ? ReminderStore(call.transaction()).last_feedback(row.id) : std::optional(row.outcome_due_at);
    if (!stands || !since || houses.empty())
        return ReminderError::NothingLate;
    return LateQuestion { row.id, what, *since, std::move(houses) };
}

/// « CH Rodez (05 00 00 00 01) : pas d’adresse pour les avis par courriel. Appelez. »
Failure call_them(Names& names, std::vector<PlaceId> const& houses)
{
    std::string told;
    for (auto const house : houses) {
        auto const place = names.view_of(house);
        told += fmt::format("{}{}{}", told.empty() ? "" : ", ", place.name, place.phone ? fmt::format(" ({})", reading(place.phone)) : "");
    }
    return Failure(ReminderError::NoNoticeAddress).saying(fmt::format("{} : pas d’adresse pour les avis par courriel. Appelez.", told));
}

Result<ReminderView> remind_now(http::Call& call, ReminderForm const& form)
{
    auto const seen = TRY(seen_request(call));
    auto const& row = seen.stored.row;
    auto const awaited = TRY(late_of(call, row, form.pending));
    auto const today = paris_date(call.now());
    Names names(call.transaction(), today);
    std::vector<std::pair<PlaceId, EmailAddress>> reached;
    for (auto const house : awaited.houses) {
        if (auto const address = directory::notice_email(call.transaction(), house))
            reached.emplace_back(house, *address);
    }
    if (reached.empty())
        return call_them(names, awaited.houses);
    if (!mail::is_on())
        return ReminderError::MailOff;
    ReminderStore store(call.transaction());
    auto const before = store.reminders(row.id, form.pending);
    for (auto const& reminder : before) {
        if (given(awaited.since, reminder.reminded()) > 0 && paris_date(reminder.last_at) >= today)
            return ReminderError::AlreadyToday;
    }
    ReminderView view { {}, 0, call.now() };
    for (auto const& [house, address] : reached) {
        auto const found = std::ranges::find(before, house, &ReminderRow::place);
        auto const reminded = found == before.end() ? std::nullopt : std::optional(found->reminded());
        auto const count = given(awaited.since, reminded) + 1;
        store.save({ row.id, form.pending, house, count, call.now() });
        mail::notify(call.transaction(), call.now(), request_reminder(address, house, today, row.id, row.number, form.pending));
        view.houses.push_back(names.of(house));
        view.reminders = std::max(view.reminders, count);
    }
    call.publish({ "requests", events::Audience::holders_of(coordinate) });
    return view;
}

} // namespace

std::vector<Route> reminder_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/requests/{id}/reminders")
                         .summary("Rappeler un devenir ou un retour attendu")
                         .needs(coordinate)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "transfer_request", path("id"))
                         .tagged(Etag::none())
                         .takes(form(reminder_form))
                         .returns(one(reminder_view))
                         .handled_by(remind_now));
    return routes;
}

} // namespace cigogne::transfers
