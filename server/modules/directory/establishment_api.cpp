#include "modules/accounts/accounts.hpp"
#include "modules/directory/establishment_view.hpp"
#include "modules/directory/routes.hpp"

#include <map>

namespace cigogne::directory {

namespace {

using namespace http;

constexpr auto establishment_query = fields<EstablishmentFilter>("EstablishmentQuery",
    field<&EstablishmentFilter::q>("q", max_length(100)),
    field<&EstablishmentFilter::type>("type"),
    field<&EstablishmentFilter::department>("department", max_length(3)),
    field<&EstablishmentFilter::kind>("kind"),
    field<&EstablishmentFilter::active>("active"),
    field<&EstablishmentFilter::sort>("sort"));

struct DepartmentsView {
    std::vector<DepartmentRow> items;
};
View<DepartmentRow> const department_view = view<DepartmentRow>("Department",
    field<&DepartmentRow::id>("code"),
    field<&DepartmentRow::name>("name"),
    field<&DepartmentRow::latitude>("latitude"),
    field<&DepartmentRow::longitude>("longitude"));
View<DepartmentsView> const departments_view = view<DepartmentsView>("Departments",
    nested<&DepartmentsView::items, department_view>("items"));

template <class Row>
auto views_of(std::vector<Row> const& rows)
{
    std::vector<decltype(view_of(rows.front()))> views;
    for (auto const& row : rows)
        views.push_back(view_of(row));
    return views;
}

/// What a list shows of types changes at midnight, without anybody changing anything.
void until_midnight(Call& call)
{
    call.valid_until(start_of_day(paris_date(call.now()).plus_days(1)));
}

EstablishmentView view_of(Call& call, EstablishmentRow const& row)
{
    auto store = call.store<Store>();
    auto const types = store.types_of(row.id);
    auto const today = paris_date(call.now());
    std::optional<PlaceKind> type;
    for (auto const& dated : types)
        type = dated.valid_from <= today ? std::optional(dated.kind) : type;
    std::vector<ReferralView> referrals;
    for (auto const& id : store.referrals_of(row.id)) {
        auto const destination = store.establishment(id);
        referrals.push_back({ id, destination ? destination->name : std::string() });
    }
    return { row.id, row.name, row.town, row.department, row.region, row.latitude, row.longitude, row.finess, row.sector,
        row.phone, row.notice_email, row.source_note, row.fictitious, row.active, type, views_of(types), views_of(store.thresholds_of(row.id)),
        views_of(store.regional_thresholds()), views_of(store.capabilities_of(row.id)), views_of(store.units_of(row.id)),
        std::move(referrals), row.version, row.closing_day() };
}

Result<db::Page<EstablishmentItem>> list_establishments(Call& call, EstablishmentFilter filter)
{
    auto store = call.store<Store>();
    auto const today = paris_date(call.now());
    auto const rows = store.establishments(call.scope(), filter, call.page_request(), today);
    std::map<EstablishmentId, TypeRow> present;
    for (auto const& type : store.types()) {
        if (type.valid_from <= today)
            present.insert_or_assign(type.establishment, type);
    }
    db::Page<EstablishmentItem> page { {}, rows.next };
    for (auto const& row : rows.items) {
        auto const type = present.find(row.id);
        bool const known = type != present.end();
        page.items.push_back({ row.id, row.name, row.town, row.department, known ? std::optional(type->second.kind) : std::nullopt,
            known ? std::optional(type->second.confidence) : std::nullopt, row.sector, row.phone, row.active, row.fictitious,
            row.version });
    }
    until_midnight(call);
    return page;
}

Result<EstablishmentView> show_establishment(Call& call)
{
    auto const row = TRY(establishment_in_path(call));
    until_midnight(call);
    return view_of(call, row);
}

Result<Done> check(Store& store, EstablishmentForm const& form, std::optional<EstablishmentId> self, CivilDate today)
{
    // Tomorrow: a house that is still at work today closes at the end of the day.
    if (form.closed_on && *form.closed_on > today.plus_days(1))
        return Failure(http::Error::InvalidFields).with({ { "closed_on", "in_future", "Au plus tard demain, pour un établissement qui ferme ce soir." } });
    if (store.name_is_taken(form.name, self))
        return Failure(Error::NameTaken).with({ { "name", "taken", "Un autre établissement porte déjà ce nom." } });
    if (form.active && form.closed_on)
        return Failure(http::Error::InvalidFields).with({ { "closed_on", "still_open", "Un établissement en activité n’a pas de jour de fermeture." } });
    if (form.finess && store.finess_is_taken(*form.finess, self))
        return Failure(Error::FinessTaken).with({ { "finess", "taken", "Un autre établissement porte déjà ce numéro." } });
    return Done {};
}

/// A new closing day comes after what is known of the house: the day since which it has a type, and what others know of it.
Result<Done> check_closing(Call& call, Parts const& parts, EstablishmentRow const& row, EstablishmentForm const& form)
{
    auto const day = closing_day_after(row, form, paris_date(call.now()));
    if (!day || day == row.closing_day())
        return Done {};
    auto fault = too_early(*day, call.store<Store>().types_of(row.id));
    if (!fault && parts.against_closing)
        fault = parts.against_closing(call.transaction(), row.id, *day);
    if (fault)
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    return Done {};
}

Result<EstablishmentView> add_establishment(Call& call, EstablishmentForm form)
{
    auto store = call.store<Store>();
    TRY(check(store, form, {}, paris_date(call.now())));
    auto const row = store.add(form, Reality::Real, author_of(call));
    call.audit_subject(row.id.text());
    tell_change(call);
    return view_of(call, row);
}

Result<EstablishmentView> change_establishment(Call& call, Parts const& parts, EstablishmentForm form)
{
    auto store = call.store<Store>();
    auto const row = TRY(establishment_in_path(call));
    TRY(check(store, form, row.id, paris_date(call.now())));
    TRY(check_closing(call, parts, row, form));
    auto const changed = store.change(row, form, *call.if_match(), author_of(call));
    if (!changed)
        return stale(establishment_view, view_of(call, row), last_writing(call, row));
    if (changed->active != row.active && parts.when_closed_or_reopened)
        parts.when_closed_or_reopened(call.transaction());
    tell_change(call);
    return view_of(call, *changed);
}

Result<DepartmentsView> list_departments(Call& call)
{
    return DepartmentsView { call.store<Store>().departments() };
}

} // namespace

Author author_of(Call const& call)
{
    return { call.now(), call.identity().account().text() };
}

LastWriting last_writing_by(Call& call, std::string const& account, Instant at)
{
    auto const id = AccountId::parse(account);
    return { id ? accounts::name_of(call.transaction(), *id) : "—", at };
}

void tell_change(Call& call)
{
    call.publish({ topic, events::Audience::everyone(), changed_event, {} });
}

Result<EstablishmentRow> establishment_in_path(Call& call)
{
    auto const id = TRY(call.path_id<EstablishmentId>());
    auto row = call.store<Store>().establishment(id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

std::vector<Route> establishment_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/establishments")
                         .summary("Lister les établissements")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "establishment")
                         .tagged(Etag::version_of("directory"))
                         .takes(query(establishment_query))
                         .returns(pages_of(establishment_item))
                         .handled_by(list_establishments));
    routes.push_back(route(Method::Get, "/api/departments")
                         .summary("Lister les départements et leur centre")
                         .needs(any_session)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("liste publique, sans donnée de personne"))
                         .tagged(Etag::version_of("directory"))
                         .takes(nothing)
                         .returns(one(departments_view))
                         .handled_by(list_departments));
    routes.push_back(route(Method::Get, "/api/establishments/{id}")
                         .summary("Lire un établissement, son histoire et ses unités")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "establishment", path("id"))
                         .tagged(Etag::version_of("directory"))
                         .takes(nothing)
                         .returns(one(establishment_view))
                         .handled_by(show_establishment));
    routes.push_back(route(Method::Post, "/api/establishments")
                         .summary("Ajouter un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment")
                         .tagged(Etag::row_version())
                         .takes(form(establishment_form))
                         .returns(created(establishment_view).at("/api/establishments/{id}"))
                         .handled_by(add_establishment));
    routes.push_back(route(Method::Put, "/api/establishments/{id}")
                         .summary("Modifier un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(establishment_form))
                         .returns(one(establishment_view))
                         .handled_by([parts](Call& call, EstablishmentForm form) { return change_establishment(call, parts, std::move(form)); }));
    return routes;
}

} // namespace cigogne::directory
