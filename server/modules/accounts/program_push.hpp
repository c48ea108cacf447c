#pragma once

#include "modules/accounts/program.hpp"
#include "platform/security/identity.hpp"

/// What became of what a program sent: those who gave it its key must see that it fails, and why.
namespace cigogne::accounts {

/// Of one key: the last that was taken, the last that was refused.
struct ProgramPush {
    ProgramKeyId id; ///< the key's
    std::optional<Instant> accepted_at = {}; ///< to the minute, while none is refused
    std::optional<Instant> refused_at = {};
    int refused_since = 0; ///< refusals since the last one that was taken
    std::optional<int> status = {}; ///< of the last refusal, and the three below
    std::string code = {};
    std::string reason = {}; ///< as the program was told it, in French
    std::string target = {}; ///< where it was sent

    bool operator==(ProgramPush const&) const = default;
    /// After one more answer. An answer that teaches nothing gives the same again: the minute in which one was taken is enough, and so is
    /// the first refusal of a minute where the program is no longer let in.
    ProgramPush after(security::ProgramAnswer const& answer, Instant now) const;
};
extern Table<ProgramPush> const program_push_row;

} // namespace cigogne::accounts
