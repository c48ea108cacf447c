#include "modules/reporting/yearly_report.hpp"

#include "modules/reporting/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::reporting {

namespace {

constexpr std::size_t most_lines = 2000; ///< of one section, or houses of a region
constexpr int told_decimals = 2;          ///< of a sentence that says what has moved
constexpr std::string_view thin_space = "\u202f";

std::string grouped(std::int64_t value)
{
    auto digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), thin_space);
    return digits;
}

std::string decimal(double value, int digits = 1)
{
    auto text = fmt::format("{:.{}f}", as_shown(value, digits), digits);
    text[text.size() - static_cast<std::size_t>(digits) - 1] = ',';
    return text;
}

std::string duration(double minutes)
{
    auto const whole = std::llround(minutes);
    return whole < 60 ? fmt::format("{}{}min", whole, thin_space) : fmt::format("{}{}h{}{:02}", whole / 60, thin_space, thin_space, whole % 60);
}

/// A number with its decimals: « 189,8 min ».
std::string exactly_said(double value, std::string_view unit, int digits)
{
    bool const has_unit = unit == "min" || unit == "%";
    return has_unit ? fmt::format("{}{}{}", decimal(value, digits), thin_space, unit) : decimal(value, digits);
}

ReportSection const* section_of(YearlyReport const& report, std::string const& code)
{
    auto const found = std::ranges::find(report.sections, code, &ReportSection::code);
    return found == report.sections.end() ? nullptr : &*found;
}

ReportLine const* line_of(ReportSection const* section, std::string const& code)
{
    if (!section)
        return nullptr;
    auto const found = std::ranges::find(section->lines, code, &ReportLine::code);
    return found == section->lines.end() ? nullptr : &*found;
}

/// What of a line may move, and how it is called. A line that was not there, or is there no more, moves by what it says of something: a
/// section that comes with the first case of the region is no correction of a house that has none.
void compare(std::vector<Moved>& moved, ReportSection const& section, ReportLine const& words, ReportLine const* before, ReportLine const* after)
{
    using Number = std::optional<double>;
    // Older reports hold two decimals: what differs by less has not moved.
    auto const told = [](Number const& number) { return number ? Number(as_shown(*number, told_decimals)) : std::nullopt; };
    auto const differ = [is_in_both = before && after, &told](Number const& was, Number const& is) {
        return is_in_both ? told(was) != told(is) : told(was).value_or(0) != told(is).value_or(0);
    };
    auto const value = [](ReportLine const* line) { return line ? line->value : std::nullopt; };
    auto const count = [](ReportLine const* line) { return line && line->n ? Number(static_cast<double>(*line->n)) : std::nullopt; };
    auto const earlier = [](ReportLine const* line) { return line ? line->before : std::nullopt; };
    if (differ(value(before), value(after)))
        moved.push_back({ section.title, words.label, words.unit, value(before), value(after) });
    else if (differ(count(before), count(after)))
        moved.push_back({ section.title, words.label + ", n", {}, count(before), count(after) });
    if (differ(earlier(before), earlier(after)))
        moved.push_back({ section.title, words.label + ", un an avant", words.unit, earlier(before), earlier(after) });
}

void compare_houses(std::vector<Moved>& moved, YearlyReport const& before, YearlyReport const& after)
{
    auto const told = [&](HouseLine const& words, HouseLine const* was, HouseLine const* is, char const* what, std::int64_t HouseLine::*count) {
        auto const value = [&](HouseLine const* line) { return line ? std::optional(static_cast<double>(line->*count)) : std::nullopt; };
        if (value(was).value_or(0) != value(is).value_or(0))
            moved.push_back({ "Établissements", words.name + ", " + what, {}, value(was), value(is) });
    };
    auto const in = [](YearlyReport const& report, std::string const& place) -> HouseLine const* {
        auto const found = std::ranges::find(report.houses, place, &HouseLine::place);
        return found == report.houses.end() ? nullptr : &*found;
    };
    auto const tell = [&](HouseLine const& words, HouseLine const* was, HouseLine const* is) {
        told(words, was, is, "demandes", &HouseLine::requests);
        told(words, was, is, "transferts réalisés", &HouseLine::transfers);
        told(words, was, is, "transferts reçus", &HouseLine::received);
    };
    for (auto const& line : after.houses)
        tell(line, in(before, line.place), &line);
    for (auto const& line : before.houses) {
        if (!in(after, line.place))
            tell(line, &line, nullptr);
    }
}

} // namespace

