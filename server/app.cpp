#include "app.hpp"

#include "modules/accounts/module.hpp"
#include "modules/accounts/second_factor.hpp"
#include "modules/beds/module.hpp"
#include "modules/directory/directory.hpp"
#include "modules/directory/module.hpp"
#include "modules/indicators/module.hpp"
#include "modules/people/module.hpp"
#include "modules/quality/module.hpp"
#include "modules/quality/quality.hpp"
#include "modules/reporting/module.hpp"
#include "modules/transfers/module.hpp"
#include "modules/transfers/transfers.hpp"
#include "modules/upkeep/module.hpp"
#include "modules/whatif/module.hpp"
#include "platform/db/migrations.hpp"
#include "platform/events/hub.hpp"
#include "platform/export/file_names.hpp"
#include "platform/export/format.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/http/pages.hpp"
#include "platform/installation.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/jobs/start.hpp"
#include "platform/mail/census.hpp"
#include "platform/mail/mail.hpp"
#include "platform/mail/sender.hpp"
#include "platform/modules_off.hpp"
#include "platform/only_server.hpp"
#include "platform/operations.hpp"

#include <algorithm>
#include <csignal>
#include <iterator>
#include <pthread.h>
#include <spdlog/spdlog.h>
#include <thread>

namespace cigogne {

namespace {

constexpr std::size_t database_connections = 8;
constexpr Duration grace = 10s;

/// Why a house cannot be closed from that day on: what requests, then births, are known there.
std::optional<Fault> against_closing(db::Transaction& transaction, PlaceId place, CivilDate first_day_without)
{
    auto fault = transfers::against_closing(transaction, place, first_day_without);
    return fault ? fault : quality::against_closing(transaction, place, first_day_without);
}

/// The modules of the program, in the order of their floors.
std::vector<Module> modules_with(accounts::Parts const& accounts_parts, upkeep::Parts const& upkeep_parts, indicators::Parts const& indicators_parts)
{
    std::vector<Module> modules;
    modules.push_back(accounts::module(accounts_parts));
    modules.push_back(people::module());
    modules.push_back(directory::module({ .against_closing = against_closing,
        .when_closed_or_reopened = [&doorkeeper = accounts_parts.doorkeeper](db::Transaction& transaction) {
            transaction.after_commit([&doorkeeper] { doorkeeper.forget(); });
        } }));
    modules.push_back(beds::module());
    modules.push_back(transfers::module());
    modules.push_back(quality::module());
    modules.push_back(whatif::module());
    modules.push_back(indicators::module(indicators_parts));
    modules.push_back(upkeep::module(upkeep_parts));
    modules.push_back(reporting::module());
    return modules;
}

/// The lists that are exported, as the people who save them call them.
std::vector<exporting::FileName> file_names()
{
    return {
        { "LitsEtPlaces", "lits-et-places" },
        { "Etablissements", "etablissements" },
        { "RequestItem", "demandes" },
        { "PendingLine", "devenirs-et-retours" },
        { "ActivityFigure", "activite" },
        { "ActivityPart", "activite-detail" },
        { "ActivityRequest", "activite-demandes" },
        { "CaseItem", "cas-a-analyser" },
        { "CaseReviewer", "relecteurs" },
        { "QualityAction", "actions" },
        { "PlanLine", "plan-d-action" },
        { "PlanRequest", "plan-d-action-demandes" },
        { "QualityMeeting", "reunions" },
        { "AccountLine", "comptes" },
        { "Connection", "connexions" },
        { "Role", "roles" },
        { "AuditLine", "journal-des-acces" },
        { "Job", "travaux" },
        { "JobRemark", "travaux-remarques" },
        { "RegularJob", "travaux-reguliers" },
        { "YearlyReportLine", "rapport-annuel" },
        { "ReportVisit", "presentations-des-rapports" },
        { "WhatIfRunLine", "simulations" },
        { "WhatIfFigure", "et-si" },
        { "IndicatorDepositLine", "depots-du-pmsi" },
        { "IndicatorRefusal", "lignes-refusees" },
        { "IndicatorReportLine", "rapport-indicateurs" },
        { "IndicatorStay", "sejours" },
        { "IndicatorDefinition", "dictionnaire-des-indicateurs" },
    };
}

std::unique_ptr<db::Engine> engine_for(Configuration const& configuration)
{
    if (configuration.uses_postgres())
        return db::postgres_engine(configuration.database_url);
    std::filesystem::create_directories(configuration.data_folder);
    return db::sqlite_engine(configuration.sqlite_file().string());
}

std::unique_ptr<Clock> clock_for(Configuration const& configuration)
{
    if (configuration.test_clock_file.empty())
        return std::make_unique<SystemClock>();
    spdlog::warn("the clock is shifted by {}: for tests only", configuration.test_clock_file.string());
    return shifted_clock(configuration.test_clock_file);
}

accounts::Site site_of(db::Transaction& transaction)
{
    auto const here = installation(transaction);
    return { .is_demonstration = here.is_demonstration, .region = here.region };
}

std::vector<settings::Definition> definitions_of(std::vector<Module> const& modules)
{
    std::vector<settings::Definition> definitions;
    for (auto const& module : modules)
        definitions.insert(definitions.end(), module.settings.begin(), module.settings.end());
    return definitions;
}

std::vector<settings::Growing> growing_in(std::vector<Module> const& modules)
{
    std::vector<settings::Growing> rows;
    for (auto const& module : modules)
        rows.insert(rows.end(), module.growing_settings.begin(), module.growing_settings.end());
    return rows;
}

std::vector<http::Route> routes_of(std::vector<Module> const& modules, operations::Late const& late)
{
    auto routes = operations::routes(late);
    std::vector<day::Part> days;
    for (auto const& module : modules) {
        routes.insert(routes.end(), module.routes.begin(), module.routes.end());
        if (module.day)
            days.push_back(module.day);
    }
    auto of_the_day = day::routes(std::move(days));
    std::ranges::move(of_the_day, std::back_inserter(routes));
    return routes;
}

/// All modules, to be described, not run: needs no database.
std::vector<Module> described_modules()
{
    static db::Database database(db::sqlite_engine(":memory:"), 1);
    static accounts::Rights const rights;
    static accounts::Doorkeeper doorkeeper(database, rights);
    static security::PasswordQueue passwords;
    static security::Vault vault { std::filesystem::path() };
    static std::vector<jobs::Kind> const kinds;
    static std::vector<security::AuditSubject> const audit_subjects;
    static std::vector<std::string> const names;
    static Configuration const configuration;
    return modules_with({ doorkeeper, passwords, vault, rights, {}, {}, audit_subjects, names }, { kinds, configuration }, { configuration });
}

/// The outbox would keep everything for modules that never come to fetch it.
void keep_no_events_for(std::vector<Module> const& modules, db::Database& database)
{
    if (modules.empty())
        return;
    auto transaction = database.write();
    for (auto const& module : modules) {
        for (auto const& subscription : module.subscriptions)
            events::no_longer_wait_for(transaction, subscription.subscriber);
        spdlog::info("the module {} is switched off", module.name);
    }
    transaction.commit();
}

/// SIGTERM and SIGINT are taken by a thread of their own: no handler runs in the middle of anything. Made before any
/// other thread, so that none of them is interrupted.
class StopSignals {
public:
    StopSignals()
    {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGUSR2); // ours: the server has stopped by itself
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    StopSignals(StopSignals const&) = delete;
    StopSignals& operator=(StopSignals const&) = delete;
    ~StopSignals()
    {
        if (!thread_.joinable())
            return;
        pthread_kill(thread_.native_handle(), SIGUSR2);
        thread_.join();
    }

