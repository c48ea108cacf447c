#include "modules/directory/routes.hpp"

#include "modules/directory/jobs.hpp"
#include "modules/directory/travel_matching.hpp"
#include "platform/events/hub.hpp"
#include "platform/jobs/start.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>
#include <map>
#include <span>

namespace cigogne::directory {

namespace {

using namespace http;

constexpr std::size_t lines_a_slice = 200;
constexpr std::size_t most_refusals_shown = 200;
constexpr std::size_t most_lines_at_once = 2'000; ///< read, matched and written within a second; more is a job

struct TravelQuery {
    EstablishmentId from;
};
constexpr auto travel_query = fields<TravelQuery>("TravelQuery", field<&TravelQuery::from>("from"));

struct TravelView {
    EstablishmentId to;
    std::string to_name;
    int minutes;
    TravelBasis basis;
    std::string source;
};
View<TravelView> const travel_view = view<TravelView>("TravelTime",
    field<&TravelView::to>("to"),
    field<&TravelView::to_name>("to_name"),
    field<&TravelView::minutes>("minutes"),
    field<&TravelView::basis>("basis"),
    field<&TravelView::source>("source"));
struct TravelTimesView {
    EstablishmentId from;
    std::vector<TravelView> items;
};
View<TravelTimesView> const travel_times_view = view<TravelTimesView>("TravelTimes",
    field<&TravelTimesView::from>("from"),
    nested<&TravelTimesView::items, travel_view>("items"));

struct RefusalView {
    std::int64_t line;
    std::string reason;
};
View<RefusalView> const refusal_view = view<RefusalView>("RefusedLine",
    field<&RefusalView::line>("line"),
    field<&RefusalView::reason>("reason"));
struct ImportView {
    std::int64_t read;
    std::int64_t written;
    std::int64_t refused;
    std::vector<RefusalView> refusals;
};
View<ImportView> const import_view = view<ImportView>("TravelImport",
    field<&ImportView::read>("read"),
    field<&ImportView::written>("written"),
    field<&ImportView::refused>("refused"),
    nested<&ImportView::refusals, refusal_view>("refusals"));

Result<TravelTimesView> list_travel_times(Call& call, TravelQuery asked)
{
    auto const today = paris_date(call.now());
    if (!place(call.transaction(), asked.from, today))
        return http::Error::NotFound;
    std::map<EstablishmentId, std::string> names;
    for (auto const& place : places(call.transaction(), today))
        names.emplace(place.id, place.name);
    TravelTimesView view { asked.from, {} };
    auto const& settings = call.services().settings;
    TravelEstimate const estimate { settings.number(detour_setting, today), settings.number(speed_setting, today) };
    for (auto const& travel : travel_from(call.transaction(), asked.from, today, estimate))
        view.items.push_back({ travel.destination, names[travel.destination], travel.minutes, travel.basis, travel.source });
    call.valid_until(start_of_day(today.plus_days(1)));
    return view;
}

std::vector<TravelTimeRow> matched(TravelFile& file, Establishments const& known, Call const& call)
{
    auto const author = author_of(call);
    std::vector<TravelTimeRow> rows;
    for (auto const& line : file.lines) {
        auto const from = known.named(line.from);
        auto const to = known.named(line.to);
        if (!from || !to) {
            file.refusals.push_back({ line.number, unknown_establishment(from ? line.to : line.from) });
            continue;
        }
        rows.push_back({ *from, *to, paris_date(author.at), line.minutes, line.source, author.at, author.account });
    }
    return rows;
}

void audit_import(Call& call, db::Transaction& transaction, std::size_t lines)
{
    auto const& facts = call.identity().facts();
    call.services().audit.record(transaction,
        { call.now(), security::AuditKind::Write, facts.account, facts.membership, "POST /api/travel-times/import", "travel_time", {},
            fmt::format(R"({{"lines":{}}})", lines), call.request().peer });
}

/// A slice is a whole write: known to the streams and in the audit with its lines, or not there at all.
void write_slice(Call& call, std::span<TravelTimeRow const> rows)
{
    auto transaction = call.services().database.write();
    Store store(transaction);
    for (auto const& row : rows)
        store.set_travel_time(row);
    audit_import(call, transaction, rows.size());
    auto const version = events::publish(transaction, call.now(), { topic, events::Audience::everyone(), changed_event, {} });
    transaction.after_commit([&hub = call.services().hub, version] { hub.raise(topic, version); });
    transaction.commit();
}

/// Every line is read and matched before the first is written; refused lines are told, the others taken.
Result<ImportView> import_travel_times(Call& call, Upload const& upload)
{
    if (TRY(lines_of_travel_file(upload.bytes)) > most_lines_at_once)
        return TravelFileError::TooManyAtOnce;
    auto file = TRY(read_travel_file(upload.bytes));
    auto const rows = [&] {
        auto transaction = call.services().database.read();
        return matched(file, Establishments(Store(transaction).all_establishments()), call);
    }();
    for (std::size_t begin = 0; begin < rows.size(); begin += lines_a_slice)
        write_slice(call, std::span(rows).subspan(begin, std::min(lines_a_slice, rows.size() - begin)));

    std::ranges::sort(file.refusals, {}, &LineRefusal::line);
    ImportView view { static_cast<std::int64_t>(rows.size() + file.refusals.size()), static_cast<std::int64_t>(rows.size()),
        static_cast<std::int64_t>(file.refusals.size()), {} };
    for (auto const& refusal : std::span(file.refusals).first(std::min(file.refusals.size(), most_refusals_shown)))
        view.refusals.push_back({ static_cast<std::int64_t>(refusal.line), refusal.reason });
    return view;
}

/// A large file is a job, which reads it and writes it slice by slice. Looked at here as far as takes no time: one that is no
/// table of travel times is refused at once.
Result<jobs::Started> start_import(Call& call, Upload upload)
{
    auto const lines = TRY(lines_of_travel_file(upload.bytes));
    if (upload.bytes.find('\0') != std::string::npos)
        return TravelFileError::NotUtf8;
    auto transaction = call.services().database.write();
    auto const id = jobs::start(transaction, call.now(),
        {
            .kind = travel_import_kind_code,
            .title = fmt::format("Importer des temps de trajet ({} lignes)", lines),
            .input = std::move(upload.bytes),
            .author = call.identity().account(),
        });
    auto const& facts = call.identity().facts();
    call.services().audit.record(transaction,
        { call.now(), security::AuditKind::Write, facts.account, facts.membership, "POST /api/travel-times/imports", "job", id.text(),
            fmt::format(R"({{"lines":{}}})", lines), call.request().peer });
    transaction.commit();
    return jobs::Started { id };
}

} // namespace

std::vector<Route> travel_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/travel-times")
                         .summary("Lire les temps de trajet depuis un établissement")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "travel_time")
                         .tagged(Etag::version_of("directory"))
                         .takes(query(travel_query))
                         .returns(one(travel_times_view))
                         .handled_by(list_travel_times));
    routes.push_back(route(Method::Post, "/api/travel-times/import")
                         .summary("Importer des temps de trajet (fichier CSV : départ, arrivée, minutes, source)")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "travel_time")
                         .tagged(Etag::none())
                         .takes(upload)
                         .returns(one(import_view))
                         .limited_to(32U << 20U) // as much as the job takes: a large file is told of it, not cut off
                         .outside_transaction()
                         .handled_by(import_travel_times));
    routes.push_back(route(Method::Post, "/api/travel-times/imports")
                         .summary("Importer un grand fichier de temps de trajet : un travail, à suivre")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(nothing_because("the handler writes the line itself: it reads the file outside any transaction"))
                         .tagged(Etag::none())
                         .takes(upload)
                         .returns(created(jobs::started_view))
                         .limited_to(32U << 20U)
                         .outside_transaction()
                         .handled_by(start_import));
    return routes;
}

} // namespace cigogne::directory
