#include "modules/reporting/report_content.hpp"

#include "modules/reporting/measures_for_tests.hpp"
#include "modules/reporting/report_row.hpp"

#include <gtest/gtest.h>

namespace cigogne::reporting {
namespace {

using namespace samples;
using transfers::Kind;

std::map<PlaceId, std::string> names()
{
    return { { place(1), "CH Exemple" }, { place(2), "CH Essai" }, { place(3), "CHU Modèle" } };
}

transfers::CallMeasure answered(transfers::Measure const& request, int by, transfers::Answer answer, std::optional<transfers::RefusalReason> reason = {})
{
    return { request.id, 0, request.year, place(by), answer, reason, request.asked_at };
}

/// Three requests of the first house (an advice at 0:30, two transfers done to the third), one of the second. The third refused the second once.
FactsOfYear year_2024()
{
    auto advice = asked(at("2024-01-01", "00:30"), Kind::AVIS);
    auto one = arrived(asked(at("2024-03-01")), 10min);
    one.destination = place(3);
    one.class_suggested = one.class_used = transfers::VehicleClass::Two;
    one.stay_end = transfers::StayEnd::HOME;
    auto two = arrived(asked(at("2024-05-01")), 30min);
    two.destination = place(3);
    two.class_suggested = transfers::VehicleClass::One;
    two.class_used = transfers::VehicleClass::Two;
    auto other = asked(at("2024-06-01"));
    other.origin = place(2);
    auto const calls = std::vector { answered(one, 3, transfers::Answer::ACCEPTED), answered(two, 2, transfers::Answer::REFUSED, transfers::RefusalReason::NO_STAFF),
        answered(two, 3, transfers::Answer::ACCEPTED), answered(other, 3, transfers::Answer::REFUSED, transfers::RefusalReason::NO_REA_BED),
        answered(advice, 3, transfers::Answer::REFUSED, transfers::RefusalReason::OTHER) };
    return facts_of_year(2024, { advice, one, two, other }, calls, {}, { { place(1), { 10, 4 } }, { place(3), { 10, 10 } } }, { place(1), place(2), place(3) });
}

FactsOfYear year_2023()
{
    auto only = asked(at("2023-03-01"));
    only.motive = transfers::Motive::MAP;
    return facts_of_year(2023, { only }, {}, {}, {}, { place(1), place(2), place(3) });
}

YearlyReport report_of(std::optional<PlaceId> house, FactsOfYear const& now)
{
    auto const before = year_2023();
    auto const region = content_of(now, {}, names());
    auto const then = content_of(before, house, names());
    return { 2024, house, "Essai", {}, beside(content_of(now, house, names()), &then, house ? &region : nullptr) };
}

ReportLine line(YearlyReport const& report, std::string const& section, std::string const& code)
{
    for (auto const& each : report.sections) {
        for (auto const& one : each.lines) {
            if (each.code == section && one.code == code)
                return one;
        }
    }
    return { .code = "none", .label = {}, .unit = {} };
}

TEST(YearlyReport, tells_a_house_beside_the_year_before_and_the_region)
{
    auto const report = report_of(place(1), year_2024());
    auto const all = line(report, "requests", "TRF-00");
    EXPECT_EQ(all.value, 3);
    EXPECT_EQ(all.before, 1);
    EXPECT_EQ(all.region, 4);
    EXPECT_EQ(line(report, "transfers", "TRF-03").value, 2);
    auto const delay = line(report, "delays", "TRF-06");
    EXPECT_EQ(delay.value, 20); // of 10 and 30 min
    EXPECT_EQ(delay.n, 2);
    EXPECT_EQ(delay.before, std::nullopt);
    EXPECT_EQ(line(report, "delays", "TRF-06-P90").value, 28); // 10 + 0.9 × 20
    EXPECT_EQ(line(report, "by_hour", "00").value, 1);
}

TEST(YearlyReport, tells_refusals_heard_and_said_without_those_of_advice)
{
    auto const report = report_of(place(1), year_2024());
    EXPECT_EQ(line(report, "refusals_heard", "NO_STAFF").value, 1);
    EXPECT_EQ(line(report, "refusals_heard", "NO_STAFF").share, 100);
    EXPECT_EQ(line(report, "refusals_heard", "NO_STAFF").region, 50);
    auto const giver = report_of(place(3), year_2024());
    EXPECT_EQ(line(giver, "answers", "answered").value, 3);
    EXPECT_DOUBLE_EQ(*line(giver, "answers", "refused_share").value, 100.0 / 3);
    EXPECT_EQ(line(giver, "refusals_said", "OTHER").code, "none");
    EXPECT_EQ(line(giver, "received", "TIU_ASC").value, 2);
}

TEST(YearlyReport, tells_on_how_many_answers_a_rate_of_refusals_rests)
{
    auto facts = year_2024();
    facts.houses[place(1)].asked[1].answers = 1;
    facts.houses[place(1)].asked[2].answers = 3;
    facts.houses[place(1)].asked[2].refusals = 1;
    auto const report = report_of(place(1), facts);
    EXPECT_EQ(line(report, "calls", "TRF-08-P").value, 25); // 1 of 4 answers, of 2 requests
    EXPECT_EQ(line(report, "calls", "TRF-08-P").n, 4);
    EXPECT_NE(line(report, "calls", "TRF-08-P").label, line(report, "answers", "refused_share").label);
    auto const region = report_of({}, facts);
    EXPECT_NE(line(region, "calls", "TRF-08-P").label, line(region, "answers", "refused_share").label);
}

TEST(YearlyReport, tells_vectors_outcomes_and_news)
{
    auto const report = report_of(place(1), year_2024());
    EXPECT_EQ(line(report, "class_used", "2").value, 2);
    EXPECT_EQ(line(report, "class_other", "other").value, 50);
    EXPECT_EQ(line(report, "stay_end", "HOME").value, 1);
    EXPECT_EQ(line(report, "stay_end", "unknown").value, 1);
    EXPECT_EQ(line(report, "news", "told_share").value, 40);
    EXPECT_EQ(line(report, "news", "told_share").region, 70);
}

TEST(YearlyReport, names_no_house_but_the_destinations_of_its_own_women)
{
    auto const text = text_of(report_of(place(1), year_2024()));
    EXPECT_NE(text.find("CHU Modèle"), std::string::npos);
    EXPECT_EQ(text.find("CH Essai"), std::string::npos);
}

TEST(YearlyReport, says_nothing_where_there_is_nothing_to_divide)
{
    auto const report = report_of(place(2), year_2024());
    EXPECT_EQ(line(report, "delays", "TRF-06").value, std::nullopt);
    EXPECT_EQ(said({}, "%"), "—");
    EXPECT_EQ(said(0.0, "%"), "0,0\u202f%");
    EXPECT_EQ(said(108.0, "min"), "1\u202fh\u202f48");
    EXPECT_EQ(said(1597.0, "demandes"), "1\u202f597");
}

/// The same values stand in web/src/features/reporting/reports/reports.test.tsx: page and paper say the same.
TEST(YearlyReport, rounds_once_half_away_from_zero)
{
    EXPECT_EQ(said(100.0 * 1 / 23, "pour 100 transferts"), "4,3"); // 4.348
    EXPECT_EQ(said(100.0 * 11 / 38, "%"), "28,9\u202f%");         // 28.947
    EXPECT_EQ(said(100.0 * 57 / 1867, "pour 100 transferts"), "3,1"); // 3.053
    EXPECT_EQ(said(100.0 * 7 / 1281, "pour 100 transferts"), "0,5"); // 0.546
    EXPECT_EQ(said(12.25, "%"), "12,3\u202f%");
    EXPECT_EQ(said(4.35, "%"), "4,4\u202f%"); // of a report that was told with two decimals
    EXPECT_EQ(said(189.8, "min"), "3\u202fh\u202f10");
    EXPECT_EQ(said(59.5, "min"), "1\u202fh\u202f00");
    EXPECT_EQ(said(22.5, "min"), "23\u202fmin");
}

TEST(YearlyReport, told_before_with_two_decimals_has_not_moved)
{
    auto const exact = report_of(place(3), year_2024()); // 1 refusal of 3 answers
    auto older = exact;
    for (auto& section : older.sections) {
        for (auto& each : section.lines)
            each.value = section.code == "answers" && each.code == "refused_share" ? 33.33 : each.value;
    }
    EXPECT_EQ(line(older, "answers", "refused_share").value, 33.33);
    EXPECT_TRUE(moved_between(older, exact).empty());
}

TEST(YearlyReport, keeps_a_part_that_was_there_only_the_year_before)
{
    auto const motive = line(report_of(place(1), year_2024()), "by_motive", "MAP");
    EXPECT_EQ(motive.value, 0);
    EXPECT_EQ(motive.before, 1);
}

TEST(YearlyReport, says_nothing_of_a_year_in_which_nobody_asked)
{
    auto const first = year_2024();
    FactsOfYear const nothing { 2023, {}, {}, { place(1), place(2), place(3) } };
    auto const region = content_of(first, {}, names());
    YearlyReport const report { 2024, place(1), "Essai", {}, beside(content_of(first, place(1), names()), nullptr, &region) };
    for (auto const& section : report.sections) {
        for (auto const& each : section.lines) {
            EXPECT_EQ(each.before, std::nullopt) << each.label;
            EXPECT_EQ(each.share_before, std::nullopt) << each.label;
        }
    }
    EXPECT_FALSE(tells_year_before(report));
    EXPECT_TRUE(tells_year_before(report_of(place(1), year_2024())));
    EXPECT_EQ(house_lines(first, nothing, names(), {})[0].requests_before, std::nullopt);
    EXPECT_EQ(said({}, "demandes"), "—");
}

TEST(YearlyReport, says_what_a_correction_has_moved)
{
    auto facts = year_2024();
    auto const before = report_of(place(1), facts);
    EXPECT_TRUE(moved_between(before, report_of(place(1), facts)).empty());
    facts.houses[place(1)].asked[0].feedbacks = 1;
    auto const moved = moved_between(before, report_of(place(1), facts));
    ASSERT_EQ(moved.size(), 2u);
    EXPECT_EQ(sentence_of(moved[0]), "Retours d’information réalisés\u202f: 0 → 1");
    EXPECT_EQ(sentence_of(moved[1]), "Part des demandes qui ont un retour\u202f: 0,0\u202f% → 33,3\u202f%");
}

TEST(YearlyReport, says_a_move_of_less_than_a_minute_with_decimals)
{
    EXPECT_EQ(sentence_of({ {}, "Délai", "min", 189.8, 190.0 }), "Délai\u202f: 189,8\u202fmin → 190,0\u202fmin");
    EXPECT_EQ(sentence_of({ {}, "Délai", "min", 189.83, 189.84 }), "Délai\u202f: 189,83\u202fmin → 189,84\u202fmin");
    EXPECT_EQ(sentence_of({ {}, "Délai", "min", 189.0, 190.0 }), "Délai\u202f: 3\u202fh\u202f09 → 3\u202fh\u202f10");
    EXPECT_EQ(sentence_of({ {}, "Refus", "%", 40.62, 40.58 }), "Refus\u202f: 40,62\u202f% → 40,58\u202f%");
    EXPECT_EQ(sentence_of({ {}, "Refus par demande", "par demande", 1.02, 1.04 }), "Refus par demande\u202f: 1,02 → 1,04");
}

TEST(YearlyReport, of_a_house_does_not_move_with_the_region_alone)
{
    auto facts = year_2024();
    auto const before = report_of(place(1), facts);
    facts.region.asked[3].feedbacks = 5;
    EXPECT_TRUE(moved_between(before, report_of(place(1), facts)).empty());
}

TEST(YearlyReport, does_not_move_for_a_house_without_cases_when_another_has_its_first)
{
    auto facts = year_2024();
    auto const house = report_of(place(1), facts);
    auto const other = report_of(place(2), facts);
    quality::CaseFigure const outborn { quality::CaseId::make(at("2024-03-01")), place(2), *CivilDate::make(2024, 3, 1), true, false, false, false, false, false, false, false };
    facts.houses[place(2)].cases.push_back(outborn);
    facts.region.cases.push_back(outborn);
    auto const house_after = report_of(place(1), facts);
    auto const other_after = report_of(place(2), facts);
    EXPECT_EQ(line(house_after, "outborn", "OUT-01").value, 0);
    EXPECT_TRUE(moved_between(house, house_after).empty());
    EXPECT_TRUE(moved_between(house_after, house).empty());
    auto const moved = moved_between(other, other_after);
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_EQ(sentence_of(moved[0]), "Nés entre 24 SA et 30 SA + 6 j hors type III\u202f: — → 1");
    EXPECT_EQ(moved_between(other_after, other).size(), 1u);
}

TEST(YearlyReport, tells_which_part_of_the_cases_was_reviewed_in_time)
{
    auto facts = year_2024();
    auto const reviewed = [&](int house, bool was_due, bool in_time) {
        auto figure = quality::CaseFigure { quality::CaseId::make(at("2024-03-01")), place(house), *CivilDate::make(2024, 3, 1), true, false, false, false, was_due, in_time, false, false };
        facts.houses[place(house)].cases.push_back(figure);
        facts.region.cases.push_back(figure);
    };
    reviewed(1, true, true);
    reviewed(1, true, false);
    reviewed(1, false, false); // its months are not over
    reviewed(2, true, true);
    auto const share = line(report_of(place(1), facts), "outborn", "OUT-04");
    EXPECT_EQ(share.value, 50);
    EXPECT_EQ(share.n, 2);
    EXPECT_DOUBLE_EQ(*share.region, 200.0 / 3);
    EXPECT_EQ(line(report_of(place(3), facts), "outborn", "OUT-04").value, std::nullopt);
}

TEST(YearlyReport, tells_meetings_of_the_house_and_of_the_region_where_they_are_noted)
{
    Meetings const noted { { { std::nullopt, 1 }, { place(1), 2 } }, true };
    auto const facts = facts_of_year(2024, { asked(at("2024-03-01")) }, {}, {}, {}, { place(1), place(2) }, noted);
    EXPECT_EQ(line(report_of(place(1), facts), "meetings", "TRF-13").value, 2);
    EXPECT_EQ(line(report_of(place(1), facts), "meetings", "TRF-13").region, 3);
    EXPECT_EQ(line(report_of(place(2), facts), "meetings", "TRF-13").value, 0);
    EXPECT_EQ(line(report_of({}, facts), "meetings", "TRF-13").value, 3);
    EXPECT_EQ(line(report_of({}, year_2024()), "meetings", "TRF-13").code, "none"); // nobody keeps that register
}

TEST(YearlyReport, has_no_section_of_figures_without_a_figure)
{
    auto const report = report_of(place(1), year_2024());
    for (auto const& section : report.sections)
        EXPECT_FALSE(section.kind == SectionKind::Figures && section.lines.empty()) << section.title;
    auto older = report;
    older.sections.push_back({ "births", "Naissances et réunions", {}, SectionKind::Figures });
    EXPECT_TRUE(moved_between(older, report).empty());
}

std::string note(YearlyReport const& report, std::string const& section)
{
    auto const found = std::ranges::find(report.sections, section, &ReportSection::code);
    return found == report.sections.end() ? "none" : found->note;
}

TEST(YearlyReport, of_the_region_says_what_went_out_of_it)
{
    auto const away = arrived(asked(at("2024-03-01")), 10min); // to no house of the directory
    auto answer = answered(away, 1, transfers::Answer::ACCEPTED);
    answer.place.reset();
    auto const report = report_of({}, facts_of_year(2024, { away }, { answer }, {}, {}, { place(1) }));
    EXPECT_EQ(note(report, "received"), "Transferts arrivés, où que ce soit. Dont 1 hors de la région ou de l’annuaire.");
    EXPECT_TRUE(note(report, "answers").ends_with(" Sans 1 réponse de lieux hors de la région ou de l’annuaire, que le taux de refus des appels compte."));
    auto const within = report_of({}, year_2024());
    EXPECT_EQ(note(within, "received"), "Transferts arrivés, où que ce soit.");
    EXPECT_EQ(note(within, "answers"), "Dernier mot de l’établissement sur chaque transfert pour lequel il a été appelé.");
}

TEST(YearlyReport, of_the_region_lists_houses_the_most_requests_first)
{
    auto const lines = house_lines(year_2024(), year_2023(), names(), { { place(1), "Maternité de type I" } });
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].name, "CH Exemple");
    EXPECT_EQ(lines[0].requests, 3);
    EXPECT_EQ(lines[0].requests_before, 1);
    EXPECT_EQ(lines[0].median_to_place, 20);
    EXPECT_EQ(lines[0].refusal_share, std::nullopt);
}

TEST(YearlyReport, is_read_as_it_was_written)
{
    auto const report = report_of(place(1), year_2024());
    auto const again = report_from(text_of(report));
    EXPECT_EQ(text_of(again), text_of(report));
    EXPECT_TRUE(moved_between(report, again).empty());
}

} // namespace
} // namespace cigogne::reporting
