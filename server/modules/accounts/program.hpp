#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/security/permission.hpp"
#include "platform/security/scope.hpp"

#include <array>
#include <optional>
#include <string>

/// Another program that comes in by a key of its own, without any login.
namespace cigogne::accounts {

using ProgramKeyId = Id<struct ProgramKeyTag>;

/// What the other program is: it decides what the key permits, and as whose word what it tells is taken.
enum class ProgramKind {
    BedManagement,
    EmergencyObservatory,
};
constexpr auto words_of(ProgramKind)
{
    return std::to_array<Word>({
        { "bed_management", "Gestion des lits, ou répertoire des ressources (ROR)" },
        { "emergency_observatory", "Observatoire régional des urgences (ORU)" },
    });
}

/// As modules name them when they grant.
constexpr security::RoleCode code_of(ProgramKind kind)
{
    return { word(kind).code };
}

/// A key, as it is kept. Of the key itself there is only the fingerprint.
struct ProgramKey {
    ProgramKeyId id;
    AccountId account; ///< as which it acts; its name is the key's
    ProgramKind kind;
    std::optional<PlaceId> place; ///< none: the whole network
    std::string token_hash;
    Instant created_at;
    AccountId created_by;
    Instant expires_at;
    std::optional<Instant> last_used_at; ///< to the minute
    std::optional<Instant> revoked_at;
    std::optional<AccountId> revoked_by;
    std::int64_t version;

    bool is_valid(Instant now) const { return !revoked_at && now < expires_at; }
    security::Reach reach() const { return place ? security::Reach::Place : security::Reach::Network; }
};
extern Table<ProgramKey> const program_key_row;

/// The first instant at which a key is no longer good, whose last day was chosen; nothing when that day is past, or more than a
/// year away. PROPOSED: a year, so that a key which nobody remembers ends by itself.
std::optional<Instant> end_of_key(CivilDate last_day, Instant now);

} // namespace cigogne::accounts
