#include "modules/transfers/awaited.hpp"
#include "modules/transfers/change.hpp"
#include "modules/transfers/names.hpp"
#include "modules/transfers/reminder_store.hpp"
#include "modules/transfers/routes.hpp"

#include <algorithm>

/// « Devenirs »: what is still to be told of those who have arrived, and to be read.
namespace cigogne::transfers {

namespace {

using namespace http;

struct PendingQuery {
    std::optional<Pending> pending; ///< none: ends of stay
    std::optional<PlaceId> place; ///< of the receiving or the requesting house, for the cell
};
constexpr auto pending_query = fields<PendingQuery>("PendingQuery",
    field<&PendingQuery::pending>("pending"),
    field<&PendingQuery::place>("place"));

/// One line, without a name.
struct PendingLine {
    RequestId id;
    int number;
    Pending pending;
    Kind kind;
    std::optional<Motive> motive;
    std::optional<CivilDate> ddr_equivalent; ///< her term today is counted from there
    PlaceView origin;
    std::optional<PlaceView> destination;
    std::optional<Instant> arrived_at;
    std::optional<StayEnd> stay_end;
    std::optional<Instant> due_at; ///< before it, nothing is late
    bool hers;                     ///< whoever reads is asked, rather than only told
    int reminders;                 ///< given by e-mail to the house that was reminded most
    std::optional<Instant> last_reminder_at;
    bool unanswered; ///< reminded as often as the rules allow
    bool may_remind; ///< it is late, and whoever reads may write to the houses now
    std::string awaited; ///< of several who travelled, those of whom nobody has told yet: « le nouveau-né 2 »; empty for all
    std::optional<Instant> sent_at = {}; ///< of a feedback that waits to be read: since when
};
View<PendingLine> const pending_line = view<PendingLine>("PendingLine",
    field<&PendingLine::id>("id", label("Identifiant")),
    field<&PendingLine::number>("number", label("Demande")),
    field<&PendingLine::pending>("pending", label("Attendu")),
    field<&PendingLine::kind>("kind", label("Nature")),
    field<&PendingLine::motive>("motive", label("Motif")),
    field<&PendingLine::ddr_equivalent>("ddr_equivalent", label("Début (équivalent DDR)")),
    nested<&PendingLine::origin, place_view>("origin", label("De")),
    nested<&PendingLine::destination, place_view>("destination", label("Vers")),
    field<&PendingLine::arrived_at>("arrived_at", label("Arrivée le")),
    field<&PendingLine::stay_end>("stay_end", label("Fin de séjour")),
    field<&PendingLine::due_at>("due_at", label("Attendu le")),
    field<&PendingLine::hers>("hers", label("À vous")),
    field<&PendingLine::reminders>("reminders", label("Rappels")),
    field<&PendingLine::last_reminder_at>("last_reminder_at", label("Dernier rappel")),
    field<&PendingLine::unanswered>("unanswered", label("Sans réponse")),
    field<&PendingLine::may_remind>("may_remind", label("Rappel possible")),
    field<&PendingLine::awaited>("awaited", label("Reste à dire de")),
    field<&PendingLine::sent_at>("sent_at", label("Retour envoyé le")));

/// Since when it is late, if it is; a feedback waits to be read since it was sent.
std::optional<Instant> due_at(RequestRow const& row, Pending pending)
{
    switch (pending) {
    case Pending::STAY:
    case Pending::ISSUE:
        return row.outcome_due_at;
    case Pending::FEEDBACK:
        return row.feedback_due_at;
    case Pending::READING:
        break;
    }
    return std::nullopt;
}

/// What a line tells of the reminders given since the question stands; to a house, of its own.
class RemindersTold {
public:
    explicit RemindersTold(http::Call& call)
        : call_(call)
        , store_(call.transaction())
        , most_(rules_of(call).reminders.most)
    {
    }

    void complete(PendingLine& line, RequestRow const& row)
    {
        auto const houses = houses_asked(line.pending, row.origin, row.destination);
        auto const since = line.pending == Pending::READING ? store_.last_feedback(row.id) : line.due_at;
        if (line.pending == Pending::READING)
            line.sent_at = since;
        if (houses.empty() || !since)
            return;
        auto const own = call_.scope().place();
        for (auto const& reminder : store_.reminders(row.id, line.pending)) {
            auto const count = given(*since, reminder.reminded());
            if (count == 0 || (own && reminder.place != *own))
                continue;
            line.reminders = std::max(line.reminders, count);
            line.last_reminder_at = std::max(line.last_reminder_at.value_or(reminder.last_at), reminder.last_at);
        }
        line.unanswered = line.reminders > 0 && line.reminders >= most_;
        // What the cell has closed unread may still be read, and nobody is pressed to.
        line.may_remind = call_.identity().may(coordinate) && *since <= call_.now() && row.state != State::CLOSED;
    }

private:
    http::Call& call_;
    ReminderStore store_;
    int most_;
};

Result<db::Page<PendingLine>> list_pending(http::Call& call, PendingQuery const& query)
{
    if (call.identity().may(follow) && !call.identity().may(coordinate))
        return FormError::NotYourStep; // SAMU follows what is in progress, not what became of them
    auto store = call.store<Store>();
    auto const pending = query.pending.value_or(Pending::STAY);
    auto const rows = store.pending(call.scope(), { pending, query.place }, call.page_request());
    auto const own = call.scope().place();
    Names names(call.transaction(), paris_date(call.now()));
    for (auto const& row : rows.items) {
        names.expect(row.origin);
        names.expect(row.destination);
    }
    RemindersTold reminders(call);
    db::Page<PendingLine> page { {}, rows.next };
    for (auto const& row : rows.items) {
        auto const dating = row.dating();
        bool const receives = own && row.destination == own;
        bool const hers = !own || (pending == Pending::STAY ? receives : pending != Pending::FEEDBACK || receives);
        std::optional<PlaceView> destination;
        if (row.destination)
            destination = names.view_of(*row.destination);
        else if (!row.destination_name.empty())
            destination = PlaceView { {}, row.destination_name, {} };
        page.items.push_back({ row.id, row.number, pending, row.kind, row.motive, dating ? std::optional(dating->ddr_equivalent) : std::nullopt,
            names.view_of(row.origin), std::move(destination), row.arrived_at, row.stay_end, due_at(row, pending), hers, 0, std::nullopt, false, false,
            pending == Pending::STAY ? still_awaited(store, row) : std::string() });
        reminders.complete(page.items.back(), row);
    }
    return page;
}

} // namespace

std::vector<Route> work_list_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/requests/pending")
                         .summary("Lister les devenirs et les retours attendus")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Browse, "transfer_request")
                         .tagged(Etag::none())
                         .takes(query(pending_query))
                         .returns(pages_of(pending_line))
                         .handled_by(list_pending));
    return routes;
}

} // namespace cigogne::transfers
