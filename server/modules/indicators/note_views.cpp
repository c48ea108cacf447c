#include "modules/indicators/note_views.hpp"

#include "modules/accounts/accounts.hpp"

namespace cigogne::indicators {

View<NoteCommentView> const note_comment_view = view<NoteCommentView>("IndicatorNoteComment",
    field<&NoteCommentView::id>("id"),
    field<&NoteCommentView::content>("content", max_length(most_characters_of_comment)),
    field<&NoteCommentView::updated_at>("updated_at"),
    field<&NoteCommentView::updated_by>("updated_by"),
    field<&NoteCommentView::version>("version"));

NoteCommentView view_of(http::Call& call, NoteSection section, NoteComment const* comment)
{
    if (!comment)
        return { section, {}, {}, {}, 0 };
    return { section, comment->body, comment->updated_at, accounts::name_of(call.transaction(), comment->updated_by), comment->version };
}

} // namespace cigogne::indicators
