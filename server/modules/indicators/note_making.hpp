#pragma once

#include "modules/indicators/note.hpp"

namespace cigogne::indicators {

/// Which note is asked for, and by whom it will be read.
struct NoteOrder {
    std::optional<int> year;
    NoteAudience audience = NoteAudience::Everyone;
    std::optional<NoteSection> also; ///< a section to be shown though it tells nothing
};

/// Makes the note ready of what is counted today. Without current counts it has no part but what was written.
Note make_note(db::Transaction& transaction, settings::Settings const& settings, NoteOrder const& order, CivilDate today);

} // namespace cigogne::indicators
