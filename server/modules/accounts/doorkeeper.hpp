#pragma once

#include "modules/accounts/pace.hpp"
#include "modules/accounts/rights.hpp"
#include "modules/accounts/session.hpp"
#include "modules/accounts/store.hpp"
#include "platform/events/outbox.hpp"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace cigogne::accounts {

/// Knows who stands behind each session's token. Keeps what it has read, so that most requests ask the database nothing;
/// forgets it when any process says that sessions or rights have changed.
///
/// A use is written down at most once a minute: a session may look idle up to a minute sooner to another process.
class Doorkeeper final : public security::Gatekeeper {
public:
    Doorkeeper(db::Database& database, Rights const& rights);

    /// Whether a place is open on a day: the directory knows it, and stands above this module.
    using PlaceIsOpen = std::function<bool(db::Transaction&, PlaceId, CivilDate)>;

    /// From then on it lets people in. The settings are made of what the modules define, hence later than this.
    void open(settings::Settings const& settings, PlaceIsOpen place_is_open = {})
    {
        settings_ = &settings;
        place_is_open_ = std::move(place_is_open);
    }

    security::IdentityPtr identify_at_once(std::string_view token, Instant now) override;
    security::IdentityPtr identify(std::string_view token, Instant now) override;
    /// Read each time: a key that was revoked is good for nothing from then on, in whichever process.
    Result<security::IdentityPtr> identify_program(std::string_view key, std::string_view peer, std::string_view target, Instant now) override;
    void program_was_answered(security::Identity const& program, security::ProgramAnswer const& answer, Instant now) override;
    security::Standing standing(security::Identity const& identity, Instant now) override;
    void forget() override;
    /// Only what concerns one account.
    void forget(AccountId account);
    /// An event of any process: forgets whom it names.
    void hear(events::Published const& event);

    /// Whether that place is open today, as far as anybody knows.
    bool is_open(db::Transaction& transaction, PlaceId place, Instant now) const;
    /// Whether who acts in that role reads and does not write any more: the house in which she holds it has closed.
    bool reads_only(db::Transaction& transaction, Membership const& membership, Instant now) const;

    SessionLimits limits(Instant now) const;
    /// What a person has still to do before anything but her own account opens to her.
    security::Pending pending(Account const& account, std::span<Membership const> memberships, Instant now) const;

private:
    static constexpr Duration written_every = 1min;

    struct Kept {
        security::IdentityPtr identity;
        Instant last_seen;
        Instant last_written;
        Duration idle;
        Instant rights_change_at; ///< a role begins or ends by itself: read again then

        bool is_live(Instant now) const;
        /// Whether it was last seen under a clock that was ahead. It is not live then, but must be read again.
        bool is_ahead_of(Instant now) const;
        bool must_be_read_again(Instant now) const;
    };

    /// A session of the database. Where a clock that was ahead has dated it, it ages from now on: it would outlive its time.
    std::optional<Session> session(std::function<std::optional<Session>(Store const&)> const& find, Instant now);
    /// A key that is known does not let its program in, which was to send something.
    void turn_away(ProgramKeyId key, security::ProgramAnswer::Refusal refusal, std::string_view target, Instant now);
    void keep_answer(ProgramKeyId key, security::ProgramAnswer const& answer, Instant now);
    /// What the database says of a token, if the session lives.
    std::optional<Kept> read(std::string const& token_hash, std::string_view token, Instant now);
    security::IdentityPtr keep(std::string const& token_hash, Kept kept, std::uint64_t generation);

    /// Of one program: a hospital that tells a hundred units at once is not held up. PROPOSED.
    static constexpr int most_each_minute = 120;
    /// Of keys that nobody has, from one address. PROPOSED.
    static constexpr int most_wrong_each_minute = 20;

    db::Database& database_;
    Rights const& rights_;
    settings::Settings const* settings_ = nullptr;
    std::mutex mutex_;
    std::unordered_map<std::string, Kept> kept_;            ///< by fingerprint of the token
    std::unordered_map<SessionId, std::string> by_session_; ///< fingerprints
    Pace pace_ { most_each_minute };
    Pace wrong_keys_ { most_wrong_each_minute };
    std::uint64_t generation_ = 0;                          ///< raised by each forgetting: what was read before is not kept
    PlaceIsOpen place_is_open_;
};

/// Writes that an account, its rights or its sessions have changed, in the transaction that changes them; every process
/// forgets what it kept, and the streams of ended sessions are closed.
void announce_change(db::Transaction& transaction, AccountId account, Instant now);

} // namespace cigogne::accounts
