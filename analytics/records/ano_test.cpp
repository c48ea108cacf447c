#include "analytics/records/chaining.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

LineFault read(std::string_view line, Chaining& chaining)
{
    return AnoLine().read(line, chaining);
}

Chaining chaining_of(std::string_view line)
{
    Chaining chaining;
    EXPECT_EQ(read(line, chaining), LineFault::None) << line;
    return chaining;
}

/// What follows is written by hand, from the positions of docs/pmsi.md 7.
std::string by_hand(std::size_t length, std::initializer_list<std::pair<std::size_t, std::string_view>> parts)
{
    std::string line(length, ' ');
    for (auto const& [start, text] : parts)
        line.replace(start - 1, text.size(), text);
    return line;
}

constexpr std::string_view key = "0123456789ABCDEF0123456789ABCDEF";

// Lengths and positions: docs/pmsi.md 7, from the ATIH workbooks of 2017, 2022 and 2023.
TEST(Ano, is_read_in_the_layout_of_its_year)
{
    struct Case {
        std::size_t length, codes, pseudonym, number, entry, key;
        std::string_view year;
    };
    for (auto const& of : { Case { 269, 22, 31, 53, 63, 177, "2016" }, Case { 794, 22, 31, 70, 80, 204, "2017" }, Case { 869, 22, 31, 70, 80, 216, "2018" },
             Case { 914, 22, 31, 70, 80, 249, "2019" }, Case { 946, 54, 63, 102, 112, 281, "2020" }, Case { 914, 22, 31, 70, 80, 249, "2021" },
             Case { 1103, 54, 63, 162, 172, 373, "2022" }, Case { 1071, 22, 31, 130, 140, 341, "2023" }, Case { 1071, 22, 31, 130, 140, 341, "2026" } }) {
        auto const exit = "0403" + std::string(of.year);
        auto const finess = of.codes - 21;
        auto const line = by_hand(of.length, { { finess, "310000001" }, { of.codes, "000000000" }, { of.pseudonym, "ABCDEFGHIJKLMNOPQ" }, { of.number, "0000000012" }, { of.entry, "0103" + std::string(of.year) }, { of.entry + 8, exit }, { of.key, key } });
        auto const chaining = chaining_of(line);
        EXPECT_EQ(chaining.finess.text(), "310000001") << of.year;
        EXPECT_EQ(chaining.stay_number, 12U) << of.year;
        EXPECT_EQ(chaining.nights(), 3) << of.year;
        EXPECT_EQ(chaining.exclusion, ChainingExclusion::None) << of.year;
        EXPECT_NE(chaining.person, 0U) << of.year;
        EXPECT_NE(chaining.birth, 0U) << of.year;
    }
}

TEST(Ano, is_known_by_the_year_of_its_discharge)
{
    auto const line = ano("2024").text();
    EXPECT_EQ(ano_layout_of(line)->format, "2024");
    EXPECT_EQ(ano_layout_of(line)->record, Record::Ano);
    EXPECT_EQ(ano_layout_of(line.substr(32))->record, Record::ReturnedAno);
    auto later = line;
    later.replace(later.find("04032024"), 8, "04032031");
    EXPECT_EQ(ano_layout_of(later), nullptr) << "a year of no layout";
    EXPECT_EQ(ano_layout_of(""), nullptr);
    EXPECT_EQ(ano_layout_of(std::string(1103, ' ')), nullptr);
    EXPECT_EQ(ano_layout_of(line + "1"), nullptr) << "longer than any";
}

TEST(Ano, whose_last_spaces_were_trimmed_tells_the_same)
{
    auto const line = ano("2024").put(Field::BirthKey, key).text();
    auto const trimmed = line.substr(0, line.find_last_not_of(' ') + 1);
    ASSERT_LT(trimmed.size(), line.size());
    EXPECT_EQ(chaining_of(trimmed).birth, chaining_of(line).birth);
    EXPECT_EQ(chaining_of(line + "   ").birth, chaining_of(line).birth);
    Chaining chaining;
    EXPECT_EQ(read(line.substr(0, 403), chaining), LineFault::Truncated) << "within the key";
}

