#include "analytics/definitions/lists.hpp"

#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Establishments const maternities = Establishments::read("finess,type,from,to,name\n310000001,3,,,Maternité d’essai\n"
                                                        "310000003,2A,,2024-03-15,Essai\n310000003,2B,2024-03-16,,Essai\n");

Count count(std::vector<std::string> const& lines, std::string_view list, std::string_view indicator, std::string_view figure)
{
    return count_of(lines, maternities, list, indicator, figure);
}

WrittenLine at(WrittenLine line, int weeks)
{
    line.put(Field::GestationalWeeks, static_cast<std::uint64_t>(weeks));
    return line;
}

WrittenLine stillborn(std::string_view principal = "P95+1")
{
    auto line = birth();
    line.put(Field::PrincipalDiagnosis, principal);
    return line;
}

TEST(Lists, name_only_what_is_defined)
{
    std::set<std::string_view> codes;
    for (auto const& indicator : indicators()) {
        EXPECT_TRUE(codes.insert(indicator.code).second) << indicator.code;
        std::set<std::string_view> classes;
        for (auto const& figure : indicator.classes)
            EXPECT_TRUE(classes.insert(figure.code).second) << indicator.code << " " << figure.code;
        for (auto const text : { indicator.label, indicator.numerator, indicator.denominator, indicator.source, indicator.pitfalls })
            EXPECT_FALSE(text.empty()) << indicator.code;
    }
    for (auto const& list : lists()) {
        for (auto const& entry : list.entries) {
            auto const* const indicator = find_indicator(entry.indicator);
            ASSERT_NE(indicator, nullptr) << entry.indicator;
            EXPECT_TRUE(entry.figure.empty() || find_class(*indicator, entry.figure) != nullptr) << entry.indicator << " " << entry.figure;
        }
    }
    EXPECT_EQ(lists().front().code, "tracers");
    EXPECT_EQ(find_list("nothing"), nullptr);
}

// Children that mothers announce: the map of Z37 of indicators.md 1.3.
TEST(Reconciliation, expects_the_children_that_Z37_tells)
{
    struct Case {
        std::string_view outcome;
        std::uint64_t living;
        std::uint64_t stillborn;
    };
    for (auto const& [outcome, living, stillborn] : { Case { "Z370", 1, 0 }, Case { "Z3710", 0, 1 }, Case { "Z3711", 0, 1 }, Case { "Z372", 2, 0 },
             Case { "Z3730", 1, 1 }, Case { "Z3731", 1, 1 }, Case { "Z3740", 0, 2 }, Case { "Z3741", 0, 2 }, Case { "Z375", 3, 0 },
             Case { "Z3760", 2, 1 }, Case { "Z3761", 2, 1 }, Case { "Z3770", 0, 3 }, Case { "Z3771", 0, 3 }, Case { "Z379", 0, 0 } }) {
        std::vector<std::string> const lines { delivery("JQGD010", outcome).text() };
        EXPECT_EQ(count(lines, "quality", "Q1", "live").denominator, living) << outcome;
        EXPECT_EQ(count(lines, "quality", "Q1", "stillborn").denominator, stillborn) << outcome;
        EXPECT_EQ(count(lines, "quality", "Q1", "children").denominator, living + stillborn) << outcome;
    }
}

TEST(Reconciliation, compares_them_with_the_stays_of_children)
{
    std::vector<std::string> const lines { delivery("JQGD002", "Z372").text(), birth().text(), birth().text(), birth().text(), stillborn().text() };
    EXPECT_EQ(count(lines, "quality", "Q1", "children"), (Count { 4, 2 })) << "more than were expected is told as it is";
    auto const results = results_of(computed(lines, maternities).tally, {}, *find_list("quality"));
    EXPECT_EQ(results.front().rate, 2.0);
    EXPECT_FALSE(results.front().interval) << "a ratio is no proportion";
}

