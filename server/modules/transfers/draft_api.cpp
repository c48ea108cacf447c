#include "modules/transfers/drafts.hpp"
#include "modules/transfers/filled.hpp"
#include "modules/transfers/names.hpp"
#include "modules/transfers/routes.hpp"
#include "platform/http/stale.hpp"

#include <fmt/format.h>

/// What was typed and not sent: on the server, for any colleague of the place, for nobody else.
namespace cigogne::transfers {

namespace {

using namespace http;

/// Unsent drafts of one place. Ten times what a maternity begins in the days that they are kept, and the list of them all, with what
/// was typed in each, still goes in one answer: it is never cut in silence.
constexpr std::int64_t most_unsent = 100;
static_assert(most_unsent <= static_cast<std::int64_t>(db::PageRequest::most));

enum class DraftError {
    TooManyUnsent
};

Explanation explain(DraftError)
{
    return { FailureKind::Conflict, "too_many_drafts",
        "Votre maternité garde déjà trop de brouillons : envoyez-en ou supprimez-en depuis « Ma journée », sinon celui-ci n’est pas gardé." };
}

constexpr std::size_t longest_title = 150;

/// Both are the page's own and are not read here: that the title, which lists show, holds no more of the woman than initials is what
/// the page promises. Who reads it may read the whole draft.
struct DraftForm {
    std::string content;
    std::optional<std::string> title;
};
constexpr auto draft_form = fields<DraftForm>("DraftForm",
    field<&DraftForm::content>("content", max_length(32 * 1024), free_text),
    field<&DraftForm::title>("title", max_length(longest_title)));

/// What a draft has become, and who sent it.
struct DraftSentView {
    RequestId request;
    int number;
    std::string by;
    Instant at;
};
View<DraftSentView> const draft_sent_view = view<DraftSentView>("DraftSentView",
    field<&DraftSentView::request>("request"),
    field<&DraftSentView::number>("number"),
    field<&DraftSentView::by>("by"),
    field<&DraftSentView::at>("at"));

struct DraftView {
    DraftId id;
    std::string content; ///< JSON text, as it was typed
    std::optional<std::string> title;
    std::string author;
    Instant created_at;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
    std::optional<DraftSentView> sent; ///< then nothing is left of its words
};
View<DraftView> const draft_view = view<DraftView>("DraftView",
    field<&DraftView::id>("id"),
    field<&DraftView::content>("content", max_length(32 * 1024), free_text),
    field<&DraftView::title>("title", max_length(longest_title)),
    field<&DraftView::author>("author"),
    field<&DraftView::created_at>("created_at"),
    field<&DraftView::updated_at>("updated_at"),
    field<&DraftView::updated_by>("updated_by"),
    field<&DraftView::version>("version"),
    nested<&DraftView::sent, draft_sent_view>("sent"));

struct DraftsView {
    std::vector<DraftView> items;
};
View<DraftsView> const drafts_view = view<DraftsView>("DraftsView",
    nested<&DraftsView::items, draft_view>("items"));

DraftView view_of(DraftRow const& row, Names& names)
{
    return { row.id, row.content, row.title, names.of(row.author), row.created_at, row.updated_at, names.of(row.updated_by), row.version, {} };
}

DraftView view_of(http::Call& call, DraftRow const& row)
{
    Names names(call.transaction(), paris_date(call.now()));
    return view_of(row, names);
}

Result<Done> check(DraftForm const& form)
{
    if (form.content.size() > 32UL * 1024)
        return FormError::DraftTooLarge;
    TRY(json::parse(form.content));
    return Done {};
}

/// One of nothing but spaces is none.
std::optional<std::string> title_of(DraftForm const& form)
{
    return says_something(form.title) ? form.title : std::nullopt;
}

Result<DraftRow> draft_in_path(http::Call& call)
{
    auto const id = TRY(call.path_id<DraftId>());
    auto row = Store(call.transaction()).draft(call.scope(), id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

/// One that may still be written: once sent, it is no more than a pointer to its request.
Result<DraftRow> open_draft_in_path(http::Call& call)
{
    auto row = TRY(draft_in_path(call));
    if (row.sent_as)
        return http::Error::NotFound;
    return row;
}

Result<DraftsView> list_drafts(http::Call& call)
{
    Names names(call.transaction(), paris_date(call.now()));
    DraftsView view;
    for (auto const& row : Store(call.transaction()).drafts(call.scope()))
        view.items.push_back(view_of(row, names));
    return view;
}

Result<DraftView> show_draft(http::Call& call)
{
    auto const row = TRY(draft_in_path(call));
    auto view = view_of(call, row);
    if (auto const request = row.sent_as ? Store(call.transaction()).request(*row.sent_as) : std::nullopt)
        view.sent = DraftSentView { request->row.id, request->row.number, view.updated_by, row.updated_at };
    return view;
}

Result<DraftView> add_draft(http::Call& call, DraftForm const& form)
{
    auto const place = call.scope().place();
    if (!place)
        return FormError::PlaceNeeded;
    TRY(check(form));
    if (Store(call.transaction()).unsent_drafts(*place) >= most_unsent)
        return DraftError::TooManyUnsent;
    auto const account = call.identity().account();
    DraftRow const row { DraftId::make(call.now()), *place, form.content, title_of(form), account, call.now(), call.now(), account, 1, {} };
    Store(call.transaction()).add_draft(row);
    call.audit_subject(row.id.text());
    tell_drafts(call, *place);
    return view_of(call, row);
}

Result<DraftView> change_draft(http::Call& call, DraftForm const& form)
{
    auto row = TRY(open_draft_in_path(call));
    TRY(check(form));
    auto const expected = *call.if_match();
    if (expected != row.version)
        return stale(draft_view, view_of(call, row));
    row.content = form.content;
    row.title = title_of(form);
    row.updated_at = call.now();
    row.updated_by = call.identity().account();
    row.version = expected + 1;
    if (!Store(call.transaction()).save_draft(row, expected))
        return http::Error::VersionStale;
    call.publish({ drafts_topic, events::Audience::place(row.place) });
    return view_of(call, row);
}

Result<Done> drop_draft(http::Call& call)
{
    auto const row = TRY(open_draft_in_path(call));
    Store(call.transaction()).remove_draft(row.id);
    call.audit_detail(fmt::format(R"({{"begins_at":"{}"}})", rfc3339(row.created_at))); // nothing else tells which one it was
    tell_drafts(call, row.place);
    return Done {};
}

} // namespace

Failure unknown_draft()
{
    return Failure(http::Error::InvalidFields)
        .with({ { "draft", "unknown_draft",
            "Ce brouillon a été supprimé entre-temps. Vérifiez « Toutes les demandes » ; pour l’envoyer quand même, envoyez de nouveau." } });
}

Failure sent_draft(http::Call& call, DraftRow const& draft)
{
    Names names(call.transaction(), paris_date(call.now()));
    auto const request = Store(call.transaction()).request(*draft.sent_as);
    auto const said = fmt::format("Déjà envoyé par {} {} : demande {}. Pour en envoyer une autre quand même, envoyez de nouveau.",
        names.of(draft.updated_by), french_date_time(draft.updated_at), request->row.number);
    return Failure(http::Error::InvalidFields).with({ { "draft", "sent_draft", said } });
}

void mark_sent(http::Call& call, DraftRow draft, RequestId request)
{
    auto const expected = draft.version;
    draft.content.clear();
    draft.title.reset();
    draft.sent_as = request;
    draft.updated_at = call.now();
    draft.updated_by = call.identity().account();
    draft.version = expected + 1;
    Store(call.transaction()).save_draft(draft, expected);
    tell_drafts(call, draft.place);
}

void tell_drafts(http::Call& call, PlaceId place)
{
    call.publish({ drafts_topic, events::Audience::place(place) });
    call.publish({ "day", events::Audience::place(place) });
}

std::vector<Route> draft_routes()
{
    constexpr std::size_t body = 128 * 1024;
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/drafts")
                         .summary("Lister les brouillons de sa maternité")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Read, "draft")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(drafts_view))
                         .handled_by(list_drafts));
    routes.push_back(route(Method::Post, "/api/drafts")
                         .summary("Garder un brouillon")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "draft")
                         .tagged(Etag::row_version())
                         .takes(form(draft_form))
                         .returns(created(draft_view).at("/api/drafts/{id}"))
                         .limited_to(body)
                         .handled_by(add_draft));
    routes.push_back(route(Method::Get, "/api/drafts/{id}")
                         .summary("Reprendre un brouillon")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Read, "draft", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(draft_view))
                         .handled_by(show_draft));
    routes.push_back(route(Method::Put, "/api/drafts/{id}")
                         .summary("Garder la suite d’un brouillon")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "draft", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(draft_form))
                         .returns(one(draft_view))
                         .limited_to(body)
                         .handled_by(change_draft));
    routes.push_back(route(Method::Delete, "/api/drafts/{id}")
                         .summary("Jeter un brouillon")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "draft", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(drop_draft));
    return routes;
}

} // namespace cigogne::transfers
