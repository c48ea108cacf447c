#pragma once

#include "modules/accounts/accounts.hpp"
#include "modules/directory/directory.hpp"
#include "platform/db/database.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A believable region: the real establishments of Occitanie, everything else invented and visibly so.
namespace cigogne::demo {

/// What a demonstration is made from. The same values make the same region.
struct Recipe {
    std::uint64_t seed = 1;
    int scale = 1; ///< that many times as many establishments and requests, the further ones invented
    /// Local years with requests, the present one included; those of now are always there. None: since 2022.
    std::optional<int> years = {};
    Instant now;
    bool without_requests = false; ///< places, accounts and beds only: where stories begin
    bool without_beds = false;     ///< nor counts of the day; requests have nothing to stand on then
    bool without_analyses = false; ///< neither cases nor action plans
    bool without_reports = false;  ///< no year is reported
    bool without_indicators = false; ///< no stay is given, nothing is chosen of them
};

/// How long the stays behind the numbers of a demonstration are kept: nobody is behind them.
inline constexpr int months_of_stays = 24;

/// What was made, for those who add to it.
struct Region {
    std::map<std::string, directory::EstablishmentId> places;           ///< by name
    std::map<directory::EstablishmentId, std::vector<directory::Unit>> units;
    std::map<std::string, AccountId> accounts;                          ///< by login
};

/// A person of the demonstration, one for each role and place that is worth trying.
struct DemoAccount {
    std::string login;
    std::string password;
    std::string name;
    accounts::Role role;
    std::string establishment; ///< empty for roles of the whole network
};
/// In the order in which `cigogne demo accounts` prints them.
std::vector<DemoAccount> demo_accounts();
/// Of somebody who works in that establishment, if anybody of the demonstration does.
std::optional<AccountId> account_at(Region const& region, std::string const& establishment);

/// What a store holds, as far as a demonstration must know before it is loaded.
enum class Contents {
    Nothing, ///< neither establishments nor accounts
    Demonstration,
    UnfinishedDemonstration, ///< its loading was stopped midway
    SomethingElse
};
Contents contents_of(db::Transaction& transaction);

/// Fills an empty store, in write slices, and says of the installation that it is a demonstration.
/// Throws std::runtime_error when the store holds establishments or accounts already.
Region load_demo(db::Database& database, Recipe const& recipe);

/// The counts of the day, some old, some never told, some units closed. Part of `load_demo`.
void declare_beds(db::Database& database, Region const& region, Recipe const& recipe);

} // namespace cigogne::demo
