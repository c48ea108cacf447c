#pragma once

#include "platform/security/permission.hpp"

#include <span>
#include <vector>

namespace cigogne::accounts {

/// What each role may do: the grants of all modules together.
class Rights {
public:
    /// Takes the grants of every module, once, at start.
    void collect(std::span<security::Grant const> grants) { grants_.insert(grants_.end(), grants.begin(), grants.end()); }

    std::vector<security::Permission> of(security::RoleCode role) const;
    std::span<security::Grant const> grants() const { return grants_; }

private:
    std::vector<security::Grant> grants_;
};

} // namespace cigogne::accounts
