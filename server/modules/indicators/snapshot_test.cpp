#include "modules/indicators/snapshot.hpp"

#include "analytics/definitions/partitions.hpp"
#include "analytics/statistics/linear_system.hpp"
#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>
#include <random>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;
using analytics::Field;

constexpr auto rodez = "990100001";
constexpr auto castres = "990100002";

/// Births at that many weeks; 0: nobody wrote how many.
void add(std::vector<std::string>& lines, int times, int weeks)
{
    auto const line = birth().put(Field::GestationalWeeks, static_cast<std::uint64_t>(weeks)).text();
    lines.insert(lines.end(), static_cast<std::size_t>(times), line);
}

/// A house with births at 26, 30 and 39 weeks.
SnapshotHouse house(std::string finess, std::string name, int at_26, int at_30, int at_39, int unknown = 0)
{
    std::vector<std::string> lines;
    add(lines, at_26, 26);
    add(lines, at_30, 30);
    add(lines, at_39, 39);
    add(lines, unknown, 0);
    return { std::move(finess), std::move(name), "2B", site_years_of(computed(lines, {}).tally).front().totals };
}

std::vector<SnapshotHouse> two_houses(int few = 4)
{
    return { house(rodez, "CH Rodez", few, 30, 200), house(castres, "CH Castres", 40, 50, 300) };
}

SnapshotRules rules(Naming naming = Naming::Named, std::uint64_t smallest = 11) { return { 2024, naming, smallest, "Occitanie" }; }

Snapshot snapshot(std::vector<SnapshotHouse> const& houses, std::vector<Snapshot> const& formers = {}) { return snapshot_of(houses, {}, rules(), formers); }

TransmittedFigure const& figure(std::vector<TransmittedFigure> const& figures, std::string_view indicator, std::string_view code)
{
    return *std::ranges::find_if(figures, [&](TransmittedFigure const& each) { return each.indicator == indicator && each.figure == code; });
}

TEST(Snapshot, keeps_for_the_network_all_that_was_counted)
{
    auto const made = snapshot(two_houses());
    ASSERT_EQ(made.places.size(), 3U);
    EXPECT_EQ(made.places[0].place, region_place);
    EXPECT_EQ(made.places[0].name, "Occitanie");
    EXPECT_EQ(made.places[1].place, rodez);
    EXPECT_EQ(figure(made.places[0].figures, "I3", "22_27").count, 44) << "4 and 40";
    EXPECT_EQ(figure(made.places[0].figures, "I3", "22_27").of, 624) << "234 and 390";
    auto const& few = figure(made.places[1].figures, "I3", "22_27");
    EXPECT_EQ(few.count, 4);
    EXPECT_EQ(few.of, 234);
    EXPECT_DOUBLE_EQ(*few.rate, 4.0 / 234);
    EXPECT_TRUE(few.low && few.high);
    EXPECT_EQ(figure(made.places[1].figures, "Q2", "weeks").count, 0);
}

TEST(Snapshot, discloses_no_small_count_nor_what_gives_it_back)
{
    auto const made = snapshot(two_houses());
    ASSERT_EQ(made.disclosed.size(), 3U);
    auto const& few = figure(made.disclosed[1].figures, "I3", "22_27");
    EXPECT_FALSE(few.count || few.rate || few.low || few.high);
    EXPECT_EQ(few.of, 234) << "a large count of births tells nothing of the 4";
    bool const is_region_told = figure(made.disclosed[0].figures, "I3", "22_27").count.has_value();
    bool const is_other_told = figure(made.disclosed[2].figures, "I3", "22_27").count.has_value();
    EXPECT_FALSE(is_region_told && is_other_told) << "44 less 40";
    EXPECT_EQ(made.disclosed[1].name, "CH Rodez");
    EXPECT_EQ(made.disclosed[1].type, "IIB");
}

TEST(Snapshot, tells_neither_name_nor_type_where_houses_are_numbered)
{
    auto const made = snapshot_of(two_houses(), {}, rules(Naming::Numbered), {});
    EXPECT_EQ(made.disclosed[0].name, "Occitanie");
    EXPECT_EQ(made.disclosed[1].name, "Maternité 1");
    EXPECT_EQ(made.disclosed[2].name, "Maternité 2");
    EXPECT_EQ(made.disclosed[1].type, "");
    EXPECT_EQ(made.places[2].name, "CH Castres") << "the network knows whose number it is";
    EXPECT_EQ(made.places[2].number, 2);
}

