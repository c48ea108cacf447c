#pragma once

#include "modules/transfers/rows.hpp"
#include "platform/db/database.hpp"

/// « M. Exemple note un appel »: what a colleague is typing on a request, so that two do not do the same. It stops nobody,
/// it ends by itself, and nothing is kept of it.
namespace cigogne::transfers {

/// How long it holds when it is not said again: a closed browser is forgotten that fast (a choice of ours).
inline constexpr Duration presence_lasts = 2min;
/// Raised at each change, for the midwives of the cell.
inline constexpr char const* presence_topic = "presence";

enum class Doing {
    CALL,
    STEP
};
constexpr auto words_of(Doing)
{
    return std::to_array<Word>({ { "CALL", "note un appel" }, { "STEP", "note une étape" } });
}

struct Presence {
    RequestId request;
    AccountId account;
    Doing doing;
    std::optional<PlaceId> place; ///< of a call: who is called
    Instant until;
};

/// The only SQL of it.
class Presences {
public:
    explicit Presences(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    /// Says it, in place of what the same person did on that request; forgets what has ended.
    void say(Presence const& presence, Instant now);
    /// Takes it back; whether there was anything.
    bool take_back(RequestId request, AccountId account);
    /// All that hold now.
    std::vector<Presence> now(Instant now);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::transfers
