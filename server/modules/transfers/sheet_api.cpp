#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/sheet_faults.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::transfers {

namespace {

using namespace http;

/// Fields of the sheet, one or several at a time; If-Match carries the version of the sheet.
Result<RequestView> complete_sheet(http::Call& call, PatchOf<sheet_table> patch)
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
    return routes;
}

} // namespace cigogne::transfers
