#include "analytics/linking/linker.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/explanation.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Establishments const nowhere;

constexpr std::string_view here = "310000001";
constexpr std::string_view elsewhere = "310000002";

/// A stay with its line of ANO: entered on a day of March 2024, of the nights that the stay tells.
struct ChainedStay {
    WrittenLine stay;
    WrittenLine chaining;
};

std::string day_of(int day, std::string_view month = "032024")
{
    return (day < 10 ? "0" : "") + std::to_string(day) + std::string(month);
}

/// Stays that follow one another in the files of a region.
class Files {
public:
    /// Adds a stay of `nights` that began on that day, of a person, with the key of a birth or none.
    Files& add(WrittenLine stay, int entry, int nights, std::string_view person, std::string_view birth = {}, std::string_view where = here)
    {
        auto const number = ++numbers_[std::string(where)];
        stay.put(Field::Finess, where).put(Field::UnitFiness, where).put(Field::StayNumber, number).put(Field::Nights, static_cast<std::uint64_t>(nights));
        auto line = ano();
        line.put(Field::Finess, where).put(Field::StayNumber, number).put(Field::Pseudonym, person).put(Field::BirthKey, birth);
        line.put(Field::EntryDate, day_of(entry)).put(Field::ExitDate, day_of(entry + nights));
        stays.push_back(stay.text());
        chaining.push_back(line.text());
        return *this;
    }

    Computation compute(unsigned threads = 1) const
    {
        Order order;
        order.stays.push_back(text_of("essai.rsa", stays));
        order.chaining.push_back(text_of("essai.ano", chaining));
        order.threads = threads;
        return analytics::compute(order);
    }

    /// A linked figure of the region, or of one establishment.
    Count linked(std::string_view indicator, std::string_view figure, std::string_view where = {}) const
    {
        return told(indicator, figure, where, Link::Linked);
    }
    Count unlinked(std::string_view indicator, std::string_view figure, std::string_view where = {}) const
    {
        return told(indicator, figure, where, Link::Unlinked);
    }

    std::vector<std::string> stays;
    std::vector<std::string> chaining;

private:
    Count told(std::string_view indicator, std::string_view figure, std::string_view where, Link link) const
    {
        auto const computation = compute();
        EXPECT_EQ(computation.lines.refused, 0U);
        for (auto const& list : lists()) {
            for (auto const& result : results_of(computation.tally, { .establishment = !where.empty(), .year = false }, list)) {
                if (result.indicator == indicator && result.figure == figure && result.establishment == Finess::of(where) && result.link == link)
                    return { result.numerator, result.denominator };
            }
        }
        return {};
    }

    std::map<std::string, std::uint64_t> numbers_;
};

WrittenLine sent(WrittenLine line)
{
    line.put(Field::ExitMode, "7").put(Field::Destination, "1");
    return line;
}

WrittenLine received(WrittenLine line)
{
    line.put(Field::EntryMode, "7").put(Field::Provenance, "1");
    return line;
}

WrittenLine stillborn(std::string_view diagnosis)
{
    auto line = birth();
    line.put(Field::PrincipalDiagnosis, diagnosis).put(Field::EntryMode, "8").put(Field::ExitMode, "9").put(Field::Ghm, "15Z10E");
    return line;
}

/// A child of `age` days that is no birth.
WrittenLine infant(int age)
{
    auto line = birth();
    line.put(Field::AgeDays, static_cast<std::uint64_t>(age)).put(Field::EntryMode, "8").put(Field::PrincipalDiagnosis, "P599");
    return line;
}

WrittenLine pregnant()
{
    auto line = rsa();
    line.put(Field::Ghm, "14M03A").put(Field::AgeYears, 31).put(Field::PrincipalDiagnosis, "O600");
    return line;
}

TEST(Links, of_a_mother_and_her_child_are_by_key_within_a_day)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 1 }));
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 0, 1 }));
    files.add(birth(), 11, 3, "ENFANT2", "CLE1");
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 0, 2 })) << "after midnight";
    files.add(birth(), 12, 3, "ENFANT3", "CLE1").add(birth(), 10, 3, "ENFANT4", "CLE2").add(birth(), 10, 3, "ENFANT5");
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 3, 5 })) << "two days after, of another key, of none";
    files.add(birth(), 10, 3, "ENFANT6", "CLE1", elsewhere);
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 4, 6 })) << "a key is that of one establishment";
}

