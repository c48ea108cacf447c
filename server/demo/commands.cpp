#include "demo/commands.hpp"

#include "app.hpp"
#include "demo/region.hpp"
#include "platform/core/fields.hpp"
#include "platform/json/json.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace cigogne::demo {

namespace {

constexpr auto account_view = fields<DemoAccount>("DemoAccount",
    field<&DemoAccount::login>("login"),
    field<&DemoAccount::password>("password"),
    field<&DemoAccount::name>("name"),
    field<&DemoAccount::role>("role"),
    field<&DemoAccount::establishment>("establishment"));

/// "-1" would otherwise become a very large number in silence.
std::string whole_number(std::string const& text)
{
    bool const is_whole = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return is_whole ? "" : "un nombre entier positif est attendu";
}

void print_as_json(std::ostream& out)
{
    json::Writer writer;
    writer.begin_list();
    for (auto const& account : demo_accounts())
        account_view.put(account, writer);
    writer.end_list();
    out << writer.text() << "\n";
}

void print_as_table(std::ostream& out)
{
    out << "Personnes et données fictives.\n";
    out << fmt::format("{:<16} {:<20} {:<14} {}\n", "identifiant", "mot de passe", "nom", "rôle");
    for (auto const& account : demo_accounts()) {
        auto const place = account.establishment.empty() ? "" : ", " + account.establishment;
        out << fmt::format("{:<16} {:<20} {:<14} {}{}\n", account.login, account.password, account.name, word(account.role).label, place);
    }
}

Contents contents_of(db::Database& database)
{
    auto transaction = database.read();
    return demo::contents_of(transaction);
}

void load(db::Database& database, Recipe const& recipe)
{
    if (contents_of(database) == Contents::UnfinishedDemonstration)
        throw std::runtime_error("La démonstration n’a pas été chargée jusqu’au bout : videz cette base, puis recommencez.");
    auto const region = load_demo(database, recipe);
    std::cout << fmt::format("{} établissements, {} comptes : données fictives.\n", region.places.size(), region.accounts.size());
}

/// Loads it unless something is there already. 0 when the store holds the demonstration afterwards, 1 when it holds something else.
int load_if_empty(db::Database& database, Recipe const& recipe)
{
    switch (contents_of(database)) {
    case Contents::Nothing:
    case Contents::UnfinishedDemonstration:
        load(database, recipe);
        return 0;
    case Contents::Demonstration:
        std::cout << "La base contient déjà la démonstration.\n";
        return 0;
    case Contents::SomethingElse:
        break;
    }
    std::cout << "La base contient déjà des établissements ou des comptes : la démonstration n’est pas chargée.\n";
    return 1;
}

} // namespace

void add_demo_commands(CLI::App& program, OnProgram on_program, int& status)
{
    auto* const command = program.add_subcommand("demo", "Remplit une base vide d’une région fictive");
    // What the options write into; lives as long as the commands that may run.
    auto const recipe = std::make_shared<Recipe>();
    command->add_option("--seed", recipe->seed, "Graine : la même donne la même région")->check(whole_number)->capture_default_str();
    command->add_option("--scale", recipe->scale, "Multiplie les établissements et les demandes, de 1 à 50")->check(CLI::Range(1, 50).description(""))->capture_default_str();
    command->add_option("--years", recipe->years, "Années civiles de demandes, celle en cours comprise, de 0 à 10 ; sans ce mot, depuis 2022")->check(CLI::Range(0, 10).description(""));
    command->add_flag("--without-requests", recipe->without_requests, "Aucune demande, ni passée ni en cours");

    auto const if_empty = std::make_shared<bool>(false);
    command->add_flag("--if-empty", *if_empty, "Rien si la base contient déjà quelque chose ; 1 si ce n’est pas la démonstration");

    auto const as_json = std::make_shared<bool>(false);
    auto* const accounts = command->add_subcommand("accounts", "Montre les comptes de la démonstration");
    accounts->add_flag("--json", *as_json, "Pour un programme");
    accounts->callback([as_json] { *as_json ? print_as_json(std::cout) : print_as_table(std::cout); });

    command->callback([command, recipe, if_empty, on_program = std::move(on_program), &status] {
        if (!command->get_subcommands().empty())
            return;
        on_program([&](App& app) {
            recipe->now = app.clock().now();
            recipe->without_beds = !app.runs("beds");
            recipe->without_requests = recipe->without_requests || !app.runs("transfers");
            recipe->without_analyses = !app.runs("quality");
            recipe->without_reports = !app.runs("reporting");
            recipe->without_indicators = !app.runs("indicators");
            if (*if_empty)
                status = load_if_empty(app.database(), *recipe);
            else
                load(app.database(), *recipe);
        });
    });
}

} // namespace cigogne::demo
