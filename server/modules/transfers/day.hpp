#pragma once

#include "modules/transfers/change.hpp"

/// « Ma journée »: what awaits somebody now, what moves by itself, what is new.
namespace cigogne::transfers {

/// Whether a line's button opens a page or does the thing at once.
enum class ActionKind {
    Href,
    Post
};
constexpr auto words_of(ActionKind)
{
    return std::to_array<Word>({ { "href", "ouvre" }, { "post", "fait" } });
}

struct DayAction {
    std::string label;
    ActionKind kind;
    std::optional<std::string> href; ///< a page of the application
    std::optional<std::string> post; ///< a path of the API, sent with an empty form
};

/// What · whom or where · since or until when · one button. No name of a woman.
struct DayLine {
    std::string id; ///< stays the same as long as the line stands
    std::string what;
    std::string where;
    std::optional<Instant> since;
    std::optional<Instant> until;
    std::optional<DayAction> action;
};

enum class DayKey {
    Todo,
    Follow,
    News
};
constexpr auto words_of(DayKey)
{
    return std::to_array<Word>({ { "todo", "À faire maintenant" }, { "follow", "À suivre" }, { "news", "Nouvelles" } });
}

struct DayBlock {
    DayKey key;
    std::vector<DayLine> lines;
};

struct DayView {
    std::vector<DayBlock> blocks;
    int todo_count;
    std::optional<Instant> next_known_at; ///< when something is expected, for an empty day
};
extern View<DayView> const day_view;

/// The day of whoever calls, in the role in which she acts.
DayView day_of(http::Call& call);

} // namespace cigogne::transfers
