#pragma once

#include "modules/accounts/accounts.hpp"
#include "modules/directory/directory.hpp"
#include "platform/db/database.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// A believable region: the real establishments of Occitanie, everything else invented and visibly so.
namespace cigogne::demo {

/// What a demonstration is made from. The same values make the same region.
struct Recipe {
    std::uint64_t seed = 1;
    int scale = 1; ///< that many times as many establishments, the further ones invented
    int years = 1; ///< of past requests; those of now are always there
    Instant now;
    bool without_requests = false; ///< places, accounts and beds only: where stories begin
    bool without_beds = false;     ///< nor counts of the day; requests have nothing to stand on then
};

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
