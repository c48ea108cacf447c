#include "modules/@module@/routes.hpp"
#include "modules/@module@/store.hpp"

namespace cigogne::@module@ {

namespace {

using namespace http;

constexpr auto note_form = fields<NoteForm>("@Module@NoteForm",
    field<&NoteForm::text>("text", required, max_length(500), free_text));

struct NoteView {
    NoteId id;
    std::string text;
    Instant written_at;
    bool recent;
};
View<NoteView> const note_view = view<NoteView>("@Module@Note",
    field<&NoteView::id>("id"),
    field<&NoteView::text>("text", label("Note")),
    field<&NoteView::written_at>("written_at", label("Écrite à")),
    field<&NoteView::recent>("recent", label("Récente")));

NoteView view_of(Note const& note, Instant now)
{
    return { note.id, note.text, note.written_at, note.is_recent(now) };
}

Result<db::Page<NoteView>> list_notes(Call& call)
{
    auto const notes = call.store<Store>().notes(call.scope(), call.page_request());
    db::Page<NoteView> page { {}, notes.next };
    for (auto const& note : notes.items)
        page.items.push_back(view_of(note, call.now()));
    return page;
}

Result<NoteView> write_note(Call& call, NoteForm form)
{
    auto const place = call.scope().place();
    if (!place)
        return Error::NoPlace;
    Note const note { NoteId::make(call.now()), *place, std::move(form.text), call.now(), call.identity().account() };
    call.store<Store>().add(note);
    call.audit_subject(note.id.text());
    call.publish({ topic, events::Audience::place(*place) | events::Audience::network() });
    return view_of(note, call.now());
}

} // namespace

std::vector<Route> routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/@path@/notes")
                         .summary("Lister les notes")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "@module@_note")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(note_view))
                         .handled_by(list_notes));
    routes.push_back(route(Method::Post, "/api/@path@/notes")
                         .summary("Écrire une note")
                         .needs(write)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "@module@_note")
                         .tagged(Etag::none())
                         .takes(form(note_form))
                         .returns(created(note_view))
                         .handled_by(write_note));
    return routes;
}

} // namespace cigogne::@module@
