#include "analytics/definitions/partitions.hpp"

#include "analytics/counting/terms.hpp"
#include "analytics/disclosure.hpp"

#include <algorithm>
#include <cstring>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

namespace cigogne::analytics {
namespace {

/// The facts of a stay, as they count in the terms of one unit.
struct Told {
    Unit unit;
    std::uint64_t facts;

    friend auto operator<=>(Told const&, Told const&) = default;
};

Stay newborn(int weeks, int weight)
{
    Stay stay;
    std::memcpy(stay.ghm.data(), "15M05A", stay.ghm.size());
    stay.entry_mode = '8';
    stay.exit_mode = '8';
    stay.exit = { 2024, 3 };
    stay.age_years = 0;
    stay.age_days = 0;
    stay.weeks = weeks;
    stay.weight = weight;
    stay.nights = 3;
    return stay;
}

/// One of several, by chance.
template <typename Value>
Value one_of(std::mt19937& chance, std::initializer_list<Value> values)
{
    return *(values.begin() + chance() % values.size());
}

/// A newborn of some term, weight and type of maternity, living or not; or one who came from elsewhere.
Told some_newborn(std::mt19937& chance)
{
    auto stay = newborn(one_of(chance, { missing, 21, 23, 24, 27, 28, 30, 31, 32, 33, 34, 36, 37, 41 }),
        one_of(chance, { missing, 800, 1200, 2000, 3000, 4200 }));
    stay.nights = one_of(chance, { missing, 0, 1, 3, 7, 10 });
    stay.exit_mode = one_of(chance, { '7', '8', '9' });
    stay.destination = stay.exit_mode == '7' ? '1' : ' ';
    stay.units_are_known = chance() % 2 == 0;
    if (chance() % 4 == 0)
        stay.units.add(UnitKind::Neonatology);
    if (chance() % 3 == 0)
        stay.any.add(Diagnosis::BornOutside);
    if (chance() % 4 == 0) {
        stay.principal.add(Diagnosis::Stillborn);
        stay.any.add(Diagnosis::Stillborn);
    }
    if (chance() % 2 == 0)
        stay.principal.add(Diagnosis::StillbornInduced);
    if (chance() % 4 == 0) {
        stay.age_days = 3;
        stay.entry_mode = '7';
    }
    using enum MaternityType;
    return { Unit::Child, facts_of_child(stay, one_of(chance, { Unknown, Ambiguous, One, TwoA, TwoB, Three })).bits() };
}

/// A delivery of some outcome, age, act and presentation, with or without a treatment of a haemorrhage.
Told some_delivery(std::mt19937& chance)
{
    Stay stay;
    stay.exit = { 2024, 3 };
    stay.age_years = one_of(chance, { missing, 15, 19, 22, 27, 32, 37, 42 });
    stay.acts.add(one_of<Set<Act>>(chance, { {}, { Act::Delivery, Act::Vaginal }, { Act::Delivery, Act::Vaginal, Act::MultipleBirth }, { Act::Delivery, Act::Vaginal, Act::CephalicBirth }, { Act::Delivery, Act::Vaginal, Act::BreechBirth }, { Act::Delivery, Act::Vaginal, Act::Instrumental }, { Act::Delivery, Act::CaesareanPlanned }, { Act::Delivery, Act::CaesareanInLabour } }));
    for (auto const act : { Act::Episiotomy, Act::Embolisation, Act::IliacLigation, Act::UterineLigation, Act::Hysterectomy, Act::Tamponade })
        stay.acts.add_if(chance() % 4 == 0, act);
    stay.associated.add(Set<Diagnosis> { Diagnosis::BirthOutcome, Diagnosis::DeliveredOutside });
    stay.associated.add(one_of<Set<Diagnosis>>(chance, { {}, { Diagnosis::SingleBirth }, { Diagnosis::Twins }, { Diagnosis::HigherOrder } }));
    stay.any.add(one_of<Set<Diagnosis>>(chance, { {}, { Diagnosis::Breech }, { Diagnosis::Transverse }, { Diagnosis::FaceOrBrow }, { Diagnosis::OtherPresentation } }));
    stay.entry_mode = one_of(chance, { '7', '8' });
    stay.provenance = '1';
    stay.exit_mode = one_of(chance, { '7', '8' });
    stay.destination = '1';
    return { Unit::Mother, facts_of_mother(stay).bits() };
}

/// Stays of all kinds that the figures of the tracers tell apart, each kind once.
std::vector<Told> const& stays()
{
    static auto const all = [] {
        std::set<Told> told;
        std::mt19937 chance(1);
        for (int stay = 0; stay < 20'000; ++stay) {
            told.insert(some_newborn(chance));
            told.insert(some_delivery(chance));
        }
        told.insert({ Unit::Antenatal, Set<Antenatal> { Antenatal::Pregnant, Antenatal::CameByTransfer }.bits() });
        told.insert({ Unit::Antenatal, Set<Antenatal> { Antenatal::Pregnant, Antenatal::LeftByTransfer }.bits() });
        std::erase_if(told, [](Told const& stay) { return stay.facts == 0; });
        return std::vector(told.begin(), told.end());
    }();
    return all;
}

int times_of(Sum const& sum, Told const& stay)
{
    int times = 0;
    for (auto const& share : sum.shares()) {
        bool const counts = share.term.unit == stay.unit && (stay.facts & share.term.required) == share.term.required && (stay.facts & share.term.excluded) == 0;
        times += counts ? share.times : 0;
    }
    return times;
}

/// How often a sum counts each of the stays.
std::vector<int> times_of(Sum const& sum)
{
    std::vector<int> times;
    for (auto const& stay : stays())
        times.push_back(times_of(sum, stay));
    return times;
}

/// Every count that the tracers publish, a numerator or a denominator, and how often it counts each of the stays.
std::map<Sum, std::vector<int>> published()
{
    std::map<Sum, std::vector<int>> sums;
    for (auto const& indicator : tracers()) {
        for (auto const& figure : indicator.classes) {
            for (auto const& sum : { figure.numerator, figure.denominator })
                sums.try_emplace(sum, times_of(sum));
        }
    }
    return sums;
}

struct Inclusion {
    Sum whole;
    Sum part;
};

/// Of two published counts, one that is a part of the other: no stay counts in it more often.
std::vector<Inclusion> inclusions()
{
    std::vector<Inclusion> all;
    auto const sums = published();
    for (auto const& [whole, most] : sums) {
        for (auto const& [part, times] : sums) {
            if (times != most && std::ranges::equal(times, most, std::ranges::less_equal()))
                all.push_back({ whole, part });
        }
    }
    return all;
}

std::string name_of(Sum const& sum)
{
    for (auto const& indicator : tracers()) {
        for (auto const& figure : indicator.classes) {
            if (figure.numerator == sum || figure.denominator == sum)
                return std::string(figure.numerator == sum ? "" : "of ") + std::string(indicator.code) + "/" + std::string(figure.code);
        }
    }
    return "?";
}

TEST(Partitions, are_true_of_every_stay)
{
    for (auto const& partition : partitions_of_tracers()) {
        for (auto const& stay : stays()) {
            int parts = 0;
            for (auto const& part : partition.parts)
                parts += times_of(part, stay);
            EXPECT_GE(times_of(partition.whole, stay), parts) << name_of(partition.whole) << " " << name_of(partition.parts.front());
            if (partition.is_complete) {
                EXPECT_EQ(times_of(partition.whole, stay), parts) << name_of(partition.whole);
            }
        }
    }
}

TEST(Partitions, know_of_every_published_count_that_is_a_part_of_another)
{
    std::set<std::pair<Sum, Sum>> known;
    for (auto const& partition : partitions_of_tracers()) {
        if (partition.parts.size() == 1)
            known.emplace(partition.whole, partition.parts.front());
    }
    EXPECT_GT(inclusions().size(), 200U);
    for (auto const& [whole, part] : inclusions())
        EXPECT_TRUE(known.contains({ whole, part })) << name_of(part) << " is within " << name_of(whole);
}

/// A region of counts by chance: of some kinds of stays a few or many.
struct Region {
    std::map<Place, Totals> places;
    std::vector<Result> results;

