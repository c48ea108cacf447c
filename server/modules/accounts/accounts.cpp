#include "modules/accounts/accounts.hpp"

#include "modules/accounts/welcome.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace cigogne::accounts {

namespace {

Colleague colleague_of(Account const& account)
{
    return { account.id, account.name, account.phone };
}

Profession profession_of(std::string_view code)
{
    for (std::size_t index = 0; index < words<Profession>.size(); ++index) {
        if (words<Profession>[index].code == code)
            return static_cast<Profession>(index);
    }
    throw std::invalid_argument("no such profession: " + std::string(code));
}

} // namespace

std::optional<Colleague> colleague(db::Transaction& transaction, AccountId id)
{
    auto const account = Store(transaction).account(id);
    return account ? std::optional(colleague_of(*account)) : std::nullopt;
}

std::string name_of(db::Transaction& transaction, AccountId id)
{
    auto const found = colleague(transaction, id);
    return found ? found->name : "—";
}

std::optional<EmailAddress> email_of(db::Transaction& transaction, AccountId id)
{
    auto const account = Store(transaction).account(id);
    return account && account->email ? EmailAddress::parse(*account->email) : std::nullopt;
}

std::vector<Colleague> colleagues_at(db::Transaction& transaction, PlaceId place, Instant now)
{
    std::vector<Colleague> colleagues;
    for (auto const& account : Store(transaction).acting_for(place, now))
        colleagues.push_back(colleague_of(account));
    return colleagues;
}

std::vector<Colleague> colleagues_in(db::Transaction& transaction, std::span<Role const> roles, Instant now)
{
    std::vector<Account> found;
    for (auto const role : roles)
        std::ranges::move(Store(transaction).acting_as(role, now), std::back_inserter(found));
    std::ranges::sort(found, {}, [](Account const& account) { return std::tie(account.sort_key, account.id); });
    std::vector<Colleague> colleagues;
    for (auto const& account : found) {
        if (colleagues.empty() || colleagues.back().id != account.id)
            colleagues.push_back(colleague_of(account));
    }
    return colleagues;
}

Result<AccountId> welcome(db::Transaction& transaction, Newcomer const& newcomer, Instant now)
{
    Store store(transaction);
    auto const account = TRY(add_account(store,
        { newcomer.login, newcomer.name, std::nullopt, std::nullopt, profession_of(newcomer.profession), std::nullopt,
            newcomer.password_hash, newcomer.must_change_password },
        std::nullopt, now));
    TRY(add_membership(store, account.id, newcomer.role, newcomer.place, now, std::nullopt, std::nullopt, now));
    return account.id;
}

bool anybody_has_access(db::Transaction& transaction)
{
    return !Store(transaction).all_accounts().empty();
}

Result<MembershipId> entrust(db::Transaction& transaction, AccountId account, Role role, std::optional<PlaceId> place, Instant now)
{
    Store store(transaction);
    auto const membership = TRY(add_membership(store, account, role, place, now, std::nullopt, std::nullopt, now));
    return membership.id;
}

} // namespace cigogne::accounts
