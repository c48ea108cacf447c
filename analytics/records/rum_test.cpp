#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

/// A unit passage from 3 to 6 March 2024.
WrittenLine rum(std::string_view stay = "1", std::string_view format = "122")
{
    auto const record = format[0] == '1' ? Record::GroupedRum : Record::UngroupedRum;
    WrittenLine line(*find_layout(record, format));
    line.put(Field::Finess, site).put(Field::StayNumber, stay).put(Field::EntryDate, "03032024").put(Field::ExitDate, "06032024");
    line.put(Field::EntryMode, "8").put(Field::ExitMode, "8");
    return line;
}

/// A child of 31 weeks born on 3 March.
WrittenLine child(std::string_view stay = "1", std::string_view format = "122")
{
    auto line = rum(stay, format);
    line.put(Field::Ghm, "15M10A").put(Field::BirthDate, "03032024").put(Field::EntryMode, "N");
    line.put(Field::Weight, 1400).put(Field::GestationalWeeks, 31).put(Field::PrincipalDiagnosis, "P0730");
    return line;
}

WrittenLine mother(std::string_view stay = "1")
{
    auto line = rum(stay);
    line.put(Field::Ghm, "14Z14A").put(Field::BirthDate, "04031993").put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "O800");
    return line;
}

std::pair<std::uint64_t, std::uint64_t> count(
    std::vector<std::string> const& lines, std::string_view indicator, std::string_view figure, Establishments const& maternities = {})
{
    auto const results = results_of(computed(lines, maternities).tally, { .establishment = false, .year = false });
    auto const found = std::ranges::find_if(
        results, [&](Result const& result) { return result.indicator == indicator && result.figure == figure; });
    return found == results.end() ? std::pair<std::uint64_t, std::uint64_t> {} : std::pair(found->numerator, found->denominator);
}

using Counted = std::pair<std::uint64_t, std::uint64_t>;

TEST(UnitSummaries, of_one_stay_are_one_delivery)
{
    auto labour = mother();
    labour.diagnosis("Z370").act("JQGA003");
    auto afterwards = mother();
    afterwards.put(Field::EntryMode, "6").act("ELSA002");
    std::vector<std::string> const lines { labour.text(), afterwards.text(), child("2").text() };
    EXPECT_EQ(computed(lines, {}).lines.kept, 3U);
    EXPECT_EQ(count(lines, "I8", "caesarean"), (Counted { 1, 1 }));
    EXPECT_EQ(count(lines, "I10", "union"), (Counted { 1, 1 }));
    EXPECT_EQ(count(lines, "I2", "25_29"), (Counted { 0, 1 }));
    EXPECT_EQ(count(lines, "I2", "30_34"), (Counted { 1, 1 })) << "thirty on the day before her birthday";
    EXPECT_EQ(count(lines, "I3", "28_31"), (Counted { 1, 1 }));
}

TEST(UnitSummaries, go_on_after_a_line_that_is_refused)
{
    auto labour = mother();
    labour.diagnosis("Z370").act("JQGA003");
    auto damaged = mother("I");
    damaged.put(Field::ExitDate, "0603202?");
    auto afterwards = mother();
    afterwards.put(Field::EntryMode, "6").diagnosis("Z370").act("JQGA003");
    std::vector<std::string> const lines { labour.text(), damaged.text(), afterwards.text() };
    EXPECT_EQ(computed(lines, {}).lines.refused, 1U);
    EXPECT_EQ(count(lines, "I8", "caesarean"), (Counted { 1, 1 })) << "one delivery, whatever stood between its lines";
}

TEST(UnitSummaries, without_a_GHM_tell_a_birth_by_the_age)
{
    EXPECT_EQ(count({ child("1", "022").text() }, "I4", "lt1500"), (Counted { 1, 1 }));
    auto older = child("1", "022");
    older.put(Field::BirthDate, "02032024");
    EXPECT_EQ(count({ older.text() }, "I4", "lt1500"), (Counted { 0, 0 }));
}

TEST(UnitSummaries, of_a_service_for_another_hospital_are_not_counted)
{
    auto service = child();
    service.put(Field::EntryMode, "0").put(Field::ExitMode, "0");
    EXPECT_EQ(computed({ service.text() }, {}).lines.excluded[static_cast<std::size_t>(Exclusion::OtherEstablishment)], 1U);
}

TEST(UnitSummaries, are_of_the_maternity_as_it_was_on_the_day_of_birth)
{
    auto const maternities
        = Establishments::read("finess,type,from,to,name\n310000001,2B,,2024-03-03,Essai\n310000001,3,2024-03-04,,Essai\n");
    EXPECT_EQ(count({ child().text() }, "I9", "t3_32", maternities), (Counted { 0, 1 }));
    auto with_an_act = child();
    with_an_act.act("JQGA002").put(Field::ActDate, "04032024");
    EXPECT_EQ(count({ with_an_act.text() }, "I9", "t3_32", maternities), (Counted { 0, 1 })) << "its own day, whatever acts it bears";
}

// Rule (docs/pmsi.md 3, 6): a line tells neither the kind nor the site of its unit; the IUM does.
TEST(UnitSummaries, take_the_kind_and_the_site_of_their_units_from_the_ium)
{
    auto const admitted = [](std::vector<std::string> const& lines, std::vector<std::string> const& units) {
        Order order;
        order.stays.push_back(text_of("essai.rss", lines));
        order.units.push_back(text_of("essai.ium", units));
        return compute(order);
    };
    auto const neonatal = [](Computation const& computation, Finess where = {}) {
        auto const results = results_of(computation.tally, { .establishment = where.is_known(), .year = false });
        auto const found = std::ranges::find_if(results, [&](Result const& result) { return result.figure == "neonatal_unit" && result.establishment == where; });
        return found == results.end() ? Counted {} : Counted { found->numerator, found->denominator };
    };
    auto first = child();
    first.put(Field::UnitNumber, "0001");
    auto second = child();
    second.put(Field::UnitNumber, "0002");
    auto maternity = ium("0001", "71", "01012020");
    auto const neonatology = ium("0002", "04", "01012020");
    EXPECT_EQ(neonatal(computed({ first.text(), second.text() }, {})), (Counted { 0, 0 })) << "not computable";
    EXPECT_EQ(neonatal(admitted({ first.text(), second.text() }, { maternity.text(), neonatology.text() })), (Counted { 1, 1 }));
    EXPECT_EQ(neonatal(admitted({ first.text() }, { maternity.text() })), (Counted { 0, 1 }));
    EXPECT_EQ(neonatal(admitted({ first.text() }, { neonatology.text() })), (Counted { 0, 0 })) << "a unit that the IUM does not tell";
    maternity.put(Field::UnitFiness, "310000029");
    EXPECT_EQ(neonatal(admitted({ first.text() }, { maternity.text() }), Finess::of("310000029")), (Counted { 0, 1 })) << "at the site of the unit";
}

TEST(UnitSummaries, with_an_impossible_date_are_refused)
{
    for (auto const& [field, date] : { std::pair { Field::EntryDate, "31022024" }, std::pair { Field::ExitDate, "02032024" },
             std::pair { Field::BirthDate, "" }, std::pair { Field::BirthDate, "04032024" } }) {
        auto line = child();
        line.put(field, date);
        auto const refusals = computed({ line.text(), child("2").text() }, {}).refusals;
        ASSERT_EQ(refusals.size(), 1U) << date;
        EXPECT_EQ(refusals.front().fault, LineFault::UnknownDate) << date;
    }
}

} // namespace
} // namespace cigogne::analytics
