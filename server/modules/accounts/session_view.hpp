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
    bool establishment_closed; ///< in that role she reads, and does not write any more
};

struct AccountBrief {
    AccountId id;
    std::string name;
};

/// Who is logged in, as what, what this allows, and until when.
struct SessionView {
    AccountBrief account;
    ActingView acting;
    std::vector<ActingView> memberships;
    std::vector<std::string> permissions;
    std::vector<std::string> modules; ///< those of the program that this network uses
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
extern View<SessionView> const session_view;

/// The view of a session that lives, from what is stored; `token` is the one in its cookie.
SessionView view_of(Session const& session, std::string_view token, Parts const& parts, db::Transaction& transaction, Instant now);

} // namespace cigogne::accounts
