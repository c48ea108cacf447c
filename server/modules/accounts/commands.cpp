#include "modules/accounts/commands.hpp"

#include "modules/accounts/doorkeeper.hpp"
#include "modules/accounts/second_factor.hpp"
#include "modules/accounts/welcome.hpp"
#include "platform/security/audit.hpp"
#include "platform/security/password.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace cigogne::accounts {

namespace {

int refuse(Tools const& tools, std::string_view sentence)
{
    tools.out << sentence << "\n";
    return 1;
}

template <Worded E>
std::optional<E> of_code(std::string_view code)
{
    auto const found = std::ranges::find(words<E>, code, &Word::code);
    return found == words<E>.end() ? std::nullopt : std::optional(static_cast<E>(found - words<E>.begin()));
}

template <Worded E>
std::string codes()
{
    std::string text;
    for (auto const& word : words<E>)
        text += (text.empty() ? "" : ", ") + std::string(word.code);
    return text;
}

void audit(Tools const& tools, db::Transaction& transaction, std::string action, AccountId account)
{
    security::AuditEntry const entry { tools.clock.now(), security::AuditKind::Rights, std::nullopt, std::nullopt, std::move(action), "account",
        account.text(), "", "command line" };
    security::AuditTrail(tools.database).record(transaction, entry);
}

void tell_password(Tools const& tools, std::string const& login, std::string const& password)
{
    tools.out << fmt::format("Identifiant : {}\nMot de passe provisoire, valable 3 jours : {}\n"
                             "Il ne sera plus montré ; il devra être changé à la première connexion.\n",
        login, password);
}

/// The account of a login, changed by the work in one transaction that ends with its line of audit and its news.
template <class Work>
int change_user(Tools const& tools, std::string const& login, std::string action, Work work)
{
    auto transaction = tools.database.write();
    Store store(transaction);
    auto account = store.account_by_login(normalised_login(login));
    if (!account)
        return refuse(tools, fmt::format("Aucun compte n’a l’identifiant {}.", login));
    auto const id = account->id;
    if (!work(store, std::move(*account)))
        return refuse(tools, "Ce compte vient d’être modifié. Recommencez.");
    audit(tools, transaction, std::move(action), id);
    announce_change(transaction, id, tools.clock.now());
    transaction.commit();
    return 0;
}

} // namespace

int add_user(Tools const& tools, NewUser const& user)
{
    auto const role = of_code<Role>(user.role);
    if (!role)
        return refuse(tools, fmt::format("Ce rôle n’existe pas. Rôles : {}.", codes<Role>()));
    auto const profession = of_code<Profession>(user.profession);
    if (!profession)
        return refuse(tools, fmt::format("Cette profession n’existe pas. Professions : {}.", codes<Profession>()));
    auto const place = PlaceId::parse(user.place);
    if (!user.place.empty() && !place)
        return refuse(tools, "Le numéro de l’établissement n’est pas valable.");

    auto const now = tools.clock.now();
    auto const password = security::one_time_password();
    auto hash = security::hash_password(password);
    auto transaction = tools.database.write();
    Store store(transaction);
    auto const account = add_account(store,
        { user.login, user.name, std::nullopt, std::nullopt, *profession, std::nullopt, std::move(hash), true }, std::nullopt, now);
    if (account.failed())
        return refuse(tools, account.failure().sentence());
    auto const membership = add_membership(store, account->id, *role, place, now, std::nullopt, std::nullopt, now);
    if (membership.failed())
        return refuse(tools, membership.failure().sentence());
    audit(tools, transaction, "user add", account->id);
    transaction.commit();
    tell_password(tools, account->login, password);
    return 0;
}

int list_users(Tools const& tools)
{
    auto const now = tools.clock.now();
    auto transaction = tools.database.read();
    Store const store(transaction);
    for (auto const& account : store.all_accounts()) {
        std::string roles;
        for (auto const& membership : store.memberships(account.id)) {
            if (membership.is_valid(now))
                roles += (roles.empty() ? "" : ", ") + std::string(word(membership.role).code);
        }
        tools.out << fmt::format("{}\t{}\t{}\t{}\n", account.login, account.name, account.is_active(now) ? "ouvert" : "fermé", roles);
    }
    return 0;
}

int reset_user_password(Tools const& tools, std::string const& login)
{
    auto const password = security::one_time_password();
    auto const hash = security::hash_password(password);
    auto const now = tools.clock.now();
    int const status = change_user(tools, login, "user reset-password",
        [&](Store& store, Account account) { return give_password(store, std::move(account), hash, std::nullopt, now); });
    if (status == 0)
        tell_password(tools, normalised_login(login), password);
    return status;
}

int reset_user_second_factor(Tools const& tools, std::string const& login)
{
    auto const now = tools.clock.now();
    int const status = change_user(tools, login, "user reset-second-factor",
        [&](Store& store, Account account) { return take_second_factor_off(store, std::move(account), std::nullopt, now); });
    if (status == 0)
        tools.out << "Second facteur retiré, connexions fermées. Si son rôle en demande un, il sera à remettre à la prochaine connexion.\n";
    return status;
}

int forget_all_second_factors(Tools const& tools)
{
    auto const now = tools.clock.now();
    auto transaction = tools.database.write();
    int const count = forget_second_factors(transaction, now);
    security::AuditEntry const entry { now, security::AuditKind::Rights, std::nullopt, std::nullopt, "user forget-second-factors", "account", "",
        fmt::format(R"({{"count":{}}})", count), "command line" };
    security::AuditTrail(tools.database).record(transaction, entry);
    transaction.commit();
    tools.out << fmt::format("Seconds facteurs retirés : {}. Chacun se connecte avec son mot de passe et peut en mettre un nouveau.\n", count);
    return 0;
}

int disable_user(Tools const& tools, std::string const& login)
{
    auto const now = tools.clock.now();
    int const status = change_user(tools, login, "user disable", [&](Store& store, Account account) {
        account.active_until = now;
        account.updated_at = now;
        account.updated_by = std::nullopt;
        auto const version = account.version++;
        if (!store.save(account, version))
            return false;
        store.end_sessions(account.id, std::nullopt, now, SessionEnd::EndedByAdministrator);
        store.end_devices(account.id, now);
        return true;
    });
    if (status == 0)
        tools.out << fmt::format("L’accès de {} est fermé.\n", normalised_login(login));
    return status;
}

} // namespace cigogne::accounts
