#include "modules/transfers/history.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"
#include "modules/transfers/woman.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::transfers {

namespace {

using namespace http;

Result<RequestView> show_request(http::Call& call)
{
    return view_of(call, TRY(seen_request(call)));
}

/// The names as they should have been written; what they were is kept.
Result<RequestView> correct_woman(http::Call& call, Partial<WomanForm> const& patch)
{
    auto seen = TRY(seen_request(call));
    if (!may_complete_sheet(seen.viewer))
        return FormError::NotYourStep;
    auto& row = seen.stored.row;
    if (*call.if_match() != row.version)
        return stale(request_view, view_of(call, seen));
    Store store(call.transaction());
    auto const woman = people::person(call.transaction(), store.persons(row.id).front().person);
    if (!woman)
        return http::Error::NotFound;
    auto const before = woman_form_of(*woman);
    auto const form = patch.applied_to(before);
    auto const now = call.now();
    auto const account = call.identity().account();
    auto const corrected = TRY(people::person_from(person_form_of(form), now, account));
    if (auto fault = birth_date_fault(form.birth_date, paris_date(now), plausibility_on(call.services().settings, paris_date(now))))
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    // Rule: one live request per person (design proposal), also when she becomes another one by being written rightly.
    bool const is_renamed = corrected.match_key != woman->match_key;
    if (is_renamed && seen.stored.request.is_live() && !form.another_woman.value_or(false)) {
        if (auto const match = live_match(call.transaction(), corrected.match_key, row.kind, row.id, row.follows))
            return call.scope().includes(match->origin) ? Failure(FormError::AlreadyLive) : Failure(WomanError::AlreadyLiveElsewhere);
    }
    store.keep_history(row.id, woman_history, content_of(person_form_of(before)), woman->version, now, account);
    row.updated_at = now;
    row.updated_by = account;
    row.version += 1;
    if (!people::save(call.transaction(), rewritten(*woman, corrected, now, account), woman->version) || !store.save(row, row.version - 1))
        return http::Error::VersionStale;
    tell_change(call, seen.stored.request);
    return view_of(call, seen);
}

} // namespace

std::vector<Route> request_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/requests/{id}")
                         .summary("Lire une demande")
                         .needs(any_session) // for whoever takes no part it does not exist, whatever her role
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Read, "transfer_request", path("id"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(request_view))
                         .handled_by(show_request));
    routes.push_back(route(Method::Patch, "/api/requests/{id}/woman")
                         .summary("Corriger l’identité de la femme")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "transfer_request", path("id"))
                         .tagged(Etag::row_version())
                         .takes(patch(woman_form))
                         .returns(one(request_view))
                         .handled_by(correct_woman));
    return routes;
}

} // namespace cigogne::transfers
