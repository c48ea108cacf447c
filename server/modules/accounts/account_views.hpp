#pragma once

#include "modules/accounts/account.hpp"
#include "modules/accounts/membership.hpp"
#include "modules/accounts/store.hpp"
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
inline constexpr auto membership_view = fields<MembershipView>("Membership",
    field<&MembershipView::id>("id"),
    field<&MembershipView::role>("role"),
    field<&MembershipView::role_label>("role_label"),
    field<&MembershipView::place>("place"),
    field<&MembershipView::place_name>("place_name"),
    field<&MembershipView::valid_from>("valid_from"),
    field<&MembershipView::valid_until>("valid_until"),
    field<&MembershipView::valid_now>("valid_now"),
    field<&MembershipView::version>("version"));

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
inline constexpr auto account_view = fields<AccountView>("Account",
    field<&AccountView::id>("id"),
    field<&AccountView::login>("login"),
    field<&AccountView::name>("name"),
    field<&AccountView::email>("email"),
    field<&AccountView::phone>("phone"),
    field<&AccountView::profession>("profession"),
    field<&AccountView::rpps>("rpps"),
    field<&AccountView::rpps_doubtful>("rpps_doubtful"),
    field<&AccountView::active_from>("active_from"),
    field<&AccountView::active_until>("active_until"),
    field<&AccountView::active>("active"),
    field<&AccountView::must_change_password>("must_change_password"),
    field<&AccountView::second_factor>("second_factor"),
    field<&AccountView::recovery_codes_left>("recovery_codes_left"),
    field<&AccountView::open_sessions>("open_sessions"),
    nested<&AccountView::memberships, membership_view>("memberships"),
    field<&AccountView::created_at>("created_at"),
    field<&AccountView::updated_at>("updated_at"),
    field<&AccountView::version>("version"));

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
inline constexpr auto account_line = fields<AccountLine>("AccountLine",
    field<&AccountLine::id>("id", label("Numéro")),
    field<&AccountLine::login>("login", label("Identifiant")),
    field<&AccountLine::name>("name", label("Nom")),
    field<&AccountLine::email>("email", label("Courriel")),
    field<&AccountLine::phone>("phone", label("Téléphone")),
    field<&AccountLine::profession>("profession", label("Profession")),
    field<&AccountLine::rpps>("rpps", label("RPPS")),
    field<&AccountLine::roles>("roles", label("Rôles ouverts")),
    field<&AccountLine::active>("active", label("Accès ouvert")),
    field<&AccountLine::second_factor>("second_factor", label("Second facteur")),
    field<&AccountLine::created_at>("created_at", label("Créé le")),
    field<&AccountLine::version>("version", label("Version")));

struct AccountQuery {
    std::optional<std::string> q;
    std::optional<Role> role;
    std::optional<PlaceId> place;
    std::optional<AccountSort> sort;
};
inline constexpr auto account_query = fields<AccountQuery>("AccountQuery",
    field<&AccountQuery::q>("q"),
    field<&AccountQuery::role>("role"),
    field<&AccountQuery::place>("place"),
    field<&AccountQuery::sort>("sort"));

/// What the administrator writes of an account; the login stays what it is.
struct AccountForm {
    std::string name;
    std::optional<std::string> email;
    std::optional<Phone> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    std::optional<Instant> active_from;
    std::optional<Instant> active_until;
};
inline constexpr auto account_form = fields<AccountForm>("AccountForm",
    field<&AccountForm::name>("name", max_length(100)),
    field<&AccountForm::email>("email", max_length(200)),
    field<&AccountForm::phone>("phone"),
    field<&AccountForm::profession>("profession"),
    field<&AccountForm::rpps>("rpps"),
    field<&AccountForm::active_from>("active_from"),
    field<&AccountForm::active_until>("active_until"));

/// A new account and its first role.
struct NewAccountForm {
    std::string login;
    std::string name;
    std::optional<std::string> email;
    std::optional<Phone> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    Role role;
    std::optional<PlaceId> place;
};
inline constexpr auto new_account_form = fields<NewAccountForm>("NewAccountForm",
    field<&NewAccountForm::login>("login", max_length(100)),
    field<&NewAccountForm::name>("name", max_length(100)),
    field<&NewAccountForm::email>("email", max_length(200)),
    field<&NewAccountForm::phone>("phone"),
    field<&NewAccountForm::profession>("profession"),
    field<&NewAccountForm::rpps>("rpps"),
    field<&NewAccountForm::role>("role"),
    field<&NewAccountForm::place>("place"));

struct MembershipForm {
    Role role;
    std::optional<PlaceId> place;
    std::optional<Instant> valid_from;
    std::optional<Instant> valid_until;
};
inline constexpr auto membership_form = fields<MembershipForm>("MembershipForm",
    field<&MembershipForm::role>("role"),
    field<&MembershipForm::place>("place"),
    field<&MembershipForm::valid_from>("valid_from"),
    field<&MembershipForm::valid_until>("valid_until"));

/// Shown once to the administrator, who tells it to the person: she chooses her own at the first login.
struct OneTimePassword {
    AccountId account;
    std::string login;
    std::string one_time_password;
    Instant expires_at;
};
inline constexpr auto one_time_password_view = fields<OneTimePassword>("OneTimePassword",
    field<&OneTimePassword::account>("account"),
    field<&OneTimePassword::login>("login"),
    field<&OneTimePassword::one_time_password>("one_time_password", secret),
    field<&OneTimePassword::expires_at>("expires_at"));

struct PermissionView {
    std::string code;
    std::string meaning;
};
inline constexpr auto permission_view = fields<PermissionView>("Permission",
    field<&PermissionView::code>("code"),
    field<&PermissionView::meaning>("meaning"));

struct RoleView {
    Role role;
    std::string label;
    bool in_a_place; ///< held in one establishment, else in the whole network
    std::vector<PermissionView> permissions;
};
inline constexpr auto role_view = fields<RoleView>("Role",
    field<&RoleView::role>("role"),
    field<&RoleView::label>("label"),
    field<&RoleView::in_a_place>("in_a_place"),
    nested<&RoleView::permissions, permission_view>("permissions"));

} // namespace cigogne::accounts
