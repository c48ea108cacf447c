#include "modules/indicators/routes.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "platform/installation.hpp"

#include <algorithm>
#include <fmt/format.h>

/// What the health authority reads. Every figure comes of what was disclosed (TransmissionStore::disclosed): nothing else is read here.
namespace cigogne::indicators {

namespace {

using namespace http;

struct TransmittedHead {
    TransmissionId id;
    int year;
    int version;
    bool latest; ///< of its year
    std::string recipient;
    bool named;
    std::string reason;
    std::int64_t sites;
    Instant made_at;
};
View<TransmittedHead> const transmitted_head = view<TransmittedHead>("IndicatorTransmittedHead",
    field<&TransmittedHead::id>("id"),
    field<&TransmittedHead::year>("year"),
    field<&TransmittedHead::version>("version"),
    field<&TransmittedHead::latest>("latest"),
    field<&TransmittedHead::recipient>("recipient"),
    field<&TransmittedHead::named>("named"),
    field<&TransmittedHead::reason>("reason", max_length(500)),
    field<&TransmittedHead::sites>("sites"),
    field<&TransmittedHead::made_at>("made_at"));

struct TransmittedList {
    std::string region;
    std::vector<TransmittedHead> items; ///< the latest year first, of each the latest version first
};
View<TransmittedList> const transmitted_list = view<TransmittedList>("IndicatorTransmittedList",
    field<&TransmittedList::region>("region"),
    nested<&TransmittedList::items, transmitted_head>("items"));

View<DisclosedPlace> const disclosed_place = view<DisclosedPlace>("IndicatorDisclosedPlace",
    field<&DisclosedPlace::number>("number"),
    field<&DisclosedPlace::name>("name"),
    field<&DisclosedPlace::type>("type"),
    nested<&DisclosedPlace::figures, transmitted_figure>("figures"));

struct TransmittedView {
    TransmittedHead head;
    std::string comment;
    std::int64_t smallest;
    std::optional<int> partial;        ///< houses whose year is not whole: how many, not which
    std::vector<std::string> headline; ///< « I9/t3_31 »
    std::vector<TransmittedSheet> sheets;
    std::vector<DisclosedPlace> places; ///< the region first
    std::vector<TransmittedHead> versions; ///< of the same year, the latest first
};
View<TransmittedView> const transmitted_view = view<TransmittedView>("IndicatorTransmitted",
    nested<&TransmittedView::head, transmitted_head>("head"),
    field<&TransmittedView::comment>("comment", max_length(4000)),
    field<&TransmittedView::smallest>("smallest"),
    field<&TransmittedView::partial>("partial"),
    field<&TransmittedView::headline>("headline"),
    nested<&TransmittedView::sheets, transmitted_sheet>("sheets"),
    nested<&TransmittedView::places, disclosed_place>("places"),
    nested<&TransmittedView::versions, transmitted_head>("versions"));

/// One figure of one place, as it is taken away in a file.
struct DisclosedLine {
    int year;
    int version;
    std::string place;
    std::string type;
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    FigureStatus status;
    std::optional<FigureLink> link;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> of;
    std::optional<double> rate;
    std::optional<double> low;
    std::optional<double> high;
    std::string note;
};
View<DisclosedLine> const disclosed_line = view<DisclosedLine>("IndicatorDisclosedLine",
    field<&DisclosedLine::year>("year", label("Année")),
    field<&DisclosedLine::version>("version", label("Version")),
    field<&DisclosedLine::place>("place", label("Établissement")),
    field<&DisclosedLine::type>("type", label("Type")),
    field<&DisclosedLine::indicator>("indicator", label("Indicateur")),
    field<&DisclosedLine::figure>("figure", label("Classe")),
    field<&DisclosedLine::indicator_label>("indicator_label", label("Libellé de l’indicateur")),
    field<&DisclosedLine::label>("label", label("Libellé de la classe")),
    field<&DisclosedLine::status>("status", label("Statut")),
    field<&DisclosedLine::link>("link", label("Chaînage")),
    field<&DisclosedLine::count>("count", label("Numérateur")),
    field<&DisclosedLine::of>("of", label("Dénominateur")),
    field<&DisclosedLine::rate>("rate", label("Taux")),
    field<&DisclosedLine::low>("low", label("Borne basse (95 %)")),
    field<&DisclosedLine::high>("high", label("Borne haute (95 %)")),
    field<&DisclosedLine::note>("note", label("Remarque")));

TransmittedHead head_of(TransmissionHead const& head, bool is_latest)
{
    return { head.id, head.year, head.version, is_latest, head.recipient, head.named, head.reason, head.sites, head.made_at };
}

std::vector<TransmittedHead> heads(TransmissionStore const& store)
{
    std::vector<TransmittedHead> heads;
    for (auto const& head : store.all())
        heads.push_back(head_of(head, heads.empty() || heads.back().year != head.year));
    return heads;
}

Result<TransmittedList> list_transmitted(Call& call)
{
    return TransmittedList { installation(call.transaction()).region, heads(call.store<TransmissionStore>()) };
}

Result<TransmittedView> show_transmitted(Call& call)
{
    auto const id = TRY(call.path_id<TransmissionId>());
    auto const store = call.store<TransmissionStore>();
    auto const transmission = store.transmission(id);
    if (!transmission)
        return http::Error::NotFound;
    auto content = content_from(transmission->content);
    auto versions = heads(store);
    std::erase_if(versions, [&](TransmittedHead const& head) { return head.year != transmission->year; });
    auto const head = *std::ranges::find(versions, id, &TransmittedHead::id);
    call.audit_subject(id.text());
    return TransmittedView { head, transmission->comment, transmission->smallest, content.partial, std::move(content.headline), std::move(content.sheets), store.disclosed(id),
        std::move(versions) };
}

std::string_view note_on(TransmittedFigure const& figure)
{
    if (!figure.count && figure.rate)
        return "taux arrondi au pour cent";
    if (!figure.count || !figure.of)
        return "effectif non communiqué";
    return *figure.of == 0 ? "aucun cas dans le dénominateur" : "";
}

/// Beside the region's figures, how many of her houses gave but some months: a line that is taken away tells it too.
std::string note_on(Transmission const& transmission, std::optional<int> partial, DisclosedPlace const& place, TransmittedFigure const& figure)
{
    std::string note(note_on(figure));
    auto const told = place.number == 0 ? said_partial_sites(partial, transmission.sites) : std::string();
    return note.empty() || told.empty() ? note + told : fmt::format("{}\u00a0; {}", note, told);
}

DisclosedLine line_of(Transmission const& transmission, TransmissionContent const& content, DisclosedPlace const& place, TransmittedFigure const& figure)
{
    auto const& sheets = content.sheets;
    DisclosedLine line { transmission.year, transmission.version, place.name, place.type, figure.indicator, figure.figure, figure.indicator, figure.figure,
        FigureStatus::Proposed, figure.link, figure.count, figure.of, figure.rate, figure.low, figure.high, note_on(transmission, content.partial, place, figure) };
    if (auto const sheet = std::ranges::find(sheets, figure.indicator, &TransmittedSheet::code); sheet != sheets.end()) {
        line.indicator_label = sheet->label;
        line.status = sheet->status;
        if (auto const found = std::ranges::find(sheet->classes, figure.figure, &TransmittedClass::code); found != sheet->classes.end())
            line.label = found->label;
    }
    return line;
}

/// Some thousand lines of a large region: one page, as they were stored together.
Result<db::Page<DisclosedLine>> list_lines(Call& call)
{
    auto const id = TRY(call.path_id<TransmissionId>());
    auto const store = call.store<TransmissionStore>();
    auto const transmission = store.transmission(id);
    if (!transmission)
        return http::Error::NotFound;
    auto const content = content_from(transmission->content);
    db::Page<DisclosedLine> page;
    for (auto const& place : store.disclosed(id)) {
        for (auto const& figure : place.figures)
            page.items.push_back(line_of(*transmission, content, place, figure));
    }
    call.audit_subject(id.text());
    return page;
}

} // namespace

std::vector<Route> transmitted_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/transmitted")
                         .summary("Lister les années transmises à l’autorité de santé")
                         .needs(read_transmitted)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_transmission)
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(transmitted_list))
                         .handled_by(list_transmitted));
    routes.push_back(route(Method::Get, "/api/indicators/transmitted/{id}")
                         .summary("Lire une année comme elle a été transmise : région, établissements, définitions")
                         .needs(read_transmitted)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_transmission)
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(transmitted_view))
                         .handled_by(show_transmitted));
    routes.push_back(route(Method::Get, "/api/indicators/transmitted/{id}/lines")
                         .summary("Lire, ou exporter, les chiffres d’une année transmise")
                         .needs(read_transmitted)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, audited_transmission)
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(disclosed_line))
                         .handled_by(list_lines));
    return routes;
}

} // namespace cigogne::indicators