    Region(std::mt19937& chance, std::size_t houses)
    {
        for (std::size_t house = 0; house < houses; ++house)
            add(Finess::of(std::to_string(310'000'001 + house)), counted(chance));
        results = results_of(places);
        suppress(results, places);
    }

    static Counts counted(std::mt19937& chance)
    {
        Counter counter;
        Counts counts(terms().size());
        auto const kinds = 3 + chance() % 200;
        for (unsigned kind = 0; kind < kinds; ++kind) {
            auto const& [unit, facts] = stays()[chance() % stays().size()];
            auto const times = chance() % 3 == 0 ? chance() % 100 : chance() % 3;
            counter.each_term(unit, facts, [&](std::size_t term) { counts[term] += times; });
        }
        return counts;
    }

    void add(Finess finess, Counts const& counts)
    {
        places[{ 2024, finess }].add(CellKey {}, counts);
        places[{ 2024, {} }].add(CellKey {}, counts);
    }

    /// What is printed of a place.
    std::map<Sum, std::uint64_t> printed(Finess finess) const
    {
        std::map<Sum, std::uint64_t> counts;
        for (auto const& result : results) {
            if (result.establishment != finess)
                continue;
            auto const& figure = *find_class(*find_indicator(result.indicator), result.figure);
            if (!result.numerator_suppressed)
                counts[figure.numerator] = result.numerator;
            if (!result.denominator_suppressed)
                counts[figure.denominator] = result.denominator;
        }
        return counts;
    }
};

bool is_small(std::uint64_t count) { return count > 0 && count < smallest_published; }

TEST(Partitions, leave_no_small_difference_of_two_published_counts_of_which_one_is_a_part_of_the_other)
{
    std::mt19937 chance(5);
    auto const pairs = inclusions();
    std::size_t compared = 0;
    for (int round = 0; round < 30; ++round) {
        Region const region(chance, 1 + chance() % 3);
        for (auto const& [place, totals] : region.places) {
            auto const printed = region.printed(place.establishment);
            for (auto const& [whole, part] : pairs) {
                auto const most = printed.find(whole);
                auto const least = printed.find(part);
                if (most != printed.end() && least != printed.end()) {
                    ++compared;
                    EXPECT_FALSE(is_small(most->second - least->second)) << round << ": " << name_of(whole) << " less " << name_of(part);
                }
            }
        }
    }
    EXPECT_GT(compared, 1000U);
}

/// A place of so many births each, beside what is common everywhere.
class Births {
public:
    void add(std::uint64_t times, Stay const& stay, MaternityType type)
    {
        counter_.each_term(Unit::Child, facts_of_child(stay, type).bits(), [&](std::size_t term) { counts_[term] += times; });
    }

