#pragma once

#include "modules/indicators/note.hpp"
#include "platform/http/answer.hpp"

/// The note on paper, and as a Word document: each section with its table, its graphics and what the network wrote.
namespace cigogne::indicators {

/// `format`: a Word document has its title from its properties, and its styles are Word's.
exporting::Html note_paper(Note const& note, http::PaperFormat format, CivilDate made_on);
/// Without an ending: « note-analyse-2024 », « note-analyse-2024-reseau ».
std::string note_file_name(Note const& note);

} // namespace cigogne::indicators
