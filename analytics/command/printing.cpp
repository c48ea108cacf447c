#include "analytics/command/printing.hpp"

#include "analytics/counting/cube.hpp"
#include "platform/export/format.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <ostream>

namespace cigogne::analytics {

namespace {

constexpr std::string_view whole_region = "*";

std::string place_of(Result const& result)
{
    return result.establishment.is_known() ? result.establishment.text() : std::string(whole_region);
}

void write_count(json::Writer& json, std::string_view name, std::uint64_t count)
{
    json.member(name);
    json.integer(static_cast<std::int64_t>(count));
}

/// The lines that each rule leaves out, by its name; the first is no rule.
void write_excluded(json::Writer& json, std::span<std::string_view const> names, std::span<std::uint64_t const> counts)
{
    json.member("excluded");
    json.begin_record();
    for (std::size_t rule = 1; rule < counts.size(); ++rule)
        write_count(json, names[rule], counts[rule]);
    json.end_record();
}

void write_excluded(json::Writer&, UnitCounts const&) { }
void write_excluded(json::Writer& json, LineCounts const& lines) { write_excluded(json, exclusion_names, lines.excluded); }
void write_excluded(json::Writer& json, ChainingCounts const& lines) { write_excluded(json, chaining_exclusion_names, lines.excluded); }

/// What became of the lines of files, whatever they are.
void write_lines(json::Writer& json, auto const& lines)
{
    json.begin_record();
    write_count(json, "read", lines.read());
    write_count(json, "kept", lines.kept);
    write_excluded(json, lines);
    write_count(json, "refused", lines.refused);
    json.end_record();
}

void write_interval(json::Writer& json, std::optional<Interval> const& interval)
{
    if (!interval)
        return json.null();
    json.begin_list();
    json.real(interval->low);
    json.real(interval->high);
    json.end_list();
}

void write_count(json::Writer& json, std::string_view name, std::uint64_t count, bool suppressed)
{
    json.member(name);
    if (suppressed)
        json.null();
    else
        json.integer(static_cast<std::int64_t>(count));
}

void write(json::Writer& json, Result const& result)
{
    json.begin_record();
    json.member("indicator");
    json.text(result.indicator);
    json.member("class");
    json.text(result.figure);
    json.member("year");
    if (result.year)
        json.integer(*result.year);
    else
        json.null();
    if (result.month) {
        json.member("month");
        json.integer(*result.month);
    }
    json.member("establishment");
    json.text(place_of(result));
    write_count(json, "numerator", result.numerator, result.numerator_suppressed);
    write_count(json, "denominator", result.denominator, result.denominator_suppressed);
    json.member("rate");
    if (result.rate)
        json.real(*result.rate);
    else
        json.null();
    json.member("interval");
    write_interval(json, result.interval);
    if (result.link) {
        json.member("linked");
        json.boolean(*result.link == Link::Linked);
    }
    if (result.numerator_suppressed || result.denominator_suppressed) {
        json.member("suppressed");
        json.boolean(true);
    }
    json.end_record();
}

void write(json::Writer& json, std::string_view name, std::vector<Result> const& results)
{
    json.member(name);
    json.begin_list();
    for (auto const& result : results)
        write(json, result);
    json.end_list();
}

constexpr std::size_t bytes_of_a_result = 200; ///< in JSON, at most of nearly all

std::string as_json(Report const& report)
{
    json::Writer json;
    json.reserve((report.results.size() + report.quality.size() + 10) * bytes_of_a_result);
    json.begin_record();
    json.member("format");
    json.text("cigogne.indicators/1");
    json.member("definitions");
    json.text(definitions_fingerprint());
    json.member("lines");
    write_lines(json, report.lines);
    if (report.chaining) {
        json.member("ano");
        write_lines(json, *report.chaining);
    }
    if (report.units) {
        json.member("ium");
        write_lines(json, *report.units);
    }
    write(json, "results", report.results);
    write(json, "quality", report.quality);
    json.end_record();
    return json.take_text() + "\n";
}

/// One line of a table of results.
struct Line {
    std::string indicator;
    std::string figure;
    std::string label;
    std::optional<std::int64_t> year;
    std::string establishment;
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
    std::optional<double> rate;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<bool> linked;
};

View<Line> const line_view = view<Line>("indicateurs",
    field<&Line::indicator>("indicator", label("Indicateur")), field<&Line::figure>("class", label("Classe")),
    field<&Line::label>("label", label("Libellé")), field<&Line::year>("year", label("Année")),
    field<&Line::establishment>("establishment", label("Établissement")), field<&Line::numerator>("numerator", label("Numérateur")),
    field<&Line::denominator>("denominator", label("Dénominateur")), field<&Line::rate>("rate", label("Taux")),
    field<&Line::low>("low", label("Borne basse")), field<&Line::high>("high", label("Borne haute")),
    field<&Line::linked>("linked", label("Chaîné")));

/// The same by month.
struct MonthLine {
    std::string indicator;
    std::string figure;
    std::string label;
    std::optional<std::int64_t> year;
    std::optional<std::int64_t> month;
    std::string establishment;
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
    std::optional<double> rate;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<bool> linked;
};

View<MonthLine> const month_line_view = view<MonthLine>("indicateurs",
    field<&MonthLine::indicator>("indicator", label("Indicateur")), field<&MonthLine::figure>("class", label("Classe")),
    field<&MonthLine::label>("label", label("Libellé")), field<&MonthLine::year>("year", label("Année")), field<&MonthLine::month>("month", label("Mois")),
    field<&MonthLine::establishment>("establishment", label("Établissement")), field<&MonthLine::numerator>("numerator", label("Numérateur")),
    field<&MonthLine::denominator>("denominator", label("Dénominateur")), field<&MonthLine::rate>("rate", label("Taux")),
    field<&MonthLine::low>("low", label("Borne basse")), field<&MonthLine::high>("high", label("Borne haute")),
    field<&MonthLine::linked>("linked", label("Chaîné")));

MonthLine in_month(Line line, int month)
{
    return { std::move(line.indicator), std::move(line.figure), std::move(line.label), line.year, month, std::move(line.establishment), line.numerator,
        line.denominator, line.rate, line.low, line.high, line.linked };
}

std::string_view label_of(Result const& result)
{
    return find_class(*find_indicator(result.indicator), result.figure)->label;
}

std::optional<std::int64_t> shown(std::uint64_t count, bool suppressed)
{
    return suppressed ? std::nullopt : std::optional(static_cast<std::int64_t>(count));
}

std::string as_table(std::vector<Result> const& results, exporting::Format format)
{
    bool const by_month = !results.empty() && results.front().month.has_value();
    auto const sheet = exporting::sheet(format, by_month ? month_line_view.erased() : line_view.erased(), false);
    for (auto const& result : results) {
        if (sheet->is_full()) {
            sheet->say_that_more_follows();
            break;
        }
        Line const line { std::string(result.indicator), std::string(result.figure), std::string(label_of(result)), result.year,
            place_of(result), shown(result.numerator, result.numerator_suppressed), shown(result.denominator, result.denominator_suppressed),
            result.rate, result.interval ? std::optional(result.interval->low) : std::nullopt,
            result.interval ? std::optional(result.interval->high) : std::nullopt,
            result.link ? std::optional(*result.link == Link::Linked) : std::nullopt };
        if (!by_month) {
            sheet->add(&line);
            continue;
        }
        auto const monthly = in_month(line, *result.month);
        sheet->add(&monthly);
    }
    return *sheet->finished();
}

std::string_view word_of(Status status)
{
    switch (status) {
    case Status::Official:
        return "OFFICIAL";
    case Status::Published:
        return "PUBLISHED";
    case Status::Proposed:
        return "PROPOSED";
    }
    return "";
}

std::string_view word_of(Rarity rarity)
{
    switch (rarity) {
    case Rarity::Common:
        return "wilson";
    case Rarity::Rare:
        return "clopper_pearson";
    case Rarity::None:
        return "none";
    }
    return "";
}

std::string_view word_of(Linkage linkage)
{
    switch (linkage) {
    case Linkage::None:
        return "none";
    case Linkage::Improved:
        return "improved";
    case Linkage::Needed:
        return "needed";
    }
    return "";
}

void write_text(json::Writer& json, std::string_view name, std::string_view text)
{
    json.member(name);
    json.text(text);
}

/// The lists that a figure stands in, each with the name that it has there.
void write_lists(json::Writer& json, std::string_view indicator, std::string_view figure)
{
    json.member("lists");
    json.begin_list();
    for (auto const& list : lists()) {
        for (auto const& entry : list.entries) {
            if (entry.indicator != indicator || (!entry.figure.empty() && entry.figure != figure))
                continue;
            json.begin_record();
            write_text(json, "list", list.code);
            if (!entry.name.empty())
                write_text(json, "name", entry.name);
            json.end_record();
        }
    }
    json.end_list();
}

} // namespace

std::string printed(Report const& report, Printed as)
{
    switch (as) {
    case Printed::Json:
        return as_json(report);
    case Printed::Csv:
        return as_table(report.results, exporting::Format::Csv);
    case Printed::Xlsx:
        return as_table(report.results, exporting::Format::Xlsx);
    }
    return {};
}

std::string explanation_row(std::string_view file, ExplainedStay const& stay)
{
    std::string row;
    if (file.find_first_of(",\"\n") == std::string_view::npos) {
        row = file;
    } else {
        row = "\"";
        for (auto const character : file)
            row.append(character == '"' ? "\"\"" : std::string(1, character));
        row += "\"";
    }
    return row + "," + std::to_string(stay.lines.first) + "," + std::to_string(stay.lines.last) + "," + std::to_string(stay.times);
}

std::string dictionary()
{
    json::Writer json;
    json.begin_list();
    for (auto const& indicator : indicators()) {
        json.begin_record();
        write_text(json, "indicator", indicator.code);
        write_text(json, "label", indicator.label);
        write_text(json, "status", word_of(indicator.status));
        json.member("per");
        json.integer(indicator.per);
        write_text(json, "interval", word_of(indicator.rarity));
        write_text(json, "linkage", word_of(indicator.linkage));
        write_text(json, "numerator", indicator.numerator);
        write_text(json, "denominator", indicator.denominator);
        write_text(json, "exclusions", indicator.exclusions);
        write_text(json, "source", indicator.source);
        write_text(json, "pitfalls", indicator.pitfalls);
        json.member("classes");
        json.begin_list();
        for (auto const& figure : indicator.classes) {
            json.begin_record();
            write_text(json, "class", figure.code);
            write_text(json, "label", figure.label);
            write_text(json, "linkage", word_of(linkage_of(indicator, figure)));
            write_lists(json, indicator.code, figure.code);
            json.end_record();
        }
        json.end_list();
        json.end_record();
    }
    json.end_list();
    return json.take_text() + "\n";
}

void tell_refusals(std::ostream& output, Order const& order, Computation const& computation, std::size_t most)
{
    auto const tell = [&](Sources const& sources, std::vector<Refusal> const& refusals, std::uint64_t refused, std::string_view others) {
        auto const told = std::min(most, refusals.size());
        for (auto const& refusal : std::span(refusals).first(told))
            output << sources[refusal.file]->name() << ", ligne " << refusal.line << " : " << explain(refusal.fault) << "\n";
        if (refused > told)
            output << "… et " << refused - told << others << "\n";
    };
    constexpr std::string_view refused = " autres lignes refusées";
    tell(order.stays, computation.refusals, computation.lines.refused, refused);
    tell(order.stays, computation.told_otherwise, computation.stays_told_otherwise, " autres séjours donnés ailleurs autrement");
    tell(order.chaining, computation.chaining_refusals, computation.chaining.refused, refused);
    tell(order.units, computation.unit_refusals, computation.units.refused, refused);
}

} // namespace cigogne::analytics
