#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::transfers {

namespace {

using namespace http;

Result<RequestView> show_request(http::Call& call)
{
    return view_of(call, TRY(seen_request(call)));
}

/// The names as they should have been written; what they were is kept.
Result<RequestView> correct_woman(http::Call& call, PatchOf<people::person_form> patch)
{
    auto seen = TRY(seen_request(call));
    if (!may_complete_sheet(seen.viewer))
        return FormError::NotYourStep;
    auto row = seen.stored.row;
    if (*call.if_match() != row.version)
        return stale(request_view, view_of(call, seen));
    Store store(call.transaction());
    auto const persons = store.persons(row.id);
    auto known = people::person(call.transaction(), persons.front().person);
    if (!known)
        return http::Error::NotFound;
    people::PersonForm const before { known->last_name, known->first_name, known->initials, known->birth_date, known->postcode,
        known->protected_identity };
    auto const now = call.now();
    auto const account = call.identity().account();
    auto const corrected = TRY(people::person_from(patch.applied_to(before), now, account));
    json::Writer writer;
    people::person_form.put(before, writer);
    store.keep_history(row.id, "woman", writer.take_text(), known->version, now, account);

    auto const version = known->version;
    known->last_name = corrected.last_name;
    known->first_name = corrected.first_name;
    known->initials = corrected.initials;
    known->match_key = corrected.match_key;
    known->birth_date = corrected.birth_date;
    known->postcode = corrected.postcode;
    known->protected_identity = corrected.protected_identity;
    known->updated_at = now;
    known->updated_by = account;
    known->version = version + 1;
    row.updated_at = now;
    row.updated_by = account;
    row.version += 1;
    if (!people::save(call.transaction(), *known, version) || !store.save(row, row.version - 1))
        return http::Error::VersionStale;
    tell_change(call, seen.stored.request);
    seen.stored.row = row;
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
                         .takes(patch(people::person_form))
                         .returns(one(request_view))
                         .handled_by(correct_woman));
    return routes;
}

} // namespace cigogne::transfers
