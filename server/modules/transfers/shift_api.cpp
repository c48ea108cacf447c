#include "modules/transfers/cooling_view.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/routes.hpp"
#include "platform/http/stale.hpp"

#include "modules/beds/beds.hpp"

/// « Relève »: open requests, promised calls, units closed tonight, one free note; « Lu et repris » by the next one.
namespace cigogne::transfers {

namespace {

using namespace http;

/// A call that was promised, or an answer still awaited.
struct PromiseView {
    RequestId request;
    int number;
    std::string what;
    Instant since;
};
View<PromiseView> const promise_view = view<PromiseView>("PromiseView",
    field<&PromiseView::request>("request"),
    field<&PromiseView::number>("number"),
    field<&PromiseView::what>("what"),
    field<&PromiseView::since>("since"));

struct ClosedUnitView {
    std::string place;
    BedKind kind;
    Instant since;
    std::optional<Instant> until;
};
View<ClosedUnitView> const closed_unit_view = view<ClosedUnitView>("ClosedUnitView",
    field<&ClosedUnitView::place>("place"),
    field<&ClosedUnitView::kind>("kind"),
    field<&ClosedUnitView::since>("since"),
    field<&ClosedUnitView::until>("until"));

struct ShiftView {
    std::string note;
    std::optional<std::string> note_by;
    std::optional<Instant> note_at;
    std::optional<std::string> taken_by;
    std::optional<Instant> taken_at;
    bool is_taken; ///< somebody has read the note as it is now
    std::optional<Instant> closes_at;
    std::optional<Instant> opens_at;
    std::vector<QueueRow> requests; ///< each with whom it was given to
    std::vector<PromiseView> promises;
    std::vector<ClosedUnitView> closed_units;
    std::int64_t version; ///< of the note
};
View<ShiftView> const shift_view = view<ShiftView>("ShiftView",
    field<&ShiftView::note>("note", max_length(5000), free_text),
    field<&ShiftView::note_by>("note_by"),
    field<&ShiftView::note_at>("note_at"),
    field<&ShiftView::taken_by>("taken_by"),
    field<&ShiftView::taken_at>("taken_at"),
    field<&ShiftView::is_taken>("is_taken"),
    field<&ShiftView::closes_at>("closes_at"),
    field<&ShiftView::opens_at>("opens_at"),
    nested<&ShiftView::requests, queue_row>("requests", max_items(500)),
    nested<&ShiftView::promises, promise_view>("promises"),
    nested<&ShiftView::closed_units, closed_unit_view>("closed_units", max_items(500)),
    field<&ShiftView::version>("version"));

struct NoteForm {
    std::optional<std::string> note;
};
constexpr auto note_form = fields<NoteForm>("ShiftNoteForm",
    field<&NoteForm::note>("note", max_length(5000), free_text));

void add_promises(ShiftView& view, StoredRequest const& stored, Names& names)
{
    for (auto const& told : stored.request.calls()) {
        bool const promised = told.answer == Answer::TO_CALL_BACK;
        if (told.answer && !promised)
            continue;
        auto const what = (promised ? "Rappeler " : "Réponse de ") + names.of(told.destination);
        view.promises.push_back({ stored.row.id, stored.row.number, what, told.answered_at.value_or(told.called_at) });
    }
}

void add_closed_units(ShiftView& view, http::Call& call, Names& names)
{
    std::map<UnitId, directory::Unit> units;
    for (auto& unit : directory::units(call.transaction()))
        units.emplace(unit.id, std::move(unit));
    for (auto const& beds : beds::unit_beds(call.transaction(), call.now())) {
        auto const* closure = directory::closure_in_force(beds.closures, call.now());
        auto const unit = units.find(beds.unit);
        if (closure && unit != units.end())
            view.closed_units.push_back({ names.of(unit->second.establishment), unit->second.kind, closure->begins_at, closure->ends_at });
    }
}

ShiftView whole(http::Call& call)
{
    auto store = call.store<Store>();
    Names names(call.transaction(), paris_date(call.now()));
    auto const note = store.shift_note();
    auto const calendar = directory::service_calendar(call.transaction());
    auto const limits = rules_of(call).cooling;
    ShiftView view { note.content, {}, {}, {}, {}, false, calendar.closes_at(directory::Service::MATERNAL, call.now()),
        calendar.opens_at(directory::Service::MATERNAL, call.now()), {}, {}, {}, note.version };
    if (note.updated_by) {
        view.note_by = names.of(*note.updated_by);
        view.note_at = note.updated_at;
    }
    if (auto const taking = store.last_shift_taking()) {
        view.taken_by = names.of(taking->account);
        view.taken_at = taking->taken_at;
        view.is_taken = taking->note_version == note.version;
    }
    auto const live = store.stored(store.live_requests(call.scope()));
    expect_places(live, names);
    for (auto const& stored : live) {
        view.requests.push_back(queue_row_of(stored, names, call.now()));
        view.requests.back().cooling = coolings_of(call.transaction(), stored, limits);
        add_promises(view, stored, names);
    }
    add_closed_units(view, call, names);
    return view;
}

Result<ShiftView> show_shift(http::Call& call)
{
    return whole(call);
}

Result<ShiftView> write_note(http::Call& call, NoteForm const& form)
{
    auto store = call.store<Store>();
    auto row = store.shift_note();
    if (*call.if_match() != row.version)
        return stale(shift_view, whole(call));
    auto const expected = row.version;
    row.content = form.note.value_or("");
    row.updated_at = call.now();
    row.updated_by = call.identity().account();
    row.version = expected + 1;
    if (!store.save_shift_note(row, expected))
        return http::Error::VersionStale;
    call.publish({ "day", events::Audience::network() });
    return whole(call);
}

/// « Lu et repris » of the note that she has read, not of one written meanwhile.
Result<ShiftView> take_over(http::Call& call)
{
    auto store = call.store<Store>();
    auto const note = store.shift_note();
    if (call.if_match() && *call.if_match() != note.version)
        return stale(shift_view, whole(call));
    store.add_shift_taking({ Id<ShiftTakingTag>::make(call.now()), call.identity().account(), call.now(), note.version });
    call.publish({ "day", events::Audience::network() });
    return whole(call);
}

} // namespace

std::vector<Route> shift_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/shift")
                         .summary("Lire la relève")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, "shift")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(shift_view))
                         .handled_by(show_shift));
    routes.push_back(route(Method::Put, "/api/shift/note")
                         .summary("Écrire la note de relève")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "shift")
                         .tagged(Etag::row_version())
                         .takes(form(note_form))
                         .returns(one(shift_view))
                         .handled_by(write_note));
    routes.push_back(route(Method::Post, "/api/shift/takings")
                         .summary("Dire « Lu et repris »")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "shift")
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(shift_view))
                         .handled_by(take_over));
    return routes;
}

} // namespace cigogne::transfers
