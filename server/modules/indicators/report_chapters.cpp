#include "modules/indicators/report_chapters.hpp"

#include <array>
#include <set>
#include <string_view>

namespace cigogne::indicators {

namespace {

struct Heading {
    std::string_view title;
    std::array<std::string_view, 2> lists; ///< by their codes
};
constexpr std::array headings {
    Heading { "Les treize indicateurs traceurs", { "tracers" } },
    Heading { "Enfants uniques et multiples", { "variants" } },
    Heading { "Groupes de Robson que les fichiers permettent", { "robson" } },
    Heading { "Ce que Scan Santé et Euro-Peristat demandent en plus", { "scan_sante", "euro_peristat" } },
    Heading { "Suites des transferts, avec le chaînage", { "followed" } },
    Heading { "Qualité des données", { "quality" } },
};

} // namespace

std::vector<ReportChapter> report_chapters()
{
    std::vector<ReportChapter> chapters;
    std::set<std::string_view> told;
    for (auto const& heading : headings) {
        ReportChapter chapter { heading.title, heading.lists.front() == "tracers", {} };
        std::set<std::string_view> told_here;
        for (auto const code : heading.lists) {
            if (code.empty())
                continue;
            for (auto const& entry : analytics::find_list(code)->entries) {
                auto const* const indicator = analytics::find_indicator(entry.indicator);
                if (told.contains(indicator->code))
                    continue;
                if (told_here.insert(indicator->code).second)
                    chapter.indicators.push_back({ indicator, {} });
                auto& classes = chapter.indicators.back().classes;
                for (auto const& each : indicator->classes) {
                    if (entry.figure.empty() || entry.figure == each.code)
                        classes.push_back(&each);
                }
            }
        }
        told.insert(told_here.begin(), told_here.end());
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

} // namespace cigogne::indicators