TEST(Links, of_a_mother_who_entered_before_are_by_the_day_of_the_delivery_act)
{
    Files files;
    auto late = delivery();
    late.put(Field::ActDelay, 5);
    files.add(late, 5, 9, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 1 }));
}

// Rule: keys that several deliveries of a day share are dropped (documentation of the SNDS).
TEST(Links, are_not_made_where_two_deliveries_of_a_day_share_a_key)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(delivery(), 10, 4, "MERE2", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 2, 2 }));
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 1, 1 }));
    Files twice;
    twice.add(delivery(), 1, 2, "MERE1", "CLE1").add(delivery(), 25, 2, "MERE1", "CLE1").add(birth(), 25, 2, "ENFANT1", "CLE1");
    EXPECT_EQ(twice.linked("Q4", "mothers_without_child"), (Count { 1, 2 })) << "the key of a woman, until 2018: the nearest delivery";
}

TEST(Links, are_not_made_with_a_control_code_that_is_not_0)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    auto spoilt = files.chaining.back();
    files.chaining.back() = spoilt.replace(spoilt.find("000000000"), 9, "000000010");
    EXPECT_EQ(files.linked("Q4", "children_without_mother"), (Count { 1, 1 })) << "and it is counted all the same";
    EXPECT_EQ(files.linked("Q4", "children_unchained"), (Count { 1, 1 }));
    EXPECT_EQ(files.linked("Q4", "mothers_unchained"), (Count { 0, 1 }));
}

TEST(Links, tell_weeks_that_differ_and_the_child_keeps_its_own)
{
    Files files;
    auto earlier = birth();
    earlier.put(Field::GestationalWeeks, 36);
    auto unknown = birth();
    unknown.put(Field::GestationalWeeks, "");
    files.add(delivery("JQGD002", "Z375"), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "E1", "CLE1").add(earlier, 10, 4, "E2", "CLE1").add(unknown, 10, 4, "E3", "CLE1");
    EXPECT_EQ(files.linked("Q4", "weeks_differ"), (Count { 1, 2 }));
    auto const results = results_of(files.compute().tally, { .establishment = false, .year = false });
    EXPECT_EQ(std::ranges::find_if(results, [](Result const& result) { return result.indicator == "I3" && result.figure == "lt37"; })->numerator, 1U);
}

// Rule (I3, I4): the plurality of a child is that of its linked mother's Z37, else that of its own diagnoses.
TEST(Links, make_a_child_of_twins_multiple)
{
    Files files;
    auto light = birth();
    light.put(Field::Weight, 2400);
    auto marked = light;
    marked.put(Field::PrincipalDiagnosis, "Z383");
    files.add(delivery("JQGD002", "Z372"), 10, 4, "MERE1", "CLE1").add(light, 10, 4, "E1", "CLE1").add(birth(), 10, 4, "E2", "CLE1");
    files.add(delivery(), 11, 4, "MERE2", "CLE2").add(marked, 11, 4, "E3", "CLE2").add(marked, 11, 4, "E4");
    EXPECT_EQ(files.unlinked("I4.multiples", "lt2500"), (Count { 2, 2 }));
    EXPECT_EQ(files.linked("I4.multiples", "lt2500"), (Count { 2, 3 })) << "both twins, and the one that has no mother";
    EXPECT_EQ(files.linked("I4.singletons", "lt2500"), (Count { 1, 1 }));
}

