#include "modules/accounts/accounts.hpp"
#include "modules/beds/routes.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::beds {

namespace {

using namespace http;

struct ClosureForm {
    Instant begins_at;
    std::optional<Instant> ends_at;
    directory::ClosureReason reason;
    std::optional<std::string> comment;
};
constexpr auto closure_form = fields<ClosureForm>("UnitClosureForm",
    field<&ClosureForm::begins_at>("begins_at", defaults_to_now),
    field<&ClosureForm::ends_at>("ends_at"),
    field<&ClosureForm::reason>("reason"),
    field<&ClosureForm::comment>("comment", max_length(300), free_text));

/// What is told anew of a closure. Without a beginning it keeps its own; without an end it lasts until further notice.
struct ClosureChange {
    std::optional<Instant> begins_at;
    std::optional<Instant> ends_at;
    directory::ClosureReason reason;
    std::optional<std::string> comment;
};
constexpr auto closure_change = fields<ClosureChange>("UnitClosureChange",
    field<&ClosureChange::begins_at>("begins_at"),
    field<&ClosureChange::ends_at>("ends_at"),
    field<&ClosureChange::reason>("reason"),
    field<&ClosureChange::comment>("comment", max_length(300), free_text));

ClosureView view_of(ClosureRow const& row)
{
    return { row.id, row.begins_at, row.ends_at, row.reason, row.comment, row.updated_at, row.version };
}

Failure stale_closure(Call& call, ClosureRow const& row)
{
    auto const author = AccountId::parse(row.updated_by);
    return stale(closure_view, view_of(row), { author ? accounts::name_of(call.transaction(), *author) : "—", row.updated_at });
}

/// The closure named in the path, of the unit named in the path, at the version that the caller read.
Result<ClosureRow> closure_in_path(Call& call, directory::UnitId unit)
{
    auto const id = TRY(call.path_id<ClosureId>("closure"));
    auto row = call.store<Store>().closure(id);
    if (!row || row->unit != unit)
        return http::Error::NotFound;
    if (row->version != *call.if_match())
        return stale_closure(call, *row);
    return std::move(*row);
}

ClosureView save(Call& call, ClosureRow row)
{
    row.updated_at = call.now();
    row.updated_by = call.identity().account().text();
    row.version += 1;
    call.store<Store>().change(row, row.version - 1);
    raise_board(call);
    return view_of(row);
}

bool overlap(ClosureForm const& form, ClosureRow const& other)
{
    bool const begins_before_end = !other.ends_at || form.begins_at < *other.ends_at;
    bool const ends_after_begin = !form.ends_at || *form.ends_at > other.begins_at;
    return begins_before_end && ends_after_begin;
}

/// The form is a closure, and no other one of the unit covers the same time.
Result<Done> check(Store& store, directory::UnitId unit, ClosureForm const& form, std::optional<ClosureId> self)
{
    auto const sound = directory::sound_closure({ form.begins_at, form.ends_at, form.reason, {} });
    if (sound.failed())
        return Failure(directory::BedError::EndsBeforeItBegins)
            .with({ { "ends_at", "ends_before_it_begins", "La réouverture doit venir après la fermeture." } });
    for (auto const& other : store.closures_of(unit)) {
        if (other.id != self && overlap(form, other))
            return Error::AlreadyClosed;
    }
    return Done {};
}

Result<ClosureView> close_unit(Call& call, ClosureForm const& form)
{
    auto const unit = TRY(declared_unit(call));
    auto store = call.store<Store>();
    TRY(check(store, unit.id, form, {}));
    auto const account = call.identity().account().text();
    ClosureRow const row { ClosureId::make(call.now()), unit.id, form.begins_at, form.ends_at, form.reason, form.comment.value_or(""),
        call.now(), account, call.now(), account, 1 };
    store.add(row);
    raise_board(call);
    return view_of(row);
}

/// The unit is open again by a person's word: the closed beds that a program counted before are so no longer.
void forget_closed_beds(Call& call, directory::UnitId unit)
{
    auto store = call.store<Store>();
    auto status = store.status(unit);
    if (!status.closed)
        return;
    status.forget_closed();
    store.save(status, Change::Capacity, call.now(), call.identity().account().text());
}

/// Moves the end, also to now: the unit is open again, its counts are stale.
Result<ClosureView> change_closure(Call& call, ClosureChange const& change)
{
    auto const unit = TRY(declared_unit(call));
    auto row = TRY(closure_in_path(call, unit.id));
    ClosureForm const form { change.begins_at.value_or(row.begins_at), change.ends_at, change.reason, change.comment };
    // What has been closed stays so: its beginning may be put right, not put off.
    if (row.begins_at <= call.now() && form.begins_at > call.now())
        return Failure(Error::ClosureHasBegun)
            .with({ { "begins_at", "closure_has_begun", "Elle a déjà commencé : le début ne peut plus venir après maintenant." } });
    auto store = call.store<Store>();
    TRY(check(store, unit.id, form, row.id));
    if (row.closure().is_in_force(call.now()) && form.ends_at && *form.ends_at <= call.now())
        forget_closed_beds(call, unit.id);
    row.begins_at = form.begins_at;
    row.ends_at = form.ends_at;
    row.reason = form.reason;
    row.comment = form.comment.value_or("");
    row.source = {}; // from now on it is hers: no program ends it
    return save(call, std::move(row));
}

/// Only what has not begun is cancelled: a unit that was closed has been so.
Result<Done> cancel_closure(Call& call)
{
    auto const unit = TRY(declared_unit(call));
    auto row = TRY(closure_in_path(call, unit.id));
    if (row.begins_at <= call.now())
        return Error::ClosureHasBegun;
    row.cancelled_at = call.now();
    save(call, std::move(row));
    return Done {};
}

} // namespace

std::vector<Route> closure_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/units/{id}/closures")
                         .summary("Fermer une unité")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(closure_form))
                         .returns(created(closure_view))
                         .handled_by(close_unit));
    routes.push_back(route(Method::Put, "/api/units/{id}/closures/{closure}")
                         .summary("Modifier une fermeture, ou rouvrir l’unité")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(closure_change))
                         .returns(one(closure_view))
                         .handled_by(change_closure));
    routes.push_back(route(Method::Delete, "/api/units/{id}/closures/{closure}")
                         .summary("Annuler une fermeture prévue, qui n’a pas commencé")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(cancel_closure));
    return routes;
}

} // namespace cigogne::beds
