#include "modules/directory/establishment_view.hpp"
#include "modules/directory/routes.hpp"

#include <fmt/format.h>

/// What is dated of an establishment: type, limits, plateau; and where it usually sends.
namespace cigogne::directory {

namespace {

using namespace http;

struct ReferralsForm {
    std::vector<EstablishmentId> establishments;
};
constexpr auto referrals_form = fields<ReferralsForm>("ReferralsForm",
    field<&ReferralsForm::establishments>("establishments", max_items(50)));

struct ReferralsView {
    std::vector<ReferralView> items;
};
View<ReferralsView> const referrals_view = view<ReferralsView>("Referrals",
    nested<&ReferralsView::items, referral_view>("items"));

Result<TypeView> date_type(Call& call, TypeForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    auto const row = call.store<Store>().date_type(establishment.id, form, author_of(call));
    call.audit_detail(fmt::format(R"({{"type":"{}","valid_from":"{}"}})", word(row.kind).code, row.valid_from.text()));
    tell_change(call);
    return view_of(row);
}

Result<ThresholdView> date_own_threshold(Call& call, ThresholdForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    auto const row = call.store<Store>().date_threshold(establishment.id, form, author_of(call));
    tell_change(call);
    return view_of(row);
}

Result<ThresholdView> date_regional_threshold(Call& call, ThresholdForm form)
{
    auto const row = call.store<Store>().date_threshold({}, form, author_of(call));
    call.audit_subject(row.id.text());
    tell_change(call);
    return view_of(row);
}

Result<CapabilityView> date_capability(Call& call, CapabilityForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    if (form.valid_to && *form.valid_to < form.valid_from)
        return Failure(Error::EndsBeforeItBegins).with({ { "valid_to", "before_beginning", "La fin doit venir après le début." } });
    auto const row = call.store<Store>().date_capability(establishment.id, form, author_of(call));
    tell_change(call);
    return view_of(row);
}

Result<ReferralsView> set_referrals(Call& call, ReferralsForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    auto store = call.store<Store>();
    ReferralsView view;
    for (std::size_t index = 0; index < form.establishments.size(); ++index) {
        auto const field = fmt::format("establishments.{}", index);
        auto const destination = store.establishment(form.establishments[index]);
        if (!destination)
            return Failure(Error::UnknownEstablishment).with({ { field, "unknown", "Cet établissement n’est pas dans l’annuaire." } });
        if (destination->id == establishment.id)
            return Failure(Error::SameEstablishment).with({ { field, "same", "Un établissement ne s’adresse pas à lui-même." } });
        view.items.push_back({ destination->id, destination->name });
    }
    store.set_referrals(establishment.id, form.establishments, author_of(call));
    tell_change(call);
    return view;
}

} // namespace

std::vector<Route> history_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/establishments/{id}/types")
                         .summary("Dater le type d’un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::none())
                         .takes(form(type_form))
                         .returns(created(type_view))
                         .handled_by(date_type));
    routes.push_back(route(Method::Post, "/api/establishments/{id}/thresholds")
                         .summary("Dater les seuils propres d’un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::none())
                         .takes(form(threshold_form))
                         .returns(created(threshold_view))
                         .handled_by(date_own_threshold));
    routes.push_back(route(Method::Post, "/api/thresholds")
                         .summary("Dater les seuils de la région")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "care_threshold")
                         .tagged(Etag::none())
                         .takes(form(threshold_form))
                         .returns(created(threshold_view))
                         .handled_by(date_regional_threshold));
    routes.push_back(route(Method::Post, "/api/establishments/{id}/capabilities")
                         .summary("Dater une capacité d’un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::none())
                         .takes(form(capability_form))
                         .returns(created(capability_view))
                         .handled_by(date_capability));
    routes.push_back(route(Method::Post, "/api/establishments/{id}/referrals")
                         .summary("Dire où un établissement adresse d’habitude")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "establishment", path("id"))
                         .tagged(Etag::none())
                         .takes(form(referrals_form))
                         .returns(one(referrals_view))
                         .handled_by(set_referrals));
    return routes;
}

} // namespace cigogne::directory