// Rule (indicators.md 10): P95+0, P964, or the fifth character 1 of the linked mother's Z37.
TEST(Links, make_a_stillbirth_induced_by_the_outcome_of_the_mother)
{
    Files files;
    files.add(delivery("JQGD010", "Z3711"), 10, 4, "MERE1", "CLE1").add(stillborn("P95"), 10, 0, "E1", "CLE1");
    files.add(delivery("JQGD010", "Z3710"), 11, 4, "MERE2", "CLE2").add(stillborn("P95"), 11, 0, "E2", "CLE2");
    files.add(stillborn("P95+0"), 12, 0, "E3");
    EXPECT_EQ(files.unlinked("I5", "induced"), (Count { 1, 3 }));
    EXPECT_EQ(files.linked("I5", "induced"), (Count { 2, 3 }));
    EXPECT_EQ(files.linked("I5", "spontaneous"), (Count { 1, 3 }));
    EXPECT_EQ(files.linked("I7", "excluding_induced"), (Count { 1, 1 }));
}

// Rule (I6): a death is that of the establishment of birth, found by the child's pseudonym.
TEST(Links, count_a_death_where_the_child_was_born)
{
    Files files;
    auto death = received(infant(2));
    death.put(Field::ExitMode, "9");
    files.add(sent(birth()), 10, 2, "E1").add(death, 12, 3, "E1", {}, elsewhere).add(birth(), 10, 3, "E2", {}, elsewhere);
    EXPECT_EQ(files.unlinked("I6", "early", elsewhere), (Count { 1, 1 }));
    EXPECT_EQ(files.linked("I6", "early", elsewhere), (Count { 0, 1 }));
    EXPECT_EQ(files.linked("I6", "early", here), (Count { 1, 1 }));
    EXPECT_EQ(files.linked("I6", "early"), (Count { 1, 2 }));
    EXPECT_EQ(files.linked("I7", "total", here), (Count { 1, 1 }));
}

TEST(Links, count_a_death_where_it_happened_if_no_birth_of_that_day_is_found)
{
    Files files;
    auto death = infant(9);
    death.put(Field::ExitMode, "9");
    files.add(birth(), 1, 2, "E1").add(death, 12, 3, "E1", {}, elsewhere).add(death, 12, 3, "E3", {}, elsewhere);
    EXPECT_EQ(files.linked("I6", "late", here), (Count { 0, 1 })) << "born on the third, whoever was born on the first";
    EXPECT_EQ(files.linked("I6", "late", elsewhere), (Count { 2, 0 }));
}

// Rule (I10): acts of a stay of the same woman that begins within a day of a transfer out of the delivery's.
TEST(Links, count_the_acts_of_the_stay_after_a_transfer)
{
    auto treated = rsa();
    treated.put(Field::Ghm, "14M02A").put(Field::AgeYears, 31).put(Field::PrincipalDiagnosis, "O721").act("EDSF011");
    Files files;
    files.add(sent(delivery()), 10, 1, "MERE1").add(treated, 11, 4, "MERE1", {}, elsewhere);
    EXPECT_EQ(files.unlinked("I10", "union"), (Count { 0, 1 }));
    EXPECT_EQ(files.linked("I10", "union"), (Count { 1, 1 }));
    EXPECT_EQ(files.linked("I10", "EDSF011", here), (Count { 1, 1 }));
    files.add(sent(delivery()), 10, 1, "MERE2").add(treated, 13, 4, "MERE2", {}, elsewhere);
    EXPECT_EQ(files.linked("I10", "union"), (Count { 1, 2 })) << "two days after";
    files.add(delivery(), 10, 1, "MERE3").add(treated, 11, 4, "MERE3", {}, elsewhere);
    EXPECT_EQ(files.linked("I10", "union"), (Count { 1, 3 })) << "without a transfer";
}

