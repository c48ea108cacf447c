#include "modules/indicators/figure_view.hpp"
#include "modules/indicators/routes.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

using namespace http;

/// One figure of the definitions: what is counted is told of its indicator.
struct DefinitionView {
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    FigureStatus status;
    int per;
    std::string numerator;
    std::string denominator;
    std::string exclusions;
    std::string source;
    std::string pitfalls;
    std::vector<std::string> lists; ///< who asks for it
};
View<DefinitionView> const definition_view = view<DefinitionView>("IndicatorDefinition",
    field<&DefinitionView::indicator>("indicator", label("Indicateur")),
    field<&DefinitionView::figure>("figure", label("Classe")),
    field<&DefinitionView::indicator_label>("indicator_label", label("Libellé de l’indicateur")),
    field<&DefinitionView::label>("label", label("Libellé de la classe")),
    field<&DefinitionView::status>("status", label("Statut")),
    field<&DefinitionView::per>("per", label("Pour")),
    field<&DefinitionView::numerator>("numerator", max_length(1000), label("Numérateur")),
    field<&DefinitionView::denominator>("denominator", max_length(1000), label("Dénominateur")),
    field<&DefinitionView::exclusions>("exclusions", max_length(1000), label("Exclusions")),
    field<&DefinitionView::source>("source", max_length(1000), label("Source")),
    field<&DefinitionView::pitfalls>("pitfalls", max_length(1000), label("Pièges")),
    field<&DefinitionView::lists>("lists", label("Listes")));

std::vector<std::string> lists_with(analytics::Indicator const& indicator, analytics::Class const& figure)
{
    std::vector<std::string> labels;
    for (auto const& list : analytics::lists()) {
        auto const holds = [&](analytics::Entry const& entry) { return entry.indicator == indicator.code && (entry.figure.empty() || entry.figure == figure.code); };
        if (std::ranges::any_of(list.entries, holds))
            labels.emplace_back(list.label);
    }
    return labels;
}

/// The whole dictionary is one page: it is a few hundred lines of the program itself.
Result<db::Page<DefinitionView>> list_definitions(Call&)
{
    db::Page<DefinitionView> page;
    for (auto const& indicator : analytics::indicators()) {
        for (auto const& figure : indicator.classes)
            page.items.push_back({ std::string(indicator.code), std::string(figure.code), std::string(indicator.label), std::string(figure.label), status_of(indicator),
                indicator.per, std::string(indicator.numerator), std::string(indicator.denominator), std::string(indicator.exclusions), std::string(indicator.source),
                std::string(indicator.pitfalls), lists_with(indicator, figure) });
    }
    return page;
}

} // namespace

std::vector<Route> dictionary_routes()
{
    return { route(Method::Get, "/api/indicators/dictionary")
                 .summary("Lire, ou exporter, la définition de chaque indicateur")
                 .needs(read)
                 .within(ScopeRule::everyone())
                 .audits(nothing_because("definitions, nobody's data").exported_as("indicator_definitions"))
                 .tagged(Etag::hash())
                 .takes(nothing)
                 .returns(pages_of(definition_view))
                 .handled_by(list_definitions) };
}

} // namespace cigogne::indicators
