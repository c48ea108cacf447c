#include "modules/upkeep/routes.hpp"

#include "modules/accounts/accounts.hpp"
#include "platform/http/call.hpp"
#include "platform/http/route.hpp"
#include "platform/jobs/schedule.hpp"
#include "platform/jobs/start.hpp"
#include "platform/jobs/store.hpp"

/// The jobs as people see them: who manages them sees all, whoever asked for one sees that one.
namespace cigogne::upkeep {

namespace {

using namespace http;

struct JobQuery {
    std::optional<jobs::State> state;
};
constexpr auto job_query = fields<JobQuery>("JobQuery", field<&JobQuery::state>("state"));

struct JobView {
    jobs::JobId id;
    std::string kind;
    std::string title;
    jobs::State state;
    std::string unit; ///< what is counted, in French
    std::int64_t done;
    std::optional<std::int64_t> total;
    std::string outcome;
    bool attention;
    std::optional<std::string> author;
    Instant created_at;
    std::optional<Instant> started_at;
    std::optional<Instant> expected_end_at;
    std::optional<Instant> ended_at;
    std::optional<Instant> cancel_asked_at;
    std::int64_t remarks;
};
View<JobView> const job_view = view<JobView>("Job",
    field<&JobView::id>("id", label("Numéro")),
    field<&JobView::kind>("kind", label("Nature")),
    field<&JobView::title>("title", label("Travail")),
    field<&JobView::state>("state", label("État")),
    field<&JobView::unit>("unit", label("Unité")),
    field<&JobView::done>("done", label("Fait")),
    field<&JobView::total>("total", label("Sur")),
    field<&JobView::outcome>("outcome", label("Résultat")),
    field<&JobView::attention>("attention", label("À lire")),
    field<&JobView::author>("author", label("Demandé par")),
    field<&JobView::created_at>("created_at", label("Demandé")),
    field<&JobView::started_at>("started_at", label("Commencé")),
    field<&JobView::expected_end_at>("expected_end_at", label("Fin prévue")),
    field<&JobView::ended_at>("ended_at", label("Terminé")),
    field<&JobView::cancel_asked_at>("cancel_asked_at", label("Annulation demandée")),
    field<&JobView::remarks>("remarks", label("Remarques")));

struct RemarkView {
    std::int64_t line;
    std::string reason;
    std::string content;
};
View<RemarkView> const remark_view = view<RemarkView>("JobRemark",
    field<&RemarkView::line>("line", label("Ligne")),
    field<&RemarkView::reason>("reason", label("Motif")),
    field<&RemarkView::content>("content", label("Contenu")));

struct RegularView {
    std::string kind;
    std::string title;
    bool enabled;
    std::optional<Instant> next_at;
    std::optional<Instant> ended_at;
    std::string outcome;
    bool attention;
};
View<RegularView> const regular_view = view<RegularView>("RegularJob",
    field<&RegularView::kind>("kind", label("Nature")),
    field<&RegularView::title>("title", label("Travail")),
    field<&RegularView::enabled>("enabled", label("En service")),
    field<&RegularView::next_at>("next_at", label("Prochain")),
    field<&RegularView::ended_at>("ended_at", label("Dernier")),
    field<&RegularView::outcome>("outcome", label("Résultat")),
    field<&RegularView::attention>("attention", label("À lire")));

jobs::Kind const* kind_of(Parts const& parts, std::string_view code)
{
    auto const found = std::ranges::find(parts.kinds, code, &jobs::Kind::code);
    return found == parts.kinds.end() ? nullptr : &*found;
}

JobView view_of(Call& call, Parts const& parts, jobs::Job const& job)
{
    auto const* const kind = kind_of(parts, job.kind);
    auto author = job.created_by ? std::optional(accounts::name_of(call.transaction(), *job.created_by)) : std::nullopt;
    return { job.id, job.kind, job.title, job.state, kind ? std::string(kind->unit) : std::string(), job.done, job.total, job.outcome,
        job.attention, std::move(author), job.created_at, job.started_at, job.expected_end_at, job.ended_at, job.cancel_asked_at,
        call.store<jobs::Store>().remark_count(job.id) };
}

jobs::Whose visible(Call const& call)
{
    return call.identity().may(jobs::manage) ? jobs::Whose::Everybodys : jobs::Whose::Own;
}

/// The job named in the path, if the caller may know of it.
Result<jobs::Job> job_in_path(Call& call)
{
    auto const id = TRY(call.path_id<jobs::JobId>());
    auto job = call.store<jobs::Store>().job(id);
    if (!job || (visible(call) == jobs::Whose::Own && job->created_by != call.identity().account()))
        return http::Error::NotFound;
    return std::move(*job);
}

Result<db::Page<JobView>> list_jobs(Call& call, Parts const& parts, JobQuery const& query)
{
    auto found = call.store<jobs::Store>().jobs(call.scope(), visible(call), query.state, call.page_request());
    db::Page<JobView> page { {}, std::move(found.next) };
    for (auto const& job : found.items)
        page.items.push_back(view_of(call, parts, job));
    return page;
}

Result<JobView> show_job(Call& call, Parts const& parts)
{
    auto const job = TRY(job_in_path(call));
    return view_of(call, parts, job);
}

Result<db::Page<RemarkView>> list_remarks(Call& call)
{
    auto const job = TRY(job_in_path(call));
    auto found = call.store<jobs::Store>().remarks(call.scope(), job.id, call.page_request());
    db::Page<RemarkView> page { {}, std::move(found.next) };
    for (auto& remark : found.items)
        page.items.push_back({ remark.line, std::move(remark.reason), std::move(remark.content) });
    return page;
}

/// Told at once at most: more than these are read in « Travaux ».
constexpr int most_notices = 5;

Result<db::Page<JobView>> list_notices(Call& call, Parts const& parts)
{
    db::Page<JobView> page;
    for (auto const& job : call.store<jobs::Store>().ended_untold(call.scope(), most_notices))
        page.items.push_back(view_of(call, parts, job));
    return page;
}

/// Only who asked for it is told of its end, hence only she closes the notice; of what still runs there is none to close.
Result<Done> close_notice(Call& call)
{
    auto const job = TRY(job_in_path(call));
    auto const account = call.identity().account();
    if (job.created_by != account)
        return http::Error::NotFound;
    if (jobs::has_ended(job.state) && call.store<jobs::Store>().told(job.id, call.now()))
        call.publish({ .topic = std::string(jobs::topic), .audience = events::Audience::account(account) });
    return Done {};
}

Result<JobView> cancel_job(Call& call, Parts const& parts)
{
    auto const job = TRY(job_in_path(call));
    auto const cancelled = TRY(jobs::cancel(call.transaction(), call.now(), job));
    return view_of(call, parts, cancelled);
}

Result<db::Page<RegularView>> list_schedule(Call& call, Parts const& parts)
{
    auto const known = call.store<jobs::Store>().schedule();
    auto const& settings = call.services().settings;
    db::Page<RegularView> page;
    for (auto const& kind : parts.kinds) {
        if (kind.schedule.empty())
            continue;
        bool const enabled = jobs::is_regular(kind, settings, call.now());
        auto const next = enabled ? std::optional(jobs::next_due(kind, settings, call.now())) : std::nullopt;
        auto const last = std::ranges::find(known, kind.code, &jobs::ScheduleRow::kind);
        if (last == known.end())
            page.items.push_back({ std::string(kind.code), std::string(kind.title), enabled, next, {}, {}, false });
        else
            page.items.push_back({ std::string(kind.code), std::string(kind.title), enabled, next, last->ended_at, last->outcome, last->attention });
    }
    return page;
}

Result<jobs::Started> back_up(Call& call)
{
    auto const id = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = backup_kind_code, .title = "Sauvegarder", .author = call.identity().account() }));
    call.audit_subject(id.text());
    return jobs::Started { id };
}