TEST(Snapshot, tells_missing_values_of_the_region_by_whole_per_cent_and_of_houses_not_at_all)
{
    // 7 of 307 and 0 of 390: 1,004 %.
    std::vector const houses { house(rodez, "CH Rodez", 0, 100, 200, 7), house(castres, "CH Castres", 40, 50, 300) };
    auto const made = snapshot_of(houses, {}, rules(Naming::Named, 2), {});
    auto const& missing = figure(made.disclosed[0].figures, "Q2", "weeks");
    EXPECT_DOUBLE_EQ(*missing.rate, 0.01);
    EXPECT_FALSE(missing.count || missing.of || missing.low || missing.high);
    auto const is_quality = [](TransmittedFigure const& each) { return each.indicator.starts_with("Q"); };
    EXPECT_TRUE(std::ranges::none_of(made.disclosed[1].figures, is_quality));
    EXPECT_TRUE(std::ranges::none_of(snapshot(houses).disclosed[0].figures, is_quality)) << "697 births: a per cent of them is fewer than 11";
}

TEST(Snapshot, hides_in_the_next_version_what_was_hidden_before)
{
    auto const first = snapshot(two_houses(4));
    EXPECT_EQ(figure(snapshot(two_houses(14)).disclosed[1].figures, "I3", "22_27").count, 14) << "by itself";
    auto const again = snapshot(two_houses(14), { first });
    EXPECT_FALSE(figure(again.disclosed[1].figures, "I3", "22_27").count);
    EXPECT_EQ(figure(again.places[1].figures, "I3", "22_27").count, 14) << "the network knows";
}

TEST(Snapshot, tells_no_small_count_of_a_house_that_came_late_by_the_two_counts_of_the_region)
{
    std::vector const castres_alone { house(castres, "CH Castres", 40, 50, 300) };
    auto const first = snapshot(castres_alone);
    EXPECT_EQ(figure(first.disclosed[0].figures, "I3", "22_27").count, 40);
    auto const again = snapshot(two_houses(4), { first });
    EXPECT_FALSE(figure(again.disclosed[0].figures, "I3", "22_27").count) << "44 after 40";
}

/// A house of so many deliveries at each age, and some of them without an act.
SnapshotHouse house_of_ages(std::string finess, std::vector<std::pair<int, int>> const& ages, int without_act = 0)
{
    std::vector<std::string> lines;
    for (auto const& [age, times] : ages)
        lines.insert(lines.end(), static_cast<std::size_t>(times), delivery().put(Field::AgeYears, static_cast<std::uint64_t>(age)).text());
    auto outside = rsa().put(Field::AgeYears, 22).put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "Z3900");
    lines.insert(lines.end(), static_cast<std::size_t>(without_act), outside.diagnosis("Z370").text());
    return { finess, "CH " + finess, "2B", site_years_of(computed(lines, {}).tally).front().totals };
}

// Albi comes in the second version: 726 deliveries, 10 before 20 years, 98 from 20 to 24, three of these without an act.
TEST(Snapshot, of_a_house_that_came_late_gives_back_no_class_by_the_region_less_what_it_was)
{
    auto const before = house_of_ages(castres, { { 18, 60 }, { 22, 1027 }, { 27, 900 }, { 32, 800 }, { 37, 700 } });
    auto const albi = house_of_ages(rodez, { { 18, 10 }, { 22, 95 }, { 27, 177 }, { 32, 254 }, { 37, 187 } }, 3);
    auto const first = snapshot({ before });
    auto const again = snapshot({ before, albi }, { first });
    auto const step_is_told = [&](std::string_view indicator, std::string_view code) {
        return figure(first.disclosed[0].figures, indicator, code).count && figure(again.disclosed[0].figures, indicator, code).count;
    };
    EXPECT_EQ(figure(again.places[2].figures, "I2", "lt20").count, 10);
    EXPECT_FALSE(step_is_told("I2", "lt20")) << "10 itself";
    EXPECT_FALSE(step_is_told("I2", "20_24") && step_is_told("I2", "25_29") && step_is_told("I2", "30_34") && step_is_told("I2", "ge35")
        && figure(again.disclosed[0].figures, "I2", "lt20").of)
        << "726 less 98, 177, 254 and 187";
    EXPECT_FALSE(figure(again.disclosed[0].figures, "I8", "caesarean").of && figure(again.disclosed[0].figures, "I1", "twins").of) << "726 less 723";
}

TEST(Snapshot, compares_with_every_version_before)
{
    auto const first = snapshot({ house(castres, "CH Castres", 40, 50, 300), house(rodez, "CH Rodez", 4, 30, 200) });
    auto const second = snapshot({ house(castres, "CH Castres", 40, 50, 300) }, { first });
    auto const third = snapshot({ house(castres, "CH Castres", 40, 50, 300), house(rodez, "CH Rodez", 14, 30, 200) }, { first, second });
    EXPECT_FALSE(figure(third.disclosed[2].figures, "I3", "22_27").count) << "4 was hidden";
}