// Rule: a stay is chained only if all control codes are 0: seven in 2012, nine since 2013 (documentation of the SNDS).
TEST(Ano, with_a_control_code_that_is_not_0_is_not_chained)
{
    EXPECT_EQ(chaining_of(ano("2024").put(Field::ControlCodes, "000000001").text()).exclusion, ChainingExclusion::ControlCodes);
    EXPECT_EQ(chaining_of(ano("2024").put(Field::ControlCodes, "000 00000").text()).exclusion, ChainingExclusion::ControlCodes);
    EXPECT_EQ(chaining_of(ano("2012").put(Field::ControlCodes, "0000000").text()).exclusion, ChainingExclusion::None);
    EXPECT_EQ(chaining_of(ano("2012").put(Field::ControlCodes, "0000001").text()).exclusion, ChainingExclusion::ControlCodes);
}

TEST(Ano, from_before_the_platform_is_named_so)
{
    auto local = ano("2024").put(Field::Pseudonym, "");
    EXPECT_EQ(chaining_of(local.text()).exclusion, ChainingExclusion::NotReturned);
    EXPECT_EQ(chaining_of(local.put(Field::BirthKey, key).text()).exclusion, ChainingExclusion::None) << "a key is enough";
}

// Rule: the mother's number until 2018, the fingerprint of the stay since 2019 (published programs switch then).
TEST(Ano, links_by_the_field_of_its_year)
{
    auto const both = [](std::string_view year) { return ano(year).put(Field::MotherChildKey, key).put(Field::BirthKey, std::string(32, '7')); };
    EXPECT_EQ(chaining_of(both("2018").text()).birth, chaining_of(ano("2018").put(Field::MotherChildKey, key).text()).birth);
    EXPECT_EQ(chaining_of(both("2019").text()).birth, chaining_of(ano("2019").put(Field::BirthKey, std::string(32, '7')).text()).birth);
    EXPECT_EQ(chaining_of(ano("2018").put(Field::BirthKey, key).text()).birth, 0U);
    EXPECT_EQ(chaining_of(ano("2018").put(Field::MotherChildKey, "ABABABABABABABABABABABABABABABAB").text()).birth, 0U) << "the mother was not found";
    EXPECT_EQ(chaining_of(ano("2024").text()).birth, 0U) << "blank";
    EXPECT_EQ(chaining_of(ano("2011").put(Field::MotherChildKey, key).text()).birth, 0U) << "from 2012 on";
}

TEST(Ano, links_within_one_establishment)
{
    auto const here = ano("2024").put(Field::BirthKey, key);
    auto elsewhere = here;
    elsewhere.put(Field::Finess, "310000002");
    EXPECT_NE(chaining_of(here.text()).birth, chaining_of(elsewhere.text()).birth);
    EXPECT_EQ(chaining_of(here.text()).person, chaining_of(elsewhere.text()).person) << "a person is the same everywhere";
}

TEST(Ano, is_refused_where_it_cannot_be_read)
{
    Chaining chaining;
    auto const fault = [&](WrittenLine const& line) { return read(line.text(), chaining); };
    EXPECT_EQ(fault(ano("2024").put(Field::Finess, "31000000?")), LineFault::UnknownFiness);
    EXPECT_EQ(fault(ano("2024").put(Field::StayNumber, "000000O001")), LineFault::UnreadableNumber);
    EXPECT_EQ(fault(ano("2024").put(Field::StayNumber, "")), LineFault::UnreadableNumber);
    EXPECT_EQ(fault(ano("2024").put(Field::EntryDate, "31022024")), LineFault::UnknownDate);
    EXPECT_EQ(fault(ano("2024").put(Field::EntryDate, "05032024")), LineFault::UnknownDate) << "after the exit";
    EXPECT_EQ(fault(ano("2024").put(Field::ExitDate, "32032024")), LineFault::UnknownFormat) << "the date of discharge tells the layout";
}

} // namespace
} // namespace cigogne::analytics
