#pragma once

#include "modules/accounts/account.hpp"
#include "modules/accounts/membership.hpp"
#include "modules/accounts/store.hpp"
#include "platform/core/email_address.hpp"
#include "platform/core/phone.hpp"

/// Accounts as the administrator reads and writes them.
namespace cigogne::accounts {

struct MembershipView {
    MembershipId id;
    Role role;
    std::string role_label;
    std::optional<PlaceId> place;
    std::optional<std::string> place_name;
    Instant valid_from;
    std::optional<Instant> valid_until;
    bool valid_now;
    std::int64_t version;
};

struct AccountView {
    AccountId id;
    std::string login;
    std::string name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    bool rpps_doubtful; ///< its key does not hold
    Instant active_from;
    std::optional<Instant> active_until;
    bool active;
    bool must_change_password;
    bool second_factor;
    std::int64_t recovery_codes_left;
    std::int64_t open_sessions;
    std::vector<MembershipView> memberships;
    Instant created_at;
    Instant updated_at;
    std::int64_t version;
};
extern View<AccountView> const account_view;

/// One line of the list, flat, as it is exported too.
struct AccountLine {
    AccountId id;
    std::string login;
    std::string name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    std::string roles; ///< "Sage-femme de maternité (CH Alba) · Administrateur"
    bool active;
    bool second_factor;
    Instant created_at;
    std::int64_t version;
};
extern View<AccountLine> const account_line;

struct AccountQuery {
    std::optional<std::string> q;
    std::optional<Role> role;
    std::optional<PlaceId> place;
    std::optional<AccountSort> sort;
};
extern Table<AccountQuery> const account_query;

/// What the administrator writes of an account; the login stays what it is.
struct AccountForm {
    std::string name;
    std::optional<EmailAddress> email;
    std::optional<Phone> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    std::optional<Instant> active_from;
    std::optional<Instant> active_until;
};
extern Table<AccountForm> const account_form;

/// A new account and its first role.
struct NewAccountForm {
    std::string login;
    std::string name;
    std::optional<EmailAddress> email;
    std::optional<Phone> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    Role role;
    std::optional<PlaceId> place;
};
extern Table<NewAccountForm> const new_account_form;

struct MembershipForm {
    Role role;
    std::optional<PlaceId> place;
    std::optional<Instant> valid_from;
    std::optional<Instant> valid_until;
};
extern Table<MembershipForm> const membership_form;

/// Shown once to the administrator, who tells it to the person: she chooses her own at the first login.
struct OneTimePassword {
    AccountId account;
    std::string login;
    std::string one_time_password;
    Instant expires_at;
};
extern View<OneTimePassword> const one_time_password_view;

struct PermissionView {
    std::string code;
    std::string meaning;
};

struct RoleView {
    Role role;
    std::string label;
    bool in_a_place; ///< held in one establishment, else in the whole network
    std::vector<PermissionView> permissions;
};
extern View<RoleView> const role_view;

} // namespace cigogne::accounts
