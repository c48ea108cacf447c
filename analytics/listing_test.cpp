#include "analytics/listing.hpp"

#include "analytics/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

struct Told {
    std::string key;
    int year;
    int weeks;
    bool is_mother;
};

std::vector<Told> listed(std::string const& bytes)
{
    Order order;
    order.stays.push_back(std::make_unique<Text>("essai.rsa", bytes));
    std::vector<Told> told;
    list(order, *find_repeats(order), [&](ListedStay const& stay) { told.push_back({ std::string(stay.key), stay.year, stay.weeks, stay.facts[Unit::Mother] != 0 }); });
    return told;
}

TEST(Listing, tells_the_stays_that_count_by_their_number)
{
    auto const mother = delivery().put(Field::StayNumber, 12).text();
    auto const other = rsa().put(Field::StayNumber, 13).put(Field::PrincipalDiagnosis, "J960").put(Field::Ghm, "04M051").text();
    auto const child = birth().put(Field::StayNumber, 14).text();
    auto const told = listed(mother + "\r\nillisible\n" + other + "\n" + child + "\n");
    ASSERT_EQ(told.size(), 2U) << "a stay of which nothing is counted is not listed, nor a line that is refused";
    EXPECT_EQ(told[0].key, "0000000012");
    EXPECT_EQ(told[0].year, 2024);
    EXPECT_EQ(told[0].weeks, 39);
    EXPECT_TRUE(told[0].is_mother);
    EXPECT_EQ(told[1].key, "0000000014");
    EXPECT_FALSE(told[1].is_mother);
}

TEST(Listing, leaves_out_what_the_count_excludes)
{
    EXPECT_TRUE(listed(delivery().put(Field::Ghm, "90Z00Z").text() + "\n").empty());
}

/// What is true of the only stay of an order.
std::uint64_t child_facts(Order order)
{
    std::uint64_t facts = 0;
    list(order, *find_repeats(order), [&](ListedStay const& stay) { facts = stay.facts[Unit::Child]; });
    return facts;
}

// Rule (indicators.md 10): with the days of ANO, the type of the maternity on the day of birth.
TEST(Listing, reads_ano_and_ium_as_the_computation_does)
{
    auto const born = [](bool with_chaining) {
        Order order;
        order.stays.push_back(text_of("essai.rsa", { birth().put(Field::GestationalWeeks, 30).text() }));
        order.establishments = Establishments::read("finess,type,from,to,name\n310000001,1,,2024-02-29,\n310000001,3,2024-03-01,2024-03-20,\n310000001,1,2024-03-21,,\n");
        if (with_chaining)
            order.chaining.push_back(text_of("essai.ano", { ano().text() }));
        return order;
    };
    EXPECT_NE(child_facts(born(false)), 0U);
    EXPECT_NE(child_facts(born(true)), child_facts(born(false))) << "it changed within the month: the day tells";

    auto const passed = [](bool with_units) {
        WrittenLine passage(*find_layout(Record::GroupedRum, "122"));
        passage.put(Field::Finess, site).put(Field::StayNumber, "1").put(Field::EntryDate, "03032024").put(Field::ExitDate, "06032024").put(Field::BirthDate, "03032024");
        passage.put(Field::Ghm, "15M10A").put(Field::EntryMode, "N").put(Field::ExitMode, "8").put(Field::Weight, 1400).put(Field::PrincipalDiagnosis, "P0730");
        passage.put(Field::UnitNumber, "0002");
        Order order;
        order.stays.push_back(text_of("essai.rss", { passage.text() }));
        if (with_units)
            order.units.push_back(text_of("essai.ium", { ium("0002", "04", "01012020").text() }));
        return order;
    };
    EXPECT_NE(child_facts(passed(false)), 0U);
    EXPECT_NE(child_facts(passed(true)), child_facts(passed(false))) << "the unit is known to be of neonatology";
}

} // namespace
} // namespace cigogne::analytics
