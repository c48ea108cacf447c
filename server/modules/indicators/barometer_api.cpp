#include "modules/indicators/barometer.hpp"
#include "modules/indicators/note_line_view.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/said_numbers.hpp"
#include "platform/export/pdf.hpp"
#include "platform/http/call.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using namespace http;

struct BarometerQuery {
    std::optional<int> year;
};
constexpr auto barometer_query = fields<BarometerQuery>("IndicatorBarometerQuery", field<&BarometerQuery::year>("year", between(2000, 2099)));

struct FigureLine {
    NoteLine figure;
    std::string trend;
    std::string svg;
};
View<FigureLine> const figure_line = view<FigureLine>("IndicatorBarometerFigure",
    nested<&FigureLine::figure, note_line_view>("figure"),
    field<&FigureLine::trend>("trend"),
    field<&FigureLine::svg>("svg", max_length(20'000)));

struct TypeLine {
    std::string type;
    std::int64_t houses;
    std::optional<std::int64_t> births;
    std::optional<double> share;
};
View<TypeLine> const type_line = view<TypeLine>("IndicatorBarometerType",
    field<&TypeLine::type>("type"),
    field<&TypeLine::houses>("houses"),
    field<&TypeLine::births>("births"),
    field<&TypeLine::share>("share"));

struct BarometerView {
    std::string region;
    int year;
    std::vector<int> years;
    CountsState state;
    std::vector<std::string> data;
    std::vector<FigureLine> figures;
    std::vector<TypeLine> births;
    std::vector<std::string> sources;
};
View<BarometerView> const barometer_view = view<BarometerView>("IndicatorBarometer",
    field<&BarometerView::region>("region"),
    field<&BarometerView::year>("year"),
    field<&BarometerView::years>("years"),
    field<&BarometerView::state>("state"),
    field<&BarometerView::data>("data"),
    nested<&BarometerView::figures, figure_line>("figures"),
    nested<&BarometerView::births, type_line>("births"),
    field<&BarometerView::sources>("sources"));

Barometer asked_barometer(Call& call, BarometerQuery const& query)
{
    return make_barometer(call.transaction(), call.services().settings, query.year, paris_date(call.now()));
}

Result<BarometerView> show_barometer(Call& call, BarometerQuery const& query)
{
    auto barometer = asked_barometer(call, query);
    BarometerView view { barometer.region, barometer.year, barometer.years, barometer.state, barometer.data, {}, {}, barometer.sources };
    for (auto& [figure, trend, drawing] : barometer.figures)
        view.figures.push_back({ std::move(figure), std::move(trend), drawing.text() });
    for (auto& type : barometer.births)
        view.births.push_back({ std::move(type.type), type.houses, type.births, type.share });
    return view;
}

Result<exporting::Paper> print_barometer(Call& call, BarometerQuery const& query)
{
    auto const barometer = asked_barometer(call, query);
    if (barometer.state != CountsState::Current)
        return NoteError::NothingCounted;
    return exporting::Paper { barometer_paper(barometer, paris_date(call.now())), fmt::format("barometre-perinatal-{}.pdf", barometer.year), R"({"paper":"indicator_barometer"})" };
}

} // namespace

std::vector<Route> barometer_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/barometer")
                         .summary("Lire le baromètre périnatal de la région")
                         .needs(read)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, "indicators")
                         .tagged(Etag::hash())
                         .takes(query(barometer_query))
                         .returns(one(barometer_view))
                         .handled_by(show_barometer));
    routes.push_back(route(Method::Get, "/api/indicators/barometer.pdf")
                         .summary("Imprimer le baromètre périnatal de la région, une page (PDF)")
                         .needs(read)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Export, "indicators")
                         .tagged(Etag::none())
                         .takes(query(barometer_query))
                         .returns(paper)
                         .handled_by(print_barometer));
    return routes;
}

} // namespace cigogne::indicators