constexpr auto nobodys = "kinds of work and numbers, nobody's data";

} // namespace

std::vector<Route> job_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/jobs")
                         .summary("Lister les travaux du serveur : tous, ou ceux qu’on a demandés")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because(nobodys).exported_as("jobs"))
                         .tagged(Etag::none())
                         .takes(query(job_query))
                         .returns(pages_of(job_view))
                         .handled_by([parts](Call& call, JobQuery const& query) { return list_jobs(call, parts, query); }));
    routes.push_back(route(Method::Get, "/api/jobs/{id}")
                         .summary("Suivre un travail")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(job_view))
                         .handled_by([parts](Call& call) { return show_job(call, parts); }));
    routes.push_back(route(Method::Get, "/api/job-notices")
                         .summary("Lire ce qui s’est terminé de ce qu’on a demandé, tant qu’on ne l’a pas lu")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because(nobodys).exported_as("jobs"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(job_view))
                         .handled_by([parts](Call& call) { return list_notices(call, parts); }));
    routes.push_back(route(Method::Delete, "/api/jobs/{id}/notice")
                         .summary("Ne plus annoncer la fin d’un travail")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(close_notice));
    routes.push_back(route(Method::Get, "/api/jobs/{id}/remarks")
                         .summary("Lire ligne par ligne ce qu’un travail a refusé")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because(nobodys).exported_as("job_remarks"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(remark_view))
                         .handled_by([](Call& call) { return list_remarks(call); }));
    routes.push_back(route(Method::Post, "/api/jobs/{id}/cancellation")
                         .summary("Annuler un travail")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(security::AuditKind::Write, "job", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(job_view))
                         .handled_by([parts](Call& call) { return cancel_job(call, parts); }));
    routes.push_back(route(Method::Post, "/api/backups")
                         .summary("Sauvegarder maintenant, dans le dossier choisi par l’exploitant")
                         .needs(jobs::manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Export, "job")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(created(jobs::started_view))
                         .handled_by(back_up));
    routes.push_back(route(Method::Get, "/api/regular-jobs")
                         .summary("Lire les travaux réguliers : prochaine heure, dernier résultat")
                         .needs(jobs::manage)
                         .within(ScopeRule::network())
                         .audits(nothing_because(nobodys).exported_as("regular_jobs"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(regular_view))
                         .handled_by([parts](Call& call) { return list_schedule(call, parts); }));
    return routes;
}

} // namespace cigogne::upkeep
