#include "modules/accounts/demanded_factor.hpp"

#include "modules/accounts/accounts.hpp"
#include "platform/settings/store.hpp"

#include <algorithm>

namespace cigogne::accounts {

namespace {

struct Demand {
    Role role;
    std::string_view code;
    std::string_view label;
    std::string_view from_the_beginning;
};

constexpr auto demands = std::to_array<Demand>({
    { Role::CellMidwife, "accounts.second_factor.cell_midwife", "Second facteur obligatoire : sage-femme de la cellule", "false" },
    { Role::MaternityMidwife, "accounts.second_factor.maternity_midwife", "Second facteur obligatoire : sage-femme de maternité", "false" },
    { Role::MaternityDoctor, "accounts.second_factor.maternity_doctor", "Second facteur obligatoire : médecin de maternité", "false" },
    { Role::ReceivingUnit, "accounts.second_factor.receiving_unit", "Second facteur obligatoire : unité receveuse", "false" },
    { Role::Samu, "accounts.second_factor.samu", "Second facteur obligatoire : régulateur du SAMU", "false" },
    { Role::RiskOfficer, "accounts.second_factor.risk_officer", "Second facteur obligatoire : gestion des risques", "false" },
    { Role::NetworkManager, "accounts.second_factor.network_manager", "Second facteur obligatoire : direction et pilotage du réseau", "false" },
    { Role::Administrator, "accounts.second_factor.administrator", "Second facteur obligatoire : administrateur", "true" },
    { Role::HealthAuthority, "accounts.second_factor.health_authority", "Second facteur obligatoire : autorité de santé (ARS)", "false" },
});
static_assert(demands.size() == all_roles.size(), "each role is demanded or not");

constexpr std::string_view source = "PROPOSÉ : à valider par le réseau ; plusieurs facteurs sont demandés par OWASP ASVS 5.0, 6.3.3 "
                                    "(niveau 2), les administrateurs d’abord";

Demand const& demand_for(Role role)
{
    return *std::ranges::find(demands, role, &Demand::role);
}

} // namespace

std::vector<settings::Definition> demanded_factor_settings()
{
    std::vector<settings::Definition> definitions;
    definitions.reserve(std::size(demands));
    for (auto const& demand : demands)
        definitions.push_back({
            .code = demand.code,
            .label = demand.label,
            .kind = settings::ValueKind::Boolean,
            .default_value = demand.from_the_beginning,
            .source_note = source,
        });
    return definitions;
}

bool demands_second_factor(settings::Settings const& settings, std::span<Membership const> memberships, Instant now)
{
    auto const today = paris_date(now);
    return std::ranges::any_of(memberships, [&](Membership const& membership) {
        return membership.is_valid(now) && settings.flag(demand_for(membership.role).code, today);
    });
}

security::Pending pending_of(
    settings::Settings const& settings, Account const& account, std::span<Membership const> memberships, Instant now)
{
    if (account.must_change_password)
        return security::Pending::OwnPassword;
    if (!account.has_second_factor() && demands_second_factor(settings, memberships, now))
        return security::Pending::SecondFactor;
    return security::Pending::Nothing;
}

void demand_no_second_factor(db::Transaction& transaction, CivilDate from, std::string const& source_note, Instant now)
{
    settings::Store store(transaction);
    for (auto const& demand : demands) {
        if (demand.from_the_beginning == "true")
            store.record({ settings::SettingId::make(now), std::string(demand.code), "false", from, source_note, now, "", 1 });
    }
}

} // namespace cigogne::accounts
