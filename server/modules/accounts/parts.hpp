#pragma once

#include "modules/accounts/doorkeeper.hpp"
#include "platform/security/audit_subject.hpp"
#include "platform/security/password.hpp"
#include "platform/security/vault.hpp"

#include <functional>
#include <string>

namespace cigogne::accounts {

/// What the program says of itself to whoever has logged in.
struct Site {
    bool is_demonstration = false;
    std::string region = {};
};

/// What the routes of this module work with; lives as long as the program.
struct Parts {
    Doorkeeper& doorkeeper;
    security::PasswordQueue& passwords;
    security::Vault& vault; ///< seals the secrets of second factors
    Rights const& rights;
    /// The name of a place: the directory knows it, and stands above this module.
    std::function<std::string(db::Transaction&, PlaceId)> name_of_place;
    std::function<Site(db::Transaction&)> site;
    std::vector<security::AuditSubject> const& audit_subjects; ///< of all modules
    std::vector<std::string> const& modules;                   ///< the names of those that are on
};

} // namespace cigogne::accounts
