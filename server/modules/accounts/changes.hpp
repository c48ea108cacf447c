#pragma once

#include "modules/accounts/parts.hpp"
#include "platform/http/call.hpp"
#include "platform/security/audit.hpp"

#include <string>
#include <string_view>

/// What every change of an account has in common: a line of audit, and the news of it.
namespace cigogne::accounts {

/// In the transaction of the change: every process forgets what it kept of the account.
void announce_change(db::Transaction& transaction, Parts const& parts, AccountId account, Instant now);

/// A line of audit for handlers that open their own transactions.
void audit_change(http::Call& call, db::Transaction& transaction, security::AuditKind kind, std::string_view action,
    AccountId account, std::string detail);

/// `{"old":…,"new":…}` of two JSON texts.
std::string old_and_new(std::string_view old_json, std::string_view new_json);

/// A membership as the audit keeps it.
std::string membership_json(Membership const& membership);

} // namespace cigogne::accounts
