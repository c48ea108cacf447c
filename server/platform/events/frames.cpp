#include "platform/events/frames.hpp"

#include "platform/json/json.hpp"

#include <fmt/format.h>

namespace cigogne::events::frames {

std::string change(Published const& event)
{
    json::Writer data;
    data.begin_record();
    data.member("topic");
    data.text(event.topic);
    data.member("version");
    data.integer(event.version);
    data.end_record();
    return fmt::format("id: {}\nevent: change\ndata: {}\n\n", event.position, data.text());
}

std::string hello(std::int64_t position, std::optional<std::int64_t> id)
{
    auto const message = fmt::format("event: hello\ndata: {{\"position\":{}}}\n\n", position);
    return id ? fmt::format("id: {}\n{}", *id, message) : message;
}

std::string resync(std::int64_t position)
{
    return fmt::format("id: {}\nevent: resync\ndata: {{}}\n\n", position);
}

std::string beat(std::int64_t position)
{
    return fmt::format(": beat\nid: {}\n\n", position);
}

std::string end()
{
    return "event: end\ndata: {}\n\n";
}

} // namespace cigogne::events::frames
