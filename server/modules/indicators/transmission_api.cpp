#include "modules/indicators/routes.hpp"
#include "modules/indicators/transmission_jobs.hpp"
#include "modules/indicators/transmission_making.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "modules/indicators/transmission_view.hpp"
#include "platform/jobs/start.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using namespace http;

struct YearQuery {
    int year;
};
constexpr auto year_query = fields<YearQuery>("IndicatorTransmissionYear", field<&YearQuery::year>("year", between(2000, 2099)));

View<Missing> const missing_view = view<Missing>("IndicatorMissing",
    field<&Missing::lack>("lack"),
    field<&Missing::sentence>("sentence", max_length(1000)),
    field<&Missing::houses>("houses"));

/// What is to be known before a year is transmitted.
struct PreparationView {
    int year;
    bool over; ///< whether the year is
    int sites; ///< that would be in it
    std::int64_t smallest;
    std::vector<Missing> missing;
    std::optional<FormerTransmission> former;
};
View<PreparationView> const preparation_view = view<PreparationView>("IndicatorTransmissionPreparation",
    field<&PreparationView::year>("year"),
    field<&PreparationView::over>("over"),
    field<&PreparationView::sites>("sites"),
    field<&PreparationView::smallest>("smallest"),
    nested<&PreparationView::missing, missing_view>("missing"),
    nested<&PreparationView::former, former_transmission>("former"));

Result<PreparationView> show_preparation(Call& call, YearQuery const& query)
{
    auto const today = paris_date(call.now());
    auto const material = material_of(call.transaction(), call.services().settings, query.year, today);
    return PreparationView { query.year, query.year < static_cast<int>(today.ymd().year()), static_cast<int>(material.houses.size()),
        static_cast<std::int64_t>(material.smallest), missing_of(material.known),
        material.former ? std::optional(former_of(*material.former)) : std::nullopt };
}

Result<jobs::Started> start_transmission(Call& call, TransmissionForm const& form)
{
    auto const today = paris_date(call.now());
    bool const is_again = call.store<TransmissionStore>().latest(form.year).has_value();
    TRY(check(form, static_cast<int>(today.ymd().year()), sites_to_transmit(call.transaction(), form.year), is_again));
    auto const id = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = transmission_kind_code, .title = fmt::format("Transmettre {} à {}", form.year, form.recipient), .input = text_of(form), .author = call.identity().account() }));
    call.audit_subject(std::to_string(form.year));
    return jobs::Started { id };
}

} // namespace

std::vector<Route> transmission_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/transmissions/preparation")
                         .summary("Voir ce qui manque à une année avant de la transmettre à l’autorité de santé")
                         .needs(transmit)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_transmission)
                         .tagged(Etag::none())
                         .takes(query(year_query))
                         .returns(one(preparation_view))
                         .handled_by(show_preparation));
    routes.push_back(route(Method::Post, "/api/indicators/transmissions")
                         .summary("Transmettre une année à l’autorité de santé : un travail, à suivre")
                         .needs(transmit)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_transmission)
                         .tagged(Etag::none())
                         .takes(form(transmission_form))
                         .returns(created(jobs::started_view))
                         .handled_by(start_transmission));
    return routes;
}

} // namespace cigogne::indicators