TEST(Quality, tells_what_is_missing_or_badly_coded)
{
    auto without = birth();
    without.put(Field::Weight, std::uint64_t { 0 });
    EXPECT_EQ(count({ without.text(), birth().text() }, "quality", "Q2", "weight"), (Count { 1, 2 }));
    auto blank = delivery();
    blank.put(Field::GestationalWeeks, "  ").put(Field::AgeYears, 9);
    EXPECT_EQ(count({ blank.text(), delivery().text() }, "quality", "Q2", "mother_weeks"), (Count { 1, 2 }));
    EXPECT_EQ(count({ blank.text(), delivery().text() }, "quality", "Q2", "mother_age"), (Count { 1, 2 }));
    EXPECT_EQ(count({ stillborn("P95").text(), stillborn().text() }, "quality", "Q3", "stillborn_unspecified"), (Count { 1, 2 }));
    EXPECT_EQ(count({ delivery("JQGD010", "Z371").text(), delivery().text() }, "quality", "Q3", "outcome_unspecified"), (Count { 1, 2 }));
    auto old_mode = birth();
    old_mode.put(Field::EntryMode, "8");
    EXPECT_EQ(count({ old_mode.text(), birth().text() }, "quality", "Q3", "entry_mode_8"), (Count { 1, 2 }));
}

TEST(Quality, asks_caesareans_for_their_extension_since_march_2019)
{
    auto without = delivery("JQGA003");
    auto with_one = rsa();
    with_one.put(Field::AgeYears, 31).put(Field::GestationalWeeks, 39).diagnosis("Z370").act("JQGA003", "11");
    auto before = delivery("JQGA003");
    before.put(Field::ExitYear, 2019).put(Field::ExitMonth, 2);
    EXPECT_EQ(count({ without.text(), with_one.text(), before.text() }, "quality", "Q3", "extension_missing"), (Count { 1, 2 }));
    EXPECT_EQ(count({ without.text(), with_one.text(), before.text() }, "quality", "Q2", "parity"), (Count { 1, 2 }));
}

TEST(Quality, tells_a_month_in_which_the_type_changed)
{
    auto moved = birth();
    moved.put(Field::Finess, "310000003").put(Field::UnitFiness, "310000003");
    EXPECT_EQ(count({ moved.text(), birth().text() }, "quality", "Q3", "type_ambiguous"), (Count { 1, 2 }));
    EXPECT_EQ(count({ moved.text(), birth().text() }, "quality", "Q2", "type"), (Count { 1, 2 }));
}

TEST(Variants, count_single_and_multiple_children_by_their_mothers)
{
    std::vector<std::string> const lines { at(delivery(), 30).text(), delivery().text(), delivery().text(),
        at(delivery("JQGD002", "Z372"), 35).text(), at(delivery("JQGD002", "Z3730"), 26).text(), delivery("JQGD002", "Z372").text(),
        at(delivery("JQGD010", "Z3710"), 30).text() };
    EXPECT_EQ(count(lines, "variants", "I3.singletons", "lt37"), (Count { 1, 3 })) << "the stillborn is none of the live births";
    EXPECT_EQ(count(lines, "variants", "I3.multiples", "lt37"), (Count { 3, 5 })) << "two at 35 weeks and one at 26, of five living";
    EXPECT_EQ(count(lines, "variants", "I3.multiples", "22_27"), (Count { 1, 5 }));
    EXPECT_EQ(count(lines, "variants", "I3.multiples", "32_36"), (Count { 2, 5 }));
}

TEST(Variants, take_a_light_child_for_a_multiple_only_where_it_is_said)
{
    auto twin = birth();
    twin.put(Field::Weight, 2100).diagnosis("P015");
    auto light = birth();
    light.put(Field::Weight, 2100);
    std::vector<std::string> const lines { twin.text(), light.text(), birth().text() };
    EXPECT_EQ(count(lines, "variants", "I4.multiples", "lt2500"), (Count { 1, 1 }));
    EXPECT_EQ(count(lines, "variants", "I4.singletons", "lt2500"), (Count { 1, 2 }));
}

