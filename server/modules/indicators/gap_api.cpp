#include "modules/accounts/accounts.hpp"
#include "modules/indicators/page_views.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "modules/indicators/transmission_view.hpp"

#include "analytics/counting/cube.hpp"

namespace cigogne::indicators {

namespace {

using namespace http;

struct GapsQuery {
    std::optional<std::string> establishment;
};
constexpr auto gaps_query = fields<GapsQuery>("IndicatorGapsQuery", field<&GapsQuery::establishment>("establishment"));

/// A transmission beside the figures of today. What concerns other houses is the network's alone.
struct TransmissionView {
    TransmissionId id;
    int year;
    int version;
    std::string recipient;
    bool named;
    std::string reason;
    std::string comment;
    std::int64_t sites;
    Instant made_at;
    std::string made_by;
    std::vector<std::string> incomplete;
    std::vector<TransmittedDeposit> deposits;
    PlaceView place;
    bool included; ///< whether the place was in it
    CountsState state;
    std::optional<int> gaps;
    bool definitions_changed;
    std::vector<FormerTransmission> versions; ///< of the same year, the latest first
};
View<TransmissionView> const transmission_view = view<TransmissionView>("IndicatorTransmission",
    field<&TransmissionView::id>("id"),
    field<&TransmissionView::year>("year"),
    field<&TransmissionView::version>("version"),
    field<&TransmissionView::recipient>("recipient"),
    field<&TransmissionView::named>("named"),
    field<&TransmissionView::reason>("reason", max_length(500)),
    field<&TransmissionView::comment>("comment", max_length(4000)),
    field<&TransmissionView::sites>("sites"),
    field<&TransmissionView::made_at>("made_at"),
    field<&TransmissionView::made_by>("made_by"),
    field<&TransmissionView::incomplete>("incomplete", max_length(10'000)),
    nested<&TransmissionView::deposits, transmitted_deposit>("deposits"),
    nested<&TransmissionView::place, place_view>("place"),
    field<&TransmissionView::included>("included"),
    field<&TransmissionView::state>("state"),
    field<&TransmissionView::gaps>("gaps"),
    field<&TransmissionView::definitions_changed>("definitions_changed"),
    nested<&TransmissionView::versions, former_transmission>("versions"));

/// A figure that differs today.
struct GapView {
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    std::optional<FigureLink> link;
    int per;
    std::optional<std::int64_t> transmitted_count;
    std::optional<std::int64_t> transmitted_of;
    std::optional<double> transmitted_rate;
    std::optional<std::int64_t> count; ///< none where the definitions hold it no more
    std::optional<std::int64_t> of;
    std::optional<double> rate;
    std::optional<double> difference; ///< of the rates
};
View<GapView> const gap_view = view<GapView>("IndicatorGap",
    field<&GapView::indicator>("indicator", label("Indicateur")),
    field<&GapView::figure>("figure", label("Classe")),
    field<&GapView::indicator_label>("indicator_label", label("Libellé de l’indicateur")),
    field<&GapView::label>("label", label("Libellé de la classe")),
    field<&GapView::link>("link", label("Chaînage")),
    field<&GapView::per>("per", label("Pour")),
    field<&GapView::transmitted_count>("transmitted_count", label("Transmis : numérateur")),
    field<&GapView::transmitted_of>("transmitted_of", label("Transmis : dénominateur")),
    field<&GapView::transmitted_rate>("transmitted_rate", label("Transmis : taux")),
    field<&GapView::count>("count", label("Aujourd’hui : numérateur")),
    field<&GapView::of>("of", label("Aujourd’hui : dénominateur")),
    field<&GapView::rate>("rate", label("Aujourd’hui : taux")),
    field<&GapView::difference>("difference", label("Écart des taux")));

/// What is read of a transmission: of the region, or of one house.
struct Asked {
    TransmissionHead head;
    PlaceReading reading;
};
Result<Asked> asked_transmission(Call& call, GapsQuery const& query)
{
    auto const id = TRY(call.path_id<TransmissionId>());
    auto const head = call.store<TransmissionStore>().head(id);
    if (!head)
        return http::Error::NotFound;
    auto house = TRY(asked_house(call.transaction(), call.scope(), query.establishment));
    auto reading = read_place(call.transaction(), call.services().settings, std::move(house), { query.establishment, head->year, {} }, paris_date(call.now()));
    call.audit_subject(id.text());
    return Asked { *head, std::move(reading) };
}

Result<TransmissionView> show_transmission(Call& call, GapsQuery const& query)
{
    auto const [head, reading] = TRY(asked_transmission(call, query));
    auto const store = call.store<TransmissionStore>();
    auto const place = reading.house ? reading.house->finess : std::optional(std::string(region_place));
    auto const gaps = gaps_of(call.transaction(), head.id, reading);
    bool const is_network = !call.scope().place();
    TransmissionView view { head.id, head.year, head.version, head.recipient, head.named, {}, {}, head.sites, head.made_at,
        accounts::name_of(call.transaction(), head.made_by), {}, {}, place_of(call, reading), place && store.place(head.id, *place), reading.state,
        gaps ? std::optional(static_cast<int>(gaps->size())) : std::nullopt, head.fingerprint != analytics::definitions_fingerprint(), {} };
    if (is_network) {
        view.reason = head.reason;
        view.comment = head.comment;
        auto content = content_from(store.transmission(head.id)->content);
        view.incomplete = std::move(content.incomplete);
        view.deposits = std::move(content.deposits);
    }
    for (auto const& each : store.all()) {
        if (each.year == head.year)
            view.versions.push_back(former_of(each));
    }
    return view;
}

GapView view_of(Gap const& gap)
{
    auto const& before = gap.transmitted;
    auto const key = find_figure(before.indicator, before.figure);
    GapView view { before.indicator, before.figure, key ? std::string(key->indicator->label) : before.indicator,
        key ? std::string(key->figure->label) : before.figure, before.link, key ? key->indicator->per : 100, before.count, before.of, before.rate, {}, {}, {}, {} };
    if (!gap.today)
        return view;
    view.count = static_cast<std::int64_t>(gap.today->count);
    view.of = static_cast<std::int64_t>(gap.today->of);
    view.rate = rate_of(*gap.today);
    if (view.rate && before.rate)
        view.difference = *view.rate - *before.rate;
    return view;
}

/// A few dozen lines at the most: one page.
Result<db::Page<GapView>> list_gaps(Call& call, GapsQuery const& query)
{
    auto const asked = TRY(asked_transmission(call, query));
    db::Page<GapView> page;
    auto const gaps = gaps_of(call.transaction(), asked.head.id, asked.reading);
    for (auto const& gap : gaps.value_or(std::vector<Gap> {}))
        page.items.push_back(view_of(gap));
    return page;
}

} // namespace

std::vector<Route> gap_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/transmissions/{id}")
                         .summary("Lire une transmission, et si les chiffres ont changé depuis")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_transmission)
                         .tagged(Etag::hash())
                         .takes(query(gaps_query))
                         .returns(one(transmission_view))
                         .handled_by(show_transmission));
    routes.push_back(route(Method::Get, "/api/indicators/transmissions/{id}/gaps")
                         .summary("Lister, ou exporter, les chiffres qui ont changé depuis une transmission")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_gaps)
                         .tagged(Etag::hash())
                         .takes(query(gaps_query))
                         .returns(pages_of(gap_view))
                         .handled_by(list_gaps));
    return routes;
}

} // namespace cigogne::indicators
