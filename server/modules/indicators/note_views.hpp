#pragma once

#include "modules/indicators/note_comment.hpp"
#include "platform/http/call.hpp"

/// A comment as its page shows it.
namespace cigogne::indicators {

/// Its `id` is the section's, within the year.
struct NoteCommentView {
    NoteSection id;
    std::string content;
    std::optional<Instant> updated_at;
    std::optional<std::string> updated_by;
    std::int64_t version; ///< 0: nobody has written yet
};
extern View<NoteCommentView> const note_comment_view;

/// `comment`: null where nobody has written.
NoteCommentView view_of(http::Call& call, NoteSection section, NoteComment const* comment);

} // namespace cigogne::indicators
