#include "modules/accounts/account_views.hpp"

namespace cigogne::accounts {

namespace {

View<MembershipView> const membership_view = view<MembershipView>("Membership",
    field<&MembershipView::id>("id"),
    field<&MembershipView::role>("role"),
    field<&MembershipView::role_label>("role_label"),
    field<&MembershipView::place>("place"),
    field<&MembershipView::place_name>("place_name"),
    field<&MembershipView::valid_from>("valid_from"),
    field<&MembershipView::valid_until>("valid_until"),
    field<&MembershipView::valid_now>("valid_now"),
    field<&MembershipView::version>("version"));

View<PermissionView> const permission_view = view<PermissionView>("Permission",
    field<&PermissionView::code>("code"),
    field<&PermissionView::meaning>("meaning"));

} // namespace

View<AccountView> const account_view = view<AccountView>("Account",
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

View<AccountLine> const account_line = view<AccountLine>("AccountLine",
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

Table<AccountQuery> const account_query = fields<AccountQuery>("AccountQuery",
    field<&AccountQuery::q>("q"),
    field<&AccountQuery::role>("role"),
    field<&AccountQuery::place>("place"),
    field<&AccountQuery::sort>("sort"));

Table<AccountForm> const account_form = fields<AccountForm>("AccountForm",
    field<&AccountForm::name>("name", max_length(100)),
    field<&AccountForm::email>("email"),
    field<&AccountForm::phone>("phone"),
    field<&AccountForm::profession>("profession"),
    field<&AccountForm::rpps>("rpps"),
    field<&AccountForm::active_from>("active_from"),
    field<&AccountForm::active_until>("active_until"));

Table<NewAccountForm> const new_account_form = fields<NewAccountForm>("NewAccountForm",
    field<&NewAccountForm::login>("login", max_length(100)),
    field<&NewAccountForm::name>("name", max_length(100)),
    field<&NewAccountForm::email>("email"),
    field<&NewAccountForm::phone>("phone"),
    field<&NewAccountForm::profession>("profession"),
    field<&NewAccountForm::rpps>("rpps"),
    field<&NewAccountForm::role>("role"),
    field<&NewAccountForm::place>("place"));

Table<MembershipForm> const membership_form = fields<MembershipForm>("MembershipForm",
    field<&MembershipForm::role>("role"),
    field<&MembershipForm::place>("place"),
    field<&MembershipForm::valid_from>("valid_from"),
    field<&MembershipForm::valid_until>("valid_until"));

View<OneTimePassword> const one_time_password_view = view<OneTimePassword>("OneTimePassword",
    field<&OneTimePassword::account>("account"),
    field<&OneTimePassword::login>("login"),
    field<&OneTimePassword::one_time_password>("one_time_password", secret),
    field<&OneTimePassword::expires_at>("expires_at"));

View<RoleView> const role_view = view<RoleView>("Role",
    field<&RoleView::role>("role", label("Code")),
    field<&RoleView::label>("label", label("Rôle")),
    field<&RoleView::in_a_place>("in_a_place", label("Dans un établissement")),
    nested<&RoleView::permissions, permission_view>("permissions", label("Permissions")));

} // namespace cigogne::accounts
