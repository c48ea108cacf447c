#include "modules/transfers/crew_sheet.hpp"
#include "modules/transfers/liaison_form.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

using namespace http;

std::string file_name(std::string_view paper, RequestView const& request, Instant now)
{
    return fmt::format("{}-{}-{}.pdf", paper, request.number, paris_date(now).text());
}

Result<exporting::Paper> print_liaison_form(http::Call& call)
{
    auto const view = view_of(call, TRY(seen_request(call)));
    if (!view.sheet) // a unit that refused keeps a line without content
        return http::Error::NotFound;
    return exporting::Paper { liaison_form(view, call.now()), file_name("fiche-de-liaison", view, call.now()), R"({"paper":"liaison_form"})" };
}

CrewPlace place_of(Names& names, PlaceView const& place)
{
    auto const known = place.id ? names.place(*place.id) : std::nullopt;
    return { place.name, known ? known->town : "", "", place.phone };
}

/// Her destination, at the door of the units that keep a place: their telephone rather than the house's.
CrewPlace destination_of(http::Call& call, Names& names, RequestView const& request)
{
    if (!request.destination)
        return {};
    auto place = place_of(names, *request.destination);
    for (auto const& held : request.held_places) {
        auto const unit = held.unit ? directory::unit(call.transaction(), *held.unit) : std::nullopt;
        auto const name = unit && !unit->name.empty() ? unit->name : std::string(word(held.kind).label);
        place.unit += (place.unit.empty() ? "" : ", ") + name;
        if (unit && unit->phone && place.phone == request.destination->phone)
            place.phone = unit->phone;
    }
    return place;
}

Result<exporting::Paper> print_crew_sheet(http::Call& call)
{
    auto const seen = TRY(seen_request(call));
    auto const view = view_of(call, seen);
    if (!view.sheet)
        return http::Error::NotFound;
    if (!may_brief_crew(seen.viewer))
        return FormError::NotYourStep;
    if (!goes_in_class_1(view))
        return FormError::NotInClass1;
    auto const today = paris_date(call.now());
    Names names(call.transaction(), today);
    CrewSheet const sheet { place_of(names, view.origin), destination_of(call, names, view),
        Phone::parse(call.services().settings.text(directory::cell_phone_setting, today)) };
    return exporting::Paper { crew_sheet(view, sheet, call.now()), file_name("fiche-equipage", view, call.now()), R"({"paper":"crew_sheet"})" };
}

} // namespace

std::vector<Route> paper_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/requests/{id}/liaison-form.pdf")
                         .summary("Imprimer la fiche de liaison (PDF)")
                         .needs(any_session) // as the request itself
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Export, "transfer_request", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(urgent_paper)
                         .handled_by(print_liaison_form));
    routes.push_back(route(Method::Get, "/api/requests/{id}/crew-sheet.pdf")
                         .summary("Imprimer la fiche pour l’équipage, classe 1 (PDF)")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Export, "transfer_request", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(urgent_paper)
                         .handled_by(print_crew_sheet));
    return routes;
}

} // namespace cigogne::transfers
