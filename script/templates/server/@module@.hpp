#pragma once

#include "platform/core/ids.hpp"

/// @Title@: what the other modules may know of it.
namespace cigogne::@module@ {

using NoteId = Id<struct @Module@NoteTag>;

/// Raised by every new note, for streams.
inline constexpr char const* topic = "@module@";

} // namespace cigogne::@module@
