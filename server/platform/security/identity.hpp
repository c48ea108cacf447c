#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/result.hpp"
#include "platform/security/permission.hpp"
#include "platform/security/scope.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cigogne::db {
class Transaction;
}

namespace cigogne {
using SessionId = Id<struct SessionTag>;
}

namespace cigogne::security {

/// What a person who has logged in has still to do before anything but her own account opens to her.
enum class Pending : std::uint8_t {
    Nothing,
    OwnPassword,  ///< hers was given by someone else
    SecondFactor, ///< one of her roles demands one, and she has none
};

/// Who is calling, in which of her roles, and what this allows. Immutable; made anew when anything changes.
class Identity {
public:
    struct Facts {
        SessionId session;
        AccountId account;
        std::string name; ///< as colleagues read it: "C. Exemple"
        MembershipId membership;
        RoleCode role;
        Reach reach;
        std::optional<PlaceId> place;
        Pending pending = Pending::Nothing;
        std::vector<Permission> permissions;
        std::string csrf_token;
        Instant idle_expires_at;
        Instant absolute_expires_at;
        bool is_program = false; ///< known by its key, not by a session: only what a permission opens is open to it
        bool reads_only = false; ///< the place that she acts for is closed: what a permission opens, she reads, and does not write
    };
    explicit Identity(Facts facts)
        : facts_(std::move(facts))
        , scope_(facts_.reach, facts_.account, facts_.membership, facts_.place)
    {
    }

    Facts const& facts() const { return facts_; }
    SessionId session() const { return facts_.session; }
    AccountId account() const { return facts_.account; }
    RoleCode role() const { return facts_.role; }
    Scope const& scope() const { return scope_; }
    bool may(Permission permission) const;

private:
    Facts facts_;
    Scope scope_;
};

using IdentityPtr = std::shared_ptr<Identity const>;

/// What has become of a person who was let in.
enum class Standing {
    Same,    ///< her session lives, in the same role and place
    Changed, ///< her session lives, but she acts as something else now, or something is demanded of her first
    Ended,
};

/// What a program that sent something was answered.
struct ProgramAnswer {
    struct Refusal {
        int status;
        std::string code;
        std::string reason;          ///< French
        bool is_at_the_door = false; ///< its key was known, and did not let it in
    };
    std::string target; ///< the method, the path and the query
    std::optional<Refusal> refusal;
};

/// Finds who stands behind a session's token, or a program's key. The accounts module implements it.
class Gatekeeper {
public:
    virtual ~Gatekeeper() = default;
    /// From memory alone; nothing when the database must be asked, or the session has ended.
    virtual IdentityPtr identify_at_once(std::string_view token, Instant now) = 0;
    /// Asks the database if needed; nothing when there is no such session any more. A use prolongs the idle limit.
    virtual IdentityPtr identify(std::string_view token, Instant now) = 0;
    /// The program that holds that key. Fails when nobody does (any more), or when it, or whoever guesses at `peer`, asks too often.
    /// `target` is what it asks for, as ProgramAnswer names it, where something is sent: a key that is known and lets nobody in keeps its refusal.
    virtual Result<IdentityPtr> identify_program(std::string_view key, std::string_view peer, std::string_view target, Instant now) = 0;
    /// Keeps what a program was answered to what it sent, for those who gave it its key. In a transaction of its own.
    virtual void program_was_answered(Identity const& program, ProgramAnswer const& answer, Instant now) = 0;
    /// What has become of her, without prolonging her session: event streams ask.
    virtual Standing standing(Identity const& identity, Instant now) = 0;
    /// Forgets what is kept in memory: another process changed sessions or rights, or may have.
    virtual void forget() = 0;
};

} // namespace cigogne::security
