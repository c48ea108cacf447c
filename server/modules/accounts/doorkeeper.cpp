#include "modules/accounts/doorkeeper.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/demanded_factor.hpp"
#include "platform/events/hub.hpp"
#include "platform/security/token.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::accounts {

namespace {

/// Sessions kept in memory at most: a few hundred bytes each.
constexpr std::size_t most_kept = 20'000;

/// Longer ones are no token: not worth a hash.
constexpr std::size_t longest_token = 100;

/// The next instant at which one of the roles begins or ends by itself, or a dated setting may: a new day in Paris.
Instant next_change(std::span<Membership const> memberships, Account const& account, Instant now)
{
    auto next = start_of_day(paris_date(now).plus_days(1));
    auto const consider = [&](std::optional<Instant> const& instant) {
        if (instant && *instant > now)
            next = std::min(next, *instant);
    };
    consider(account.active_until);
    for (auto const& membership : memberships) {
        consider(membership.valid_from);
        consider(membership.valid_until);
    }
    return next;
}

/// How long to wait: the minute that is counted is then over.
Failure too_often()
{
    return Failure(Error::Throttled).after(60).saying("Trop de demandes en une minute. Attendez une minute, puis réessayez.");
}

/// What was wrong with a key that is known.
std::string_view why_not(ProgramKey const& key)
{
    return key.revoked_at ? "La clé d’accès a été révoquée." : "La clé d’accès est échue.";
}

security::IdentityPtr identity_of(ProgramKey const& key, std::string name, std::vector<security::Permission> permissions)
{
    // A program has neither session nor role: its key stands for both, where lines of the audit name them.
    return std::make_shared<security::Identity const>(security::Identity::Facts { SessionId(key.id.uuid()), key.account, std::move(name),
        MembershipId(key.id.uuid()), code_of(key.kind), key.reach(), key.place, security::Pending::Nothing, std::move(permissions), {},
        key.expires_at, key.expires_at, true });
}

} // namespace

Doorkeeper::Doorkeeper(db::Database& database, Rights const& rights)
    : database_(database)
    , rights_(rights)
{
}

bool Doorkeeper::Kept::is_live(Instant now) const
{
    return !is_ahead_of(now) && now < last_seen + idle && now < identity->facts().absolute_expires_at;
}

bool Doorkeeper::Kept::is_ahead_of(Instant now) const
{
    return last_seen > now + clock_tolerance;
}

bool Doorkeeper::Kept::must_be_read_again(Instant now) const
{
    return !is_live(now) || now >= last_written + written_every || now >= rights_change_at;
}

bool Doorkeeper::is_open(db::Transaction& transaction, PlaceId place, Instant now) const
{
    return !place_is_open_ || place_is_open_(transaction, place, paris_date(now));
}

bool Doorkeeper::reads_only(db::Transaction& transaction, Membership const& membership, Instant now) const
{
    return membership.place && !is_open(transaction, *membership.place, now);
}

SessionLimits Doorkeeper::limits(Instant now) const
{
    if (!settings_)
        throw std::logic_error("the doorkeeper has not been told the settings");
    return limits_on(*settings_, paris_date(now));
}

security::Pending Doorkeeper::pending(Account const& account, std::span<Membership const> memberships, Instant now) const
{
    if (!settings_)
        throw std::logic_error("the doorkeeper has not been told the settings");
    return pending_of(*settings_, account, memberships, now);
}

security::IdentityPtr Doorkeeper::identify_at_once(std::string_view token, Instant now)
{
    if (token.size() > longest_token)
        return nullptr;
    auto const token_hash = security::sha256_hex(token);
    std::lock_guard const lock(mutex_);
    auto const found = kept_.find(token_hash);
    if (found == kept_.end() || found->second.must_be_read_again(now))
        return nullptr;
    found->second.last_seen = std::max(found->second.last_seen, now);
    return found->second.identity;
}

