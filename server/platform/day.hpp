#pragma once

#include "platform/core/wire.hpp"
#include "platform/http/declared_route.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// « Ma journée »: what awaits somebody now, what moves by itself, what is new. Each module brings its lines.
namespace cigogne::day {

/// Whether a line's button opens a page or does the thing at once.
enum class ActionKind {
    Href,
    Post
};
constexpr auto words_of(ActionKind)
{
    return std::to_array<Word>({ { "href", "ouvre" }, { "post", "fait" } });
}

struct Action {
    std::string label;
    ActionKind kind;
    std::optional<std::string> href; ///< a page of the application
    std::optional<std::string> post; ///< a path of the API, sent with an empty form
};
/// The two kinds of button.
Action opening(std::string label, std::string page);
Action doing(std::string label, std::string path);

/// What · whom or where · since or until when · one button. No name of a woman.
struct Line {
    std::string id; ///< stays the same as long as the line stands
    std::string what;
    std::string where;
    std::optional<Instant> since;
    std::optional<Instant> until;
    std::optional<Action> action;
    bool counts_down = false; ///< the time left until then is told too
};

/// One person's day, while the modules that run bring their lines, in the order of their floors.
struct Day {
    std::vector<Line> todo = {};
    std::vector<Line> follow = {};
    std::vector<Line> news = {};
    std::optional<Instant> next_known_at = {}; ///< when something is expected, for an empty day
};

/// What one module adds to the day of whoever calls, in the role in which she acts.
using Part = std::function<void(http::Call&, Day&)>;

/// The route of the day, made of these parts.
std::vector<http::Route> routes(std::vector<Part> parts);

} // namespace cigogne::day
