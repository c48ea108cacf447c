#pragma once

#include "modules/accounts/parts.hpp"
#include "platform/http/call.hpp"

#include <string>

/// That the person at the keyboard is the one who logged in: asked again before what another must not do on a screen left open.
namespace cigogne::accounts {

struct ProofForm {
    std::string password;
};
extern Table<ProofForm> const proof_form;

/// The account of who asks. Throws std::logic_error when it is not there: a session belongs to an account.
Account own_account(http::Call const& call, Store const& store);

/// Asks the present password again, in transactions of its own. A failed attempt counts like one of login; `field` is where
/// the password was typed.
Result<Account> proved_by(http::Call& call, Parts const& parts, std::string const& password, std::string field);

} // namespace cigogne::accounts