Table<ReportLine> const report_line = fields<ReportLine>("ReportLine",
    field<&ReportLine::code>("code", label("Code")),
    field<&ReportLine::label>("label", max_length(300), label("Indicateur")),
    field<&ReportLine::unit>("unit", label("Unité")),
    field<&ReportLine::value>("value", label("Valeur")),
    field<&ReportLine::n>("n", label("n")),
    field<&ReportLine::share>("share", label("Part (%)")),
    field<&ReportLine::before>("before", label("Un an avant")),
    field<&ReportLine::share_before>("share_before", label("Part un an avant (%)")),
    field<&ReportLine::region>("region", label("Région")));

Table<ReportSection> const report_section = fields<ReportSection>("ReportSection",
    field<&ReportSection::code>("code"),
    field<&ReportSection::title>("title"),
    field<&ReportSection::note>("note", max_length(800)),
    field<&ReportSection::kind>("kind"),
    nested<&ReportSection::lines, report_line>("lines", max_items(most_lines)));

Table<HouseLine> const house_line = fields<HouseLine>("ReportHouse",
    field<&HouseLine::place>("place"),
    field<&HouseLine::name>("name", max_length(300), label("Établissement")),
    field<&HouseLine::level>("level", label("Type")),
    field<&HouseLine::requests>("requests", label("Demandes")),
    field<&HouseLine::requests_before>("requests_before", label("Demandes un an avant")),
    field<&HouseLine::transfers>("transfers", label("Transferts réalisés")),
    field<&HouseLine::received>("received", label("Transferts reçus")),
    field<&HouseLine::median_to_place>("median_to_place", label("Délai demande → place, médiane (min)")),
    field<&HouseLine::refusal_share>("refusal_share", label("Refus parmi ses réponses (%)")));

Table<YearlyReport> const yearly_report = fields<YearlyReport>("YearlyReport",
    field<&YearlyReport::year>("year"),
    field<&YearlyReport::place>("place"),
    field<&YearlyReport::name>("name", max_length(300)),
    field<&YearlyReport::level>("level"),
    nested<&YearlyReport::sections, report_section>("sections"),
    nested<&YearlyReport::houses, house_line>("houses", max_items(most_lines)));

Table<Moved> const moved_row = fields<Moved>("ReportMoved",
    field<&Moved::section>("section", label("Rubrique")),
    field<&Moved::label>("label", max_length(400), label("Indicateur")),
    field<&Moved::unit>("unit", label("Unité")),
    field<&Moved::was>("was", label("Avant")),
    field<&Moved::is>("is", label("Après")));

bool tells_year_before(YearlyReport const& report)
{
    auto const* all = line_of(section_of(report, "requests"), "TRF-00");
    return !all || all->before.has_value();
}

std::vector<Moved> moved_between(YearlyReport const& before, YearlyReport const& after)
{
    std::vector<Moved> moved;
    for (auto const& section : after.sections) {
        auto const* then = section_of(before, section.code);
        for (auto const& line : section.lines)
            compare(moved, section, line, line_of(then, line.code), &line);
    }
    for (auto const& section : before.sections) {
        auto const* now = section_of(after, section.code);
        for (auto const& line : section.lines) {
            if (!line_of(now, line.code))
                compare(moved, section, line, &line, nullptr);
        }
    }
    compare_houses(moved, before, after);
    return moved;
}

std::string sentence_of(Moved const& moved)
{
    auto was = said(moved.was, moved.unit);
    auto is = said(moved.is, moved.unit);
    // What is less than a minute or a tenth has moved all the same.
    for (int digits = 1; digits <= told_decimals && was == is && moved.was && moved.is; ++digits) {
        was = exactly_said(*moved.was, moved.unit, digits);
        is = exactly_said(*moved.is, moved.unit, digits);
    }
    return fmt::format("{}{}: {} → {}", moved.label, thin_space, was, is);
}

std::string said(std::optional<double> value, std::string_view unit)
{
    if (!value)
        return "—";
    if (unit == "min")
        return duration(*value);
    if (unit == "%")
        return fmt::format("{}{}%", decimal(*value), thin_space);
    if (unit.starts_with("par ") || unit.starts_with("pour "))
        return decimal(*value);
    return grouped(std::llround(*value));
}

} // namespace cigogne::reporting
