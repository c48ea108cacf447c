#pragma once

#include "modules/indicators/disclosure.hpp"
#include "modules/indicators/note_comment.hpp"
#include "modules/indicators/place_reading.hpp"
#include "platform/export/html.hpp"

/// The yearly analysis note of the region: figures and graphics made ready, and what the network writes under them.
namespace cigogne::indicators {

/// A figure in words, as the page and the paper show it.
struct NoteLine {
    std::string label;
    std::string value;     ///< « 19,8 % »; « — » where there is nothing to divide; « non publié » where it may not leave the network
    std::string ratio;     ///< « 212 / 1 071 », or why there is no rate
    std::string interval;  ///< « 17,5 à 22,3 »
    std::string before;    ///< the value of the year before
    std::string published; ///< « 6,6 % (France, 2023) »
    bool is_proposed = false;
};

struct NoteDrawing {
    std::string title;
    std::string note;                 ///< what is to be read in it
    exporting::Html drawing;
    std::vector<std::string> outside; ///< « 1 : CH Rodez, 24,2 %, 212 / 1 071 »: what its numbers stand for
    bool is_small = false;            ///< three in a row
};

/// A section, made ready.
struct NotePart {
    NoteSection section;
    std::vector<std::string> sentences;
    std::vector<NoteLine> lines;
    std::vector<NoteDrawing> drawings;
    bool may_name = false; ///< it has funnels, hence houses to be named for the network
    bool names = false;
    bool speaks = true;    ///< else it is there since somebody wrote of it, or asked for it
};

struct Note {
    std::string region;
    int year = 0;
    std::vector<int> years; ///< of which something is counted, the latest first
    CountsState state = CountsState::None;
    NoteAudience audience = NoteAudience::Everyone;
    std::vector<NotePart> parts;
    std::vector<NoteSection> silent; ///< those that tell nothing, and are left out
    std::vector<std::string> sources;
    std::vector<NoteComment> comments;

    std::string title() const;
    std::string const* comment_on(NoteSection section) const;
};

/// A count that is told to these readers.
inline constexpr std::string_view not_published = "non publié";

/// Whether a figure is called with its indicator, or stands where that is told already.
enum class NoteLabels {
    Whole,
    Short
};
/// One figure of the region beside the year before; its published value's source is added to `sources`.
NoteLine line_of(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure, NoteLabels labels, std::vector<std::string>& sources);
/// The line of a figure of a hundred without its counts, its rate to the whole per cent: beside others they would give back what is hidden.
NoteLine rounded(NoteLine line, FigureKey const& key, PlaceCounts const& region);

} // namespace cigogne::indicators