// Rule (I11): followed within a day by a stay of the same pseudonym elsewhere; with a delivery within seven days.
TEST(Links, confirm_a_transfer_in_utero_by_the_stay_that_received_it)
{
    Files files;
    files.add(sent(pregnant()), 8, 2, "MERE1").add(received(delivery()), 10, 4, "MERE1", {}, elsewhere);
    files.add(sent(pregnant()), 8, 2, "MERE2").add(received(pregnant()), 11, 4, "MERE2", {}, elsewhere).add(delivery(), 17, 4, "MERE2");
    files.add(sent(pregnant()), 8, 2, "MERE3");
    files.add(sent(pregnant()), 8, 2, "MERE4").add(delivery(), 10, 4, "MERE4").add(delivery(), 12, 4, "MERE3", {}, elsewhere);
    EXPECT_EQ(files.unlinked("I11", "tiu_out"), (Count { 4, 4 }));
    EXPECT_EQ(files.linked("I11", "tiu_out"), (Count { 2, 4 })) << "the third was received two days later, the fourth at the same place";
    EXPECT_EQ(files.linked("I11.delivered", "within_7_days"), (Count { 2, 2 }));
    EXPECT_EQ(files.unlinked("I11.delivered", "within_7_days"), (Count {})) << "told with the link only";
}

// Rule (I12): the unit of arrival, the heaviest of the linked stay.
TEST(Links, tell_the_unit_in_which_a_newborn_arrived)
{
    auto arrived = received(infant(0));
    arrived.begin(Zone::Unit).put(Field::UnitFiness, elsewhere).put(Field::UnitType, "06");
    arrived.begin(Zone::Unit).put(Field::UnitType, "04");
    Files files;
    files.add(sent(birth()), 10, 0, "E1").add(arrived, 10, 9, "E1", {}, elsewhere).add(sent(birth()), 10, 0, "E2").add(birth(), 10, 0, "E3");
    EXPECT_EQ(files.linked("I12.arrival", "found"), (Count { 1, 2 }));
    EXPECT_EQ(files.linked("I12.arrival", "unit_06"), (Count { 1, 1 }));
    EXPECT_EQ(files.linked("I12.arrival", "unit_04"), (Count { 0, 1 }));
    EXPECT_EQ(files.linked("I12", "total"), (Count {})) << "which a link does not change: it is told once, of all stays";
}

// Rule (indicators.md 10): with days, the type on the day of birth.
TEST(Links, tell_the_type_of_the_maternity_on_the_day_of_birth)
{
    auto preterm = birth();
    preterm.put(Field::GestationalWeeks, 30);
    Files files;
    files.add(preterm, 14, 4, "E1").add(preterm, 15, 4, "E2");
    Order order;
    order.stays.push_back(text_of("essai.rsa", files.stays));
    order.establishments = Establishments::read("finess,type,from,to,name\n310000001,1,,2024-03-14,\n310000001,3,2024-03-15,,\n");
    auto const place = [](Computation const& computation) {
        auto const results = results_of(computation.tally, { .establishment = false, .year = false });
        auto const found = std::ranges::find(results, "t3_32", &Result::figure);
        return Count { found->numerator, found->denominator };
    };
    EXPECT_EQ(place(compute(order)), (Count { 0, 0 })) << "a month in which it changed";
    order.chaining.push_back(text_of("essai.ano", files.chaining));
    EXPECT_EQ(place(compute(order)), (Count { 1, 2 }));
}

/// A region of stays in which everything happens, some of it wrong.
Files random_files(unsigned seed, int count)
{
    std::mt19937 chance(seed);
    auto const one_of = [&](auto const& choices) { return choices[chance() % std::size(choices)]; };
    Files files;
    for (int index = 0; index < count; ++index) {
        auto stay = one_of(std::array { delivery(), birth(), delivery("JQGD002", "Z372"), delivery("JQGD010", "Z3711"), stillborn("P95"), pregnant(), infant(3), rsa() });
        if (chance() % 3 == 0)
            stay.put(Field::ExitMode, "7").put(Field::Destination, "1");
        if (chance() % 3 == 0)
            stay.put(Field::EntryMode, "7").put(Field::Provenance, "1");
        if (chance() % 8 == 0)
            stay.put(Field::ExitMode, "9");
        auto const person = "P" + std::to_string(chance() % (static_cast<unsigned>(count) / 3));
        auto const key = chance() % 5 == 0 ? std::string() : "C" + std::to_string(chance() % (static_cast<unsigned>(count) / 2));
        files.add(stay, 1 + static_cast<int>(chance() % 12), static_cast<int>(chance() % 4), person, key, one_of(std::array { here, elsewhere, std::string_view("310000003") }));
        if (chance() % 10 == 0)
            files.chaining.back().replace(files.chaining.back().find("000000000"), 9, "000200000");
    }
    return files;
}