TEST(Snapshot, tells_no_more_of_the_region_when_a_house_is_there_no_more)
{
    auto const first = snapshot({ house(castres, "CH Castres", 40, 50, 300), house(rodez, "CH Rodez", 24, 30, 200) });
    EXPECT_TRUE(figure(first.disclosed[0].figures, "I3", "22_27").count);
    auto const second = snapshot({ house(castres, "CH Castres", 40, 50, 300) }, { first });
    EXPECT_TRUE(std::ranges::none_of(second.disclosed[0].figures, [](TransmittedFigure const& each) { return each.count || each.of; }));
    EXPECT_EQ(figure(second.disclosed[1].figures, "I3", "22_27").count, 40);
    EXPECT_EQ(figure(second.places[0].figures, "I3", "22_27").count, 40) << "the network knows";
}

TEST(Snapshot, tells_no_more_of_the_region_where_a_house_is_again_what_was_told_of_it)
{
    auto const castres_then = house(castres, "CH Castres", 40, 50, 300);
    auto const first = snapshot({ castres_then, house(rodez, "CH Rodez", 13, 30, 200), house("990100003", "CH Foix", 20, 40, 200) });
    EXPECT_EQ(figure(first.disclosed[2].figures, "I3", "22_27").count, 13);
    auto const albi = house("990100004", "CH Albi", 17, 40, 200);
    auto const second = snapshot({ castres_then, house(rodez, "CH Rodez", 4, 30, 200), house("990100003", "CH Foix", 20, 40, 200), albi }, { first });
    auto const third = snapshot({ castres_then, house(rodez, "CH Rodez", 13, 30, 200), house("990100003", "CH Foix", 20, 40, 200), albi }, { first, second });
    EXPECT_FALSE(figure(third.disclosed[2].figures, "I3", "22_27").count) << "hidden in between";
    EXPECT_FALSE(figure(third.disclosed[0].figures, "I3", "22_27").count) << "90 - 40 - 13 - 20 = 17 of Albi, and 81 - 40 - 20 - 17 = 4 of Rodez in between";
}

TEST(Snapshot, tells_the_region_again_where_what_a_house_changed_is_large)
{
    auto const first = snapshot({ house(castres, "CH Castres", 40, 50, 300), house(rodez, "CH Rodez", 24, 30, 200) });
    auto const second = snapshot({ house(castres, "CH Castres", 42, 50, 300), house(rodez, "CH Rodez", 24, 30, 200) }, { first });
    EXPECT_EQ(figure(second.disclosed[0].figures, "I3", "22_27").count, 66);
    EXPECT_EQ(figure(second.disclosed[1].figures, "I3", "22_27").count, 42);
}

/// A house by chance; the larger, the fewer small counts.
SnapshotHouse some_house(std::string finess, std::mt19937& chance)
{
    std::vector<std::string> lines;
    auto const size = 30 + chance() % 250;
    for (unsigned stay = 0; stay < size; ++stay) {
        auto mother = delivery(std::array { "JQGD010", "JQGD012", "JQGA002", "JQGA003", "JQGD001" }[chance() % 5], chance() % 9 == 0 ? "Z372" : "Z370");
        lines.push_back(mother.put(Field::AgeYears, 16 + chance() % 28).text());
        auto child = birth().put(Field::GestationalWeeks, chance() % 30 == 0 ? 0 : 23 + chance() % 19);
        lines.push_back(child.put(Field::Weight, 700 + chance() % 3800).text());
    }
    return { finess, "CH " + finess, "2B", site_years_of(computed(lines, {}).tally).front().totals };
}

/// One who reads two versions, and reckons whatever follows from both: a house whose counts are the same in both is one place.
class Reader {
public:
    struct Version {
        std::vector<SnapshotHouse> const& houses;
        Snapshot const& snapshot;
    };

    explicit Reader(std::vector<Version> const& versions)
    {
        for (std::size_t at = 0; at < versions.size(); ++at)
            read(versions, at);
    }

    /// The counts from 1 to 10 that are known to her: of figures, and of what is in one and not in another.
    std::size_t small_counts_known() const
    {
        analytics::LinearSystem system(cells_.size());
        for (auto equation : equations_) {
            std::erase_if(equation, [&](auto const& term) { return cells_[term.first].is_told; });
            system.add(std::move(equation));
        }
        std::size_t known = 0;
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            bool const is_small = cells_[at].count > 0 && cells_[at].count < 11;
            known += is_small && (cells_[at].is_told || system.determines(at));
        }
        return known;
    }

