#pragma once

#include "modules/accounts/parts.hpp"
#include "platform/module.hpp"

namespace cigogne::accounts {

/// The accounts: who may log in, and as what. The parts live as long as the program.
Module module(Parts const& parts);

/// Routes by what they are about.
std::vector<http::Route> session_routes(Parts const& parts);
std::vector<http::Route> administration_routes(Parts const& parts);

} // namespace cigogne::accounts
