#pragma once

#include "modules/accounts/roles.hpp"
#include "platform/core/clock.hpp"
#include "platform/core/email_address.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne::db {
class Transaction;
}

/// Who works with the program: what the other modules may know of it.
namespace cigogne::accounts {

/// Said to every process when an account, its rights or its sessions have changed. The payload is the account's id.
inline constexpr std::string_view changed_event = "accounts.changed";

inline constexpr security::Permission manage { "accounts.manage" };
inline constexpr security::Permission read_programs { "accounts.programs.read" };
inline constexpr security::Permission read_audit { "audit.read" };

/// Someone as colleagues see her.
struct Colleague {
    AccountId id;
    std::string name; ///< "C. Exemple"
    std::optional<std::string> phone;
};

/// Someone by id; nothing when nobody has it. Those who have left are still named: they stand in journals.
std::optional<Colleague> colleague(db::Transaction& transaction, AccountId id);

/// Her name, or "—" when there is nobody of that id.
std::string name_of(db::Transaction& transaction, AccountId id);

/// The address of her account, where notices for her go; nothing when it has none, or one that cannot be written to.
std::optional<EmailAddress> email_of(db::Transaction& transaction, AccountId id);

/// Those who may act for a place now, by name.
std::vector<Colleague> colleagues_at(db::Transaction& transaction, PlaceId place, Instant now);

/// Those who may act in one of these roles now, wherever, by name.
std::vector<Colleague> colleagues_in(db::Transaction& transaction, std::span<Role const> roles, Instant now);

/// Someone who is given access, as the command line and the demonstration do it. The password is hashed beforehand:
/// no hashing inside a writing transaction.
struct Newcomer {
    std::string login;
    std::string name;
    std::string profession; ///< a code of `Profession`
    std::string password_hash;
    Role role;
    std::optional<PlaceId> place; ///< for roles held in a place, and only for these
    bool must_change_password = true;
};

/// Gives access and the first role. Fails when the login is taken or badly written, or the role and the place do not match.
Result<AccountId> welcome(db::Transaction& transaction, Newcomer const& newcomer, Instant now);

/// Whether anybody has ever been given access here.
bool anybody_has_access(db::Transaction& transaction);

/// Dates "nobody must have a second factor" from that day on, with the reason: a demonstration asks nobody for a telephone.
void demand_no_second_factor(db::Transaction& transaction, CivilDate from, std::string const& source_note, Instant now);

/// One more role for someone who has access.
Result<MembershipId> entrust(
    db::Transaction& transaction, AccountId account, Role role, std::optional<PlaceId> place, Instant now);

} // namespace cigogne::accounts