private:
    struct Cell {
        std::uint64_t count;
        bool is_told = false;
    };
    using Place = std::pair<std::size_t, std::string>; ///< the version in which it was first as it is

    std::size_t cell(Place const& place, analytics::Sum const& sum, analytics::Totals const& totals)
    {
        auto const [found, is_new] = ids_.try_emplace({ place, sum }, cells_.size());
        if (is_new)
            cells_.push_back({ totals.count(sum) });
        return found->second;
    }

    void read(std::vector<Version> const& versions, std::size_t at)
    {
        auto const& [houses, snapshot] = versions[at];
        std::vector<Place> places { { at, std::string(region_place) } };
        std::vector<analytics::Totals> totals(1);
        for (auto const& house : houses) {
            places.push_back({ first_as_it_is(versions, at, house), house.finess });
            totals.push_back(house.totals);
            totals.front().add(house.totals);
        }
        bool const tells_region = std::ranges::any_of(snapshot.disclosed[0].figures, [](TransmittedFigure const& each) { return each.count || each.of; });
        for (std::size_t place = tells_region ? 0 : 1; place < places.size(); ++place) {
            for (auto const& figure : snapshot.disclosed[place].figures)
                read(places[place], figure, totals[place]);
            for (auto const& partition : analytics::partitions_of_tracers())
                add_up(places[place], partition, totals[place]);
        }
        if (!tells_region)
            return; // nothing follows from a sum of which nothing is told
        for (auto const& sum : published()) {
            analytics::Equation equation { { cell(places[0], sum, totals[0]), -1 } };
            for (std::size_t place = 1; place < places.size(); ++place)
                equation[cell(places[place], sum, totals[place])] = 1;
            equations_.push_back(std::move(equation));
        }
    }

    static std::size_t first_as_it_is(std::vector<Version> const& versions, std::size_t at, SnapshotHouse const& house)
    {
        for (; at > 0; --at) {
            auto const before = std::ranges::find(versions[at - 1].houses, house.finess, &SnapshotHouse::finess);
            if (before == versions[at - 1].houses.end() || before->totals.counts(analytics::Link::Unlinked) != house.totals.counts(analytics::Link::Unlinked))
                break;
        }
        return at;
    }

    void read(Place const& place, TransmittedFigure const& figure, analytics::Totals const& totals)
    {
        auto const key = *find_figure(figure.indicator, figure.figure);
        if (figure.count)
            cells_[cell(place, key.figure->numerator, totals)].is_told = true;
        if (figure.of)
            cells_[cell(place, key.figure->denominator, totals)].is_told = true;
    }

    void add_up(Place const& place, analytics::Partition const& partition, analytics::Totals const& totals)
    {
        analytics::Equation equation;
        auto rest = totals.count(partition.whole);
        --equation[cell(place, partition.whole, totals)];
        for (auto const& part : partition.parts) {
            ++equation[cell(place, part, totals)];
            rest -= totals.count(part);
        }
        if (!partition.is_complete) {
            equation[cells_.size()] = 1;
            cells_.push_back({ rest });
        }
        equations_.push_back(std::move(equation));
    }

    static std::set<analytics::Sum> published()
    {
        std::set<analytics::Sum> sums;
        for (auto const& indicator : analytics::tracers()) {
            for (auto const& figure : indicator.classes)
                sums.insert({ figure.numerator, figure.denominator });
        }
        return sums;
    }

    std::map<std::pair<Place, analytics::Sum>, std::size_t> ids_;
    std::vector<Cell> cells_;
    std::vector<analytics::Equation> equations_;
};

TEST(Snapshot, gives_back_no_small_count_by_two_versions_together)
{
    std::mt19937 chance(7);
    for (int round = 0; round < 12; ++round) {
        std::vector<SnapshotHouse> houses;
        for (auto const* const finess : { "990100001", "990100002", "990100003" })
            houses.push_back(some_house(finess, chance));
        auto const before = houses;
        auto const first = snapshot(houses);
        if (round % 3 != 0)
            houses.push_back(some_house("990100004", chance)); // joins
        if (round % 3 != 1)
            houses[1] = some_house("990100002", chance); // is corrected
        if (round % 4 == 3)
            houses.erase(houses.begin()); // is there no more
        auto const second = snapshot(houses, { first });
        EXPECT_EQ(Reader({ { before, first } }).small_counts_known(), 0U) << round;
        EXPECT_EQ(Reader({ { before, first }, { houses, second } }).small_counts_known(), 0U) << round;
    }
}

TEST(Snapshot, finds_each_house_again_by_its_number_in_the_files)
{
    auto houses = two_houses(4);
    auto const first = snapshot_of(houses, {}, rules(Naming::Numbered), {});
    std::ranges::reverse(houses);
    houses[1] = two_houses(14)[0];
    auto const again = snapshot_of(houses, {}, rules(Naming::Numbered), { first });
    EXPECT_EQ(again.places[2].place, rodez);
    EXPECT_FALSE(figure(again.disclosed[2].figures, "I3", "22_27").count);
}

} // namespace
} // namespace cigogne::indicators
