#include "modules/directory/routes.hpp"
#include "modules/directory/service_exception_view.hpp"
#include "platform/installation.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::directory {

namespace {

using namespace http;

struct ServiceStateView {
    bool open;
    std::optional<std::string> phone;
    std::optional<Instant> closes_at;
    std::optional<Instant> opens_at;
    std::string samu;
    Instant now; ///< the clock of a hospital PC may be wrong
    bool demonstration; ///< the login page says so before anybody is known
};
View<ServiceStateView> const service_state_view = view<ServiceStateView>("ServiceState",
    field<&ServiceStateView::open>("open"),
    field<&ServiceStateView::phone>("phone"),
    field<&ServiceStateView::closes_at>("closes_at"),
    field<&ServiceStateView::opens_at>("opens_at"),
    field<&ServiceStateView::samu>("samu"),
    field<&ServiceStateView::now>("now"),
    field<&ServiceStateView::demonstration>("demonstration"));

struct OpeningView {
    Service service;
    ServiceDay day;
    TimeOfDay opens;
    TimeOfDay closes;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
};
View<OpeningView> const opening_view = view<OpeningView>("Opening",
    field<&OpeningView::service>("service"),
    field<&OpeningView::day>("day"),
    field<&OpeningView::opens>("opens"),
    field<&OpeningView::closes>("closes"),
    field<&OpeningView::valid_from>("valid_from"),
    field<&OpeningView::valid_to>("valid_to"));
/// Public holidays on which nobody answers.
struct HolidayClosureView {
    Service service;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
};
View<HolidayClosureView> const holiday_closure_view = view<HolidayClosureView>("HolidayClosure",
    field<&HolidayClosureView::service>("service"),
    field<&HolidayClosureView::valid_from>("valid_from"),
    field<&HolidayClosureView::valid_to>("valid_to"));
struct ServiceHoursView {
    std::vector<OpeningView> openings;
    std::vector<HolidayClosureView> holiday_closures;
    std::vector<ServiceExceptionView> exceptions; ///< those that are not over
    std::int64_t version;
};
View<ServiceHoursView> const service_hours_view = view<ServiceHoursView>("ServiceHours",
    nested<&ServiceHoursView::openings, opening_view>("openings"),
    nested<&ServiceHoursView::holiday_closures, holiday_closure_view>("holiday_closures"),
    nested<&ServiceHoursView::exceptions, service_exception_view>("exceptions"),
    field<&ServiceHoursView::version>("version"));

/// What the bar on top of every page tells.
Result<ServiceStateView> show_service_state(Call& call)
{
    auto const calendar = service_calendar(call.transaction());
    auto const today = paris_date(call.now());
    auto const phone = call.services().settings.text(cell_phone_setting, today);
    return ServiceStateView { calendar.is_open(Service::MATERNAL, call.now()),
        phone.empty() ? std::nullopt : std::optional(phone), calendar.closes_at(Service::MATERNAL, call.now()),
        calendar.opens_at(Service::MATERNAL, call.now()), "15", call.now(), installation(call.transaction()).is_demonstration };
}

/// Lines that were replaced before they began were never in force.
bool was_ever_in_force(auto const& row)
{
    return !row.valid_to || row.valid_from <= *row.valid_to;
}

ServiceHoursView hours_view(Call& call)
{
    auto store = call.store<Store>();
    ServiceHoursView view { {}, {}, {}, store.service_hours_version() };
    for (auto const& row : store.service_hours()) {
        if (was_ever_in_force(row))
            view.openings.push_back({ row.service, row.day, row.opens, row.closes, row.valid_from, row.valid_to });
    }
    for (auto const& row : store.holiday_closures()) {
        if (was_ever_in_force(row))
            view.holiday_closures.push_back({ row.service, row.valid_from, row.valid_to });
    }
    auto const today = paris_date(call.now());
    for (auto const& row : store.service_exceptions()) {
        if (today <= row.last_day)
            view.exceptions.push_back(view_of(row));
    }
    return view;
}

struct Minutes {
    int begins;
    int ends; ///< past midnight, more than a day
};

Minutes minutes_of(OpeningForm const& opening)
{
    auto const ends = opening.closes.minutes();
    return { opening.opens.minutes(), ends > opening.opens.minutes() ? ends : ends + 24 * 60 };
}

std::string range_of(OpeningForm const& opening)
{
    return fmt::format("{}–{}", opening.opens.text(), opening.closes.text());
}

/// Each opening lasts, and those of one day do not overlap.
std::optional<Fault> fault_of(std::vector<OpeningForm> const& openings)
{
    for (auto opening = openings.begin(); opening != openings.end(); ++opening) {
        auto const day = word(opening->day).label;
        if (opening->opens == opening->closes && opening->opens.minutes() != 0)
            return Fault { "openings", "empty_opening",
                fmt::format("{} : {} ne dure pas. Toute la journée s’écrit 00:00–00:00.", day, range_of(*opening)) };
        auto const mine = minutes_of(*opening);
        for (auto other = openings.begin(); other != opening; ++other) {
            auto const theirs = minutes_of(*other);
            if (other->day == opening->day && mine.begins < theirs.ends && theirs.begins < mine.ends)
                return Fault { "openings", "overlap",
                    fmt::format("{} : {} et {} se recouvrent.", day, range_of(*other), range_of(*opening)) };
        }
    }
    return std::nullopt;
}

/// The week can be in force: its openings last and do not overlap, and it says one thing only of holidays. Without any
/// opening the cell is closed until another week is dated.
Result<Done> check(ServiceHoursForm const& form)
{
    if (auto fault = fault_of(form.openings))
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    bool const has_holiday_lines = std::ranges::count(form.openings, ServiceDay::HOLIDAY, &OpeningForm::day) > 0;
    if (has_holiday_lines && form.closed_on_holidays.value_or(false))
        return Failure(http::Error::InvalidFields)
            .with({ { "closed_on_holidays", "has_openings", "Fermée les jours fériés : retirez leurs plages." } });
    return Done {};
}

Result<ServiceHoursView> show_service_hours(Call& call)
{
    return hours_view(call);
}

Result<ServiceHoursView> set_service_hours(Call& call, ServiceHoursForm form)
{
    auto store = call.store<Store>();
    if (store.service_hours_version() != *call.if_match())
        return stale(service_hours_view, hours_view(call));
    TRY(check(form));
    store.set_service_hours(form, author_of(call));
    tell_change(call);
    return hours_view(call);
}

} // namespace

std::vector<Route> service_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/service-state")
                         .summary("Savoir si la cellule répond, et jusqu’à quand")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("horaires publics, sans donnée de personne"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(service_state_view))
                         .handled_by(show_service_state));
    routes.push_back(route(Method::Get, "/api/service-hours")
                         .summary("Lire les horaires de la cellule")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("horaires publics, sans donnée de personne"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(service_hours_view))
                         .handled_by(show_service_hours));
    routes.push_back(route(Method::Put, "/api/service-hours")
                         .summary("Dater les horaires d’un service de la cellule")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "service_hours")
                         .tagged(Etag::row_version())
                         .takes(form(service_hours_form))
                         .returns(one(service_hours_view))
                         .handled_by(set_service_hours));
    return routes;
}

} // namespace cigogne::directory
