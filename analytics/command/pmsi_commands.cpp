#include "analytics/command/pmsi_commands.hpp"

#include "analytics/generation/generation.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <system_error>
#include <thread>

namespace cigogne::analytics {

namespace {

using namespace generation;

/// The words of `pmsi generate`.
struct GenerateWords {
    std::int64_t deliveries = 0;
    std::uint64_t seed = 1;
    std::string format = "228";
    double errors = 0;
    std::filesystem::path out;
    unsigned threads = std::max(std::thread::hardware_concurrency(), 1U);
};

constexpr std::int64_t most_deliveries = 1'000'000'000;

/// "-1" would otherwise become a very large number in silence.
std::string whole_number(std::string const& text)
{
    bool const is_whole = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return is_whole ? "" : "un nombre entier positif est attendu";
}

std::string known_formats(std::string const& text)
{
    try {
        return formats_of(text).empty() ? "au moins un format est attendu" : "";
    } catch (std::runtime_error const& unknown) {
        return unknown.what();
    }
}

std::string share(std::string const& text)
{
    double read = -1;
    return CLI::detail::lexical_cast(text, read) && read >= 0 && read <= 1 ? "" : "une part de 0 à 1 est attendue (0.05 : une ligne sur vingt)";
}

void generate(GenerateWords const& words)
{
    auto const generated = generation::generate({ static_cast<std::uint64_t>(words.deliveries), words.seed, formats_of(words.format),
        words.errors, words.out, words.threads });
    std::cout << fmt::format("Données inventées : {} lignes de RSA, dont {} illisibles, en {} fichiers de RSA (et autant d’ANO et d’IUM), {} Mo.\n",
        generated.truth.read(), generated.truth.refused(), generated.files, generated.bytes / 1'000'000);
}

} // namespace

void add_pmsi_commands(CLI::App& program, int& status)
{
    auto* const command = program.add_subcommand("pmsi", "Fichiers du PMSI");
    command->require_subcommand(1);

    auto const words = std::make_shared<GenerateWords>();
    auto* const generating = command->add_subcommand("generate", "Invente des fichiers RSA, ANO et IUM, et ce qu’on doit y trouver");
    generating->add_option("--deliveries", words->deliveries, "Nombre d’accouchements")
        ->required()
        ->check(CLI::Range(std::int64_t { 1 }, most_deliveries));
    generating->add_option("--seed", words->seed, "Graine : la même donne les mêmes fichiers")->check(whole_number)->capture_default_str();
    generating->add_option("--format", words->format, "Formats de RSA : 218 à 229, plusieurs entre virgules, ou all")->check(known_formats)->capture_default_str();
    generating->add_option("--errors", words->errors, "Part des lignes à rendre illisibles, de 0 à 1")->check(share)->capture_default_str();
    generating->add_option("--out", words->out, "Dossier, vide ou à créer")->required();
    generating->add_option("--threads", words->threads, "Fils d’exécution ; sans ce mot, autant que de processeurs")->check(CLI::Range(1, 256));
    generating->callback([words, &status] {
        try {
            generate(*words);
        } catch (std::system_error const&) {
            std::cerr << "cigogne : un fichier ne s’écrit pas : le disque est plein, ou le dossier ne le permet pas\n";
            status = 2;
        } catch (std::runtime_error const& failure) {
            std::cerr << "cigogne : " << failure.what() << "\n";
            status = 2;
        }
    });
}

} // namespace cigogne::analytics
