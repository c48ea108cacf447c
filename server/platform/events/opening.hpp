#pragma once

#include "platform/db/database.hpp"
#include "platform/events/streams.hpp"

namespace cigogne::events {

/// What a stream is sent first by a hub that has come to that position: hello; then, when it resumes, what its reader
/// missed up to there, or the word to read everything again when that is not known or too much.
std::string opening_of(BrowserStream const& newcomer, std::int64_t position, db::Database& database);

} // namespace cigogne::events
