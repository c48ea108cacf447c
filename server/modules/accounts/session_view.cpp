#include "modules/accounts/session_view.hpp"

#include "platform/security/token.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::accounts {

namespace {

View<ActingView> const acting_view = view<ActingView>("Acting",
    field<&ActingView::membership>("membership"),
    field<&ActingView::role>("role"),
    field<&ActingView::role_label>("role_label"),
    field<&ActingView::establishment>("establishment"),
    field<&ActingView::establishment_name>("establishment_name"),
    field<&ActingView::establishment_closed>("establishment_closed"));

View<AccountBrief> const account_brief = view<AccountBrief>("AccountBrief",
    field<&AccountBrief::id>("id"),
    field<&AccountBrief::name>("name"));

} // namespace

View<SessionView> const session_view = view<SessionView>("Session",
    nested<&SessionView::account, account_brief>("account"),
    nested<&SessionView::acting, acting_view>("acting"),
    nested<&SessionView::memberships, acting_view>("memberships"),
    field<&SessionView::permissions>("permissions"),
    field<&SessionView::modules>("modules"),
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

namespace {

ActingView acting_as(Membership const& membership, Parts const& parts, db::Transaction& transaction, Instant now)
{
    ActingView view { membership.id, membership.role, std::string(word(membership.role).label), membership.place, std::nullopt,
        parts.doorkeeper.reads_only(transaction, membership, now) };
    if (membership.place)
        view.establishment_name = parts.name_of_place(transaction, *membership.place);
    return view;
}

} // namespace

SessionView view_of(Session const& session, std::string_view token, Parts const& parts, db::Transaction& transaction, Instant now)
{
    Store const store(transaction);
    auto const account = store.account(session.account);
    auto const memberships = store.memberships(session.account);
    auto const acting = std::ranges::find(memberships, session.membership, &Membership::id);
    if (!account || acting == memberships.end())
        throw std::logic_error("a session belongs to an account and acts in one of its roles");

    std::vector<ActingView> choices;
    for (auto const& membership : memberships) {
        if (membership.is_valid(now))
            choices.push_back(acting_as(membership, parts, transaction, now));
    }
    auto const role = code_of(acting->role);
    std::vector<std::string> permissions;
    auto const pending = parts.doorkeeper.pending(*account, memberships, now);
    if (pending == security::Pending::Nothing) {
        for (auto const& permission : parts.rights.of(role))
            permissions.emplace_back(permission.code);
    }
    auto const idle_end = now + parts.doorkeeper.limits(now).idle_for(role); // asking is a use
    auto const site = parts.site(transaction);
    auto acting_now = acting_as(*acting, parts, transaction, now);
    return { { account->id, account->name }, std::move(acting_now), std::move(choices), std::move(permissions),
        parts.modules, security::csrf_token_of(token), std::min(idle_end, session.absolute_end), session.absolute_end,
        account->has_second_factor(), account->has_second_factor() ? store.unused_recovery_codes(account->id) : 0, pending == security::Pending::OwnPassword,
        pending == security::Pending::SecondFactor, !account->introduction_read_at, site.is_demonstration, site.region, now };
}

} // namespace cigogne::accounts