    void stop_upon_them(http::Server& server)
    {
        thread_ = std::thread([this, &server] {
            int signal = 0;
            sigwait(&signals_, &signal);
            if (signal != SIGUSR2) {
                spdlog::info("stopping: requests under way are finished first");
                server.stop(grace);
            }
        });
    }

private:
    sigset_t signals_ {};
    std::thread thread_;
};

} // namespace

struct App::Parts {
    Configuration configuration;
    std::unique_ptr<Clock> clock;
    db::Database database;
    accounts::Rights rights;
    accounts::Doorkeeper doorkeeper;
    security::PasswordQueue passwords;
    security::Vault vault;
    std::vector<jobs::Kind> kinds;
    std::vector<security::AuditSubject> audit_subjects;
    std::vector<std::string> modules_on; ///< names
    Modules modules;
    settings::Settings settings;

    explicit Parts(Configuration chosen)
        : configuration(std::move(chosen))
        , clock(clock_for(configuration))
        , database(engine_for(configuration), database_connections)
        , doorkeeper(database, rights)
        , vault(configuration.secret_key_file)
        , modules(modules_without(configuration.modules_off,
              modules_with({ doorkeeper, passwords, vault, rights, &name_of_place, &site_of, audit_subjects, modules_on }, { kinds, configuration }, { configuration })))
        , settings(migrated(database), definitions_of(modules.on), growing_in(modules.on))
    {
        for (auto const& module : modules.on) {
            modules_on.emplace_back(module.name);
            rights.collect(module.grants);
            kinds.insert(kinds.end(), module.jobs.begin(), module.jobs.end());
            name_in_audit(module);
        }
        // What was done with a module that is off since stays in the audit, by its name.
        for (auto const& module : modules.off)
            name_in_audit(module);
        doorkeeper.open(settings, &directory::is_open);
    }

