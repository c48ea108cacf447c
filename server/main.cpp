#include "app.hpp"
#include "command_line.hpp"

#include "analytics/command/commands.hpp"
#include "analytics/command/pmsi_commands.hpp"
#include "demo/commands.hpp"
#include "modules/accounts/commands.hpp"
#include "modules/directory/commands.hpp"
#include "modules/indicators/report_series.hpp"
#include "modules/reporting/report_series.hpp"
#include "platform/backup/commands.hpp"
#include "platform/openapi/openapi.hpp"
#include "platform/reports/commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using namespace cigogne;

/// Logs go to standard error, one line each, without personal data; standard output is for results.
void set_up_logs(Configuration const& configuration)
{
    auto const logger = spdlog::stderr_color_mt("cigogne");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    logger->set_level(spdlog::level::from_str(configuration.log_level));
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
}

int verify_audit(App& app)
{
    auto const verdict = security::AuditTrail::verify(app.database());
    std::cout << fmt::format("{} lignes en {} chaînes\n", verdict.entries, verdict.chains);
    if (verdict.erased > 0)
        std::cout << fmt::format("{} lignes plus anciennes ont été effacées au terme de leur conservation.\n", verdict.erased);
    if (verdict.broken.empty()) {
        std::cout << "Toutes les chaînes sont intactes.\n";
        return 0;
    }
    std::cout << "Chaîne rompue : " << verdict.broken << "\n";
    return 1;
}

/// Reads the words typed and does what they ask. The status of the program: 2 when they are not understood.
int run(int argument_count, char** arguments)
{
    CLI::App program { "Cigogne : le système d’information d’un réseau de santé en périnatalité" };
    program.require_subcommand(1);
    std::optional<std::filesystem::path> file;
    program.add_option("--config", file, "Fichier de réglages (TOML)")->check(CLI::Validator(CLI::ExistingFile).description(""));

    auto const chosen = [&file] {
        auto read = configuration(file);
        set_up_logs(read);
        return read;
    };
    int status = 0;

    program.add_subcommand("serve", "Sert l’application jusqu’à SIGTERM")->callback([&] { App(chosen()).serve(); });
    program.add_subcommand("migrate", "Met le schéma de la base à jour")->callback([&] { App const app(chosen()); });
    program.add_subcommand("config", "Montre les réglages en vigueur, sans secret")->callback([&] {
        auto const read = chosen();
        App::check(read);
        std::cout << read.text();
    });

    bool typescript = false;
    auto* const openapi_command = program.add_subcommand("openapi", "Écrit la description de l’interface HTTP");
    openapi_command->add_flag("--typescript", typescript, "Écrit les types de l’application web à la place");
    openapi_command->callback([&] {
        auto const routes = App::described_routes();
        std::cout << (typescript ? openapi::typescript(routes) : openapi::document(routes));
    });

    auto* const audit_command = program.add_subcommand("audit", "Journal des accès");
    audit_command->require_subcommand(1);
    audit_command->add_subcommand("verify", "Vérifie les chaînes du journal")->callback([&] {
        App app(chosen());
        status = verify_audit(app);
    });

    auto const on_program = [&](std::function<void(db::Database&, Clock const&)> const& work) {
        App app(chosen());
        work(app.database(), app.clock());
    };
    backup::add_backup_commands(program, chosen, status);
    accounts::add_user_commands(program, on_program, status);
    directory::add_region_command(program, on_program, status);
    auto const on_app = [&](std::function<void(App&)> const& work) {
        App app(chosen());
        work(app);
    };
    demo::add_demo_commands(program, on_app, status);
    auto const on_store = [&](auto const& work) { on_app([&](App& app) { work(app.database(), app.settings(), app.clock()); }); };
    auto& report = reports::add_report_command(program);
    reports::add_series(report, { "yearly", "Écrit les rapports annuels de toutes les maternités et de la région dans une archive" }, reporting::yearly_reports(), on_store, status);
    reports::add_series(
        report, { "indicators", "Écrit les rapports d’indicateurs de toutes les maternités et de la région dans une archive" }, indicators::indicator_reports(), on_store, status);
    analytics::add_indicator_commands(program, status);
    analytics::add_pmsi_commands(program, status);

    speak_french(program);
    try {
        program.parse(argument_count, arguments);
    } catch (CLI::Success const& asked) { // help
        return program.exit(asked);
    } catch (CLI::ParseError const& error) {
        std::cerr << "cigogne : " << what_is_wrong(program, error) << "\n";
        return 2;
    }
    return status;
}

} // namespace

int main(int argument_count, char** arguments)
{
    try {
        return run(argument_count, arguments);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "cigogne : %s\n", error.what());
    } catch (...) {
        std::fputs("cigogne : erreur inattendue\n", stderr);
    }
    return 2;
}
