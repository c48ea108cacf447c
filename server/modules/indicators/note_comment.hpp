#pragma once

#include "modules/indicators/note_section.hpp"
#include "platform/core/ids.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

/// What the network writes under the figures of a section.
namespace cigogne::indicators {

using NoteCommentId = Id<struct NoteCommentTag>;

/// As long as a chapter of the binder: what is longer is read by nobody, and takes WeasyPrint seconds. PROPOSED.
inline constexpr std::size_t most_characters_of_comment = 20'000;
inline constexpr std::size_t most_lines_of_comment = 400;

/// Writing is saved every second; what one person writes within this is one version of the history. PROPOSED.
inline constexpr Duration stretch_of_writing = std::chrono::minutes(30);

struct NoteComment {
    NoteCommentId id;
    int year;
    NoteSection section;
    std::string body;
    Instant begun_at; ///< of this stretch of writing
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<NoteComment> const note_comment_row;

/// What a comment said before another stretch of writing.
struct NoteCommentBefore {
    NoteCommentId comment;
    std::int64_t version;
    std::string body;
    Instant written_at;
    AccountId written_by;
};
extern Table<NoteCommentBefore> const note_before_row;

enum class NoteError {
    TooManyLines,
    NothingCounted
};
Explanation explain(NoteError error);

/// Whether a comment may be that long. Fails with NoteError::TooManyLines under the field `content`; its characters are the form's.
Result<Done> fits_in_note(std::string_view body);

/// The comment as that person writes it on now.
NoteComment written_on(NoteComment before, std::string body, AccountId by, Instant now);
/// Whether what it said is to be kept before it is written on: by another, after a while; of nothing, nothing is kept.
bool is_kept_before(NoteComment const& before, NoteComment const& after);

} // namespace cigogne::indicators
