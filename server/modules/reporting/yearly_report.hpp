#pragma once

#include "platform/core/fields.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <string>
#include <vector>

/// « Rapport annuel »: what one maternity, or the region, reads of a year. Made once, kept as it was, never computed again.
namespace cigogne::reporting {

/// One number of a report. No value where nothing can be said: 0/0 is not 0.
struct ReportLine {
    std::string code; ///< its name within the section: "TRF-03", "MAP", an establishment's id
    std::string label;
    std::string unit;
    std::optional<double> value = {};        ///< shares of a hundred, delays in minutes; exact (two decimals in reports made before)
    std::optional<std::int64_t> n = {};      ///< what a delay, a mean or a share rests on
    std::optional<double> share = {};        ///< of a part: percent of its section
    std::optional<double> before = {};       ///< the same a year before
    std::optional<double> share_before = {};
    std::optional<double> region = {};       ///< the region's value; of a part, the region's share. None in the region's own report

    bool operator==(ReportLine const&) const = default;
};
extern Table<ReportLine> const report_line;

/// How the lines of a section read.
enum class SectionKind {
    Figures, ///< each stands alone, in its unit
    Parts    ///< counts that add up to the section's whole
};
constexpr auto words_of(SectionKind)
{
    return std::to_array<Word>({ { "figures", "Indicateurs" }, { "parts", "Répartition" } });
}

struct ReportSection {
    std::string code;
    std::string title;
    std::string note; ///< what is counted, in a French sentence
    SectionKind kind = SectionKind::Figures;
    std::vector<ReportLine> lines = {};
};
extern Table<ReportSection> const report_section;

/// One establishment in the region's report. The network reads it; a maternity's report never names another house but those to which
/// its own women went.
struct HouseLine {
    std::string place; ///< id
    std::string name;
    std::string level; ///< French: "Maternité de type IIA"; empty for another place
    std::int64_t requests;
    std::optional<std::int64_t> requests_before; ///< none where nobody in the region asked for anything that year
    std::int64_t transfers;              ///< done, of its requests
    std::int64_t received;               ///< transfers that arrived there
    std::optional<double> median_to_place = {}; ///< minutes
    std::optional<double> refusal_share = {};   ///< percent of what it answered to others
};
extern Table<HouseLine> const house_line;

struct YearlyReport {
    int year;
    std::optional<PlaceId> place = {}; ///< none: the whole region
    std::string name;
    std::string level;
    std::vector<ReportSection> sections = {};
    std::vector<HouseLine> houses = {}; ///< of the region's report
};
extern Table<YearlyReport> const yearly_report;

/// Whether the report holds anything of the year before: else the region had no request then, and « — » stands for it.
bool tells_year_before(YearlyReport const& report);

/// One number that a correction has moved.
struct Moved {
    std::string section; ///< title
    std::string label;
    std::string unit;
    std::optional<double> was = {};
    std::optional<double> is = {};
};
extern Table<Moved> const moved_row;

/// What differs by a hundredth or more between a report as it was told and as it would be told now, in reading order. The region's column beside a house's
/// figures is not looked at: else one correction anywhere would make a new version of every house's report.
std::vector<Moved> moved_between(YearlyReport const& before, YearlyReport const& after);

/// « Transferts réalisés : 41 → 42 »; with decimals where both would read the same.
std::string sentence_of(Moved const& moved);
/// A number as a reader writes it: « 1 071 », « 19,8 % », « 1 h 48 »; « — » where nothing can be said. Rounded here, once: half away from
/// zero, minutes to the nearest.
std::string said(std::optional<double> value, std::string_view unit);

} // namespace cigogne::reporting
