#include "platform/day.hpp"

#include "platform/http/route.hpp"

#include <utility>

namespace cigogne::day {

namespace {

enum class Key {
    Todo,
    Follow,
    News
};
constexpr auto words_of(Key)
{
    return std::to_array<Word>({ { "todo", "À faire maintenant" }, { "follow", "À suivre" }, { "news", "Nouvelles" } });
}

struct Block {
    Key key;
    std::vector<Line> lines;
};

struct DayView {
    std::vector<Block> blocks;
    int todo_count;
    std::optional<Instant> next_known_at;
};

View<Action> const day_action = view<Action>("DayAction",
    field<&Action::label>("label"),
    field<&Action::kind>("kind"),
    field<&Action::href>("href"),
    field<&Action::post>("post"));

View<Line> const day_line = view<Line>("DayLine",
    field<&Line::id>("id"),
    field<&Line::what>("what"),
    field<&Line::where>("where"),
    field<&Line::since>("since"),
    field<&Line::until>("until"),
    nested<&Line::action, day_action>("action"),
    field<&Line::counts_down>("counts_down"));

View<Block> const day_block = view<Block>("DayBlock",
    field<&Block::key>("key"),
    nested<&Block::lines, day_line>("lines"));

View<DayView> const day_view = view<DayView>("DayView",
    nested<&DayView::blocks, day_block>("blocks"),
    field<&DayView::todo_count>("todo_count"),
    field<&DayView::next_known_at>("next_known_at"));

DayView day_of(http::Call& call, std::vector<Part> const& parts)
{
    Day day;
    for (auto const& add : parts)
        add(call, day);
    int const to_do = static_cast<int>(day.todo.size());
    return { { { Key::Todo, std::move(day.todo) }, { Key::Follow, std::move(day.follow) }, { Key::News, std::move(day.news) } }, to_do,
        day.next_known_at };
}

} // namespace

Action opening(std::string label, std::string page)
{
    return { std::move(label), ActionKind::Href, std::move(page), {} };
}

Action doing(std::string label, std::string path)
{
    return { std::move(label), ActionKind::Post, {}, std::move(path) };
}

std::vector<http::Route> routes(std::vector<Part> parts)
{
    using namespace http;
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/day")
                         .summary("Lire sa journée")
                         .needs(any_session)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Browse, "day")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(day_view))
                         .handled_by([parts = std::move(parts)](Call& call) -> Result<DayView> { return day_of(call, parts); }));
    return routes;
}

} // namespace cigogne::day
