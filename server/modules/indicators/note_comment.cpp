#include "modules/indicators/note_comment.hpp"

#include <algorithm>

namespace cigogne::indicators {

Table<NoteComment> const note_comment_row = fields<NoteComment>("IndicatorNoteCommentRow",
    field<&NoteComment::id>("id"),
    field<&NoteComment::year>("year"),
    field<&NoteComment::section>("section"),
    field<&NoteComment::body>("body", max_length(most_characters_of_comment)),
    field<&NoteComment::begun_at>("begun_at"),
    field<&NoteComment::updated_at>("updated_at"),
    field<&NoteComment::updated_by>("updated_by"),
    field<&NoteComment::version>("version"));

Table<NoteCommentBefore> const note_before_row = fields<NoteCommentBefore>("IndicatorNoteBeforeRow",
    field<&NoteCommentBefore::comment>("comment"),
    field<&NoteCommentBefore::version>("version"),
    field<&NoteCommentBefore::body>("body", max_length(most_characters_of_comment)),
    field<&NoteCommentBefore::written_at>("written_at"),
    field<&NoteCommentBefore::written_by>("written_by"));

Explanation explain(NoteError error)
{
    switch (error) {
    case NoteError::TooManyLines:
        return { FailureKind::Invalid, "comment_too_long", "Un commentaire tient en 400 lignes : raccourcissez-le." };
    case NoteError::NothingCounted:
        break;
    }
    return { FailureKind::Conflict, "nothing_counted", "Rien n’est compté de cette année, ou seulement avec d’anciennes définitions : déposez les fichiers." };
}

Result<Done> fits_in_note(std::string_view body)
{
    if (static_cast<std::size_t>(std::ranges::count(body, '\n')) + 1 > most_lines_of_comment)
        return Failure(NoteError::TooManyLines).with({ { "content", explain(NoteError::TooManyLines).code, std::string(explain(NoteError::TooManyLines).sentence) } });
    return Done {};
}

NoteComment written_on(NoteComment before, std::string body, AccountId by, Instant now)
{
    auto after = std::move(before);
    bool const goes_on = after.updated_by == by && now - after.begun_at < stretch_of_writing;
    after.body = std::move(body);
    after.begun_at = goes_on ? after.begun_at : now;
    after.updated_at = now;
    after.updated_by = by;
    ++after.version;
    return after;
}

bool is_kept_before(NoteComment const& before, NoteComment const& after)
{
    return !before.body.empty() && before.begun_at != after.begun_at;
}

} // namespace cigogne::indicators