    void name_in_audit(Module const& module)
    {
        audit_subjects.insert(audit_subjects.end(), module.audit_subjects.begin(), module.audit_subjects.end());
    }

    static db::Database& migrated(db::Database& database)
    {
        if (int const steps = db::migrate(database, db::compiled_migrations()))
            spdlog::info("the schema was brought up to date: {} steps", steps);
        return database;
    }

    static std::string name_of_place(db::Transaction& transaction, PlaceId id)
    {
        auto const place = directory::place(transaction, id, CivilDate::from_days({}));
        return place ? place->name : std::string();
    }
};

App::App(Configuration configuration)
    : parts_(std::make_unique<Parts>(std::move(configuration)))
{
}

App::~App() = default;

db::Database& App::database()
{
    return parts_->database;
}

Clock const& App::clock() const
{
    return *parts_->clock;
}

settings::Settings& App::settings()
{
    return parts_->settings;
}

bool App::runs(std::string_view module) const
{
    return std::ranges::find(parts_->modules_on, module) != parts_->modules_on.end();
}

void App::check(Configuration const& configuration)
{
    modules_without(configuration.modules_off, described_modules());
}

std::vector<http::Route> App::described_routes()
{
    static operations::Late const late;
    return routes_of(described_modules(), late);
}

void App::serve()
{
    auto& parts = *parts_;
    auto const& configuration = parts.configuration;
    std::string edition;
    {
        auto transaction = parts.database.read();
        auto const present = installation(transaction);
        exporting::name_files(file_names());
        exporting::mark_as_fictitious(present.is_demonstration);
        edition = present.edition;
    }

    OnlyServer const alone(configuration);
    mail::open(mail::Sender::of(configuration) ? mail::Service::On : mail::Service::Off);
    if (int const sealed = accounts::prepare_second_factors(parts.database, parts.vault))
        spdlog::info("secrets of second factors that were stored as they were are sealed now: {}", sealed);
    StopSignals signals;
    parts.database.watch();
    security::AuditTrail audit(parts.database);
    jobs::Runner runner({ parts.database, *parts.clock, audit, parts.settings }, parts.kinds,
        configuration.uses_postgres() ? jobs::Company::Others : jobs::Company::Alone);
    mail::Census notices;
    notices.reload(parts.database);
    events::Hub hub(parts.database, *parts.clock, parts.doorkeeper);
    http::Services services { parts.database, *parts.clock, audit, hub, parts.settings, edition };
    operations::Late late;
    http::Pages const pages(configuration.web_folder);
    auto routes = routes_of(parts.modules.on, late);
    routes.push_back(pages.route());
    http::Dispatcher dispatcher(services, parts.doorkeeper, http::Router(std::move(routes)));

    keep_no_events_for(parts.modules.off, parts.database);
    for (auto const& module : parts.modules.on) {
        for (auto const& subscription : module.subscriptions)
            hub.subscribe(subscription);
    }
    hub.when_heard([&](events::Published const& event) {
        if (event.kind == settings::changed_event)
            parts.settings.reload();
        parts.doorkeeper.hear(event);
        if (event.kind == directory::changed_event)
            parts.doorkeeper.forget(); // a house may have closed, in another process
        if (event.kind == jobs::waiting_event)
            runner.wake();
        if (event.kind == mail::moved_event)
            notices.reload(parts.database);
    });
    hub.when_uncertain([&] {
        parts.doorkeeper.forget();
        dispatcher.forget();
        runner.wake();
        parts.settings.reload(); // late: it reads, and the database may be away
        parts.doorkeeper.forget(); // what was admitted meanwhile followed from older settings
        notices.reload(parts.database);
    });
    hub.start();
    runner.start();

    http::ServerSettings const settings_of_server {
        .address = configuration.listen_address,
        .port = configuration.listen_port,
        .io_threads = configuration.io_threads,
        .workers = configuration.workers,
        .certificate_file = configuration.certificate_file,
        .key_file = configuration.key_file,
        .proxies = http::TrustedProxies::parse(configuration.trusted_proxies),
    };
    auto const server = http::serve(settings_of_server, dispatcher);
    late = { server.get(), &dispatcher, &notices };
    signals.stop_upon_them(*server);
    spdlog::info("listening on {}:{}", configuration.listen_address, server->port());
    server->run();
    runner.stop();
    hub.stop();
}

} // namespace cigogne
