#pragma once

#include "modules/accounts/program.hpp"
#include "platform/core/crossing.hpp"
#include "platform/security/permission.hpp"
#include "platform/security/scope.hpp"

#include <array>

/// The roles in which people act. Modules grant their permissions to these; nobody holds a permission otherwise.
namespace cigogne::accounts {

enum class Role {
    CellMidwife,
    MaternityMidwife,
    MaternityDoctor,
    ReceivingUnit,
    Samu,
    RiskOfficer,
    NetworkManager,
    Administrator,
    HealthAuthority,
};
constexpr auto words_of(Role)
{
    return std::to_array<Word>({
        { "cell_midwife", "Sage-femme de la cellule" },
        { "maternity_midwife", "Sage-femme de maternité" },
        { "maternity_doctor", "Médecin de maternité (obstétricien, pédiatre)" },
        { "receiving_unit", "Unité receveuse (néonatologue…)" },
        { "samu", "Régulateur du SAMU" },
        { "risk_officer", "Gestion des risques" },
        { "network_manager", "Direction et pilotage du réseau" },
        { "administrator", "Administrateur" },
        { "health_authority", "Autorité de santé (ARS)" },
    });
}
inline constexpr auto all_roles = std::to_array<Role>({ Role::CellMidwife, Role::MaternityMidwife, Role::MaternityDoctor,
    Role::ReceivingUnit, Role::Samu, Role::RiskOfficer, Role::NetworkManager, Role::Administrator, Role::HealthAuthority });

constexpr security::RoleCode code_of(Role role)
{
    return { word(role).code };
}

/// Whether a role is held in one place of care or in the whole network.
constexpr security::Reach reach_of(Role role)
{
    bool const in_a_place = role == Role::MaternityMidwife || role == Role::MaternityDoctor || role == Role::ReceivingUnit;
    return in_a_place ? security::Reach::Place : security::Reach::Network;
}

/// As modules name them when they grant.
namespace roles {
inline constexpr auto cell_midwife = code_of(Role::CellMidwife);
inline constexpr auto maternity_midwife = code_of(Role::MaternityMidwife);
inline constexpr auto maternity_doctor = code_of(Role::MaternityDoctor);
inline constexpr auto receiving_unit = code_of(Role::ReceivingUnit);
inline constexpr auto samu = code_of(Role::Samu);
inline constexpr auto risk_officer = code_of(Role::RiskOfficer);
inline constexpr auto network_manager = code_of(Role::NetworkManager);
inline constexpr auto administrator = code_of(Role::Administrator);
inline constexpr auto health_authority = code_of(Role::HealthAuthority);
} // namespace roles

/// The same for other programs, which act by a key.
namespace programs {
inline constexpr auto bed_management = code_of(ProgramKind::BedManagement);
inline constexpr auto emergency_observatory = code_of(ProgramKind::EmergencyObservatory);
} // namespace programs

} // namespace cigogne::accounts
