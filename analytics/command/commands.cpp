#include "analytics/command/commands.hpp"

#include "analytics/command/printing.hpp"
#include "analytics/command/running.hpp"
#include "analytics/statistics/suppression.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <thread>

namespace cigogne::analytics {

namespace {

/// Adds a command that tells why it failed and leaves 2.
template <typename Words>
CLI::App* add(CLI::App& program, int& status, char const* name, char const* help, std::shared_ptr<Words> const& words,
    void (*run)(Words const&))
{
    auto* const command = program.add_subcommand(name, help);
    command->callback([words, run, &status] {
        try {
            run(*words);
        } catch (std::runtime_error const& failure) {
            std::cerr << "cigogne : " << failure.what() << "\n";
            status = 2;
        }
    });
    return command;
}

void add_reading(CLI::App& command, ReadingWords& words)
{
    command.add_option("FILE", words.files, "Fichiers RSA ou RSS groupés, ou archives ZIP qui en contiennent")->required()->check(CLI::ExistingFile);
    command.add_option("--ano", words.chaining, "Fichiers ANO de ces RSA, ou archives ZIP : chaîne les séjours (un RSS ne se chaîne pas)")
        ->check(CLI::ExistingFile);
    command.add_option("--ium", words.units, "Fichiers IUM, ou archives ZIP : types et sites des unités des RSS")->check(CLI::ExistingFile);
    command.add_option("--format", words.format, "auto (la sorte de la première ligne de chaque fichier), rsa ou rss")
        ->check(CLI::IsMember({ "auto", "rsa", "rss" }))
        ->capture_default_str();
    command.add_option("--establishments", words.establishments, "Types des maternités (CSV finess,type,from,to,name)")
        ->check(CLI::ExistingFile);
}

void add_telling(CLI::App& command, TellingWords& words)
{
    command.add_option("--by", words.by, "establishment, year, month (qui dit aussi l’année), ou plusieurs : establishment,year")->capture_default_str();
    command.add_option("--list", words.lists, "tracers, variants, followed, scan_sante, euro_peristat, robson, quality, ou plusieurs : tracers,robson")->capture_default_str();
    command.add_option("--output", words.output, "json, csv ou xlsx")->check(CLI::IsMember({ "json", "csv", "xlsx" }))->capture_default_str();
    command.add_option("--cube", words.cube, "Écrit aussi les comptes dans ce fichier, que merge additionne");
    command.add_option_function<std::uint64_t>(
               "--suppress", [&words](std::uint64_t const& smallest) { words.suppress = smallest; },
               "Ne dit aucun effectif de 1 à moins de ce nombre (usage du SNDS : " + std::to_string(smallest_published) + ")")
        ->check(CLI::Range(1, 1'000'000));
}

void add_compute(CLI::App& indicators, int& status)
{
    auto const words = std::make_shared<ComputeWords>();
    words->threads = std::max(std::thread::hardware_concurrency(), 1U);
    auto* const command = add(indicators, status, "compute", "Calcule les indicateurs des fichiers RSA ou RSS", words, compute);
    add_reading(*command, words->reading);
    add_telling(*command, words->telling);
    command->add_option("--threads", words->threads, "Fils d’exécution ; sans ce mot, autant que de processeurs")->check(CLI::Range(1, 256));
    command->add_flag("--progress", words->progress, "Dit l’avancement");
}

void add_merge(CLI::App& indicators, int& status)
{
    auto const words = std::make_shared<MergeWords>();
    auto* const command = add(indicators, status, "merge", "Additionne des cubes de comptes", words, merge);
    command->add_option("CUBE", words->cubes, "Cubes écrits par « compute --cube »")->required()->check(CLI::ExistingFile);
    add_telling(*command, words->telling);
}

void add_explain(CLI::App& indicators, int& status)
{
    auto const words = std::make_shared<ExplainWords>();
    auto* const command = add(indicators, status, "explain", "Dit les lignes des fichiers derrière un nombre", words, explain);
    command->add_option("INDICATOR", words->indicator, "L’indicateur : I3")->required();
    command->add_option("CLASS", words->figure, "Sa classe : lt37")->required();
    add_reading(*command, words->reading);
    command->add_flag("--denominator", words->denominator, "Celles du dénominateur");
    command->add_flag("--linked", words->linked, "Celles du nombre chaîné (« linked » : true), avec --ano");
    command->add_option_function<int>(
        "--year", [words](int const& year) { words->year = year; }, "D’une seule année");
    command->add_option_function<int>(
               "--month", [words](int const& month) { words->month = month; }, "Des sorties d’un seul mois")
        ->check(CLI::Range(1, 12));
    command->add_option("--establishment", words->establishment, "D’un seul établissement (FINESS)");
}

} // namespace

void add_indicator_commands(CLI::App& program, int& status)
{
    auto* const command = program.add_subcommand("indicators", "Indicateurs de périnatalité, des fichiers du PMSI");
    command->require_subcommand(1);
    add_compute(*command, status);
    add_merge(*command, status);
    add_explain(*command, status);
    command->add_subcommand("dictionary", "Écrit les définitions")->callback([] { std::cout << dictionary(); });
}

} // namespace cigogne::analytics
