#include "modules/accounts/accounts.hpp"
#include "modules/indicators/note_store.hpp"
#include "modules/indicators/note_views.hpp"
#include "modules/indicators/routes.hpp"
#include "platform/http/stale.hpp"

#include <charconv>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using namespace http;

struct CommentForm {
    std::optional<std::string> content; ///< none, as nothing: it says nothing more
};
constexpr auto comment_form = fields<CommentForm>("IndicatorNoteCommentForm",
    field<&CommentForm::content>("content", max_length(most_characters_of_comment), free_text, label("Commentaire")));

struct NamesForm {
    bool names;
};
constexpr auto names_form = fields<NamesForm>("IndicatorNoteNamesForm", field<&NamesForm::names>("names"));

struct VersionView {
    std::int64_t version;
    std::string content;
    Instant written_at;
    std::string written_by;
};
View<VersionView> const version_view = view<VersionView>("IndicatorNoteVersion",
    field<&VersionView::version>("version", label("Version")),
    field<&VersionView::content>("content", max_length(most_characters_of_comment), label("Commentaire")),
    field<&VersionView::written_at>("written_at", label("Écrit le")),
    field<&VersionView::written_by>("written_by", label("Par")));

/// The section that the address names, of a year.
struct Place {
    int year;
    NoteSection section;
};

Result<Place> asked_place(Call& call)
{
    auto const text = call.path_text("year");
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    auto const section = section_named(call.path_text("section"));
    if (error != std::errc {} || end != text.data() + text.size() || year < 2000 || year > 2099 || !section)
        return http::Error::NotFound;
    call.audit_subject(fmt::format("{}/{}", year, word(*section).code));
    return Place { year, *section };
}

Result<NoteCommentView> write_comment(Call& call, CommentForm form)
{
    auto const [year, section] = TRY(asked_place(call));
    auto content = form.content.value_or("");
    TRY(fits_in_note(content));
    auto store = call.store<NoteStore>();
    auto const before = store.comment(year, section);
    auto const by = call.identity().account();
    // What is there already is written: an answer that was lost, or two who wrote the same.
    if (before && before->body == content)
        return view_of(call, section, &*before);
    if ((before ? before->version : 0) != *call.if_match())
        return stale(note_comment_view, view_of(call, section, before ? &*before : nullptr));
    if (!before) {
        NoteComment const first { NoteCommentId::make(call.now()), year, section, std::move(content), call.now(), call.now(), by, 1 };
        store.add(first);
        return view_of(call, section, &first);
    }
    auto const after = written_on(*before, std::move(content), by, call.now());
    if (!store.save(after, *before))
        return stale(note_comment_view, view_of(call, section, &*before));
    return view_of(call, section, &after);
}

Result<Done> name_houses(Call& call, NamesForm const& form)
{
    auto const [year, section] = TRY(asked_place(call));
    auto store = call.store<NoteStore>();
    if (form.names)
        store.name(year, section, call.identity().account(), call.now());
    else
        store.unname(year, section);
    return Done {};
}

Result<db::Page<VersionView>> list_versions(Call& call)
{
    auto const [year, section] = TRY(asked_place(call));
    auto const store = call.store<NoteStore>();
    db::Page<VersionView> page;
    auto const comment = store.comment(year, section);
    if (!comment)
        return page;
    page.items.push_back({ comment->version, comment->body, comment->updated_at, accounts::name_of(call.transaction(), comment->updated_by) });
    for (auto& before : store.history(comment->id))
        page.items.push_back({ before.version, std::move(before.body), before.written_at, accounts::name_of(call.transaction(), before.written_by) });
    return page;
}

} // namespace

std::vector<Route> note_comment_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Put, "/api/indicators/notes/{year}/{section}")
                         .summary("Écrire le commentaire d’une section de la note")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_note)
                         .tagged(Etag::row_version())
                         .takes(form(comment_form))
                         .returns(one(note_comment_view))
                         .limited_to(128 * 1024) // 20 000 characters, accents escaped
                         .handled_by(write_comment));
    routes.push_back(route(Method::Put, "/api/indicators/notes/{year}/{section}/names")
                         .summary("Nommer, ou non, les maternités dans une section de la note pour le réseau")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_note)
                         .tagged(Etag::none())
                         .takes(form(names_form))
                         .returns(no_content)
                         .handled_by(name_houses));
    routes.push_back(route(Method::Get, "/api/indicators/notes/{year}/{section}/history")
                         .summary("Lire ce qu’a dit le commentaire d’une section, version par version")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_note)
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(version_view))
                         .handled_by(list_versions));
    return routes;
}

} // namespace cigogne::indicators