security::IdentityPtr Doorkeeper::identify(std::string_view token, Instant now)
{
    if (auto identity = identify_at_once(token, now))
        return identity;
    if (!settings_ || token.size() > longest_token)
        return nullptr;
    auto const token_hash = security::sha256_hex(token);
    std::uint64_t generation = 0;
    {
        std::lock_guard const lock(mutex_);
        generation = generation_;
    }
    auto kept = read(token_hash, token, now);
    if (!kept)
        return nullptr;
    if (now >= kept->last_written + written_every) {
        auto transaction = database_.write();
        Store(transaction).seen(kept->identity->session(), now);
        transaction.commit();
        kept->last_written = now;
    }
    return keep(token_hash, std::move(*kept), generation);
}

Result<security::IdentityPtr> Doorkeeper::identify_program(std::string_view token, std::string_view peer, std::string_view target, Instant now)
{
    if (wrong_keys_.is_exceeded(peer, now))
        return too_often();
    auto const [key, name] = [&] {
        auto transaction = database_.read();
        Store const store(transaction);
        auto found = token.size() > longest_token ? std::nullopt : store.program_key_by_token(security::sha256_hex(token));
        auto account = found ? store.account(found->account) : std::nullopt;
        return std::pair(std::move(found), account ? account->name : std::string());
    }();
    if (!key || !key->is_valid(now)) {
        wrong_keys_.allows(peer, now);
        if (key)
            turn_away(key->id, { 401, "bad_program_key", std::string(why_not(*key)), true }, target, now);
        return Error::BadProgramKey;
    }
    if (!pace_.allows(key->id.text(), now)) {
        auto refusal = too_often();
        turn_away(key->id, { 429, std::string(refusal.code()), std::string(refusal.sentence()), true }, target, now);
        return refusal;
    }
    if (!key->last_used_at || now >= *key->last_used_at + written_every || *key->last_used_at > now + clock_tolerance) {
        auto transaction = database_.write();
        Store(transaction).used(key->id, now);
        transaction.commit();
    }
    return identity_of(*key, name, rights_.of(code_of(key->kind)));
}

void Doorkeeper::program_was_answered(security::Identity const& program, security::ProgramAnswer const& answer, Instant now)
{
    keep_answer(ProgramKeyId(program.session().uuid()), answer, now); // its key stands for its session
}

void Doorkeeper::turn_away(ProgramKeyId key, security::ProgramAnswer::Refusal refusal, std::string_view target, Instant now)
{
    if (!target.empty())
        keep_answer(key, { std::string(target), std::move(refusal) }, now);
}

void Doorkeeper::keep_answer(ProgramKeyId key, security::ProgramAnswer const& answer, Instant now)
{
    auto const known = [&] {
        auto transaction = database_.read();
        return Store(transaction).program_push(key);
    }();
    if (known.after(answer, now) == known)
        return;
    auto transaction = database_.write();
    Store store(transaction);
    store.save(store.program_push(key).after(answer, now));
    transaction.commit();
}

std::optional<Session> Doorkeeper::session(std::function<std::optional<Session>(Store const&)> const& find, Instant now)
{
    auto session = [&] {
        auto transaction = database_.read();
        return find(Store(transaction));
    }();
    if (!session || !session->is_ahead_of(now))
        return session;
    auto transaction = database_.write();
    Store store(transaction);
    session = store.session(session->id); // another request, or its end, may have been faster
    if (!session || !session->is_ahead_of(now))
        return session;
    session->set_back(now);
    store.set_back(*session);
    transaction.commit();
    return session;
}

std::optional<Doorkeeper::Kept> Doorkeeper::read(std::string const& token_hash, std::string_view token, Instant now)
{
    auto const limits = this->limits(now);
    auto const session = this->session([&](Store const& store) { return store.session_by_token(token_hash); }, now);
    if (!session)
        return std::nullopt;
    auto transaction = database_.read();
    Store const store(transaction);
    auto const account = store.account(session->account);
    auto const memberships = store.memberships(session->account);
    auto const acting = std::ranges::find(memberships, session->membership, &Membership::id);
    if (!account || !account->is_active(now) || acting == memberships.end() || !acting->is_valid(now))
        return std::nullopt;

    auto const role = code_of(acting->role);
    auto const idle = limits.idle_for(role);
    // What was seen in memory since the last minute counts too, unless under a clock that was ahead.
    auto last_seen = session->last_seen_at;
    {
        std::lock_guard const lock(mutex_);
        if (auto const found = kept_.find(token_hash); found != kept_.end() && !found->second.is_ahead_of(now))
            last_seen = std::max(last_seen, found->second.last_seen);
    }
    auto seen = *session;
    seen.last_seen_at = last_seen;
    if (!seen.is_live(now, idle))
        return std::nullopt;

    auto const still = pending(*account, memberships, now);
    auto permissions = still == security::Pending::Nothing ? rights_.of(role) : std::vector<security::Permission> {};
    auto identity = std::make_shared<security::Identity const>(security::Identity::Facts { session->id, session->account,
        account->name, acting->id, role, reach_of(acting->role), acting->place, still, std::move(permissions),
        security::csrf_token_of(token), std::min(now + idle, session->absolute_end), session->absolute_end, false,
        reads_only(transaction, *acting, now) });
    return Kept { std::move(identity), now, session->last_seen_at, idle, next_change(memberships, *account, now) };
}

