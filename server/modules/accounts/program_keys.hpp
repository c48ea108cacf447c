#pragma once

#include "modules/accounts/parts.hpp"
#include "modules/accounts/program.hpp"
#include "platform/http/call.hpp"

#include <vector>

/// « Clés d’accès de programmes »: what the administrator does with them, and what the cell reads of their pushes. Every change is audited,
/// under the key's name.
namespace cigogne::accounts {

/// The last thing that a program sent and that was refused.
struct ProgramRefusalView {
    Instant at;
    int status; ///< of HTTP, as its editor reads it in its own log
    std::string code;
    std::string reason;
    std::string target; ///< where it was sent: the unit stands in it
};
extern View<ProgramRefusalView> const program_refusal_view;

struct ProgramKeyView {
    ProgramKeyId id;
    std::string name;
    ProgramKind kind;
    std::optional<PlaceId> place;
    std::optional<std::string> place_name;
    Instant created_at;
    std::string created_by;
    Instant expires_at;
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
    bool valid;
    std::int64_t version;
    std::optional<Instant> last_push_at; ///< the last that was taken, to the minute
    int refused_since;                   ///< refusals since that
    std::optional<ProgramRefusalView> last_refusal;
};
extern View<ProgramKeyView> const program_key_view;
struct ProgramKeysView {
    std::vector<ProgramKeyView> items;
};
extern View<ProgramKeysView> const program_keys_view;

/// Shown once: the key itself is not kept.
struct NewProgramKeyView {
    ProgramKeyId id;
    std::string name;
    std::string key;
    Instant expires_at;
    std::int64_t version;
};
extern View<NewProgramKeyView> const new_program_key_view;

struct ProgramKeyForm {
    std::string name;
    ProgramKind kind;
    std::optional<PlaceId> place; ///< none: the whole network
    CivilDate last_day;           ///< the last on which it is good
};
extern Table<ProgramKeyForm> const program_key_form;

/// Those that are good, then those that have ended, newest first.
Result<ProgramKeysView> list_program_keys(http::Call& call, Parts const& parts);
Result<NewProgramKeyView> create_program_key(http::Call& call, Parts const& parts, ProgramKeyForm const& form);
/// From then on it is good for nothing. Nothing happens when it is revoked already.
Result<Done> revoke_program_key(http::Call& call, Parts const& parts);

} // namespace cigogne::accounts
