#include "modules/indicators/report.hpp"

#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace cigogne::indicators {

namespace {

constexpr std::size_t words = 400;   ///< of a label
constexpr std::size_t prose = 2000;  ///< of a definition, in characters
constexpr std::size_t houses = 5000; ///< of a funnel

Table<ReportPoint> const report_point = fields<ReportPoint>("IndicatorStoredPoint",
    field<&ReportPoint::count>("count"),
    field<&ReportPoint::of>("of"),
    field<&ReportPoint::own>("own"));

Table<ReportFunnel> const report_funnel = fields<ReportFunnel>("IndicatorStoredFunnel",
    field<&ReportFunnel::target>("target"),
    field<&ReportFunnel::dispersion>("dispersion"),
    nested<&ReportFunnel::points, report_point>("points", max_items(houses)),
    field<&ReportFunnel::hidden>("hidden"),
    field<&ReportFunnel::partial>("partial"));

/// A number of a report by what it counts: figure, link, year.
struct Counted {
    std::string indicator;
    std::string label;
    std::int64_t count;
    std::int64_t of;
};

/// Every number of a report, in reading order, each once: what is told of three years is told of each of them too.
class Numbers {
public:
    explicit Numbers(IndicatorReport const& report)
    {
        for (auto const& headline : report.headline)
            add(headline.figure, headline.trend);
        for (auto const& section : report.sections) {
            for (auto const& figure : section.figures)
                add(figure, figure.years);
        }
    }
    std::vector<std::string> const& keys() const { return keys_; }
    Counted const* at(std::string const& key) const
    {
        auto const found = numbers_.find(key);
        return found == numbers_.end() ? nullptr : &found->second;
    }

private:
    void add(ReportFigure const& figure, std::vector<ReportYear> const& years)
    {
        auto const link = figure.link ? std::string(word(*figure.link).code) : std::string();
        for (auto const& year : years) {
            auto key = fmt::format("{} {} {} {}", figure.indicator, figure.figure, link, year.year);
            if (numbers_.try_emplace(key, Counted { figure.indicator, fmt::format("{}, {}", figure.label, year.year), year.count, year.of }).second)
                keys_.push_back(std::move(key));
        }
    }

    std::vector<std::string> keys_;
    std::map<std::string, Counted> numbers_;
};

/// A number that was not there, or is there no more, moves by what it says of something.
void compare(std::vector<ReportMoved>& moved, Counted const* was, Counted const* is)
{
    auto const count = [](Counted const* one) { return one ? one->count : 0; };
    auto const of = [](Counted const* one) { return one ? one->of : 0; };
    if (count(was) == count(is) && of(was) == of(is))
        return;
    auto const& told = is ? *is : *was;
    ReportMoved one { told.indicator, told.label, {}, {}, {}, {} };
    if (was) {
        one.count_was = was->count;
        one.of_was = was->of;
    }
    if (is) {
        one.count_is = is->count;
        one.of_is = is->of;
    }
    moved.push_back(std::move(one));
}

std::string said(std::optional<std::int64_t> count, std::optional<std::int64_t> of)
{
    return count && of ? said_ratio(*count, *of) : "—";
}

} // namespace

Table<ReportYear> const report_year = fields<ReportYear>("IndicatorReportYear",
    field<&ReportYear::year>("year"),
    field<&ReportYear::count>("count"),
    field<&ReportYear::of>("of"),
    field<&ReportYear::rate>("rate"),
    field<&ReportYear::region>("region"),
    field<&ReportYear::months>("months"));

Table<ReportFigure> const report_figure = fields<ReportFigure>("IndicatorReportFigure",
    field<&ReportFigure::indicator>("indicator"),
    field<&ReportFigure::figure>("figure"),
    field<&ReportFigure::indicator_label>("indicator_label", max_length(words)),
    field<&ReportFigure::label>("label", max_length(words)),
    field<&ReportFigure::per>("per"),
    field<&ReportFigure::rare>("rare"),
    field<&ReportFigure::count>("count"),
    field<&ReportFigure::of>("of"),
    field<&ReportFigure::rate>("rate"),
    field<&ReportFigure::low>("low"),
    field<&ReportFigure::high>("high"),
    field<&ReportFigure::link>("link"),
    field<&ReportFigure::years_counted>("years_counted"),
    field<&ReportFigure::months>("months"),
    field<&ReportFigure::status>("status"),
    field<&ReportFigure::position>("position"),
    field<&ReportFigure::sentence>("sentence", max_length(words)),
    nested<&ReportFigure::region, comparator_view>("region"),
    nested<&ReportFigure::type, comparator_view>("type"),
    nested<&ReportFigure::years, report_year>("years"));

