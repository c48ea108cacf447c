#include "modules/accounts/commands.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace cigogne::accounts {

void add_user_commands(CLI::App& program, OnProgram on_program, int& status)
{
    auto* const user = program.add_subcommand("user", "Comptes : le premier administrateur, un accès perdu");
    user->require_subcommand(1);
    // What the options write into; lives as long as the commands that may run.
    auto const wanted = std::make_shared<NewUser>();
    auto const run = [on_program = std::move(on_program), &status](std::function<int(Tools const&)> const& command) {
        on_program([&](db::Database& database, Clock const& clock) { status = command({ database, clock, std::cout }); });
    };

    auto* const add = user->add_subcommand("add", "Crée un compte et montre son mot de passe provisoire");
    add->add_option("login", wanted->login, "Identifiant")->required();
    add->add_option("--name", wanted->name, "Nom lu par les collègues, par exemple « C. Exemple »")->required();
    add->add_option("--role", wanted->role, "Rôle")->capture_default_str();
    add->add_option("--profession", wanted->profession, "Profession")->capture_default_str();
    add->add_option("--place", wanted->place, "Numéro de l’établissement, pour un rôle d’établissement");
    add->callback([=] { run([&](Tools const& tools) { return add_user(tools, *wanted); }); });

    user->add_subcommand("list", "Liste les comptes : identifiant, nom, accès, rôles")->callback([=] { run(&list_users); });

    auto* const reset = user->add_subcommand("reset-password", "Donne un mot de passe provisoire et ferme les connexions");
    reset->add_option("login", wanted->login, "Identifiant")->required();
    reset->callback([=] { run([&](Tools const& tools) { return reset_user_password(tools, wanted->login); }); });

    auto* const lost = user->add_subcommand("reset-second-factor", "Retire un second facteur : téléphone et codes de secours perdus");
    lost->add_option("login", wanted->login, "Identifiant")->required();
    lost->callback([=] { run([&](Tools const& tools) { return reset_user_second_factor(tools, wanted->login); }); });

    user->add_subcommand("forget-second-factors", "Retire tous les seconds facteurs : leur clé est perdue")
        ->callback([=] { run(&forget_all_second_factors); });

    auto* const disable = user->add_subcommand("disable", "Ferme un accès");
    disable->add_option("login", wanted->login, "Identifiant")->required();
    disable->callback([=] { run([&](Tools const& tools) { return disable_user(tools, wanted->login); }); });
}

} // namespace cigogne::accounts
