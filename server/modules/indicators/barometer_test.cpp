#include "modules/indicators/barometer.hpp"

#include "platform/export/format.hpp"
#include "platform/export/pdf.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

/// As full as a region's can be: long labels, every figure drawn, six types, a source for each figure.
Barometer full()
{
    Barometer barometer { "Provence-Alpes-Côte d’Azur et Corse", 2024, { 2024, 2023 }, CountsState::Current, {}, {}, {}, {} };
    barometer.data = { "45 maternités comptées.", "45 dépôts pris en compte, le dernier le 14/02/2026\u202f: 112\u202f380 lignes retenues, 1\u202f024 écartées, 106 refusées.",
        "98,9\u202f% des accouchements reliés à un enfant." };
    for (std::size_t index = 0; index < most_barometer_figures; ++index) {
        barometer.figures.push_back({ { "Mortinatalité hors interruption médicale de grossesse, avec chaînage", "1\u202f234,5\u202f‰", "112\u202f345\u00a0/\u00a0123\u202f456", "1\u202f217,5 à 1\u202f222,3",
                                          "1\u202f234,4\u202f‰", "1\u202f234,5\u202f‰ (France métropolitaine, 2023)", true },
            "Pas de tendance au-delà du hasard (p = 0,512).", exporting::html("<svg xmlns=\"{}\" viewBox=\"0 0 220 84\" width=\"220\" height=\"84\"></svg>", "http://www.w3.org/2000/svg") });
        barometer.sources.push_back(fmt::format("Figure {} (Occitanie, 2022)\u202f: Réseau de périnatalité Occitanie, rapport d’activité 2024\u202f: 9,6\u202f% hors type III", index));
    }
    for (auto const* type : { "I", "IIA", "IIB", "III", "CPP", "non connu" })
        barometer.births.push_back({ type, 12, 12'345, 0.4 });
    return barometer;
}

TEST(Barometer, fits_one_page)
{
    exporting::mark_as_fictitious(true);
    auto const made = exporting::pdf(barometer_paper(full(), *CivilDate::parse("2026-11-16")), exporting::Haste::Urgent);
    exporting::mark_as_fictitious(false);
    if (made.failed_with(exporting::PdfError::NotInstalled))
        GTEST_SKIP() << "weasyprint is not installed: script/setup";
    ASSERT_TRUE(made.succeeded());
    int pages = 0;
    for (auto at = made.value()->find("/Type /Page"); at != std::string::npos; at = made.value()->find("/Type /Page", at + 1))
        pages += (*made.value())[at + 11] == 's' ? 0 : 1;
    EXPECT_EQ(pages, 1);
}

TEST(Barometer, tells_what_may_not_leave_the_network)
{
    auto barometer = full();
    barometer.births[0].births.reset();
    barometer.births[0].share.reset();
    auto const text = barometer_paper(barometer, *CivilDate::parse("2026-11-16")).text();
    EXPECT_NE(text.find("<td class=\"number\">non publié</td>"), std::string::npos);
    EXPECT_NE(text.find("Baromètre périnatal 2024"), std::string::npos);
    EXPECT_NE(text.find("1\u202f234,5\u202f‰ (France métropolitaine, 2023)"), std::string::npos);
}

} // namespace
} // namespace cigogne::indicators