TEST(ScanSante, gives_the_figures_of_the_tracers)
{
    std::vector<std::string> const lines { at(birth(), 30).text(), birth().text(), stillborn().text(), delivery("JQGA003").text() };
    EXPECT_EQ(count(lines, "scan_sante", "I3", "lt37"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "scan_sante", "I5", "total"), (Count { 1, 3 }));
    EXPECT_EQ(count(lines, "scan_sante", "I8", "caesarean"), (Count { 1, 1 }));
    EXPECT_EQ(count(lines, "scan_sante", "TYPE", "type_3"), (Count { 2, 2 }));
}

TEST(EuroPeristat, splits_stillbirths_by_weeks_weight_and_plurality)
{
    auto light = at(stillborn(), 23);
    light.put(Field::Weight, 520);
    std::vector<std::string> const lines { light.text(), at(stillborn(), 24).text(), at(stillborn(), 29).text(), at(birth(), 23).text(),
        at(birth(), 24).text(), birth().text(), birth().text(), delivery("JQGD010", "Z3710").text(), delivery().text(),
        delivery("JQGD002", "Z3730").text() };
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "22_23"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "24_27"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "ge24"), (Count { 2, 5 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "ge28"), (Count { 1, 3 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "lt1500"), (Count { 1, 1 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "ge2500"), (Count { 2, 6 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "singletons"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C1", "multiples"), (Count { 1, 2 }));
}

TEST(EuroPeristat, counts_a_death_after_a_transfer_at_its_weeks)
{
    auto dead = at(birth(), 26);
    dead.put(Field::EntryMode, "7").put(Field::AgeDays, 3).put(Field::Nights, 5).put(Field::ExitMode, "9");
    std::vector<std::string> const lines { dead.text(), at(birth(), 26).text(), at(birth(), 27).text() };
    EXPECT_EQ(count(lines, "euro_peristat", "C2", "24_27"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C2", "22_23"), (Count { 0, 0 }));
}

TEST(EuroPeristat, distributes_every_birth_once)
{
    std::vector<std::string> lines;
    for (int weeks = 22; weeks <= 43; ++weeks) {
        auto child = at(weeks % 5 == 0 ? stillborn() : birth(), weeks);
        child.put(Field::Weight, static_cast<std::uint64_t>(500 + (weeks - 22) * 200));
        lines.push_back(child.text());
    }
    auto const results = results_of(computed(lines, maternities).tally, {}, *find_list("euro_peristat"));
    std::map<std::string_view, std::uint64_t> sums;
    std::map<std::string_view, std::uint64_t> wholes;
    for (auto const& result : results) {
        if (result.establishment.is_known() || (result.indicator != "C4" && result.indicator != "C5"))
            continue;
        auto const distribution = result.indicator == "C4" ? "C4" : result.figure.starts_with("all_") ? "C5 all"
                                                                                                      : "C5";
        sums[distribution] += result.numerator;
        wholes[distribution] = result.denominator;
    }
    EXPECT_EQ(wholes, (std::map<std::string_view, std::uint64_t> { { "C4", 18 }, { "C5", 18 }, { "C5 all", 22 } }));
    EXPECT_EQ(sums, wholes);
    EXPECT_EQ(count(lines, "euro_peristat", "C5", "all_ge42"), (Count { 2, 22 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C5", "37_38"), (Count { 2, 18 }));
}

/// A caesarean with its extension: 11 single of a primipara, 12 single of a multipara, 22 several of a multipara.
WrittenLine caesarean(std::string_view act, std::string_view extension, std::string_view outcome = "Z370")
{
    auto line = rsa();
    line.put(Field::AgeYears, 31).put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "O820");
    return line.diagnosis(outcome).act(act, extension);
}

// The groups of Robson (WHO, 2017), those without the onset of labour.
TEST(Robson, puts_each_woman_in_her_group)
{
    struct Case {
        std::string_view what;
        WrittenLine line;
        std::string_view group;
        bool is_caesarean;
    };
    auto scarred = caesarean("JQGA002", "12");
    scarred.diagnosis("O342");
    auto scarred_vaginal = delivery("JQGD012");
    scarred_vaginal.diagnosis("O342");
    auto scarred_primipara = caesarean("JQGA003", "11");
    scarred_primipara.diagnosis("O342");
    auto breech = caesarean("JQGA002", "11");
    breech.diagnosis("O321");
    auto transverse = caesarean("JQGA003", "12");
    transverse.diagnosis("O322");
    auto brow = caesarean("JQGA003", "11");
    brow.diagnosis("O323");
    auto unclear = caesarean("JQGA003", "11");
    unclear.diagnosis("O328");
    auto without_weeks = delivery("JQGD010");
    without_weeks.put(Field::GestationalWeeks, "  ");
    std::vector<Case> const cases { { "a primipara, head first, at term", delivery("JQGD010"), "1_2", false },
        { "the same by caesarean", caesarean("JQGA003", "11"), "1_2", true },
        { "the brow is the head's", brow, "1_2", true },
        { "a scar of a primipara is of no caesarean", scarred_primipara, "1_2", true },
        { "a multipara, head first, at term", delivery("JQGD012"), "3_4", false },
        { "a caesarean before", scarred, "5", true },
        { "and a vaginal birth after it", scarred_vaginal, "5", false },
        { "the breech of a primipara", breech, "6", true },
        { "the breech of a multipara", delivery("JQGD001"), "7", false },
        { "twins", caesarean("JQGA002", "22", "Z372"), "8", true },
        { "transverse", transverse, "9", true },
        { "head first before term", at(delivery("JQGD012"), 36), "10", false },
        { "a presentation that is not told", unclear, "unclassified", true },
        { "neither term nor last period", without_weeks, "unclassified", false },
        { "a caesarean without its extension", delivery("JQGA003"), "unclassified", true } };
    for (auto const& [what, line, group, is_caesarean] : cases) {
        for (std::string_view const each : { "1_2", "3_4", "5", "6", "7", "8", "9", "10", "unclassified" }) {
            EXPECT_EQ(count({ line.text() }, "robson", "ROBSON.size", each), (Count { each == group, 1 })) << what << ", " << each;
        }
        if (group != "unclassified") {
            EXPECT_EQ(count({ line.text() }, "robson", "ROBSON.caesarean", group), (Count { is_caesarean, 1 })) << what;
        }
    }
    EXPECT_EQ(count({ caesarean("JQGA002", "11").text() }, "robson", "ROBSON.size", "2b"), (Count { 1, 1 }));
    EXPECT_EQ(count({ caesarean("JQGA003", "11").text() }, "robson", "ROBSON.size", "2b"), (Count { 0, 1 })) << "during labour";
}

TEST(Robson, begins_with_the_extensions)
{
    auto before = delivery("JQGD010");
    before.put(Field::ExitYear, 2019).put(Field::ExitMonth, 2);
    EXPECT_EQ(count({ before.text() }, "robson", "ROBSON.size", "1_2"), (Count { 0, 0 }));
}

TEST(EuroPeristat, tells_parity_and_mode_by_group)
{
    auto scarred = caesarean("JQGA002", "12");
    scarred.diagnosis("O342");
    std::vector<std::string> const lines { delivery("JQGD010").text(), caesarean("JQGA003", "11").text(), delivery("JQGD012").text(), scarred.text(),
        caesarean("JQGA002", "22", "Z372").text(), delivery("JQGA003").text() };
    EXPECT_EQ(count(lines, "euro_peristat", "C9", "primipara"), (Count { 2, 5 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C10", "primiparae_caesarean"), (Count { 1, 2 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C10", "multiparae_caesarean"), (Count { 1, 2 })) << "of them the mother of twins";
    EXPECT_EQ(count(lines, "euro_peristat", "C10", "previous_caesarean"), (Count { 1, 1 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C10", "singletons_caesarean"), (Count { 3, 5 }));
    EXPECT_EQ(count(lines, "euro_peristat", "C10", "multiples_caesarean"), (Count { 1, 1 }));
}

} // namespace
} // namespace cigogne::analytics
