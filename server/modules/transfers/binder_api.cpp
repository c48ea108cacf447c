#include "modules/accounts/accounts.hpp"
#include "modules/transfers/binder.hpp"
#include "modules/transfers/chapter_extent.hpp"
#include "modules/transfers/chapter_store.hpp"
#include "modules/transfers/routes.hpp"
#include "platform/export/pdf.hpp"
#include "platform/http/stale.hpp"
#include "platform/installation.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

using namespace http;

struct ChapterView {
    ChapterId id;
    std::string title;
    std::string body;
    int position;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
};
View<ChapterView> const chapter_view = view<ChapterView>("BinderChapter",
    field<&ChapterView::id>("id"),
    field<&ChapterView::title>("title"),
    field<&ChapterView::body>("body", max_length(most_characters_of_chapter)),
    field<&ChapterView::position>("position"),
    field<&ChapterView::updated_at>("updated_at"),
    field<&ChapterView::updated_by>("updated_by"),
    field<&ChapterView::version>("version"));
struct ChaptersView {
    std::vector<ChapterView> items;
};
View<ChaptersView> const chapters_view = view<ChaptersView>("BinderChapters",
    nested<&ChaptersView::items, chapter_view>("items"));

struct BinderQuery {
    std::optional<PlaceId> place;
};
Table<BinderQuery> const binder_query = fields<BinderQuery>("BinderQuery",
    field<&BinderQuery::place>("place", label("Maternité dont c’est le classeur")));

ChapterView view_of(http::Call& call, ChapterRow const& row)
{
    return { row.id, row.title, row.body, row.position, row.updated_at, accounts::name_of(call.transaction(), row.updated_by), row.version };
}

Result<ChaptersView> list_chapters(http::Call& call)
{
    ChaptersView view;
    for (auto const& row : call.store<ChapterStore>().chapters())
        view.items.push_back(view_of(call, row));
    return view;
}

Result<ChapterRow> chapter_in_path(http::Call& call)
{
    auto const id = TRY(call.path_id<ChapterId>());
    auto row = call.store<ChapterStore>().chapter(id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

/// Whether the text may be written beside the chapters that are there, but for the one that it replaces.
Result<Done> check_extent(ChapterForm const& form, std::vector<ChapterRow> const& chapters, std::optional<ChapterId> replaced)
{
    std::vector<std::string_view> others;
    for (auto const& row : chapters) {
        if (row.id != replaced)
            others.push_back(row.body);
    }
    return fits_in_binder(form.body, others);
}

Result<ChapterView> add_chapter(http::Call& call, ChapterForm form)
{
    auto store = call.store<ChapterStore>();
    auto const chapters = store.chapters();
    if (chapters.size() >= ChapterStore::most_chapters)
        return FormError::BinderFull;
    TRY(check_extent(form, chapters, {}));
    auto const account = call.identity().account();
    ChapterRow const row { ChapterId::make(call.now()), std::move(form.title), std::move(form.body), form.position, true, call.now(), account,
        call.now(), account, 1 };
    store.add(row);
    call.audit_subject(row.id.text());
    return view_of(call, row);
}

/// Writes another version, if the one that was read is still there.
Result<ChapterRow> write_version(http::Call& call, ChapterRow const& before, ChapterRow after)
{
    after.updated_at = call.now();
    after.updated_by = call.identity().account();
    after.version = before.version + 1;
    if (before.version != *call.if_match() || !call.store<ChapterStore>().save(after, before))
        return stale(chapter_view, view_of(call, before));
    return after;
}

Result<ChapterView> change_chapter(http::Call& call, ChapterForm form)
{
    auto const before = TRY(chapter_in_path(call));
    TRY(check_extent(form, call.store<ChapterStore>().chapters(), before.id));
    auto after = before;
    after.title = std::move(form.title);
    after.body = std::move(form.body);
    after.position = form.position;
    return view_of(call, TRY(write_version(call, before, std::move(after))));
}

/// Taken out of the binder, kept in the store: what was printed once stays readable.
Result<Done> remove_chapter(http::Call& call)
{
    auto const before = TRY(chapter_in_path(call));
    auto after = before;
    after.active = false;
    TRY(write_version(call, before, std::move(after)));
    return Done {};
}

/// Whose binder it is: the house that was asked for, else the one acted for, else nobody's in particular.
Result<std::string> house_of(http::Call& call, BinderQuery const& query)
{
    auto const asked = query.place ? query.place : call.scope().place();
    if (!asked)
        return std::string();
    if (!call.scope().includes(*asked))
        return http::Error::NotFound;
    auto const place = directory::place(call.transaction(), *asked, paris_date(call.now()));
    if (!place)
        return http::Error::NotFound;
    return place->name;
}

Result<exporting::Paper> print_binder(http::Call& call, BinderQuery query)
{
    auto const today = paris_date(call.now());
    auto house = TRY(house_of(call, query));
    auto& transaction = call.transaction();
    Binder content {
        .region = installation(transaction).region,
        .maternity = std::move(house),
        .printed_on = today,
        .cell = Phone::parse(call.services().settings.text(directory::cell_phone_setting, today)),
        .chapters = {},
        .places = directory::places(transaction, today),
        .units = directory::units(transaction),
        .neighbours = directory::neighbour_cells(transaction),
    };
    for (auto& row : call.store<ChapterStore>().chapters())
        content.chapters.push_back({ std::move(row.title), std::move(row.body), paris_date(row.updated_at) });
    return exporting::Paper { binder(content), fmt::format("classeur-des-transferts-{}.pdf", today.text()), R"({"paper":"binder"})" };
}

} // namespace

std::vector<Route> binder_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/binder.pdf")
                         .summary("Imprimer le classeur des transferts (PDF)")
                         .needs(read_binder)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Export, "binder")
                         .tagged(Etag::none())
                         .takes(query(binder_query))
                         .returns(paper)
                         .handled_by(print_binder));
    routes.push_back(route(Method::Get, "/api/binder/chapters")
                         .summary("Lire les chapitres du classeur des transferts")
                         .needs(read_binder)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("procédures du réseau, sans donnée de personne"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(chapters_view))
                         .handled_by(list_chapters));
    routes.push_back(route(Method::Post, "/api/binder/chapters")
                         .summary("Ajouter un chapitre au classeur")
                         .needs(keep_binder)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "binder_chapter")
                         .tagged(Etag::row_version())
                         .takes(form(chapter_form))
                         .returns(created(chapter_view))
                         .limited_to(128 * 1024) // 20 000 characters, accents escaped
                         .handled_by(add_chapter));
    routes.push_back(route(Method::Put, "/api/binder/chapters/{id}")
                         .summary("Écrire une nouvelle version d’un chapitre")
                         .needs(keep_binder)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "binder_chapter", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(chapter_form))
                         .returns(one(chapter_view))
                         .limited_to(128 * 1024)
                         .handled_by(change_chapter));
    routes.push_back(route(Method::Delete, "/api/binder/chapters/{id}")
                         .summary("Retirer un chapitre du classeur")
                         .needs(keep_binder)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "binder_chapter", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(remove_chapter));
    return routes;
}

} // namespace cigogne::transfers
