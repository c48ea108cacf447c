#include "platform/modules_off.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <stdexcept>

namespace cigogne {

namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view reason)
{
    throw std::runtime_error(fmt::format("réglage modules_off = « {} » : {}", name, reason));
}

std::set<std::string_view> names_in(std::string_view text)
{
    std::set<std::string_view> names;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        if (auto const name = trimmed(text.substr(0, end)); !name.empty())
            names.insert(name);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

/// « beds, transfers »: what may be written there.
std::string choice_among(std::vector<Module> const& all)
{
    std::string choice;
    for (auto const& module : all) {
        if (!module.always_on)
            choice += fmt::format("{}{}", choice.empty() ? "" : ", ", module.name);
    }
    return choice;
}

void check(std::vector<Module> const& all, std::string_view name)
{
    auto const found = std::ranges::find(all, name, &Module::name);
    if (found == all.end())
        refuse(name, fmt::format("ce module n’existe pas ; ceux qui s’arrêtent : {}.", choice_among(all)));
    if (found->always_on)
        refuse(name, fmt::format("le module « {} » ne s’arrête pas ; ceux qui s’arrêtent : {}.", found->title, choice_among(all)));
}

void check_needs(Modules const& modules)
{
    for (auto const& module : modules.on) {
        for (auto const& needed : modules.off) {
            if (std::ranges::find(module.needs, needed.name) != module.needs.end())
                refuse(needed.name, fmt::format("le module « {} » en a besoin ; arrêtez aussi {}, ou aucun des deux.", module.title, module.name));
        }
    }
}

} // namespace

Modules modules_without(std::string_view off, std::vector<Module> all)
{
    auto const names = names_in(off);
    for (auto const name : names)
        check(all, name);
    Modules modules;
    for (auto& module : all)
        (names.contains(module.name) ? modules.off : modules.on).push_back(std::move(module));
    check_needs(modules);
    return modules;
}

} // namespace cigogne
