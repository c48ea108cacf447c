#include "modules/accounts/accounts.hpp"
#include "modules/whatif/jobs.hpp"
#include "modules/whatif/reading.hpp"
#include "modules/whatif/routes.hpp"
#include "modules/whatif/store.hpp"
#include "platform/jobs/start.hpp"
#include "platform/jobs/store.hpp"
#include "platform/json/json.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::whatif {

namespace {

using namespace http;

constexpr double greatest_seed = 9'007'199'254'740'991; ///< the greatest whole number that a browser writes exactly

struct RunForm {
    int year;
    std::optional<std::int64_t> seed;
    std::optional<int> replays;
    std::vector<Change> changes;
};
Table<RunForm> const run_form = fields<RunForm>("WhatIfRunForm",
    field<&RunForm::year>("year", between(1990, 2199)),
    field<&RunForm::seed>("seed", between(0, greatest_seed)),
    field<&RunForm::replays>("replays", between(least_replays, most_replays)),
    nested<&RunForm::changes, change_form>("changes", max_items(most_changes)));

struct RunView {
    RunId id;
    int year;
    std::vector<Change> changes;
    std::vector<std::string> sentences;
    std::int64_t seed;
    int replays;
    jobs::JobId job;
    jobs::State state;
    std::string outcome; ///< how its job ended
    std::string author;
    bool own; ///< asked for by who reads: she follows its job
    Instant created_at;
    std::optional<RunResult> result;
};
View<RunView> const run_view = view<RunView>("WhatIfRun",
    field<&RunView::id>("id"),
    field<&RunView::year>("year"),
    nested<&RunView::changes, change_form>("changes"),
    field<&RunView::sentences>("sentences"),
    field<&RunView::seed>("seed"),
    field<&RunView::replays>("replays"),
    field<&RunView::job>("job"),
    field<&RunView::state>("state"),
    field<&RunView::outcome>("outcome"),
    field<&RunView::author>("author"),
    field<&RunView::own>("own"),
    field<&RunView::created_at>("created_at"),
    nested<&RunView::result, run_result>("result"));

struct RunLine {
    RunId id;
    int year;
    std::string summary;
    std::int64_t seed;
    int replays;
    jobs::State state;
    std::string author;
    Instant created_at;
};
View<RunLine> const run_line = view<RunLine>("WhatIfRunLine",
    field<&RunLine::id>("id", label("Identifiant")),
    field<&RunLine::year>("year", label("Année")),
    field<&RunLine::summary>("summary", label("Scénario")),
    field<&RunLine::seed>("seed", label("Graine")),
    field<&RunLine::replays>("replays", label("Rejeux")),
    field<&RunLine::state>("state", label("État")),
    field<&RunLine::author>("author", label("Par")),
    field<&RunLine::created_at>("created_at", label("Le")));

struct HouseChoice {
    PlaceId id;
    std::string name;
    std::optional<CareLevel> level;
};
View<HouseChoice> const house_choice = view<HouseChoice>("WhatIfHouse",
    field<&HouseChoice::id>("id"),
    field<&HouseChoice::name>("name"),
    field<&HouseChoice::level>("level"));

struct UnitChoice {
    UnitId id;
    PlaceId establishment;
    BedKind kind;
    std::string name;
    int beds;
};
View<UnitChoice> const unit_choice = view<UnitChoice>("WhatIfUnit",
    field<&UnitChoice::id>("id"),
    field<&UnitChoice::establishment>("establishment"),
    field<&UnitChoice::kind>("kind"),
    field<&UnitChoice::name>("name"),
    field<&UnitChoice::beds>("beds"));

struct ChoicesView {
    std::vector<int> years;
    std::vector<HouseChoice> houses;
    std::vector<UnitChoice> units;
    std::vector<Supposition> suppositions;
};
View<ChoicesView> const choices_view = view<ChoicesView>("WhatIfChoices",
    field<&ChoicesView::years>("years", label("Années")),
    nested<&ChoicesView::houses, house_choice>("houses"),
    nested<&ChoicesView::units, unit_choice>("units"),
    nested<&ChoicesView::suppositions, supposition_view>("suppositions"));

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string sentences_of(Scenario const& scenario, Region const& region, int year)
{
    std::string text;
    for (auto const& change : scenario.changes)
        text += (text.empty() ? "" : "\n") + sentence_of(change, region, year);
    return text;
}

/// The one that she has waiting or running: what the page opens, and stops, instead of a second one.
struct LiveRun {
    RunId id;
    jobs::JobId job;
};
View<LiveRun> const live_run = view<LiveRun>("WhatIfLiveRun", field<&LiveRun::id>("id"), field<&LiveRun::job>("job"));

enum class RunError {
    OneAtATime
};
constexpr Explanation explain(RunError)
{
    return { FailureKind::Conflict, "one_at_a_time", "Une de vos simulations est en attente ou en cours : attendez son résultat, ou arrêtez-la." };
}

/// Refuses a second one of the same person while the first one waits or runs, and says which. Whoever stops it may ask at once.
Result<Done> check_alone(Call& call)
{
    auto& transaction = call.transaction();
    jobs::Store const known(transaction);
    auto const job = known.live_job(replay_kind_code, call.identity().account());
    auto const id = job ? RunId::parse(known.input(job->id)) : std::nullopt;
    auto const row = id ? Store(transaction).run(*id) : std::nullopt;
    if (!row)
        return Done {};
    auto const changes = lines_of(row->sentences);
    auto const more = changes.size() > 1 ? fmt::format(" et {} autre{}", changes.size() - 1, changes.size() > 2 ? "s" : "") : std::string();
    json::Writer writer;
    live_run.put({ row->id, job->id }, writer);
    return Failure(RunError::OneAtATime)
        .saying(fmt::format("Votre simulation « {} »{} ({}) est {} : attendez son résultat, ou arrêtez-la.", changes.front(), more, row->year,
            job->state == jobs::State::Waiting ? "en attente" : "en cours"))
        .against(writer.take_text());
}

/// What is known of the job; jobs are forgotten after a while, and what has a result was done.
std::pair<jobs::State, std::string> progress_of(Call& call, RunRow const& row)
{
    if (auto const job = call.store<jobs::Store>().job(row.job))
        return { job->state, job->outcome };
    return { row.result.empty() ? jobs::State::Failed : jobs::State::Done, {} };
}

RunView view_of(Call& call, RunRow const& row)
{
    auto [state, outcome] = progress_of(call, row);
    return { row.id, row.year, scenario_from(row.scenario).changes, lines_of(row.sentences), row.seed, row.replays, row.job, state, std::move(outcome),
        accounts::name_of(call.transaction(), row.created_by), row.created_by == call.identity().account(), row.created_at,
        row.result.empty() ? std::nullopt : std::optional(result_from(row.result)) };
}

Result<RunRow> run_in_path(Call& call)
{
    auto const id = TRY(call.path_id<RunId>());
    auto row = call.store<Store>().run(id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

Result<RunView> start_run(Call& call, RunForm form)
{
    if (form.changes.empty())
        return ScenarioError::NothingChanged;
    auto const years = transfers::measured_years(call.transaction());
    if (std::ranges::find(years, form.year) == years.end())
        return Failure(ScenarioError::NotSound).with({ { "year", "nothing_recorded", "Choisissez une année où des demandes sont enregistrées." } });
    auto const region = region_of(call.transaction(), form.year);
    Scenario const scenario { std::move(form.changes) };
    TRY(check(scenario, region, form.year));
    TRY(check_alone(call));
    auto const id = RunId::make(call.now());
    auto const sentences = sentences_of(scenario, region, form.year);
    auto const job = jobs::start(call.transaction(), call.now(),
        { .kind = replay_kind_code, .title = fmt::format("Et si… {}", form.year), .input = id.text(), .author = call.identity().account() });
    RunRow const row { .id = id, .year = form.year, .scenario = text_of(scenario), .sentences = sentences, .seed = form.seed.value_or(call.now().milliseconds() % 1'000'000), .replays = form.replays.value_or(default_replays), .result = {}, .job = job, .created_at = call.now(), .created_by = call.identity().account() };
    call.store<Store>().add(row);
    call.audit_subject(id.text());
    call.publish({ topic, events::Audience::holders_of(run) });
    return view_of(call, row);
}

Result<db::Page<RunLine>> list_runs(Call& call)
{
    auto found = call.store<Store>().runs(call.scope(), call.page_request());
    db::Page<RunLine> page { {}, std::move(found.next) };
    for (auto& row : found.items) {
        std::ranges::replace(row.sentences, '\n', ';');
        page.items.push_back({ row.id, row.year, std::move(row.sentences), row.seed, row.replays, progress_of(call, row).first,
            accounts::name_of(call.transaction(), row.created_by), row.created_at });
    }
    return page;
}

Result<RunView> show_run(Call& call)
{
    auto const row = TRY(run_in_path(call));
    return view_of(call, row);
}

Result<db::Page<FigureLine>> list_figures(Call& call)
{
    auto const row = TRY(run_in_path(call));
    db::Page<FigureLine> page;
    if (!row.result.empty())
        page.items = result_from(row.result).figures;
    return page;
}

struct ChoicesQuery {
    std::optional<int> year;
};
constexpr auto choices_query = fields<ChoicesQuery>("WhatIfChoicesQuery", field<&ChoicesQuery::year>("year", between(1990, 2199)));

/// What a scenario may name, as it was that year; without a year, the latest one recorded.
Result<ChoicesView> list_choices(Call& call, ChoicesQuery const& query)
{
    ChoicesView view { transfers::measured_years(call.transaction()), {}, {}, {} };
    auto const year = query.year.value_or(view.years.empty() ? static_cast<int>(paris_date(call.now()).ymd().year()) : view.years.front());
    auto const region = region_of(call.transaction(), year);
    for (auto const& house : region.houses)
        view.houses.push_back({ house.id, house.name, house.level_on(*CivilDate::make(year, 12, 31)) });
    for (auto const& ward : region.wards)
        view.units.push_back({ ward.id, region.houses[ward.house].id, ward.kind, ward.name, ward.beds });
    view.suppositions = suppositions_on(call.services().settings, settings_day(year));
    return view;
}

constexpr auto nobodys = "figures of a model and names of units, nobody's data";

} // namespace

std::vector<Route> routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/what-if/choices")
                         .summary("Lire ce qu’un scénario peut changer, et ce que le modèle suppose")
                         .needs(run)
                         .within(ScopeRule::network())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::hash())
                         .takes(query(choices_query))
                         .returns(one(choices_view))
                         .handled_by(list_choices));
    routes.push_back(route(Method::Get, "/api/what-if/runs")
                         .summary("Lister les simulations")
                         .needs(run)
                         .within(ScopeRule::network())
                         .audits(nothing_because(nobodys).exported_as("whatif_runs"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(run_line))
                         .handled_by(list_runs));
    routes.push_back(route(Method::Post, "/api/what-if/runs")
                         .summary("Rejouer une année enregistrée avec d’autres capacités : un travail, à suivre")
                         .needs(run)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "whatif_run")
                         .tagged(Etag::none())
                         .takes(form(run_form))
                         .returns(created(run_view).at("/api/what-if/runs/{id}"))
                         .handled_by(start_run));
    routes.push_back(route(Method::Get, "/api/what-if/runs/{id}")
                         .summary("Lire une simulation et son résultat")
                         .needs(run)
                         .within(ScopeRule::network())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(run_view))
                         .handled_by(show_run));
    routes.push_back(route(Method::Get, "/api/what-if/runs/{id}/figures")
                         .summary("Lire, ou exporter, les chiffres d’une simulation")
                         .needs(run)
                         .within(ScopeRule::network())
                         .audits(nothing_because(nobodys).exported_as("whatif_run"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(figure_line))
                         .handled_by(list_figures));
    return routes;
}

} // namespace cigogne::whatif