std::string cube_of(Computation const& computation) { return written(computation.tally, computation.lines); }

TEST(Links, are_the_same_whatever_the_order_of_lines_the_threads_and_the_splitting_into_files)
{
    std::mt19937 chance(5);
    for (unsigned seed = 1; seed <= 8; ++seed) {
        auto files = random_files(seed, 600);
        auto const together = files.compute();
        auto const expected = cube_of(together);
        EXPECT_EQ(cube_of(files.compute(3)), expected) << seed;
        std::ranges::shuffle(files.chaining, chance);
        EXPECT_EQ(cube_of(files.compute(2)), expected) << seed << ": another order of ANO";
        std::ranges::shuffle(files.stays, chance);
        Order order;
        for (std::size_t part = 0; part < 3; ++part) {
            std::vector<std::string> stays, chaining;
            for (std::size_t at = part; at < files.stays.size(); at += 3) {
                stays.push_back(files.stays[at]);
                chaining.push_back(files.chaining[files.stays.size() - 1 - at]);
            }
            order.stays.push_back(text_of("essai.rsa", stays));
            order.chaining.push_back(text_of("essai.ano", chaining));
        }
        order.threads = 2;
        EXPECT_EQ(cube_of(compute(order)), expected) << seed << ": other files";
    }
}

TEST(Links, leave_every_count_of_stays_by_themselves_as_it_is)
{
    auto const files = random_files(9, 800);
    auto const alone = computed(files.stays, nowhere);
    auto const chained = files.compute();
    EXPECT_EQ(alone.lines, chained.lines);
    auto expected = results_of(alone.tally, {});
    auto found = results_of(chained.tally, {});
    std::erase_if(found, [](Result const& result) { return result.link == Link::Linked; });
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t at = 0; at < found.size(); ++at)
        EXPECT_EQ((Count { found[at].numerator, found[at].denominator }), (Count { expected[at].numerator, expected[at].denominator })) << found[at].indicator << found[at].figure;
}

TEST(Links, find_the_lines_of_a_damaged_or_trimmed_file)
{
    auto files = random_files(3, 300);
    auto const refused = [](Computation const& computation) { return computation.chaining.refused; };
    files.chaining[10].resize(200);
    files.chaining[20] = "";
    auto const damaged = files.compute();
    EXPECT_EQ(refused(damaged), 2U);
    EXPECT_EQ(damaged.chaining_refusals[0].line, 11U);
    EXPECT_EQ(damaged.chaining_refusals[1].line, 21U);
    auto const expected = cube_of(damaged);
    for (auto& line : files.chaining)
        line.erase(line.find_last_not_of(' ') + 1);
    EXPECT_EQ(cube_of(files.compute()), expected) << "lines of other lengths";
    Order windows;
    windows.stays.push_back(text_of("essai.rsa", files.stays));
    std::string bytes;
    for (auto const& line : files.chaining)
        bytes += line + "\r\n";
    windows.chaining.push_back(std::make_unique<Text>("essai.ano", bytes));
    EXPECT_EQ(cube_of(compute(windows)), expected);
}

TEST(Links, need_the_month_and_the_nights_that_the_stay_tells)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    auto const line = files.chaining.front();
    files.chaining.front() = ano().put(Field::Pseudonym, "MERE1").put(Field::BirthKey, "CLE1").put(Field::EntryDate, "10032024").put(Field::ExitDate, "13032024").text();
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 0 })) << "a night less";
    files.chaining.push_back(line);
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 1 })) << "of two lines of a number, the one that agrees";
    files.chaining.push_back(ano().put(Field::Pseudonym, "AUTRE").put(Field::BirthKey, "CLE1").put(Field::EntryDate, "10032024").put(Field::ExitDate, "14032024").text());
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 0 })) << "two that agree tell different persons";
}

