#pragma once

#include "modules/accounts/account.hpp"
#include "modules/accounts/membership.hpp"
#include "platform/security/identity.hpp"
#include "platform/settings/settings.hpp"

#include <span>
#include <vector>

/// For which roles a second factor is demanded: a dated setting for each role.
namespace cigogne::accounts {

/// One yes or no for each role; administrators from the beginning, the others as the network decides.
std::vector<settings::Definition> demanded_factor_settings();

/// Whether a role of the person demands a second factor on that day; any of those that she may act in, whichever she acts in.
bool demands_second_factor(settings::Settings const& settings, std::span<Membership const> memberships, Instant now);

/// What she has still to do before anything else opens: her own password first, then the second factor.
security::Pending pending_of(
    settings::Settings const& settings, Account const& account, std::span<Membership const> memberships, Instant now);

} // namespace cigogne::accounts
