#include "modules/indicators/series_view.hpp"

#include "analytics/definitions/lists.hpp"
#include "modules/accounts/accounts.hpp"

#include <charconv>

namespace cigogne::indicators {

namespace {

View<SeriesIndicator> const series_indicator = view<SeriesIndicator>("IndicatorSeriesIndicator",
    field<&SeriesIndicator::code>("code"),
    field<&SeriesIndicator::label>("label"));

/// Definitions may change after a series was kept: what they hold no longer is said by its code.
std::string label_of(analytics::Indicator const* indicator, std::string const& code)
{
    return indicator ? std::string(indicator->label) : code;
}

std::int64_t line_number_in(std::string const& id)
{
    std::int64_t number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number;
}

} // namespace

View<SeriesListLine> const series_list_line = view<SeriesListLine>("IndicatorSeriesLine",
    field<&SeriesListLine::id>("id", label("Identifiant")),
    field<&SeriesListLine::source>("source", label("Source")),
    field<&SeriesListLine::edition>("edition", label("Version")),
    field<&SeriesListLine::state>("state", label("État")),
    field<&SeriesListLine::lines>("lines", label("Lignes")),
    field<&SeriesListLine::first_year>("first_year", label("Première année")),
    field<&SeriesListLine::last_year>("last_year", label("Dernière année")),
    field<&SeriesListLine::author>("author", label("Enregistrée par")),
    field<&SeriesListLine::created_at>("created_at", label("Enregistrée le")));

View<SeriesName> const series_name = view<SeriesName>("IndicatorSeriesName",
    field<&SeriesName::id>("id"),
    field<&SeriesName::source>("source"),
    field<&SeriesName::edition>("edition"),
    field<&SeriesName::created_at>("created_at"));

View<SeriesView> const series_view = view<SeriesView>("IndicatorSeries",
    field<&SeriesView::id>("id"),
    field<&SeriesView::source>("source"),
    field<&SeriesView::edition>("edition"),
    field<&SeriesView::note>("note", max_length(1000)),
    field<&SeriesView::state>("state"),
    field<&SeriesView::lines>("lines"),
    field<&SeriesView::refused>("refused"),
    field<&SeriesView::first_year>("first_year"),
    field<&SeriesView::last_year>("last_year"),
    field<&SeriesView::author>("author"),
    field<&SeriesView::created_at>("created_at"),
    field<&SeriesView::reason>("reason", max_length(500)),
    field<&SeriesView::withdrawn_at>("withdrawn_at"),
    nested<&SeriesView::current, series_name>("current"),
    nested<&SeriesView::indicators, series_indicator>("indicators"),
    field<&SeriesView::in_part>("in_part"));

View<SeriesValueView> const series_value_view = view<SeriesValueView>("IndicatorSeriesValue",
    field<&SeriesValueView::line>("line", label("Ligne")),
    field<&SeriesValueView::indicator>("indicator", label("Indicateur")),
    field<&SeriesValueView::indicator_label>("indicator_label", label("Libellé de l’indicateur")),
    field<&SeriesValueView::figure>("figure", label("Classe")),
    field<&SeriesValueView::label>("label", label("Libellé de la classe")),
    field<&SeriesValueView::year>("year", label("Année")),
    field<&SeriesValueView::territory>("territory", label("Territoire")),
    field<&SeriesValueView::territory_code>("territory_code", label("Code du territoire")),
    field<&SeriesValueView::territory_name>("territory_name", label("Nom du territoire")),
    field<&SeriesValueView::numerator>("numerator", label("Numérateur")),
    field<&SeriesValueView::denominator>("denominator", label("Dénominateur")),
    field<&SeriesValueView::value>("value", label("Valeur (de 0 à 1)")),
    field<&SeriesValueView::per>("per", label("Se dit pour")));

SeriesListLine line_of(db::Transaction& transaction, Series const& series)
{
    return { series.id, series.source, series.edition, series.state, series.lines, series.first_year, series.last_year,
        accounts::name_of(transaction, series.created_by), series.created_at };
}

SeriesName name_of(Series const& series)
{
    return { series.id, series.source, series.edition, series.created_at };
}

SeriesView view_of(db::Transaction& transaction, Series const& series, SeriesReader const& reader)
{
    SeriesStore const store(transaction);
    SeriesView view { series.id, series.source, series.edition, series.note, series.state, series.lines, series.refused, series.first_year, series.last_year,
        accounts::name_of(transaction, series.created_by), series.created_at, series.reason, series.withdrawn_at, {}, {}, reader.is_house };
    if (auto const current = series.state == SeriesState::Replaced ? store.current_of(series.source_key) : std::nullopt)
        view.current = name_of(*current);
    for (auto& code : store.indicators_of(series.id)) {
        auto label = label_of(analytics::find_indicator(code), code);
        view.indicators.push_back({ std::move(code), std::move(label) });
    }
    return view;
}

SeriesValueView view_of(SeriesValue const& value, Houses const& houses)
{
    auto const* const indicator = analytics::find_indicator(value.indicator);
    auto const* const figure = indicator ? analytics::find_class(*indicator, value.figure) : nullptr;
    return { line_number_in(value.id), value.indicator, label_of(indicator, value.indicator), value.figure, figure ? std::string(figure->label) : value.figure, value.year,
        value.territory, value.territory_code, name_of({ value.territory, value.territory_code }, houses), value.numerator, value.denominator, value.value,
        indicator ? indicator->per : 100 };
}

std::string name_of(Territory const& territory, Houses const& houses)
{
    return territory.kind == TerritoryKind::Establishment ? houses.name_of(territory.code) : said(territory);
}

} // namespace cigogne::indicators
