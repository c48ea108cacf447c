#include "modules/accounts/store.hpp"

#include "platform/security/totp.hpp"

#include <limits>

namespace cigogne::accounts {

namespace {

struct CountAndLast {
    std::int64_t count;
    Instant last;
};
constexpr auto count_and_last = fields<CountAndLast>("CountAndLast",
    field<&CountAndLast::count>("count"),
    field<&CountAndLast::last>("last"));

db::Order order_of(AccountSort sort)
{
    using enum db::Direction;
    switch (sort) {
    case AccountSort::Name:
        return { "sort_key", Ascending };
    case AccountSort::NameDescending:
        return { "sort_key", Descending };
    case AccountSort::Login:
        return { "login", Ascending };
    case AccountSort::LoginDescending:
        return { "login", Descending };
    case AccountSort::Created:
        return { "created_at", Ascending };
    case AccountSort::CreatedDescending:
        return { "created_at", Descending };
    }
    throw std::logic_error("no such sort");
}

/// The end, excluded, of the keys that begin as this one: keys are made of hexadecimal digits.
std::string end_of_prefix(std::string const& key)
{
    return key + 'g';
}

security::Failures failures(std::vector<CountAndLast> const& rows)
{
    return { static_cast<int>(std::min<std::int64_t>(rows.front().count, std::numeric_limits<int>::max())), rows.front().last };
}

} // namespace

std::optional<Account> Store::account(AccountId id) const
{
    return transaction_.find(account_row, "account", "id = ?", id);
}

std::optional<Account> Store::account_by_login(std::string const& normalised_login) const
{
    return transaction_.find(account_row, "account", "login = ?", normalised_login);
}

db::Page<Account> Store::accounts(security::Scope const& scope, AccountFilter const& filter, AccountSort sort,
    db::PageRequest const& request, Instant now) const
{
    auto const word = [&](std::size_t position) { return position < filter.words.size() ? search_key(filter.words[position]) : std::string(); };
    auto const role = filter.role ? std::string(cigogne::word(*filter.role).code) : std::string();
    auto const place = filter.place ? filter.place->text() : std::string();
    auto const held = filter.role || filter.place;
    return transaction_.page(account_row, "account", scope.everything(), order_of(sort), request,
        "id not in (select account from program_key)"
        " and (? = '' or id in (select account from account_word where word >= ? and word < ?))"
        " and (? = '' or id in (select account from account_word where word >= ? and word < ?))"
        " and (? = '' or id in (select account from account_word where word >= ? and word < ?))"
        " and (? = 'all' or id in (select account from membership where (? = '' or role = ?) and (? = '' or place = ?)"
        " and valid_from <= ? and (valid_until is null or valid_until > ?)))",
        word(0), word(0), end_of_prefix(word(0)), word(1), word(1), end_of_prefix(word(1)), word(2), word(2),
        end_of_prefix(word(2)), std::string(held ? "held" : "all"), role, role, place, place, now, now);
}

std::vector<Account> Store::accounts_called(std::vector<std::string> const& beginnings) const
{
    if (beginnings.empty())
        return {};
    auto const key = [&](std::size_t position) { return position < beginnings.size() ? search_key(beginnings[position]) : std::string(); };
    return transaction_.select(account_row, "account",
        "id in (select account from account_word where word >= ? and word < ?)"
        " and (? = '' or id in (select account from account_word where word >= ? and word < ?))"
        " and (? = '' or id in (select account from account_word where word >= ? and word < ?)) order by sort_key, id",
        key(0), end_of_prefix(key(0)), key(1), key(1), end_of_prefix(key(1)), key(2), key(2), end_of_prefix(key(2)));
}

std::vector<Account> Store::all_accounts() const
{
    return transaction_.select(account_row, "account", "id not in (select account from program_key) order by sort_key, id");
}

std::vector<Account> Store::acting_for(PlaceId place, Instant now) const
{
    return transaction_.select(account_row, "account",
        "id in (select account from membership where place = ? and valid_from <= ? and (valid_until is null or valid_until > ?))"
        " and active_from <= ? and (active_until is null or active_until > ?) order by sort_key, id",
        place, now, now, now, now);
}

std::vector<Account> Store::acting_as(Role role, Instant now) const
{
    return transaction_.select(account_row, "account",
        "id in (select account from membership where role = ? and valid_from <= ? and (valid_until is null or valid_until > ?))"
        " and active_from <= ? and (active_until is null or active_until > ?) order by sort_key, id",
        role, now, now, now, now);
}

void Store::add(Account const& account)
{
    transaction_.insert(account_row, "account", account);
    index_words(account);
}

bool Store::save(Account const& account, std::int64_t expected_version)
{
    if (!transaction_.update(account_row, "account", account, expected_version))
        return false;
    transaction_.execute("delete from account_word where account = ?", account.id);
    index_words(account);
    return true;
}

void Store::introduction_was_read(AccountId account, Instant now)
{
    transaction_.execute("update account set introduction_read_at = ? where id = ?", now, account);
}

void Store::index_words(Account const& account)
{
    for (auto const& word : search_words(account))
        transaction_.execute("insert into account_word (account, word) values (?, ?)", account.id, search_key(word));
}

std::vector<Membership> Store::memberships(AccountId account) const
{
    return transaction_.select(membership_row, "membership", "account = ? order by valid_from, id", account);
}

std::optional<Membership> Store::membership(AccountId account, MembershipId id) const
{
    return transaction_.find(membership_row, "membership", "account = ? and id = ?", account, id);
}

void Store::add(Membership const& membership)
{
    transaction_.insert(membership_row, "membership", membership);
}

bool Store::save(Membership const& membership, std::int64_t expected_version)
{
    return transaction_.update(membership_row, "membership", membership, expected_version);
}

std::vector<ProgramKey> Store::program_keys() const
{
    return transaction_.select(program_key_row, "program_key", "true order by created_at desc, id desc");
}

std::optional<ProgramKey> Store::program_key(ProgramKeyId id) const
{
    return transaction_.find(program_key_row, "program_key", "id = ?", id);
}

std::optional<ProgramKey> Store::program_key_by_token(std::string const& token_hash) const
{
    return transaction_.find(program_key_row, "program_key", "token_hash = ?", token_hash);
}

void Store::add(ProgramKey const& key)
{
    transaction_.insert(program_key_row, "program_key", key);
}

bool Store::save(ProgramKey const& key, std::int64_t expected_version)
{
    return transaction_.update(program_key_row, "program_key", key, expected_version);
}

void Store::used(ProgramKeyId id, Instant now)
{
    transaction_.execute("update program_key set last_used_at = ? where id = ?", now, id);
}

ProgramPush Store::program_push(ProgramKeyId id) const
{
    return transaction_.find(program_push_row, "program_push", "id = ?", id).value_or(ProgramPush { id });
}

void Store::save(ProgramPush const& push)
{
    transaction_.execute("delete from program_push where id = ?", push.id);
    transaction_.insert(program_push_row, "program_push", push);
}

bool Store::is_program(AccountId account) const
{
    return transaction_.find(program_key_row, "program_key", "account = ?", account).has_value();
}

std::optional<Session> Store::session_by_token(std::string const& token_hash) const
{
    return transaction_.find(session_row, "session", "token_hash = ?", token_hash);
}

std::optional<Session> Store::session(SessionId id) const
{
    return transaction_.find(session_row, "session", "id = ?", id);
}

std::vector<Session> Store::open_sessions(AccountId account, Instant now) const
{
    return transaction_.select(session_row, "session",
        "account = ? and ended_at is null and absolute_end > ? order by last_seen_at desc, id", account, now);
}

std::optional<MembershipId> Store::last_acting(AccountId account) const
{
    auto const id = transaction_.text("select membership from session where account = ? order by created_at desc, id desc limit 1", account);
    return id ? MembershipId::parse(*id) : std::nullopt;
}

void Store::add(Session const& session)
{
    transaction_.insert(session_row, "session", session);
}

void Store::seen(SessionId id, Instant now)
{
    transaction_.execute("update session set last_seen_at = ? where id = ? and last_seen_at < ?", now, id, now);
}

void Store::set_back(Session const& session)
{
    transaction_.execute("update session set created_at = ?, last_seen_at = ?, absolute_end = ? where id = ?", session.created_at,
        session.last_seen_at, session.absolute_end, session.id);
}

void Store::act_as(SessionId id, MembershipId membership)
{
    transaction_.execute("update session set membership = ? where id = ?", membership, id);
}

void Store::replace_token(SessionId id, std::string const& token_hash)
{
    transaction_.execute("update session set token_hash = ? where id = ?", token_hash, id);
}

bool Store::end_session(AccountId account, SessionId id, Instant now, SessionEnd reason)
{
    return transaction_.execute("update session set ended_at = ?, end_reason = ? where account = ? and id = ? and ended_at is null",
               now, reason, account, id)
        == 1;
}

std::int64_t Store::end_sessions(AccountId account, std::optional<SessionId> spared, Instant now, SessionEnd reason)
{
    auto const other = spared ? spared->text() : std::string();
    return transaction_.execute("update session set ended_at = ?, end_reason = ? where account = ? and id <> ? and ended_at is null",
        now, reason, account, other);
}

std::int64_t Store::end_sessions_acting_as(MembershipId membership, Instant now, SessionEnd reason)
{
    return transaction_.execute("update session set ended_at = ?, end_reason = ? where membership = ? and ended_at is null", now,
        reason, membership);
}

std::optional<TrustedDevice> Store::device_by_token(AccountId account, std::string const& token_hash) const
{
    return transaction_.find(trusted_device_row, "trusted_device", "account = ? and token_hash = ?", account, token_hash);
}

std::vector<TrustedDevice> Store::devices(AccountId account, Instant now) const
{
    return transaction_.select(trusted_device_row, "trusted_device",
        "account = ? and ended_at is null and expires_at > ? order by last_used_at desc, id", account, now);
}

void Store::add(TrustedDevice const& device)
{
    transaction_.insert(trusted_device_row, "trusted_device", device);
}

void Store::device_used(DeviceId id, Instant now)
{
    transaction_.execute("update trusted_device set last_used_at = ? where id = ?", now, id);
}

void Store::set_back(TrustedDevice const& device)
{
    transaction_.execute("update trusted_device set created_at = ?, last_used_at = ?, expires_at = ? where id = ?", device.created_at,
        device.last_used_at, device.expires_at, device.id);
}

bool Store::end_device(AccountId account, DeviceId id, Instant now)
{
    return transaction_.execute("update trusted_device set ended_at = ? where account = ? and id = ? and ended_at is null", now,
               account, id)
        == 1;
}

void Store::end_devices(AccountId account, Instant now)
{
    transaction_.execute("update trusted_device set ended_at = ? where account = ? and ended_at is null", now, account);
}

std::vector<Account> Store::accounts_with_second_factor() const
{
    return transaction_.select(account_row, "account", "totp_secret is not null or totp_pending is not null order by id");
}

std::vector<Account> Store::accounts_with_plain_second_factor() const
{
    // Sealed ones begin with "1.", which base32 cannot.
    return transaction_.select(account_row, "account",
        "(totp_secret is not null and substr(totp_secret, 1, 2) <> '1.')"
        " or (totp_pending is not null and substr(totp_pending, 1, 2) <> '1.') order by id");
}

void Store::keep_second_factor(Account const& account)
{
    transaction_.execute("update account set totp_secret = ?, totp_pending = ? where id = ?", account.totp_secret,
        account.totp_pending, account.id);
}

bool Store::use_step(AccountId account, std::int64_t step, Instant now)
{
    return transaction_.execute("update account set totp_last_step = ? where id = ? and (totp_last_step < ? or totp_last_step > ?)",
               step, account, step, security::latest_step(now))
        == 1;
}

void Store::replace_recovery_codes(AccountId account, std::vector<std::string> const& hashes, Instant now)
{
    transaction_.execute("delete from recovery_code where account = ?", account);
    for (auto const& hash : hashes)
        transaction_.execute("insert into recovery_code (id, account, code_hash, created_at) values (?, ?, ?, ?)",
            Uuid::make(now).text(), account, hash, now);
}

bool Store::use_recovery_code(AccountId account, std::string const& hash, Instant now)
{
    return transaction_.execute("update recovery_code set used_at = ? where account = ? and code_hash = ? and used_at is null", now,
               account, hash)
        == 1;
}

std::int64_t Store::unused_recovery_codes(AccountId account) const
{
    return transaction_.number("select count(*) from recovery_code where account = ? and used_at is null", account).value_or(0);
}

security::Failures Store::failures_of_login(std::string const& login_key, Instant since, Instant until) const
{
    return failures(transaction_.query(count_and_last,
        "select count(*) as count, coalesce(max(at), 0) as last from login_attempt where login_key = ? and at > ? and at <= ?",
        login_key, since, until));
}

security::Failures Store::failures_of_peer(std::string const& peer, Instant since, Instant until) const
{
    return failures(transaction_.query(count_and_last,
        "select count(*) as count, coalesce(max(at), 0) as last from login_attempt where peer = ? and at > ? and at <= ?", peer,
        since, until));
}

AttemptId Store::begin_attempt(std::string const& login_key, std::string const& peer, Instant now)
{
    auto const id = AttemptId::make(now);
    transaction_.execute("insert into login_attempt (id, login_key, peer, at) values (?, ?, ?, ?)", id, login_key, peer, now);
    return id;
}

void Store::withdraw_attempt(AttemptId id)
{
    transaction_.execute("delete from login_attempt where id = ?", id);
}

void Store::forget_attempts(std::string const& login_key)
{
    transaction_.execute("delete from login_attempt where login_key = ?", login_key);
}

void Store::forget_attempts_outside(Instant since, Instant until)
{
    transaction_.execute("delete from login_attempt where at < ? or at > ?", since, until);
}

std::int64_t Store::erase_sessions_ended_before(Instant instant, int at_most)
{
    return transaction_.execute("delete from session where id in"
                                " (select id from session where absolute_end < ? or ended_at < ? limit ?)",
        instant, instant, at_most);
}

std::int64_t Store::erase_devices_ended_before(Instant instant, int at_most)
{
    return transaction_.execute("delete from trusted_device where id in"
                                " (select id from trusted_device where (expires_at < ? or ended_at < ?)"
                                " and not exists (select 1 from session where session.trusted_device = trusted_device.id) limit ?)",
        instant, instant, at_most);
}

std::int64_t Store::erase_attempts_before(Instant instant, int at_most)
{
    return transaction_.execute("delete from login_attempt where id in (select id from login_attempt where at < ? limit ?)", instant, at_most);
}

} // namespace cigogne::accounts
