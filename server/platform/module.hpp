#pragma once

#include "platform/day.hpp"
#include "platform/events/hub.hpp"
#include "platform/http/declared_route.hpp"
#include "platform/jobs/kind.hpp"
#include "platform/security/audit_subject.hpp"
#include "platform/security/permission.hpp"
#include "platform/settings/definition.hpp"
#include "platform/settings/growing.hpp"

#include <string_view>
#include <vector>

namespace cigogne {

/// What one module brings to the program. `app.cpp` lists the modules, one line each.
struct Module {
    std::string_view name;  ///< folder and namespace
    std::string_view title; ///< French
    bool always_on = false; ///< the program does not go without it: it cannot be switched off
    /// Other modules without which it does not run; those that are always on are not named.
    std::vector<std::string_view> needs = {};
    std::vector<http::Route> routes = {};
    std::vector<security::Grant> grants = {};
    std::vector<settings::Definition> settings = {};
    std::vector<settings::Growing> growing_settings = {};
    std::vector<events::Subscription> subscriptions = {};
    std::vector<jobs::Kind> jobs = {};
    std::vector<security::AuditSubject> audit_subjects = {};
    day::Part day = {}; ///< its lines of « Ma journée »
};

} // namespace cigogne
