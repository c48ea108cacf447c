#include "modules/indicators/report_words.hpp"

#include "modules/indicators/months.hpp"
#include "modules/indicators/report_figures.hpp"
#include "modules/indicators/said_numbers.hpp"
#include "platform/core/date.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

std::string_view said_record(std::string_view record)
{
    if (record == "rsa")
        return "RSA";
    return record == "rss" ? "RSS" : "Comptes";
}

/// What the lines of a house are counted in: a deposit may hold other houses, and other years.
std::string_view said_whole(IndicatorReport const& report)
{
    if (!report.place)
        return {};
    return report.data.deposits == 1 ? "dans tout le dépôt\u202f: " : "dans tous ces dépôts\u202f: ";
}

} // namespace

std::string title_of(IndicatorReport const& report)
{
    return fmt::format("Rapport d’indicateurs {}", report.year);
}

std::string place_of(IndicatorReport const& report)
{
    return report.type.empty() ? report.name : fmt::format("{} · type {}", report.name, report.type);
}

std::string said_data(IndicatorReport const& report)
{
    auto const& data = report.data;
    std::string const day = data.kept_on ? french_date(*data.kept_on) : "—";
    auto text = data.deposits == 1 ? fmt::format("{} pris en compte le {}", said_record(data.record), day)
                                   : fmt::format("{} dépôts, le dernier pris en compte le {}", said_count(data.deposits), day);
    text += fmt::format(" · {}{} lignes retenues, {} écartées, {} refusées · {} accouchements, {} naissances", said_whole(report), said_count(data.kept),
        said_count(data.excluded), said_count(data.refused), said_count(data.deliveries), said_count(data.births));
    if (data.months)
        text += fmt::format(" · {} mois sur {}", *data.months, months_of_year);
    if (data.partial_houses.value_or(0) > 0)
        text += " · " + said_partial_houses(*data.partial_houses);
    if (data.linked_of > 0)
        text += fmt::format(" · {} des accouchements reliés à un enfant", said_rate(static_cast<double>(data.linked) / static_cast<double>(data.linked_of), 100));
    return text;
}

bool is_hidden(ReportFigure const& figure)
{
    return figure.position == FigurePosition::HiddenQuality || figure.position == FigurePosition::Outdated;
}

std::string said_without_funnel(ReportHeadline const& headline)
{
    if (is_hidden(headline.figure))
        return headline.figure.sentence;
    if (headline.funnel)
        return {};
    return headline.no_funnel.value_or("Pas d’entonnoir\u202f: trop peu de cas, trop peu de maternités, un chiffre par lequel les maternités ne se comparent pas entre elles, "
                                       "ou il ferait retrouver les petits nombres d’autres maternités, par exemple de celles dont l’année est incomplète.");
}

bool is_count(ReportFigure const& figure, IndicatorReport const& report)
{
    return figure.rare && report.place.has_value();
}

std::string said_value(ReportFigure const& figure, IndicatorReport const& report)
{
    if (is_hidden(figure) || figure.of == 0 || !is_count(figure, report))
        return said_rate(figure.rate, figure.per);
    return fmt::format("{}\u00a0cas", said_count(figure.count));
}

std::string said_years(ReportFigure const& figure, int year)
{
    auto const& years = figure.years_counted;
    if (!figure.months || years.empty() || years.back() != year)
        return said_years(years);
    if (years.size() > 2)
        return fmt::format("{} à {} {}", years.front(), last_month(*figure.months), year);
    return fmt::format("{}{} {}", years.size() == 2 ? fmt::format("{} et ", years.front()) : std::string(), said_months(*figure.months), year);
}

std::string said_position(std::optional<FigurePosition> position)
{
    if (!position)
        return {};
    switch (*position) {
    case FigurePosition::WatchBelow:
        return "au-dessous";
    case FigurePosition::WatchAbove:
        return "au-dessus";
    case FigurePosition::SignalBelow:
        return "nettement au-dessous";
    case FigurePosition::SignalAbove:
        return "nettement au-dessus";
    case FigurePosition::HiddenQuality:
    case FigurePosition::Outdated:
    case FigurePosition::NotComputable:
    case FigurePosition::TooFew:
    case FigurePosition::Expected:
        break;
    }
    return {};
}

std::string said_last_years(ReportFigure const& figure, IndicatorReport const& report)
{
    std::string text;
    for (auto year = report.year - report_years + 1; year <= report.year; ++year) {
        auto const found = std::ranges::find(figure.years, year, &ReportYear::year);
        std::string said = "—";
        if (found != figure.years.end() && found->of > 0 && is_count(figure, report))
            said = said_count(found->count);
        else if (found != figure.years.end() && found->rate)
            said = said_decimal(*found->rate * figure.per);
        text += (text.empty() ? "" : " · ") + said;
    }
    return text;
}

std::string report_file_name(IndicatorReport const& report, int version)
{
    auto name = fmt::format("rapport-indicateurs-{}", report.year);
    for (auto const& word_of_name : words_in(report.name))
        name += "-" + word_of_name;
    return version > 1 ? fmt::format("{}-v{}", name, version) : name;
}

} // namespace cigogne::indicators