    /// Whether a count is printed of this place, alone.
    bool tells(std::string_view indicator, std::string_view figure, bool of_cases) const
    {
        std::map<Place, Totals> places;
        places[{ 2024, {} }].add(CellKey {}, counts_);
        auto results = results_of(places);
        suppress(results, places);
        auto const found = std::ranges::find_if(results, [&](Result const& result) { return result.indicator == indicator && result.figure == figure; });
        return !(of_cases ? found->numerator_suppressed : found->denominator_suppressed);
    }

private:
    Counter counter_;
    Counts counts_ = Counts(terms().size());
};

// 60 at 26 weeks, 70 at 30 and 2 at 23, of which the denominator of I9 holds none: 132 less 130.
TEST(Partitions, keep_births_before_24_weeks_behind_those_that_type_3_is_told_among)
{
    Births births;
    births.add(60, newborn(26, 1700), MaternityType::Three);
    births.add(70, newborn(30, 1700), MaternityType::One);
    births.add(2, newborn(23, 1700), MaternityType::Three);
    births.add(300, newborn(34, 2600), MaternityType::Three);
    births.add(3000, newborn(39, 3200), MaternityType::Three);
    EXPECT_FALSE(births.tells("I3", "22_27", true) && births.tells("I3", "28_31", true) && births.tells("I9", "t3_32", false));
    EXPECT_FALSE(births.tells("I3", "lt37", true) && births.tells("I3", "32_36", true) && births.tells("I9", "t3_32", false));
}

// 149 of less than 1 500 g, 147 of them in an establishment whose type is known.
TEST(Partitions, keep_two_light_births_outside_behind_those_that_type_3_is_told_among)
{
    Births births;
    births.add(118, newborn(missing, 1200), MaternityType::Three);
    births.add(29, newborn(missing, 1200), MaternityType::One);
    births.add(2, newborn(missing, 1200), MaternityType::Unknown);
    births.add(300, newborn(missing, 2000), MaternityType::Three);
    births.add(3000, newborn(39, 3200), MaternityType::Three);
    EXPECT_FALSE(births.tells("I4", "lt1500", true) && births.tells("I9", "t3_1500", false));
}

} // namespace
} // namespace cigogne::analytics
