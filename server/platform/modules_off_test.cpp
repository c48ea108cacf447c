#include "platform/modules_off.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

/// Three modules as the program has them: one that all stand on, and two of which the last needs the other.
std::vector<Module> all()
{
    std::vector<Module> modules;
    modules.push_back({ .name = "accounts", .title = "Comptes et droits", .always_on = true });
    modules.push_back({ .name = "beds", .title = "Lits et places" });
    modules.push_back({ .name = "transfers", .title = "Transferts et avis", .needs = { "beds" } });
    return modules;
}

std::string names(std::vector<Module> const& modules)
{
    std::string text;
    for (auto const& module : modules)
        text += std::string(module.name) + "|";
    return text;
}

/// What the operator reads.
std::string refusal_of(std::string_view off)
{
    try {
        modules_without(off, all());
        return {};
    } catch (std::runtime_error const& refusal) {
        return refusal.what();
    }
}

TEST(ModulesOff, sets_aside_the_modules_that_the_operator_names)
{
    EXPECT_EQ(names(modules_without("", all()).on), "accounts|beds|transfers|");
    auto const without = modules_without("transfers", all());
    EXPECT_EQ(names(without.on), "accounts|beds|");
    EXPECT_EQ(names(without.off), "transfers|");
    EXPECT_EQ(names(modules_without(" transfers ,beds,", all()).on), "accounts|");
}

TEST(ModulesOff, refuses_to_take_away_what_a_module_left_on_needs)
{
    EXPECT_EQ(refusal_of("beds"),
        "réglage modules_off = « beds » : le module « Transferts et avis » en a besoin ; arrêtez aussi transfers, ou aucun des deux.");
}

TEST(ModulesOff, refuses_a_module_that_is_always_on_and_a_name_that_is_none)
{
    EXPECT_EQ(refusal_of("transfers, accounts"),
        "réglage modules_off = « accounts » : le module « Comptes et droits » ne s’arrête pas ; ceux qui s’arrêtent : beds, transfers.");
    EXPECT_EQ(refusal_of("transfert"), "réglage modules_off = « transfert » : ce module n’existe pas ; ceux qui s’arrêtent : beds, transfers.");
}

} // namespace
} // namespace cigogne
