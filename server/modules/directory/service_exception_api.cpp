#include "modules/directory/routes.hpp"
#include "modules/directory/service_exception_view.hpp"

/// Days on which the cell does not keep its week: closed, or other hours.
namespace cigogne::directory {

namespace {

using namespace http;

/// The longest run of days that one exception covers: three years; what has no end is a week without openings, dated as one.
constexpr int most_days = 1096;

/// The form holds days to come, both times or neither, and no day of another exception.
Result<Done> check(Call& call, ServiceExceptionForm const& form, std::optional<ServiceExceptionId> self)
{
    std::vector<Fault> faults;
    if (form.last_day < form.first_day)
        faults.push_back({ "last_day", "before_beginning", "Le dernier jour vient après le premier." });
    else if (form.last_day.days_since(form.first_day) >= most_days)
        faults.push_back({ "last_day", "too_long", "Trois ans au plus : au-delà, datez une nouvelle semaine, sans plage si la cellule ferme." });
    else if (form.last_day < paris_date(call.now()))
        faults.push_back({ "last_day", "past", "Ces jours sont passés." });
    if (form.opens && !form.closes)
        faults.push_back({ "closes", "required", "Écrivez aussi l’heure de fermeture." });
    if (form.closes && !form.opens)
        faults.push_back({ "opens", "required", "Écrivez aussi l’heure d’ouverture." });
    if (form.opens && form.opens == form.closes && form.opens->minutes() != 0)
        faults.push_back({ "closes", "empty_opening", "Cette ouverture ne dure pas. Toute la journée s’écrit 00:00–00:00." });
    if (!faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    if (call.store<Store>().days_are_taken(form, self))
        return Failure(Error::DaysTaken).with({ { "first_day", "taken", "Une autre exception couvre déjà l’un de ces jours." } });
    return Done {};
}

Result<ServiceExceptionRow> exception_in_path(Call& call)
{
    auto const id = TRY(call.path_id<ServiceExceptionId>());
    auto row = call.store<Store>().service_exception(id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

Result<ServiceExceptionView> add_exception(Call& call, ServiceExceptionForm form)
{
    TRY(check(call, form, {}));
    auto const row = call.store<Store>().add_service_exception(form, author_of(call));
    call.audit_subject(row.id.text());
    tell_change(call);
    return view_of(row);
}

Result<ServiceExceptionView> change_exception(Call& call, ServiceExceptionForm form)
{
    auto const row = TRY(exception_in_path(call));
    if (row.version != *call.if_match())
        return stale(service_exception_view, view_of(row), last_writing(call, row));
    TRY(check(call, form, row.id));
    auto const changed = call.store<Store>().change_service_exception(row, form, *call.if_match(), author_of(call));
    tell_change(call);
    return view_of(*changed);
}

/// The days keep the week again; the exception stays readable in the store.
Result<Done> withdraw_exception(Call& call)
{
    auto const row = TRY(exception_in_path(call));
    if (!call.store<Store>().withdraw(row, *call.if_match(), author_of(call)))
        return stale(service_exception_view, view_of(row), last_writing(call, row));
    tell_change(call);
    return Done {};
}

} // namespace

std::vector<Route> service_exception_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/service-exceptions")
                         .summary("Dater une exception aux horaires de la cellule")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "service_exception")
                         .tagged(Etag::row_version())
                         .takes(form(service_exception_form))
                         .returns(created(service_exception_view))
                         .handled_by(add_exception));
    routes.push_back(route(Method::Put, "/api/service-exceptions/{id}")
                         .summary("Modifier une exception, ou rétablir celle qui fut retirée")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "service_exception", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(service_exception_form))
                         .returns(one(service_exception_view))
                         .handled_by(change_exception));
    routes.push_back(route(Method::Delete, "/api/service-exceptions/{id}")
                         .summary("Retirer une exception : ces jours suivent de nouveau la semaine")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "service_exception", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(withdraw_exception));
    return routes;
}

} // namespace cigogne::directory
