#include "modules/directory/commands.hpp"

#include "modules/directory/reference.hpp"
#include "modules/directory/store.hpp"
#include "platform/installation.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <iostream>

namespace cigogne::directory {

namespace {

/// Names by which the program carries tables of departments: "occitanie".
std::vector<std::string> known_references()
{
    std::vector<std::string> names;
    for (auto const& table : reference_tables()) {
        if (table.name == "departments")
            names.emplace_back(table.region);
    }
    return names;
}

/// "occitanie" is shown as "Occitanie".
std::string shown(std::string name)
{
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

void install(db::Database& database, std::string const& reference)
{
    auto transaction = database.write();
    Store store(transaction);
    auto const present = store.departments();
    auto here = installation(transaction);
    here.region = shown(reference);
    describe_installation(transaction, here);
    int added = 0;
    for (auto const& line : reference_lines(reference, "departments")) {
        if (std::ranges::find(present, line.at("code"), &DepartmentRow::id) != present.end())
            continue;
        store.add_department({ line.at("code"), line.at("name"), std::stod(line.at("latitude")), std::stod(line.at("longitude")) });
        ++added;
    }
    transaction.commit();
    std::cout << fmt::format("Région {} : {} départements ajoutés, {} déjà présents.\n", here.region, added, present.size());
}

} // namespace

void add_region_command(CLI::App& program, OnProgram on_program, int& status)
{
    auto* const command = program.add_subcommand("region", "Nomme la région et ses départements, avant de remplir l’annuaire");
    auto reference = std::make_shared<std::string>();
    command->add_option("nom", *reference, "Tables publiques livrées avec le programme : occitanie")->required();
    command->callback([reference, on_program, &status] {
        auto const known = known_references();
        if (std::ranges::find(known, *reference) == known.end()) {
            std::cout << fmt::format("Le programme ne connaît pas « {} ». Régions livrées : {}.\n", *reference, fmt::join(known, ", "));
            status = 1;
            return;
        }
        on_program([&](db::Database& database, Clock const&) { install(database, *reference); });
    });
}

} // namespace cigogne::directory
