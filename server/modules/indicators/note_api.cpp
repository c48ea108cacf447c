#include "modules/indicators/note_line_view.hpp"
#include "modules/indicators/note_making.hpp"
#include "modules/indicators/note_paper.hpp"
#include "modules/indicators/note_views.hpp"
#include "modules/indicators/routes.hpp"
#include "platform/export/pdf.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using namespace http;

struct NoteQuery {
    std::optional<int> year;
    std::optional<NoteAudience> audience;
    std::optional<NoteSection> also;
};
constexpr auto note_query = fields<NoteQuery>("IndicatorNoteQuery",
    field<&NoteQuery::year>("year", between(2000, 2099)),
    field<&NoteQuery::audience>("audience"),
    field<&NoteQuery::also>("also"));

struct DrawingView {
    std::string title;
    std::string note;
    std::string svg;
    std::vector<std::string> outside;
    bool is_small;
};
View<DrawingView> const drawing_view = view<DrawingView>("IndicatorNoteDrawing",
    field<&DrawingView::title>("title"),
    field<&DrawingView::note>("note", max_length(1000)),
    field<&DrawingView::svg>("svg", max_length(200'000)),
    field<&DrawingView::outside>("outside"),
    field<&DrawingView::is_small>("is_small"));

struct PartView {
    NoteSection section;
    std::string title;
    std::vector<std::string> sentences;
    std::vector<NoteLine> lines;
    std::vector<DrawingView> drawings;
    bool may_name;
    bool names;
    NoteCommentView comment;
};
View<PartView> const part_view = view<PartView>("IndicatorNotePart",
    field<&PartView::section>("section"),
    field<&PartView::title>("title"),
    field<&PartView::sentences>("sentences"),
    nested<&PartView::lines, note_line_view>("lines"),
    nested<&PartView::drawings, drawing_view>("drawings"),
    field<&PartView::may_name>("may_name"),
    field<&PartView::names>("names"),
    nested<&PartView::comment, note_comment_view>("comment"));

struct SilentView {
    NoteSection section;
    std::string title;
};
View<SilentView> const silent_view = view<SilentView>("IndicatorNoteSilent",
    field<&SilentView::section>("section"),
    field<&SilentView::title>("title"));

struct NoteView {
    std::string region;
    int year;
    std::vector<int> years;
    CountsState state;
    NoteAudience audience;
    std::vector<PartView> parts;
    std::vector<SilentView> silent;
    std::vector<std::string> sources;
};
View<NoteView> const note_view = view<NoteView>("IndicatorNote",
    field<&NoteView::region>("region"),
    field<&NoteView::year>("year"),
    field<&NoteView::years>("years"),
    field<&NoteView::state>("state"),
    field<&NoteView::audience>("audience"),
    nested<&NoteView::parts, part_view>("parts"),
    nested<&NoteView::silent, silent_view>("silent"),
    field<&NoteView::sources>("sources"));

Note asked_note(Call& call, NoteQuery const& query)
{
    return make_note(call.transaction(), call.services().settings, { query.year, query.audience.value_or(NoteAudience::Everyone), query.also }, paris_date(call.now()));
}

Result<NoteView> show_note(Call& call, NoteQuery const& query)
{
    auto note = asked_note(call, query);
    NoteView view { note.region, note.year, note.years, note.state, note.audience, {}, {}, note.sources };
    for (auto& part : note.parts) {
        auto const written = std::ranges::find(note.comments, part.section, &NoteComment::section);
        PartView shown { part.section, std::string(word(part.section).label), std::move(part.sentences), std::move(part.lines), {}, part.may_name, part.names,
            view_of(call, part.section, written == note.comments.end() ? nullptr : &*written) };
        for (auto& drawing : part.drawings)
            shown.drawings.push_back({ std::move(drawing.title), std::move(drawing.note), drawing.drawing.text(), std::move(drawing.outside), drawing.is_small });
        view.parts.push_back(std::move(shown));
    }
    for (auto const section : note.silent)
        view.silent.push_back({ section, std::string(word(section).label) });
    return view;
}

Result<exporting::Paper> print_as(Call& call, NoteQuery const& query, PaperFormat format, std::string_view ending)
{
    auto const note = asked_note(call, query);
    if (note.state != CountsState::Current)
        return NoteError::NothingCounted;
    call.audit_subject(std::to_string(note.year));
    return exporting::Paper { note_paper(note, format, paris_date(call.now())), note_file_name(note) + std::string(ending), fmt::format(R"({{"paper":"indicator_note","audience":"{}"}})", word(note.audience).code) };
}

Result<exporting::Paper> print_note(Call& call, NoteQuery const& query) { return print_as(call, query, PaperFormat::Pdf, ".pdf"); }
Result<exporting::Paper> export_note(Call& call, NoteQuery const& query) { return print_as(call, query, PaperFormat::Word, ".docx"); }

} // namespace

std::vector<Route> note_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/note")
                         .summary("Lire la note d’analyse de la région : chiffres et graphiques prêts, commentaires")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_note)
                         .tagged(Etag::hash())
                         .takes(query(note_query))
                         .returns(one(note_view))
                         .handled_by(show_note));
    routes.push_back(route(Method::Get, "/api/indicators/note.pdf")
                         .summary("Imprimer la note d’analyse de la région (PDF)")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Export, audited_note)
                         .tagged(Etag::none())
                         .takes(query(note_query))
                         .returns(paper)
                         .handled_by(print_note));
    routes.push_back(route(Method::Get, "/api/indicators/note.docx")
                         .summary("Exporter la note d’analyse de la région (Word)")
                         .needs(write_note)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Export, audited_note)
                         .tagged(Etag::none())
                         .takes(query(note_query))
                         .returns(word_paper)
                         .handled_by(export_note));
    return routes;
}

} // namespace cigogne::indicators
