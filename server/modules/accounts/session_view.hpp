#pragma once

#include "modules/accounts/parts.hpp"

namespace cigogne::accounts {

/// One role of the person, as she chooses among them.
struct ActingView {
    MembershipId membership;
    Role role;
    std::string role_label;
    std::optional<PlaceId> establishment;
    std::optional<std::string> establishment_name;
};
inline constexpr auto acting_view = fields<ActingView>("Acting",
    field<&ActingView::membership>("membership"),
    field<&ActingView::role>("role"),
    field<&ActingView::role_label>("role_label"),
    field<&ActingView::establishment>("establishment"),
    field<&ActingView::establishment_name>("establishment_name"));

struct AccountBrief {
    AccountId id;
    std::string name;
};
inline constexpr auto account_brief = fields<AccountBrief>("AccountBrief",
    field<&AccountBrief::id>("id"),
    field<&AccountBrief::name>("name"));

/// Who is logged in, as what, what this allows, and until when.
struct SessionView {
    AccountBrief account;
    ActingView acting;
    std::vector<ActingView> memberships;
    std::vector<std::string> permissions;
    std::string csrf_token;
    Instant idle_expires_at;
    Instant absolute_expires_at;
    bool second_factor;        ///< whether the account has one
    std::int64_t recovery_codes_left;
    bool must_change_password;        ///< nothing else is permitted before
    bool must_put_second_factor_on;   ///< nor before this, which comes after her own password
    bool introduction;         ///< the three lines of a first login are still to be shown
    bool demonstration;
    std::string region;
    Instant now;
};
inline constexpr auto session_view = fields<SessionView>("Session",
    nested<&SessionView::account, account_brief>("account"),
    nested<&SessionView::acting, acting_view>("acting"),
    nested<&SessionView::memberships, acting_view>("memberships"),
    field<&SessionView::permissions>("permissions"),
    field<&SessionView::csrf_token>("csrf_token"),
    field<&SessionView::idle_expires_at>("idle_expires_at"),
    field<&SessionView::absolute_expires_at>("absolute_expires_at"),
    field<&SessionView::second_factor>("second_factor"),
    field<&SessionView::recovery_codes_left>("recovery_codes_left"),
    field<&SessionView::must_change_password>("must_change_password"),
    field<&SessionView::must_put_second_factor_on>("must_put_second_factor_on"),
    field<&SessionView::introduction>("introduction"),
    field<&SessionView::demonstration>("demonstration"),
    field<&SessionView::region>("region"),
    field<&SessionView::now>("now"));

/// The view of a session that lives, from what is stored; `token` is the one in its cookie.
SessionView view_of(Session const& session, std::string_view token, Parts const& parts, db::Transaction& transaction, Instant now);

} // namespace cigogne::accounts
