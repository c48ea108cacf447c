#pragma once

#include "modules/accounts/proof.hpp"

#include <string>
#include <vector>

/// Ten codes on paper for the day when the telephone is lost.
namespace cigogne::accounts {

/// Shown once, to be printed: each replaces the telephone for one login.
struct RecoveryCodes {
    std::vector<std::string> recovery_codes;
};
extern View<RecoveryCodes> const recovery_codes_view;

/// Draws ten codes; those that the account had serve no more.
RecoveryCodes new_recovery_codes(Store& store, AccountId account, Instant now);

/// She asks for ten others, against her password: the paper is lost, or few are left. Fails without a second factor.
Result<RecoveryCodes> renew_recovery_codes(http::Call& call, Parts const& parts, ProofForm const& form);

} // namespace cigogne::accounts
