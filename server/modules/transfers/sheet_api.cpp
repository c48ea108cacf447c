#include "modules/transfers/newborn_sheet_faults.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/sheet_faults.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/http/stale.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

using namespace http;

/// Fields of the sheet, one or several at a time; If-Match carries the version of the sheet.
Result<RequestView> complete_sheet(http::Call& call, Partial<Sheet> const& patch)
{
    auto const seen = TRY(seen_request(call));
    if (!may_complete_sheet(seen.viewer))
        return FormError::NotYourStep;
    Store store(call.transaction());
    auto const before = store.sheet(seen.stored.row);
    if (*call.if_match() != before.version)
        return stale(request_view, view_of(call, seen));
    auto const filled = sheet_from(before.content);
    auto const completed = patch.applied_to(filled);
    auto const today = paris_date(call.now());
    auto const& request = seen.stored.request;
    SheetBounds const bounds { request.kind(), request.opening().asked_at, plausibility_on(call.services().settings, today).days_after_birth };
    if (auto faults = sheet_faults(filled, completed, bounds); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    SheetRow const after { before.id, content_of(completed), call.now(),
        call.identity().account(), before.version + 1 };
    if (!store.save_sheet(after, before))
        return http::Error::VersionStale;
    tell_change(call, seen.stored.request);
    return view_of(call, seen);
}

/// A child's sheet is read in each of its requests: whoever has one of them open reads what was just written.
void tell_requests_of(http::Call& call, PersonId child, Request const& written_in)
{
    tell_change(call, written_in);
    Store store(call.transaction());
    for (auto const& person : store.all_of(child)) {
        auto const other = person.request == written_in.opening().id ? std::nullopt : store.request(person.request);
        if (other)
            tell_change(call, other->request);
    }
}

bool tells_more_than_cooling(NewbornSheet const& before, NewbornSheet after)
{
    after.hypothermia_started_at = before.hypothermia_started_at;
    return content_of(after) != content_of(before);
}

/// The same of one newborn, of which the unit that receives notes when the cooling began: If-Match carries the version of that child's sheet.
Result<RequestView> complete_newborn_sheet(http::Call& call, Partial<NewbornSheet> const& patch)
{
    auto const seen = TRY(seen_request(call));
    auto const child = TRY(call.path_id<PersonId>("person"));
    if (!may_note_cooling(seen.viewer, seen.stored.request.state()))
        return FormError::NotYourStep;
    Store store(call.transaction());
    auto const newborns = newborns_of(store, seen.stored);
    auto const newborn = std::ranges::find(newborns, child, [](Newborn const& each) { return each.row.person; });
    if (newborn == newborns.end())
        return http::Error::NotFound;
    if (auto const own = store.newborn_request_of(child); own && own->id != seen.stored.row.id)
        return Failure(FormError::SheetElsewhere).saying(fmt::format("Cet enfant a sa propre demande, la {} : complétez sa fiche là-bas.", own->number));
    auto const completed = patch.applied_to(newborn->sheet);
    if (!may_complete_sheet(seen.viewer) && tells_more_than_cooling(newborn->sheet, completed))
        return FormError::NotYourStep;
    auto const& before = newborn->sheet_row;
    if (*call.if_match() != before.version)
        return stale(request_view, view_of(call, seen));
    auto const person = people::person(call.transaction(), child);
    if (auto faults = newborn_sheet_faults(newborn->sheet, completed, person ? person->born_at : std::nullopt); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    NewbornSheetRow const after { before.id, before.request, before.person, content_of(completed), call.now(),
        call.identity().account(), before.version + 1 };
    if (!store.save_newborn_sheet(after, before))
        return http::Error::VersionStale;
    tell_requests_of(call, child, seen.stored.request);
    return view_of(call, seen);
}

} // namespace

std::vector<Route> sheet_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Patch, "/api/requests/{id}/sheet")
                         .summary("Compléter la fiche de liaison")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "transfer_request", path("id"))
                         .tagged(Etag::row_version())
                         .takes(patch(sheet_table))
                         .returns(one(request_view))
                         .handled_by(complete_sheet));
    routes.push_back(route(Method::Patch, "/api/requests/{id}/newborn-sheets/{person}")
                         .summary("Compléter la fiche d’un nouveau-né")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "transfer_request", path("id"))
                         .tagged(Etag::row_version())
                         .takes(patch(newborn_sheet_table))
                         .returns(one(request_view))
                         .handled_by(complete_newborn_sheet));
    return routes;
}

} // namespace cigogne::transfers