TEST(Links, are_not_made_where_two_lines_of_a_stay_tell_different_days)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1");
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 1 }));
    files.chaining.push_back(files.chaining.front());
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 1 })) << "the same line twice";
    files.chaining.push_back(ano().put(Field::Pseudonym, "MERE1").put(Field::BirthKey, "CLE1").put(Field::EntryDate, "12032024").put(Field::ExitDate, "16032024").text());
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 0 })) << "which of the two is not known, whichever is read first";
    std::ranges::reverse(files.chaining);
    EXPECT_EQ(files.linked("Q4", "mothers_without_child"), (Count { 0, 0 }));
}

TEST(Links, of_files_from_before_the_platform_are_none)
{
    Files files;
    files.add(delivery(), 10, 4, "", "").add(birth(), 10, 4, "", "");
    auto const computation = files.compute();
    EXPECT_EQ(computation.chaining.excluded[static_cast<std::size_t>(ChainingExclusion::NotReturned)], 2U);
    EXPECT_EQ(files.linked("I6", "early"), (Count {}));
    EXPECT_EQ(files.unlinked("I6", "early"), (Count { 0, 1 }));
}

// Of every figure that a link changes: the stays that are told make the number, of the region and of each establishment.
TEST(Links, are_explained_by_the_stays_that_they_count)
{
    auto const files = random_files(11, 500);
    auto const computation = files.compute();
    Order order;
    order.stays.push_back(text_of("essai.rsa", files.stays));
    order.chaining.push_back(text_of("essai.ano", files.chaining));
    std::uint64_t met = 0;
    for (auto const& list : lists()) {
        for (auto const& result : results_of(computation.tally, { .establishment = true, .year = false }, list)) {
            if (result.link != Link::Linked)
                continue;
            auto const& figure = *find_class(*find_indicator(result.indicator), result.figure);
            for (auto const& [part, number] : { std::pair(Question::Part::Numerator, result.numerator), std::pair(Question::Part::Denominator, result.denominator) }) {
                std::uint64_t told = 0;
                std::uint64_t last = 0;
                explain(order, { figure, part, {}, result.establishment, Link::Linked }, [&](ExplainedStay const& stay) {
                    EXPECT_GT(stay.lines.first, last) << "in the order of lines";
                    last = stay.lines.first;
                    told += static_cast<std::uint64_t>(stay.times);
                });
                EXPECT_EQ(told, number) << result.indicator << " " << result.figure << " " << result.establishment.text();
                met += number;
            }
        }
    }
    EXPECT_GT(met, 1'000U);
}

// Rule (I6): the death of a child received elsewhere is told under the maternity of its birth, by the lines of its death.
TEST(Links, are_explained_where_they_are_counted)
{
    Files files;
    auto dead = infant(2);
    dead.put(Field::ExitMode, "9").put(Field::EntryMode, "7");
    files.add(sent(birth()), 10, 2, "ENFANT").add(dead, 12, 1, "ENFANT", {}, elsewhere);
    Order order;
    order.stays.push_back(text_of("essai.rsa", files.stays));
    order.chaining.push_back(text_of("essai.ano", files.chaining));
    auto const told = [&](std::string_view where, Link link) {
        std::vector<std::uint64_t> lines;
        explain(order, { *find_class(*find_indicator("I6"), "early"), Question::Part::Numerator, {}, Finess::of(where), link },
            [&](ExplainedStay const& stay) { lines.push_back(stay.lines.first); });
        return lines;
    };
    EXPECT_EQ(told(here, Link::Linked), std::vector<std::uint64_t> { 2 });
    EXPECT_EQ(told(elsewhere, Link::Linked), std::vector<std::uint64_t> {});
    EXPECT_EQ(told(elsewhere, Link::Unlinked), std::vector<std::uint64_t> { 2 });
}

// Rule (docs/pmsi.md 7): an RSS has no CLE_RSA, by which ANO names its stays.
TEST(Links, of_summaries_of_units_alone_are_refused)
{
    WrittenLine passage(*find_layout(Record::GroupedRum, "122"));
    passage.put(Field::Finess, site).put(Field::StayNumber, "1").put(Field::EntryDate, "03032024").put(Field::ExitDate, "06032024").put(Field::BirthDate, "03032024");
    auto const order_of = [&] {
        Order order;
        order.stays.push_back(text_of("essai.rss", { passage.text() }));
        order.chaining.push_back(text_of("essai.ano", { ano().text() }));
        return order;
    };
    auto alone = order_of();
    EXPECT_THROW(compute(alone), std::runtime_error);
    EXPECT_THROW(explain(alone, { *find_class(*find_indicator("I6"), "early") }, [](ExplainedStay const&) {}), std::runtime_error);
    auto beside = order_of();
    beside.stays.push_back(text_of("essai.rsa", { delivery().text() }));
    EXPECT_EQ(compute(beside).lines.kept, 2U) << "the RSA are linked, the RSS counted by themselves";
}

// What a mother or a child keeps while it waits is all that the definitions ask beside what a link may change.
TEST(Waiting, keeps_what_the_definitions_ask)
{
    Set<Child> const changed { Child::WithMother, Child::WeeksCompared, Child::WeeksDiffer, Child::Multiple, Child::Induced };
    Set<Child> const kept { Child::Birth, Child::LiveBirth, Child::Stillbirth, Child::WeightKnown, Child::WeightUnder1000, Child::WeightUnder1500,
        Child::WeightUnder2500, Child::WeightFrom4000, Child::WeightFrom4500 };
    Set<Mother> const of_mothers { Mother::Delivery, Mother::WithChild };
    for (auto const& indicator : indicators()) {
        for (auto const& figure : indicator.classes) {
            for (auto const* const sum : { &figure.numerator, &figure.denominator }) {
                for (auto const& share : sum->shares()) {
                    auto const asked = share.term.required | share.term.excluded;
                    if (share.term.unit == Unit::Child && Set<Child>::of_bits(asked).has_any(changed)) {
                        EXPECT_TRUE((changed | kept).has_all(Set<Child>::of_bits(asked))) << indicator.code << " " << figure.code;
                    }
                    if (share.term.unit == Unit::Mother && Set<Mother>::of_bits(asked).has(Mother::WithChild)) {
                        EXPECT_TRUE(of_mothers.has_all(Set<Mother>::of_bits(asked))) << indicator.code << " " << figure.code;
                    }
                }
            }
        }
    }
}

// The files of chaining of a whole region may be given with each hospital's own stays.
TEST(Links, of_the_files_of_one_establishment_say_so)
{
    Files alone;
    alone.add(delivery(), 1, 3, "MERE", "CLE1").add(birth(), 1, 3, "ENFANT", "CLE1");
    auto const pool_of = [](Files const& files) { return places_of(files.compute().tally, { .establishment = false, .year = false }).begin()->second.pool(); };
    EXPECT_TRUE(is_of_one_establishment(pool_of(alone)));
    alone.add(delivery(), 5, 3, "AUTRE", {}, elsewhere);
    EXPECT_FALSE(is_of_one_establishment(pool_of(alone)));
}

TEST(Links, of_other_stays_are_of_another_pool_though_the_chaining_is_the_same)
{
    Files files;
    files.add(delivery(), 10, 4, "MERE1", "CLE1").add(birth(), 10, 4, "ENFANT1", "CLE1").add(delivery(), 12, 4, "MERE2", "CLE2").add(birth(), 12, 4, "ENFANT2", "CLE2");
    auto first = files;
    first.stays.resize(2);
    auto second = files;
    second.stays.erase(second.stays.begin(), second.stays.begin() + 2);
    auto const totals_of = [](Tally const& tally) { return places_of(tally, { .establishment = false, .year = false }).begin()->second; };
    auto merged = first.compute().tally;
    merged.add(second.compute().tally);
    EXPECT_FALSE(totals_of(merged).is_linked()) << "joined apart: a stay of the one may be of a person of the other";
    EXPECT_TRUE(totals_of(files.compute().tally).is_linked());

    auto turned = files;
    std::ranges::reverse(turned.stays);
    EXPECT_EQ(written(turned.compute().tally, {}), written(files.compute().tally, {})) << "whatever the order";
}

} // namespace
} // namespace cigogne::analytics
