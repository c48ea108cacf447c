#include "demo/region.hpp"

namespace cigogne::demo {

std::vector<DemoAccount> demo_accounts()
{
    using accounts::Role;
    std::string const password = "cigogne-demo-2026";
    auto const someone = [&](char const* login, char const* name, Role role, char const* establishment = "") {
        return DemoAccount { login, password, name, role, establishment };
    };
    return {
        someone("cellule", "M. Exemple", Role::CellMidwife),
        someone("cellule2", "L. Modèle", Role::CellMidwife),
        someone("rodez", "C. Exemple", Role::MaternityMidwife, "CH Rodez"),
        someone("foix", "A. Essai", Role::MaternityMidwife, "CH Foix (CHIVA, Saint-Jean-de-Verges)"),
        someone("castres", "B. Modèle", Role::MaternityMidwife, "CH Castres (Pays d'Autan)"),
        someone("medecin.rodez", "Dr Exemple", Role::MaternityDoctor, "CH Rodez"),
        someone("toulouse", "Dr Essai", Role::ReceivingUnit, "CHU Paule de Viguier"),
        someone("montpellier", "Dr Modèle", Role::ReceivingUnit, "CHU Montpellier (Arnaud-de-Villeneuve)"),
        someone("nimes", "Dr Fictif", Role::ReceivingUnit, "CHU Nîmes (Carémeau)"),
        someone("samu", "R. Exemple", Role::Samu),
        someone("risques", "E. Exemple", Role::RiskOfficer),
        someone("direction", "D. Exemple", Role::NetworkManager),
        someone("administrateur", "P. Exemple", Role::Administrator),
        someone("ars", "A. Exemple (ARS)", Role::HealthAuthority),
    };
}

std::optional<AccountId> account_at(Region const& region, std::string const& establishment)
{
    for (auto const& account : demo_accounts()) {
        if (!account.establishment.empty() && account.establishment == establishment)
            return region.accounts.at(account.login);
    }
    return std::nullopt;
}

} // namespace cigogne::demo
