#pragma once

#include "modules/accounts/account_views.hpp"
#include "modules/accounts/parts.hpp"
#include "platform/http/call.hpp"

/// What the administrator does: who has access, in which roles. Every change of rights is audited, old and new.
namespace cigogne::accounts {

Result<db::Page<AccountLine>> list_accounts(http::Call& call, Parts const& parts, AccountQuery const& query);
Result<AccountView> show_account(http::Call& call, Parts const& parts);
Result<OneTimePassword> create_account(http::Call& call, Parts const& parts, NewAccountForm const& form);
Result<AccountView> change_account(http::Call& call, Parts const& parts, AccountForm const& form);
Result<AccountView> add_membership(http::Call& call, Parts const& parts, MembershipForm const& form);
/// Dated now; sessions that act in it end.
Result<Done> end_membership(http::Call& call, Parts const& parts);
Result<OneTimePassword> reset_password(http::Call& call, Parts const& parts);
/// For who has lost her telephone and her codes.
Result<Done> reset_second_factor(http::Call& call, Parts const& parts);
Result<Done> end_all_sessions(http::Call& call, Parts const& parts);
Result<db::Page<RoleView>> list_roles(http::Call& call, Parts const& parts);

} // namespace cigogne::accounts
