#include "modules/transfers/history.hpp"
#include "modules/transfers/history_routes.hpp"
#include "modules/transfers/names.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/woman.hpp"

/// Who wrote what, and when: the liaison form and the identity as they were after each change.
namespace cigogne::transfers {

namespace {

using namespace http;

struct SheetVersionView {
    std::int64_t version;
    Instant written_at;
    std::string written_by;
    Sheet sheet;
};
View<SheetVersionView> const sheet_version_view = view<SheetVersionView>("SheetVersionView",
    field<&SheetVersionView::version>("version"),
    field<&SheetVersionView::written_at>("written_at"),
    field<&SheetVersionView::written_by>("written_by"),
    nested<&SheetVersionView::sheet, sheet_table>("sheet"));

struct NewbornSheetVersionView {
    PersonId newborn;
    std::int64_t version;
    Instant written_at;
    std::string written_by;
    NewbornSheet sheet;
};
View<NewbornSheetVersionView> const newborn_sheet_version_view = view<NewbornSheetVersionView>("NewbornSheetVersionView",
    field<&NewbornSheetVersionView::newborn>("newborn"),
    field<&NewbornSheetVersionView::version>("version"),
    field<&NewbornSheetVersionView::written_at>("written_at"),
    field<&NewbornSheetVersionView::written_by>("written_by"),
    nested<&NewbornSheetVersionView::sheet, newborn_sheet_table>("sheet"));

struct WomanVersionView {
    std::int64_t version;
    Instant written_at;
    std::string written_by;
    PersonView woman;
};
View<WomanVersionView> const woman_version_view = view<WomanVersionView>("WomanVersionView",
    field<&WomanVersionView::version>("version"),
    field<&WomanVersionView::written_at>("written_at"),
    field<&WomanVersionView::written_by>("written_by"),
    nested<&WomanVersionView::woman, person_view>("woman"));

/// First version first; the last one is what stands now.
struct HistoryView {
    std::vector<SheetVersionView> sheet;
    std::vector<NewbornSheetVersionView> newborns; ///< one child after the other
    std::vector<WomanVersionView> woman;
};
View<HistoryView> const history_view = view<HistoryView>("RequestHistoryView",
    nested<&HistoryView::sheet, sheet_version_view>("sheet", max_items(2000)),
    nested<&HistoryView::newborns, newborn_sheet_version_view>("newborns", max_items(2000)),
    nested<&HistoryView::woman, woman_version_view>("woman", max_items(2000)));

/// One content after another, each with who wrote it: a row of the history tells who replaced it.
struct Written {
    std::string content;
    std::int64_t version;
    Instant at;
    AccountId by;
};
std::vector<Written> written(std::vector<HistoryRow> const& replaced, std::string now_content, std::int64_t now_version, Instant first_at, AccountId first_by)
{
    std::vector<Written> versions;
    auto at = first_at;
    auto by = first_by;
    for (auto const& row : replaced) {
        versions.push_back({ row.content, row.version, at, by });
        at = row.replaced_at;
        by = row.replaced_by;
    }
    versions.push_back({ std::move(now_content), now_version, at, by });
    return versions;
}

/// The request in which a child's sheet was begun: its mother's may be, before its own.
RequestRow begun_in(Store& store, RequestRow const& row, NewbornSheetRow const& sheet)
{
    auto const other = sheet.request == row.id ? std::nullopt : store.request(sheet.request);
    return other ? other->row : row;
}

PersonView view_of_woman(people::PersonForm const& form, bool is_protected_now)
{
    PersonView view { form.last_name, form.first_name, form.initials, form.birth_date, form.postcode, form.protected_identity };
    // Rule: whose identity is protected (accouchement secret, CASF L222-6) is not named by what was written before.
    if (is_protected_now) {
        view.last_name.reset();
        view.first_name.reset();
    }
    return view;
}

Result<HistoryView> show_history(http::Call& call)
{
    auto const seen = TRY(seen_request(call));
    if (!may_complete_sheet(seen.viewer))
        return FormError::NotYourStep;
    auto const& row = seen.stored.row;
    Store store(call.transaction());
    Names names(call.transaction(), paris_date(call.now()));
    HistoryView view;
    auto const sheet = store.sheet(row);
    for (auto const& each : written(history_of(call.transaction(), row.id, sheet_history), sheet.content, sheet.version, row.created_at, row.created_by))
        view.sheet.push_back({ each.version, each.at, names.of(each.by), sheet_from(each.content) });
    for (auto const& newborn : newborns_of(store, seen.stored)) {
        auto const child = newborn.row.person;
        auto const begun = begun_in(store, row, newborn.sheet_row);
        for (auto const& each : written(history_of(call.transaction(), begun.id, newborn_history(child)), newborn.sheet_row.content,
                 newborn.sheet_row.version, begun.created_at, begun.created_by))
            view.newborns.push_back({ child, each.version, each.at, names.of(each.by), newborn_sheet_from(each.content) });
    }
    auto const woman = people::person(call.transaction(), store.persons(row.id).front().person);
    if (!woman)
        return view;
    for (auto const& each : written(history_of(call.transaction(), row.id, woman_history),
             content_of(person_form_of(woman_form_of(*woman))), woman->version, row.created_at, row.created_by))
        view.woman.push_back({ each.version, each.at, names.of(each.by), view_of_woman(person_form_from(each.content), woman->protected_identity) });
    return view;
}

} // namespace

std::vector<Route> history_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/requests/{id}/history")
                         .summary("Lire qui a écrit quoi dans la fiche et l’identité")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Read, "transfer_request", path("id"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(history_view))
                         .handled_by(show_history));
    return routes;
}

} // namespace cigogne::transfers
