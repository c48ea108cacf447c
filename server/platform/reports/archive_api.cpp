#include "platform/reports/archive_api.hpp"

#include "platform/export/zip.hpp"
#include "platform/jobs/start.hpp"
#include "platform/jobs/store.hpp"
#include "platform/reports/archiving.hpp"
#include "platform/reports/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::reports {

namespace {

using namespace http;

struct ArchivesQuery {
    int year;
};
constexpr auto archives_query = fields<ArchivesQuery>("ReportArchivesQuery", field<&ArchivesQuery::year>("year", between(1990, 2199)));

struct ArchiveForm {
    int year;
};
constexpr auto archive_form = fields<ArchiveForm>("ReportArchiveForm", field<&ArchiveForm::year>("year", between(1990, 2199)));

struct ArchiveView {
    ArchiveId id;
    int year;
    jobs::JobId job;
    jobs::State state;
    bool own; ///< asked for by who reads: she follows its job
    std::string author;
    std::int64_t reports;
    std::string size; ///< French; empty until it is ready
    Instant asked_at;
    Instant kept_until;
};
View<ArchiveView> const archive_view = view<ArchiveView>("ReportArchive",
    field<&ArchiveView::id>("id"),
    field<&ArchiveView::year>("year"),
    field<&ArchiveView::job>("job"),
    field<&ArchiveView::state>("state"),
    field<&ArchiveView::own>("own"),
    field<&ArchiveView::author>("author"),
    field<&ArchiveView::reports>("reports"),
    field<&ArchiveView::size>("size"),
    field<&ArchiveView::asked_at>("asked_at"),
    field<&ArchiveView::kept_until>("kept_until"));
struct ArchivesView {
    std::vector<ArchiveView> items; ///< those that may be saved, or are being made; the latest first
};
View<ArchivesView> const archives_view = view<ArchivesView>("ReportArchives", nested<&ArchivesView::items, archive_view>("items"));

/// Jobs are forgotten after a while; what is ready was done.
jobs::State state_of(Call& call, ArchiveRow const& archive)
{
    if (archive.is_ready)
        return jobs::State::Done;
    auto const job = call.store<jobs::Store>().job(archive.job);
    return job ? job->state : jobs::State::Failed;
}

ArchiveView view_of(Call& call, Series const& series, ArchiveRow const& archive)
{
    return { archive.id, archive.year, archive.job, state_of(call, archive), archive.asked_by == call.identity().account(),
        series.name_of(call.transaction(), archive.asked_by), archive.reports, archive.is_ready ? said_size(archive.bytes) : std::string(), archive.asked_at,
        kept_until(series, call.services().settings, archive.asked_at, paris_date(call.now())) };
}

bool is_over(Call& call, Series const& series, ArchiveRow const& archive)
{
    return kept_until(series, call.services().settings, archive.asked_at, paris_date(call.now())) <= call.now();
}

Result<ArchivesView> list_archives(Call& call, Series const& series, ArchivesQuery const& query)
{
    ArchivesView view;
    for (auto const& archive : ArchiveStore(call.transaction(), series.archives).archives(query.year)) {
        auto const state = state_of(call, archive);
        bool const is_shown = state == jobs::State::Done || !jobs::has_ended(state);
        if (is_shown && !is_over(call, series, archive))
            view.items.push_back(view_of(call, series, archive));
    }
    return view;
}

Result<jobs::Started> start_archive(Call& call, Series const& series, ArchiveForm const& form)
{
    auto const told = VersionStore(call.transaction(), series.versions).told_until(form.year, call.now());
    if (told.empty())
        return under("year", ReportError::NothingReported);
    auto const id = ArchiveId::make(call.now());
    auto const author = call.identity().account();
    auto const job = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = series.archiving_code, .title = fmt::format("Réunir les {} de {} dans une archive", series.name, form.year), .input = id.text(), .author = author }));
    ArchiveStore(call.transaction(), series.archives).add({ id, form.year, job, static_cast<std::int64_t>(told.size()), 0, false, call.now(), author });
    call.audit_subject(std::to_string(form.year));
    call.publish({ series.topic, events::Audience::holders_of(series.make) });
    return jobs::Started { job };
}

Result<File> save_archive(Call& call, Series const& series)
{
    auto const id = TRY(call.path_id<ArchiveId>());
    ArchiveStore const store(call.transaction(), series.archives);
    auto const archive = store.archive(id);
    if (!archive || !archive->is_ready || is_over(call, series, *archive))
        return http::Error::NotFound;
    call.transaction().set_time_budget(std::chrono::seconds(30)); // some ten megabytes, seldom
    auto const files = store.files(id);
    std::vector<exporting::ZipEntry> entries;
    std::ranges::transform(files, std::back_inserter(entries), [](ArchiveFile const& file) { return exporting::ZipEntry { file.name, file.content }; });
    call.audit_subject(std::to_string(archive->year));
    call.audit_detail(fmt::format(R"({{"format":"zip","files":{}}})", files.size()));
    return File { "application/zip", fmt::format("{}-{}.zip", series.archive_name, archive->year), std::make_shared<std::string const>(exporting::zipped(entries)) };
}

} // namespace

std::vector<Route> archive_routes(Series const& series, ArchiveAddresses at)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, at.all)
                         .summary("Lister les archives des rapports d’une année")
                         .needs(series.make)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, series.audited)
                         .tagged(Etag::none())
                         .takes(query(archives_query))
                         .returns(one(archives_view))
                         .handled_by([&series](Call& call, ArchivesQuery const& asked) { return list_archives(call, series, asked); }));
    routes.push_back(route(Method::Post, at.all)
                         .summary("Réunir les rapports d’une année dans une archive : un travail, à suivre")
                         .needs(series.make)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, series.audited)
                         .tagged(Etag::none())
                         .takes(form(archive_form))
                         .returns(created(jobs::started_view))
                         .handled_by([&series](Call& call, ArchiveForm const& asked) { return start_archive(call, series, asked); }));
    routes.push_back(route(Method::Get, at.file)
                         .summary("Télécharger l’archive des rapports d’une année (ZIP : PDF et tableurs)")
                         .needs(series.make)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Export, series.audited)
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(file)
                         .handled_by([&series](Call& call) { return save_archive(call, series); }));
    return routes;
}

} // namespace cigogne::reports
