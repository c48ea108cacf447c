#pragma once

#include "modules/accounts/account.hpp"
#include "modules/accounts/membership.hpp"
#include "modules/accounts/program_push.hpp"
#include "modules/accounts/session.hpp"
#include "platform/db/database.hpp"
#include "platform/security/throttle.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cigogne::accounts {

enum class AccountSort {
    Name,
    NameDescending,
    Login,
    LoginDescending,
    Created,
    CreatedDescending
};
constexpr auto words_of(AccountSort)
{
    return std::to_array<Word>({ { "name", "Nom" }, { "-name", "Nom, décroissant" }, { "login", "Identifiant" },
        { "-login", "Identifiant, décroissant" }, { "created_at", "Création" }, { "-created_at", "Création, décroissante" } });
}

/// Which accounts are asked for. Everything empty: all of them.
struct AccountFilter {
    std::vector<std::string> words; ///< beginnings of words, three at most count
    std::optional<Role> role;
    std::optional<PlaceId> place;
};

using AttemptId = Id<struct AttemptTag>;

/// The only SQL of the accounts' tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    std::optional<Account> account(AccountId id) const;
    std::optional<Account> account_by_login(std::string const& normalised_login) const;
    db::Page<Account> accounts(security::Scope const& scope, AccountFilter const& filter, AccountSort sort,
        db::PageRequest const& request, Instant now) const;
    /// Every account, by name: the command line has no scope.
    /// Of people: programs are not among them.
    std::vector<Account> all_accounts() const;
    std::vector<Account> acting_for(PlaceId place, Instant now) const;
    /// Those who may act in that role now, wherever, by name.
    std::vector<Account> acting_as(Role role, Instant now) const;
    void add(Account const& account);
    /// False when someone else has changed it meanwhile. The account carries its new version.
    bool save(Account const& account, std::int64_t expected_version);
    /// Beside the version: what an administrator is writing meanwhile is not disturbed.
    void introduction_was_read(AccountId account, Instant now);

    std::vector<Membership> memberships(AccountId account) const;
    std::optional<Membership> membership(AccountId account, MembershipId id) const;
    void add(Membership const& membership);
    bool save(Membership const& membership, std::int64_t expected_version);

    /// All keys of programs, newest first, those that have ended too.
    std::vector<ProgramKey> program_keys() const;
    std::optional<ProgramKey> program_key(ProgramKeyId id) const;
    std::optional<ProgramKey> program_key_by_token(std::string const& token_hash) const;
    void add(ProgramKey const& key);
    /// False when someone else changed it first.
    bool save(ProgramKey const& key, std::int64_t expected_version);
    void used(ProgramKeyId id, Instant now);
    /// What became of what its program sent; blank before it sent anything.
    ProgramPush program_push(ProgramKeyId id) const;
    void save(ProgramPush const& push);
    /// Whether that account is a program's.
    bool is_program(AccountId account) const;

    std::optional<Session> session_by_token(std::string const& token_hash) const;
    std::optional<Session> session(SessionId id) const;
    /// Those that have not ended, the last used first.
    /// Everyone who has or had access and whose name or login has words that begin so; nobody when there are none.
    std::vector<Account> accounts_called(std::vector<std::string> const& beginnings) const;
    std::vector<Session> open_sessions(AccountId account, Instant now) const;
    /// In which role she acted last.
    std::optional<MembershipId> last_acting(AccountId account) const;
    void add(Session const& session);
    void seen(SessionId id, Instant now);
    /// As `Session::set_back` has dated it.
    void set_back(Session const& session);
    void act_as(SessionId id, MembershipId membership);
    /// The session goes on under another token.
    void replace_token(SessionId id, std::string const& token_hash);
    bool end_session(AccountId account, SessionId id, Instant now, SessionEnd reason);
    /// All of them but the one spared, if any; returns how many.
    std::int64_t end_sessions(AccountId account, std::optional<SessionId> spared, Instant now, SessionEnd reason);
    std::int64_t end_sessions_acting_as(MembershipId membership, Instant now, SessionEnd reason);

    std::optional<TrustedDevice> device_by_token(AccountId account, std::string const& token_hash) const;
    std::vector<TrustedDevice> devices(AccountId account, Instant now) const;
    void add(TrustedDevice const& device);
    void device_used(DeviceId id, Instant now);
    /// As `TrustedDevice::set_back` has dated it.
    void set_back(TrustedDevice const& device);
    bool end_device(AccountId account, DeviceId id, Instant now);
    void end_devices(AccountId account, Instant now);

    /// Accounts that have a second factor, or have begun to put one in place.
    std::vector<Account> accounts_with_second_factor() const;
    /// Those whose secret an earlier version stored as it was.
    std::vector<Account> accounts_with_plain_second_factor() const;
    /// Writes the stored secrets of an account and nothing else: how they are stored is no change of the account.
    void keep_second_factor(Account const& account);
    /// Remembers a step of the second factor; false when it or a later one was used before. What a clock ahead has left
    /// gives way to it: from then on the step that was used counts again.
    bool use_step(AccountId account, std::int64_t step, Instant now);
    void replace_recovery_codes(AccountId account, std::vector<std::string> const& hashes, Instant now);
    /// False when there is no such code, or it was used before.
    bool use_recovery_code(AccountId account, std::string const& hash, Instant now);
    std::int64_t unused_recovery_codes(AccountId account) const;

    /// After `since` and until `until`: what a clock ahead has noted beyond is not believed.
    security::Failures failures_of_login(std::string const& login_key, Instant since, Instant until) const;
    security::Failures failures_of_peer(std::string const& peer, Instant since, Instant until) const;
    /// Every attempt counts as a failure until it is withdrawn, so that many at once do not slip through.
    AttemptId begin_attempt(std::string const& login_key, std::string const& peer, Instant now);
    void withdraw_attempt(AttemptId id);
    void forget_attempts(std::string const& login_key);
    void forget_attempts_outside(Instant since, Instant until);

    /// Retention: each drops at most that many and returns how many.
    std::int64_t erase_sessions_ended_before(Instant instant, int at_most);
    /// Those that no session remembers any more.
    std::int64_t erase_devices_ended_before(Instant instant, int at_most);
    std::int64_t erase_attempts_before(Instant instant, int at_most);

private:
    void index_words(Account const& account);

    db::Transaction& transaction_;
};

} // namespace cigogne::accounts
