#include "modules/indicators/report.hpp"

#include "modules/indicators/report_row.hpp"
#include "modules/indicators/report_words.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

auto const house = *PlaceId::parse("0196d1a0-0000-7000-8000-000000000001");

ReportFigure caesareans(std::int64_t count, std::int64_t of)
{
    return { "I8", "caesarean", "Mode d’accouchement", "Césariennes", 100, false, count, of, static_cast<double>(count) / static_cast<double>(of), 0.175, 0.223, {}, { 2024 }, {},
        FigureStatus::Proposed, FigurePosition::WatchAbove, "À regarder : au-dessus de ce que le hasard explique.", ComparatorView { "Région", 2060, 10'000, 0.206 }, {},
        { { 2023, 210, 1060, 210.0 / 1060, {} }, { 2024, count, of, static_cast<double>(count) / static_cast<double>(of), 0.206 } } };
}

ReportFigure haemorrhage(std::int64_t count)
{
    return { "I10", "union", "Hémorragie du post-partum : actes marqueurs", "Au moins un des quatre actes", 1000, true, count, 3210, static_cast<double>(count) / 3210, {}, {},
        FigureLink::Linked, { 2022, 2023, 2024 }, {}, FigureStatus::Proposed, FigurePosition::Expected, "Dans la zone attendue.", {}, {},
        { { 2022, 2, 1070, 2.0 / 1070, {} }, { 2023, 0, 1069, 0.0, {} }, { 2024, count - 2, 1071, static_cast<double>(count - 2) / 1071, {} } } };
}

IndicatorReport report(std::int64_t count = 212, std::int64_t of = 1071)
{
    return { 2024, house, "CH Exemple", "IIB", { 1, "rsa", CivilDate::parse("2025-02-14"), 12'380, 24, 6, 1071, 1082, 1059, 1071, 12 }, {},
        { { caesareans(count, of), ReportFunnel { 0.206, 1.2, { { count, of, true }, { 120, 480, false } }, 2, 0 }, caesareans(count, of).years, "Pas de tendance." } },
        { { "Les treize indicateurs traceurs", "I8", "Mode d’accouchement", FigureStatus::Proposed, { caesareans(count, of) } },
            { "Les treize indicateurs traceurs", "I10", "Hémorragie du post-partum : actes marqueurs", FigureStatus::Proposed, { haemorrhage(3) } } },
        { { "I8", "Mode d’accouchement", FigureStatus::Proposed, "Césarienne : JQGA002 à 005.", "Accouchements avec un acte.", "CCAM", "O81 à O84 ne servent pas." } } };
}

TEST(IndicatorReport, is_read_as_it_was_stored)
{
    auto const text = text_of(report());
    EXPECT_TRUE(moved_between(report(), report_from(text)).empty());
    EXPECT_NEAR(*report_from(text).sections[0].figures[0].years[0].rate, 210.0 / 1060, 1e-12);
    EXPECT_EQ(report_from(text).sections[1].figures[0].link, FigureLink::Linked);
    EXPECT_EQ(report_from(text).data.kept_on, CivilDate::parse("2025-02-14"));
    EXPECT_FALSE(report_from(text).headline[0].figure.type);
}

TEST(IndicatorReport, of_before_the_months_of_its_years_were_kept_is_still_read)
{
    auto partial = report();
    partial.sections[0].figures[0].years[1].months = 9;
    auto text = text_of(partial);
    EXPECT_EQ(report_from(text).sections[0].figures[0].years[1].months, 9);
    auto const told = std::string(",\"months\":9");
    auto const at = text.find(told);
    ASSERT_NE(at, std::string::npos);
    auto const before = report_from(text.erase(at, told.size()));
    EXPECT_FALSE(before.sections[0].figures[0].years[1].months);
    EXPECT_TRUE(moved_between(before, partial).empty()) << "its cases are the same";
}

TEST(IndicatorReport, has_not_moved_where_the_others_alone_have)
{
    auto after = report();
    after.sections[0].figures[0].region->count = 2100;
    after.headline[0].funnel->target = 0.21;
    after.headline[0].figure.position = FigurePosition::Expected;
    EXPECT_TRUE(moved_between(report(), after).empty());
    EXPECT_FALSE(moved_text(text_of(report()), text_of(after)));
}

TEST(IndicatorReport, says_why_a_figure_has_no_funnel)
{
    auto headline = report().headline[0];
    EXPECT_EQ(said_without_funnel(headline), "");
    headline.funnel.reset();
    headline.no_funnel = "Pas d’entonnoir : moins de trois maternités ont donné l’année entière.";
    EXPECT_EQ(said_without_funnel(headline), headline.no_funnel);
    headline.no_funnel.reset();
    EXPECT_TRUE(said_without_funnel(headline).ends_with("dont l’année est incomplète.")) << "of a report that was made before the reason was kept";
    headline.figure.sentence = "31 % de termes manquants : taux non affiché.";
    for (auto const hidden : { FigurePosition::HiddenQuality, FigurePosition::Outdated }) {
        headline.figure.position = hidden;
        headline.funnel = report().headline[0].funnel;
        EXPECT_EQ(said_without_funnel(headline), headline.figure.sentence) << "a funnel that is not drawn is none";
    }
}

TEST(IndicatorReport, says_once_which_of_its_numbers_have_moved)
{
    auto const moved = moved_between(report(212, 1071), report(214, 1073));
    ASSERT_EQ(moved.size(), 1U) << "the headline and the table tell the same number";
    EXPECT_EQ(sentence_of(moved[0]), "I8 Césariennes, 2024\u202f: 212\u00a0/\u00a01\u202f071 → 214\u00a0/\u00a01\u202f073");
    EXPECT_EQ(moved_from(*moved_text(text_of(report(212, 1071)), text_of(report(214, 1073)))).size(), 1U);
    EXPECT_TRUE(moved_from("").empty()) << "of a first version";
}

TEST(IndicatorReport, says_what_is_there_no_more)
{
    auto after = report();
    after.sections.pop_back();
    auto const moved = moved_between(report(), after);
    ASSERT_EQ(moved.size(), 3U) << "a number for each year";
    EXPECT_EQ(sentence_of(moved[0]), "I10 Au moins un des quatre actes, 2022\u202f: 2\u00a0/\u00a01\u202f070 → —");
}

TEST(IndicatorReport, names_its_own_point_alone)
{
    auto const view = drawn(*report().headline[0].funnel, "CH Exemple");
    ASSERT_EQ(view.points.size(), 2U);
    EXPECT_TRUE(view.points[0].own);
    EXPECT_EQ(view.points[0].name, "CH Exemple");
    EXPECT_EQ(view.points[0].count, 212);
    EXPECT_FALSE(view.points[1].own);
    EXPECT_FALSE(view.points[1].name);
    EXPECT_EQ(view.hidden, 2);
    EXPECT_EQ(view.limits.back().of, 1071) << "up to the largest house";
}

TEST(IndicatorReport, is_told_in_words)
{
    auto const told = report();
    EXPECT_EQ(place_of(told), "CH Exemple · type IIB");
    EXPECT_EQ(said_data(told),
        "RSA pris en compte le 14/02/2025 · dans tout le dépôt\u202f: 12\u202f380 lignes retenues, 24 écartées, 6 refusées · 1\u202f071 accouchements, 1\u202f082 naissances · 12 mois sur 12 · 98,9\u202f% des accouchements reliés à un enfant");
    EXPECT_EQ(report_file_name(told, 1), "rapport-indicateurs-2024-ch-exemple");
    EXPECT_EQ(report_file_name(told, 2), "rapport-indicateurs-2024-ch-exemple-v2");
    EXPECT_EQ(said_value(caesareans(212, 1071), told), "19,8\u202f%");
    EXPECT_EQ(said_position(FigurePosition::WatchAbove), "au-dessus");
}

TEST(IndicatorReport, of_the_region_tells_lines_that_are_all_its_own)
{
    auto told = report();
    told.data.deposits = 2;
    EXPECT_NE(said_data(told).find("pris en compte le 14/02/2025 · dans tous ces dépôts\u202f: 12\u202f380 lignes"), std::string::npos);
    told.place.reset();
    EXPECT_NE(said_data(told).find("pris en compte le 14/02/2025 · 12\u202f380 lignes"), std::string::npos);
}

TEST(IndicatorReport, of_the_region_says_how_many_houses_lack_months)
{
    auto region = report();
    region.place.reset();
    region.data.months.reset();
    EXPECT_EQ(said_data(region).find("douze mois"), std::string::npos) << "of before it was kept";
    region.data.partial_houses = 0;
    EXPECT_EQ(said_data(region).find("douze mois"), std::string::npos);
    region.data.partial_houses = 2;
    EXPECT_NE(said_data(region).find(" · 2 maternités n’ont pas les douze mois de l’année · 98,9"), std::string::npos);
    EXPECT_EQ(report_from(text_of(region)).data.partial_houses, 2);
}

TEST(IndicatorReport, tells_what_is_rare_in_a_house_as_a_count_over_three_years)
{
    auto told = report();
    EXPECT_EQ(said_value(haemorrhage(3), told), "3\u00a0cas");
    EXPECT_EQ(said_years(haemorrhage(3), 2024), "2022 à 2024");
    auto partial = haemorrhage(3);
    partial.months = 9;
    EXPECT_EQ(said_years(partial, 2024), "2022 à septembre 2024") << "the words of the page";
    partial.years_counted = { 2022, 2024 };
    EXPECT_EQ(said_years(partial, 2024), "2022 et janvier à septembre 2024");
    partial.years_counted = { 2024 };
    EXPECT_EQ(said_years(partial, 2024), "janvier à septembre 2024");
    EXPECT_EQ(said_last_years(haemorrhage(3), told), "2 · 0 · 1");
    EXPECT_EQ(said_last_years(caesareans(212, 1071), told), "— · 19,8 · 19,8") << "210 of 1060 is 19.81 %";
    told.place.reset();
    EXPECT_EQ(said_value(haemorrhage(3), told), "0,9\u202f‰") << "a region is large enough";
}

TEST(IndicatorReport, leaves_a_dash_where_there_is_nothing_to_divide)
{
    auto nothing = caesareans(1, 1);
    nothing.count = nothing.of = 0;
    nothing.rate.reset();
    EXPECT_EQ(said_value(nothing, report()), "—");
}

} // namespace
} // namespace cigogne::indicators
