#pragma once

#include "platform/events/outbox.hpp"
#include "platform/http/message.hpp"

/// The messages of a stream, as text/event-stream has them (WHATWG HTML 9.2).
namespace cigogne::events::frames {

/// The topic changed. The id is where a browser that was cut off resumes.
std::string change(Published const& event);
/// The first message. Without an id when changes follow that the browser has missed: it resumes before them.
std::string hello(std::int64_t position, std::optional<std::int64_t> id);
/// What was missed is not known: the browser reads again all that it shows.
std::string resync(std::int64_t position);
/// The server lives, and nothing before that position is still to come.
std::string beat(std::int64_t position);
/// The session is over.
std::string end();

inline http::Body body(std::string text)
{
    return std::make_shared<std::string const>(std::move(text));
}

} // namespace cigogne::events::frames
