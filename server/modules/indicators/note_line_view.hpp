#pragma once

#include "modules/indicators/note.hpp"
#include "platform/core/fields.hpp"

namespace cigogne::indicators {

/// A figure in words, as the note and the barometer show it.
extern View<NoteLine> const note_line_view;

} // namespace cigogne::indicators