security::IdentityPtr Doorkeeper::keep(std::string const& token_hash, Kept kept, std::uint64_t generation)
{
    auto identity = kept.identity;
    std::lock_guard const lock(mutex_);
    if (kept_.size() >= most_kept)
        std::erase_if(kept_, [&](auto const& entry) { return !entry.second.is_live(kept.last_seen); });
    if (generation == generation_ && kept_.size() < most_kept) {
        by_session_.insert_or_assign(identity->session(), token_hash);
        kept_.insert_or_assign(token_hash, std::move(kept));
    }
    return identity;
}

security::Standing Doorkeeper::standing(security::Identity const& identity, Instant now)
{
    using enum security::Standing;
    auto const& facts = identity.facts();
    {
        std::lock_guard const lock(mutex_);
        if (auto const known = by_session_.find(identity.session()); known != by_session_.end()) {
            auto const found = kept_.find(known->second);
            if (found != kept_.end() && found->second.is_ahead_of(now))
                kept_.erase(found); // it would be believed again on that day
            else if (found != kept_.end() && found->second.is_live(now) && now < found->second.rights_change_at) {
                auto const& present = found->second.identity->facts();
                return present.membership == facts.membership && present.pending == facts.pending && present.reads_only == facts.reads_only ? Same : Changed;
            }
        }
    }
    if (!settings_)
        return Ended;
    auto const limits = this->limits(now);
    auto const session = this->session([&](Store const& store) { return store.session(identity.session()); }, now);
    auto transaction = database_.read();
    Store const store(transaction);
    auto const memberships = session ? store.memberships(session->account) : std::vector<Membership> {};
    auto const acting = session ? std::ranges::find(memberships, session->membership, &Membership::id) : memberships.end();
    auto const account = session ? store.account(session->account) : std::nullopt;
    bool const is_alive = acting != memberships.end() && account && account->is_active(now) && acting->is_valid(now)
        && session->is_live(now, limits.idle_for(code_of(acting->role)));
    if (!is_alive)
        return Ended;
    bool const is_same = acting->id == facts.membership && pending(*account, memberships, now) == facts.pending
        && reads_only(transaction, *acting, now) == facts.reads_only;
    return is_same ? Same : Changed;
}

void Doorkeeper::forget()
{
    std::lock_guard const lock(mutex_);
    ++generation_;
    kept_.clear();
    by_session_.clear();
}

void Doorkeeper::forget(AccountId account)
{
    std::lock_guard const lock(mutex_);
    ++generation_;
    std::erase_if(kept_, [&](auto const& entry) { return entry.second.identity->account() == account; });
    std::erase_if(by_session_, [&](auto const& entry) { return !kept_.contains(entry.second); }); // and those that died out
}

void Doorkeeper::hear(events::Published const& event)
{
    if (event.kind == settings::changed_event)
        forget(); // what is demanded may be another
    if (event.kind != changed_event)
        return;
    if (auto const account = AccountId::parse(event.payload))
        forget(*account);
    else
        forget();
}

void announce_change(db::Transaction& transaction, AccountId account, Instant now)
{
    events::publish(transaction, now,
        {
            .topic = std::string(events::sessions_topic),
            .audience = events::Audience::nobody(),
            .kind = std::string(changed_event),
            .payload = account.text(),
        });
}

} // namespace cigogne::accounts