Table<ReportHeadline> const report_headline = fields<ReportHeadline>("IndicatorStoredHeadline",
    nested<&ReportHeadline::figure, report_figure>("figure"),
    nested<&ReportHeadline::funnel, report_funnel>("funnel"),
    nested<&ReportHeadline::trend, report_year>("trend"),
    field<&ReportHeadline::trend_sentence>("trend_sentence", max_length(words)),
    field<&ReportHeadline::no_funnel>("no_funnel", max_length(words)));

Table<ReportSection> const report_section = fields<ReportSection>("IndicatorReportSection",
    field<&ReportSection::chapter>("chapter", max_length(words)),
    field<&ReportSection::code>("code"),
    field<&ReportSection::title>("title", max_length(words)),
    field<&ReportSection::status>("status"),
    nested<&ReportSection::figures, report_figure>("figures"));

Table<ReportDefinition> const report_definition = fields<ReportDefinition>("IndicatorReportDefinition",
    field<&ReportDefinition::code>("code"),
    field<&ReportDefinition::label>("label", max_length(words)),
    field<&ReportDefinition::status>("status"),
    field<&ReportDefinition::numerator>("numerator", max_length(prose)),
    field<&ReportDefinition::denominator>("denominator", max_length(prose)),
    field<&ReportDefinition::source>("source", max_length(prose)),
    field<&ReportDefinition::pitfalls>("pitfalls", max_length(prose)));

Table<ReportData> const report_data = fields<ReportData>("IndicatorStoredData",
    field<&ReportData::deposits>("deposits"),
    field<&ReportData::record>("record"),
    field<&ReportData::kept_on>("kept_on"),
    field<&ReportData::kept>("kept"),
    field<&ReportData::excluded>("excluded"),
    field<&ReportData::refused>("refused"),
    field<&ReportData::deliveries>("deliveries"),
    field<&ReportData::births>("births"),
    field<&ReportData::linked>("linked"),
    field<&ReportData::linked_of>("linked_of"),
    field<&ReportData::months>("months"),
    field<&ReportData::partial_houses>("partial_houses"));

Table<IndicatorReport> const indicator_report = fields<IndicatorReport>("IndicatorStoredReport",
    field<&IndicatorReport::year>("year"),
    field<&IndicatorReport::place>("place"),
    field<&IndicatorReport::name>("name", max_length(words)),
    field<&IndicatorReport::type>("type"),
    nested<&IndicatorReport::data, report_data>("data"),
    field<&IndicatorReport::alone>("alone", max_length(words)),
    nested<&IndicatorReport::headline, report_headline>("headline"),
    nested<&IndicatorReport::sections, report_section>("sections"),
    nested<&IndicatorReport::definitions, report_definition>("definitions"));

Table<ReportMoved> const report_moved = fields<ReportMoved>("IndicatorReportMoved",
    field<&ReportMoved::indicator>("indicator"),
    field<&ReportMoved::label>("label", max_length(words)),
    field<&ReportMoved::count_was>("count_was"),
    field<&ReportMoved::of_was>("of_was"),
    field<&ReportMoved::count_is>("count_is"),
    field<&ReportMoved::of_is>("of_is"));

std::vector<ReportMoved> moved_between(IndicatorReport const& before, IndicatorReport const& after)
{
    Numbers const was(before);
    Numbers const is(after);
    std::vector<ReportMoved> moved;
    for (auto const& key : is.keys())
        compare(moved, was.at(key), is.at(key));
    for (auto const& key : was.keys()) {
        if (!is.at(key))
            compare(moved, was.at(key), nullptr);
    }
    return moved;
}

std::string sentence_of(ReportMoved const& moved)
{
    return fmt::format("{} {}\u202f: {} → {}", moved.indicator, moved.label, said(moved.count_was, moved.of_was), said(moved.count_is, moved.of_is));
}

FunnelView drawn(ReportFunnel const& funnel, std::string const& own_name)
{
    static std::string const own = "own";
    std::vector<HouseCases> cases;
    for (auto const& point : funnel.points)
        cases.push_back({ point.own ? own : std::string(), { static_cast<std::uint64_t>(point.count), static_cast<std::uint64_t>(point.of) } });
    auto view = funnel_of({ funnel.target, funnel.dispersion }, std::move(cases), { .own = own }, Houses({}));
    view.hidden = funnel.hidden;
    view.partial = funnel.partial;
    for (auto& point : view.points)
        point.name = point.own ? std::optional(own_name) : std::nullopt;
    return view;
}

} // namespace cigogne::indicators
