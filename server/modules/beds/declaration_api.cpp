#include "modules/beds/declaration.hpp"
#include "modules/beds/routes.hpp"
#include "platform/http/stale.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>

namespace cigogne::beds {

namespace {

using namespace http;

/// What a unit tells of itself, or the cell after a call.
struct DeclarationForm {
    int available;
    directory::BedStatus status;
    std::optional<RestrictionView> restriction;
    Instant declared_at;
    std::optional<bool> confirmed; ///< more places than beds, and yes, it is so
};
constexpr auto declaration_form = fields<DeclarationForm>("BedDeclarationForm",
    field<&DeclarationForm::available>("available", between(0, 500)),
    field<&DeclarationForm::status>("status"),
    nested<&DeclarationForm::restriction, restriction_view>("restriction"),
    field<&DeclarationForm::declared_at>("declared_at", defaults_to_now, not_in_future),
    field<&DeclarationForm::confirmed>("confirmed"));

struct UnchangedForm {
    std::vector<directory::UnitId> units; ///< none: all of the establishment
};
constexpr auto unchanged_form = fields<UnchangedForm>("BedsUnchangedForm",
    field<&UnchangedForm::units>("units", max_items(50)));

Result<Done> check(DeclarationForm const& form, StatusRow const& row, directory::Unit const& unit, Instant now)
{
    if (form.status == directory::BedStatus::CLOSED)
        return Failure(Error::ClosedByClosure).with({ { "status", "closed_by_closure", "Utilisez « Fermer une unité »." } });
    return acceptable({ form.available, form.declared_at, form.confirmed.value_or(false) }, row, unit, now);
}

Result<UnitView> declare_beds(Call& call, DeclarationForm form)
{
    auto const unit = TRY(declared_unit(call));
    auto store = call.store<Store>();
    auto row = store.status(unit.id);
    if (row.version != *call.if_match())
        return stale(unit_view, unit_view_of(call.transaction(), schedule_of(call), unit, call.now()));
    TRY(check(form, row, unit, call.now()));

    bool const is_own = call.scope().place() == unit.establishment;
    auto const restriction = form.restriction.value_or(RestrictionView { {}, false, {} });
    row.available = form.available;
    row.status = form.status;
    row.least_age_days = restriction.least_age_days;
    row.no_multiples = restriction.no_multiples;
    row.comment = restriction.comment.value_or("");
    row.declared_at = std::min(form.declared_at, call.now()); // under a clock a little ahead it is told now, and hides nothing told after it
    row.source = is_own ? directory::BedSource::UNIT : directory::BedSource::CELL_CALL;
    forget_contradicted(row, unit.installed);
    store.save(row, Change::Declared, call.now(), call.identity().account().text());
    raise_board(call);
    return unit_view_of(call.transaction(), schedule_of(call), unit, call.now());
}

/// Whether that count holds from now. Of a whole establishment, those still shown: nobody knows what « — » was. Named, as after a
/// call in which the figure was said, any that was told.
bool is_renewed(UnchangedForm const& form, UnitBeds const& beds, directory::NewsSchedule const& schedule, Instant now)
{
    if (!beds.count.available || directory::closure_in_force(beds.closures, now))
        return false;
    if (!form.units.empty())
        return std::ranges::find(form.units, beds.unit) != form.units.end();
    return directory::freshness_of(beds.count.declared_at, schedule, beds.closures, now) != directory::Freshness::UNKNOWN;
}

/// One gesture: every count of the establishment that is known and not closed holds from now.
Result<PlaceView> renew_beds(Call& call, UnchangedForm form)
{
    auto const id = TRY(call.path_id<PlaceId>());
    auto const place = directory::place(call.transaction(), id, paris_date(call.now()));
    if (!place)
        return http::Error::NotFound;
    TRY(may_declare(call, id));
    auto store = call.store<Store>();
    auto const schedule = schedule_of(call);
    auto const account = call.identity().account().text();
    bool const is_own = call.scope().place() == id;
    bool renewed = false;
    for (auto const& beds : unit_beds(call.transaction(), call.now())) {
        auto const unit = directory::unit(call.transaction(), beds.unit);
        if (unit->establishment != id || !is_renewed(form, beds, schedule, call.now()))
            continue;
        auto row = store.status(beds.unit);
        row.declared_at = call.now();
        row.source = is_own ? directory::BedSource::UNIT : directory::BedSource::CELL_CALL;
        forget_contradicted(row, unit->installed);
        store.save(row, Change::Unchanged, call.now(), account);
        renewed = true;
    }
    if (!renewed)
        return Error::NothingToRenew;
    raise_board(call);
    return board_of(call.transaction(), schedule, *place, call.now());
}

/// Whether the last state of a unit is a declaration of that account, not older than the delay.
bool can_be_undone(std::vector<HistoryRow> const& history, std::string const& account, Instant since)
{
    if (history.empty())
        return false;
    auto const& last = history.front();
    bool const is_declaration = last.change == Change::Declared || last.change == Change::Unchanged;
    return is_declaration && last.account == account && last.at >= since;
}

/// Takes back what a hurried hand has pressed, as long as nothing else has happened to the count.
Result<UnitView> undo_declaration(Call& call)
{
    auto const unit = TRY(declared_unit(call));
    auto store = call.store<Store>();
    auto const history = store.history(unit.id, 2);
    auto const account = call.identity().account().text();
    auto const seconds = call.services().settings.number("beds.undo_seconds", paris_date(call.now()));
    if (!can_be_undone(history, account, call.now() - Duration(static_cast<std::int64_t>(seconds * 1000))))
        return Error::NothingToUndo;

    auto row = StatusRow::blank(unit.id);
    if (history.size() > 1) {
        auto const& before = history.back();
        row = { unit.id, before.available, before.reserved, before.reserved_beyond, before.status, before.least_age_days,
            before.no_multiples, before.comment, before.declared_at, before.source, {}, {}, 0, before.closed, before.closed_at };
    }
    row.version = history.front().version;
    store.save(row, Change::Undone, call.now(), account);
    raise_board(call);
    return unit_view_of(call.transaction(), schedule_of(call), unit, call.now());
}

} // namespace

directory::NewsSchedule schedule_of(Call& call)
{
    return news_schedule(call.services().settings, paris_date(call.now()));
}

Result<Done> may_declare(Call const& call, PlaceId place)
{
    if (call.scope().place() != place && !call.identity().may(declare_any))
        return Error::NotYours;
    return Done {};
}

Result<directory::Unit> declared_unit(Call& call)
{
    auto const id = TRY(call.path_id<directory::UnitId>());
    auto unit = directory::unit(call.transaction(), id);
    if (!unit || !unit->active)
        return Error::UnknownUnit;
    TRY(may_declare(call, unit->establishment));
    return std::move(*unit);
}

void raise_board(Call& call)
{
    call.publish({ topic, events::Audience::everyone() });
}

std::vector<Route> declaration_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Put, "/api/units/{id}/beds")
                         .summary("Déclarer les places d’une unité")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(declaration_form))
                         .returns(one(unit_view))
                         .handled_by(declare_beds));
    routes.push_back(route(Method::Post, "/api/establishments/{id}/beds/unchanged")
                         .summary("Confirmer que rien n’a changé")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::none())
                         .takes(form(unchanged_form))
                         .returns(one(place_view))
                         .handled_by(renew_beds));
    routes.push_back(route(Method::Post, "/api/units/{id}/beds/undo")
                         .summary("Annuler la dernière déclaration")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(unit_view))
                         .handled_by(undo_declaration));
    return routes;
}

} // namespace cigogne::beds
