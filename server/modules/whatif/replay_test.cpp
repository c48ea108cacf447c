#include "modules/whatif/testing.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace cigogne::whatif {
namespace {

using namespace fixtures;

/// House 0 asks; 1 is near with one place, 2 is far with one place. Nobody leaves a place within the story: a stay is so long.
World two_wards()
{
    auto world = quiet_world(3);
    world.region.houses[0].levels = { { day("2020-01-01"), CareLevel::T1 } };
    set_road(world, 0, 1, 50, 60);
    set_road(world, 0, 2, 110, 130);
    add_ward(world, 1, BedKind::REA, 1);
    add_ward(world, 2, BedKind::REA, 1);
    world.model.stay_days.fill(1e6);
    world.model.out_of_region_kilometres = 400;
    world.cases = { newborn_case("2025-03-10T09:00:00Z", 0), newborn_case("2025-03-11T09:00:00Z", 0), newborn_case("2025-03-12T09:00:00Z", 0) };
    return world;
}

Replayed replay(World const& world, Scenario const& scenario, std::uint64_t seed = 1)
{
    Arrangement const before(world, {});
    Arrangement const after(world, scenario);
    Chance const chance(seed);
    return Replay(world, after, before).run(OwnPatients(world, chance.of(0)).diverted(world, before, after), chance.of(1));
}

TEST(Replay, of_three_requests_and_two_wards_goes_as_by_hand)
{
    auto const world = two_wards();
    auto const replayed = replay(world, {});

    // The first: the near house, at once. One call, 10 min.
    EXPECT_EQ(replayed.passages[0].ending, Ending::PLACED);
    EXPECT_EQ(replayed.houses[0], 1u);
    EXPECT_DOUBLE_EQ(*replayed.passages[0].acceptance_minutes, 10);
    EXPECT_EQ(replayed.passages[0].kilometres, 60);
    // The second: the near house is full and refuses, for travel bands come first; the far one takes her. Two calls.
    EXPECT_EQ(replayed.houses[1], 2u);
    EXPECT_EQ(replayed.passages[1].refusals, 1);
    EXPECT_DOUBLE_EQ(*replayed.passages[1].acceptance_minutes, 20);
    EXPECT_EQ(replayed.passages[1].kilometres, 130);
    // The third: both refuse, and one more call finds a place out of the region.
    EXPECT_EQ(replayed.passages[2].ending, Ending::OUT_OF_REGION);
    EXPECT_EQ(replayed.passages[2].refusals, 2);
    EXPECT_DOUBLE_EQ(*replayed.passages[2].acceptance_minutes, 30);
    EXPECT_EQ(replayed.passages[2].kilometres, 400);

    auto const figures = figures_of(std::span(replayed.passages));
    EXPECT_EQ(figures[static_cast<std::size_t>(Figure::NOT_PLACED)], 1);
    EXPECT_EQ(figures[static_cast<std::size_t>(Figure::REFUSALS)], 3);
    EXPECT_EQ(figures[static_cast<std::size_t>(Figure::KILOMETRES)], 590);
    EXPECT_EQ(figures[static_cast<std::size_t>(Figure::ACCEPTANCE_MEDIAN)], 20);
    EXPECT_DOUBLE_EQ(*figures[static_cast<std::size_t>(Figure::ACCEPTANCE_P90)], 28);
}

TEST(Replay, one_more_place_near_saves_a_refusal_and_the_road)
{
    auto const world = two_wards();
    Scenario const scenario { { { .kind = ChangeKind::BEDS, .establishment = world.region.houses[1].id, .bed_kind = BedKind::REA, .beds = 1 } } };
    auto const replayed = replay(world, scenario);
    EXPECT_EQ(replayed.houses[1], 1u);
    EXPECT_EQ(replayed.houses[2], 2u);
    EXPECT_EQ(replayed.passages[2].refusals, 1);
}

TEST(Replay, a_closed_unit_receives_nobody_on_those_days)
{
    auto world = two_wards();
    Scenario const scenario { { { .kind = ChangeKind::CLOSE_UNIT, .unit = world.region.wards[0].id, .from = day("2025-03-10"), .to = day("2025-03-11") } } };
    auto const replayed = replay(world, scenario);
    EXPECT_EQ(replayed.houses[0], 2u);
    EXPECT_EQ(replayed.passages[1].ending, Ending::OUT_OF_REGION);
    EXPECT_EQ(replayed.houses[2], 1u); // open again on the 12th
}

TEST(Replay, calls_no_unit_that_the_board_said_was_closed)
{
    auto world = two_wards();
    world.closures = { { 0, at("2025-03-09T23:00:00Z"), at("2025-03-11T23:00:00Z") } }; // the 10th and the 11th in Paris
    auto const replayed = replay(world, {});
    EXPECT_EQ(replayed.houses[0], 2u);
    EXPECT_EQ(replayed.passages[0].refusals, 0);
    EXPECT_EQ(replayed.passages[1].ending, Ending::OUT_OF_REGION);
    EXPECT_EQ(replayed.passages[1].refusals, 1); // the far one, which is full
    EXPECT_EQ(replayed.houses[2], 1u);
}

TEST(Replay, calls_no_unit_that_said_it_does_not_take_them)
{
    auto world = two_wards();
    world.region.wards[0].beds = 4;
    world.region.wards[1].beds = 4;
    world.cases[0].newborn.newborns = 2;
    directory::Restriction no_multiples;
    no_multiples.no_multiples = true;
    world.restrictions = { { 0, at("2025-03-10T08:00:00Z"), at("2025-03-20T08:00:00Z"), no_multiples } };
    auto const replayed = replay(world, {});
    EXPECT_EQ(replayed.houses[0], 2u); // twins
    EXPECT_EQ(replayed.passages[0].refusals, 0);
    EXPECT_EQ(replayed.houses[1], 1u); // one child
}

TEST(Replay, sends_a_heart_where_it_is_operated_if_the_directory_says_where)
{
    auto world = two_wards();
    world.cases[0].capabilities = { directory::Capability::NEONATAL_CARDIOLOGY };
    EXPECT_EQ(replay(world, {}).houses[0], 1u); // nobody wrote who has it
    world.region.houses[2].capabilities = { directory::Capability::NEONATAL_CARDIOLOGY };
    EXPECT_EQ(replay(world, {}).houses[0], 2u);
}

TEST(Replay, asks_a_house_again_when_all_have_refused_if_that_is_what_was_done)
{
    auto world = two_wards();
    world.calibration.last_turn = { 0, 1, 0 };
    auto const replayed = replay(world, {});
    EXPECT_EQ(replayed.passages[2].ending, Ending::PLACED);
    EXPECT_EQ(replayed.houses[2], 1u); // the first that had refused, beyond its places
    EXPECT_EQ(replayed.passages[2].refusals, 2);
    EXPECT_DOUBLE_EQ(*replayed.passages[2].acceptance_minutes, 30);
}

TEST(Replay, leaves_the_region_before_the_last_house_if_that_is_what_was_done)
{
    auto world = two_wards();
    world.calibration.turns[1] = { 1, 0, 0 }; // after one refusal
    auto const replayed = replay(world, {});
    EXPECT_EQ(replayed.houses[0], 1u);
    EXPECT_EQ(replayed.passages[1].ending, Ending::OUT_OF_REGION);
    EXPECT_EQ(replayed.passages[1].refusals, 1);
}

TEST(Replay, comes_back_to_those_that_it_passed_over)
{
    auto world = two_wards();
    world.calibration.passed_over.fill(1);
    EXPECT_EQ(replay(world, {}).houses[0], 1u);
}

TEST(Replay, does_not_count_the_delay_of_what_was_entered_afterwards)
{
    auto world = two_wards();
    world.cases[0].is_timed = false;
    auto const replayed = replay(world, {});
    EXPECT_EQ(replayed.passages[0].ending, Ending::PLACED);
    EXPECT_FALSE(replayed.passages[0].acceptance_minutes);
}

/// Houses by chance: some near, some far, of several levels, with a place each or full for ever. All but one refuse whatever happens.
TEST(Replay, searches_in_the_very_order_of_the_orientation)
{
    constexpr int count = 9;
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance(seed);
        auto world = quiet_world(count);
        world.model.stay_days.fill(1e6);
        world.cases = { newborn_case("2025-03-10T09:00:00Z", 0) };
        world.cases[0].newborn.age = weeks(33); // type IIB or more
        std::vector<transfers::Candidate> candidates;
        for (std::size_t house = 0; house < count; ++house) {
            auto const level = std::array { CareLevel::T2A, CareLevel::T2B, CareLevel::T3 }[static_cast<std::size_t>(chance.between(0, 2))];
            world.region.houses[house].levels = { { day("2020-01-01"), level } };
            auto const minutes = chance.between(20, 200);
            set_road(world, 0, house, minutes, minutes);
            bool const is_full = chance.percent(50);
            bool const is_usual = chance.percent(30);
            add_ward(world, house, BedKind::SI, 3, is_full ? 400 : 0);
            if (is_usual)
                world.region.houses[0].usual.push_back(house);
            transfers::KnownPlaces const known { .kind = BedKind::SI, .available = is_full ? 0 : 3, .freshness = directory::Freshness::FRESH };
            candidates.push_back({ .place = world.region.houses[house].id, .level = level, .places = { known }, .travel = { minutes }, .usual = is_usual });
        }
        world.calibration.shown.assign(count, 1);
        transfers::Need const need { .kind = transfers::Kind::TNN, .urgency = world.cases[0].urgency, .level = CareLevel::T2B, .newborn = world.cases[0].newborn, .places = { { BedKind::SI, 1 } }, .origin = world.region.houses[0].id };
        auto const ranking = transfers::rank(need, candidates, world.model.orientation);
        for (std::size_t rank = 0; rank < ranking.destinations.size(); ++rank) {
            if (ranking.destinations[rank].availability != transfers::Availability::KNOWN)
                continue;
            world.calibration.other_refusals.assign(count, 1);
            world.calibration.other_refusals[ranking.destinations[rank].candidate] = 0;
            auto const replayed = replay(world, {}, seed);
            EXPECT_EQ(replayed.houses[0], ranking.destinations[rank].candidate);
            EXPECT_EQ(replayed.passages[0].refusals, static_cast<int>(rank)) << "as many calls before it as houses in front of it";
            ++compared;
        }
    }
    EXPECT_GT(compared, 60);
}

TEST(Replay, a_birth_comes_before_a_departure_that_takes_too_long)
{
    auto world = two_wards();
    for (auto& one : world.cases)
        one.kind = transfers::Kind::TIU_ASC;
    add_ward(world, 1, BedKind::OBS_GHR, 3);
    world.calibration.births_a_minute.fill(1e6); // at once
    auto const replayed = replay(world, {});
    for (auto const& passage : replayed.passages) {
        EXPECT_EQ(passage.ending, Ending::BORN_BEFORE_DEPARTURE);
        EXPECT_TRUE(passage.out_born); // 28 weeks at type I
        EXPECT_FALSE(passage.acceptance_minutes);
    }
}

TEST(Replay, who_is_where_the_level_is_enough_after_a_change_needs_no_transfer)
{
    auto world = two_wards();
    for (auto& one : world.cases)
        one.newborn.age = weeks(35); // type IIA, and house 0 is of type I
    Scenario const raised { { { .kind = ChangeKind::LEVEL, .establishment = world.region.houses[0].id, .level = CareLevel::T2A, .from = day("2025-03-11") } } };
    auto const replayed = replay(world, raised);
    EXPECT_EQ(replayed.passages[0].ending, Ending::PLACED);
    EXPECT_EQ(replayed.passages[1].ending, Ending::NOT_NEEDED);
    Scenario const lowered { { { .kind = ChangeKind::THRESHOLD, .level = CareLevel::T1, .least_age = weeks(35) } } };
    EXPECT_EQ(replay(world, lowered).passages[0].ending, Ending::NOT_NEEDED);
}

TEST(Replay, a_house_s_own_limit_sets_it_aside)
{
    auto world = two_wards();
    Scenario const scenario { { { .kind = ChangeKind::THRESHOLD, .establishment = world.region.houses[1].id, .level = CareLevel::T3, .least_age = weeks(29) } } };
    EXPECT_EQ(replay(world, scenario).houses[0], 2u);
}

/// A region of some size by chance, with own patients, births and refusals.
World busy_world(std::uint64_t seed, int requests)
{
    auto world = quiet_world(6);
    Chance chance(seed);
    world.region.houses[0].levels = { { day("2020-01-01"), CareLevel::T1 } };
    world.region.houses[5].levels = { { day("2020-01-01"), CareLevel::T2A } };
    for (std::size_t from = 0; from < 6; ++from) {
        for (std::size_t to = from + 1; to < 6; ++to) {
            auto const minutes = chance.between(20, 180);
            set_road(world, from, to, minutes, minutes + 10);
        }
    }
    for (std::size_t house = 1; house < 6; ++house) {
        for (auto const kind : { BedKind::OBS_GHR, BedKind::NEO, BedKind::SI, BedKind::REA }) {
            auto const beds = chance.between(2, 8);
            add_ward(world, house, kind, beds, 0.8 * beds);
        }
    }
    world.calibration.other_refusals.assign(6, 0.1);
    world.calibration.passed_over = { 0.1, 0.5, 0.8 };
    world.calibration.turns.fill({ 0.02, 0.05, 0 });
    world.calibration.last_turn = { 0.5, 0.5, 0 };
    world.model.delivers_there = 0.5;
    world.calibration.births_a_minute.fill(1e-4);
    auto instant = at("2025-01-02T06:00:00Z");
    for (int request = 0; request < requests; ++request) {
        instant = instant + Duration(chance.between(10, 600) * 60'000);
        auto one = newborn_case("2025-01-02T06:00:00Z", static_cast<std::size_t>(chance.between(0, 5)));
        one.asked_at = instant;
        one.day = paris_date(instant);
        one.kind = chance.percent(70) ? transfers::Kind::TIU_ASC : transfers::Kind::TNN;
        one.newborn = { weeks(chance.between(25, 36)), {}, chance.percent(10) ? 2 : 1 };
        world.cases.push_back(one);
    }
    return world;
}

TEST(Replay, the_same_seed_gives_the_same_year)
{
    auto const world = busy_world(7, 400);
    auto const first = replay(world, {}, 3);
    auto const second = replay(world, {}, 3);
    EXPECT_EQ(first.houses, second.houses);
    EXPECT_EQ(figures_of(first), figures_of(second));
    EXPECT_NE(figures_of(first), figures_of(replay(world, {}, 4)));
}

TEST(Replay, each_request_ends_in_exactly_one_way)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto const world = busy_world(seed, 200);
        auto const replayed = replay(world, {}, seed);
        auto const figures = figures_of(replayed);
        int placed = 0;
        for (std::size_t index = 0; index < world.cases.size(); ++index) {
            auto const& passage = replayed.passages[index];
            placed += passage.ending == Ending::PLACED;
            EXPECT_EQ(passage.ending == Ending::PLACED, replayed.houses[index].has_value());
            EXPECT_EQ(passage.ending == Ending::PLACED || passage.ending == Ending::OUT_OF_REGION, passage.acceptance_minutes.has_value());
            EXPECT_NE(replayed.houses[index], world.cases[index].origin);
        }
        EXPECT_EQ(placed + *figures[static_cast<std::size_t>(Figure::NOT_PLACED)] + *figures[static_cast<std::size_t>(Figure::BORN_BEFORE_DEPARTURE)]
                + *figures[static_cast<std::size_t>(Figure::NOT_NEEDED)],
            200);
    }
}

TEST(Replay, never_gives_more_places_than_there_are_unless_a_house_is_asked_again)
{
    // Without own patients, and with stays that never end, a ward can take as many as it has beds, and no more.
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto world = busy_world(seed, 300);
        world.calibration.own_load.assign(world.region.wards.size(), 0);
        world.calibration.turns.fill({ 0.02, 0, 0 });
        world.calibration.last_turn = { 1, 0, 0 };
        world.model.stay_days.fill(1e9);
        world.model.delivers_there = 1;
        auto const replayed = replay(world, {}, seed);
        std::vector<int> newborns(6);
        for (std::size_t index = 0; index < world.cases.size(); ++index) {
            if (replayed.houses[index])
                newborns[*replayed.houses[index]] += world.cases[index].newborn.newborns;
        }
        for (std::size_t house = 0; house < 6; ++house) {
            int beds = 0;
            for (auto const& ward : world.region.wards)
                beds += ward.house == house && directory::is_for_newborn(ward.kind) ? ward.beds : 0;
            EXPECT_LE(newborns[house], beds);
        }
        auto const figures = figures_of(replayed);
        EXPECT_LE(*figures[static_cast<std::size_t>(Figure::NEWBORN_OCCUPANCY)], 100);
    }
}

TEST(Replay, takes_nobody_into_a_closed_house_whatever_chance_says)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto const world = busy_world(seed, 200);
        Scenario closed;
        for (auto const& ward : world.region.wards) {
            if (ward.house == 2)
                closed.changes.push_back({ .kind = ChangeKind::CLOSE_UNIT, .unit = ward.id });
        }
        auto const replayed = replay(world, closed, seed);
        EXPECT_EQ(std::ranges::count(replayed.houses, std::optional<std::size_t>(2)), 0);
    }
}

TEST(Replay, of_one_ward_with_one_more_bed_refuses_nobody_more)
{
    // With one ward and one place a request, those who lie there with a bed more include those without it: by coupling, path by path.
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        auto world = quiet_world(2);
        add_ward(world, 1, BedKind::REA, 4, 3);
        Chance chance(seed);
        auto instant = at("2025-01-02T06:00:00Z");
        for (int request = 0; request < 120; ++request) {
            instant = instant + Duration(chance.between(10, 3000) * 60'000);
            world.cases.push_back(newborn_case("2025-01-02T06:00:00Z", 0));
            world.cases.back().asked_at = instant;
        }
        Scenario const more { { { .kind = ChangeKind::BEDS, .establishment = world.region.houses[1].id, .bed_kind = BedKind::REA, .beds = 1 } } };
        auto const before = replay(world, {}, seed);
        auto const after = replay(world, more, seed);
        for (std::size_t index = 0; index < world.cases.size(); ++index) {
            if (before.passages[index].ending == Ending::PLACED) {
                EXPECT_EQ(after.passages[index].ending, Ending::PLACED);
            }
        }
    }
}

TEST(Comparison, without_a_change_finds_no_difference_at_all)
{
    Comparison comparison(busy_world(5, 200), {}, 9, {});
    for (int replay = 0; replay < 20; ++replay)
        comparison.replay_once();
    for (auto const& figure : comparison.figures()) {
        if (!figure.difference)
            continue;
        EXPECT_EQ(figure.difference->low, 0);
        EXPECT_EQ(figure.difference->high, 0);
        EXPECT_EQ(verdict_on(*figure.difference, figure.figure), Verdict::NO_DIFFERENCE);
    }
}

TEST(Comparison, sees_that_ten_beds_more_everywhere_place_more_requests)
{
    auto const world = busy_world(5, 400);
    Scenario more;
    for (std::size_t house = 1; house < 6; ++house) {
        for (auto const kind : { BedKind::OBS_GHR, BedKind::NEO, BedKind::SI, BedKind::REA })
            more.changes.push_back({ .kind = ChangeKind::BEDS, .establishment = world.region.houses[house].id, .bed_kind = kind, .beds = 10 });
    }
    Comparison comparison(world, more, 9, {});
    for (int replay = 0; replay < 30; ++replay)
        comparison.replay_once();
    auto const refusals = comparison.figures()[static_cast<std::size_t>(Figure::REFUSALS)];
    EXPECT_LT(refusals.difference->high, 0);
    EXPECT_EQ(verdict_on(*refusals.difference, Figure::REFUSALS), Verdict::BEYOND_CHANCE);
}

TEST(Comparison, estimates_by_the_median_and_nine_values_in_ten)
{
    std::vector<double> values;
    for (int value = 0; value <= 100; ++value)
        values.push_back(value);
    auto const estimate = *estimate_of(values);
    EXPECT_EQ(estimate.median, 50);
    EXPECT_EQ(estimate.low, 5);
    EXPECT_EQ(estimate.high, 95);
    EXPECT_FALSE(estimate_of({}));
    EXPECT_EQ(verdict_on({ 1, -1, 3 }, Figure::REFUSALS), Verdict::WITHIN_CHANCE);
    EXPECT_EQ(verdict_on({ -2, -3, -1 }, Figure::REFUSALS), Verdict::BEYOND_CHANCE);
}

TEST(Comparison, judges_the_difference_that_is_shown)
{
    auto const share = Figure::NEWBORN_OCCUPANCY;
    EXPECT_EQ(verdict_on({ 0.02, 0.01, 0.04 }, share), Verdict::NO_DIFFERENCE); // shown as 0, from 0 to 0
    EXPECT_EQ(verdict_on({ -0.02, -0.04, -0.01 }, share), Verdict::NO_DIFFERENCE);
    EXPECT_EQ(verdict_on({ 0.2, 0.04, 0.3 }, share), Verdict::WITHIN_CHANCE); // from 0 to 0.3
    EXPECT_EQ(verdict_on({ 0.2, 0.06, 0.3 }, share), Verdict::BEYOND_CHANCE); // from 0.1 to 0.3
    EXPECT_EQ(verdict_on({ 0.2, -0.3, 0.4 }, Figure::OUT_BORN), Verdict::NO_DIFFERENCE); // whole births: from 0 to 0
    EXPECT_EQ(verdict_on({ 1, 0.4, 3 }, Figure::OUT_BORN), Verdict::WITHIN_CHANCE); // from 0 to 3
    EXPECT_EQ(verdict_on({ 1, 0.6, 3 }, Figure::OUT_BORN), Verdict::BEYOND_CHANCE); // from 1 to 3
}

TEST(Comparison, shows_as_many_decimals_as_mean_something)
{
    EXPECT_EQ(as_shown(11.5, Figure::NOT_PLACED), 12);
    EXPECT_EQ(as_shown(2.4, Figure::REFUSALS), 2);
    EXPECT_EQ(as_shown(9.96, Figure::ACCEPTANCE_MEDIAN), 10);
    EXPECT_EQ(as_shown(9.44, Figure::ACCEPTANCE_MEDIAN), 9.4);
    EXPECT_EQ(as_shown(45.5, Figure::ACCEPTANCE_P90), 46);
    EXPECT_EQ(as_shown(12'345.6, Figure::KILOMETRES), 12'346);
    EXPECT_EQ(as_shown(78.44, Figure::MATERNAL_OCCUPANCY), 78.4);
    EXPECT_FALSE(std::signbit(as_shown(-0.4, Figure::REFUSALS))) << "never « -0 »";
}

TEST(Comparison, says_how_near_the_model_comes_to_the_record)
{
    EXPECT_EQ(fidelity_of({ 100, 80, 120 }, 119, Figure::REFUSALS), Fidelity::WITHIN);
    EXPECT_EQ(fidelity_of({ 100, 98, 102 }, 109, Figure::REFUSALS), Fidelity::NEAR); // a tenth of 109 is 10.9
    EXPECT_EQ(fidelity_of({ 100, 98, 102 }, 120, Figure::REFUSALS), Fidelity::FAR);
    EXPECT_EQ(fidelity_of({ 0, 0, 1 }, 0, Figure::REFUSALS), Fidelity::WITHIN);
}

TEST(Comparison, checks_the_year_by_what_another_one_told)
{
    auto const world = two_wards();
    auto other = world.calibration;
    other.first_answer.fill(Lasting({ 25 }));
    Comparison comparison(world, {}, 9, {}, other);
    comparison.replay_once();
    auto const median = comparison.figures()[static_cast<std::size_t>(Figure::ACCEPTANCE_MEDIAN)];
    EXPECT_DOUBLE_EQ(median.before->median, 20); // 10, 20 and 30 min
    EXPECT_DOUBLE_EQ(median.checked->median, 35); // 25, 35 and 45 min
    EXPECT_FALSE(Comparison(world, {}, 9, {}).has_check());
}

TEST(OwnPatients, are_as_many_as_the_world_says_on_average)
{
    auto world = quiet_world(1);
    add_ward(world, 0, BedKind::NEO, 10, 8.5);
    add_ward(world, 0, BedKind::OBS_PN, 30, 24);
    double sums[2] = {};
    int const years = 60;
    for (int year = 0; year < years; ++year) {
        OwnPatients const own(world, Chance(11).of(static_cast<std::uint64_t>(year)));
        for (std::size_t ward = 0; ward < 2; ++ward) {
            for (std::size_t shift = 0; shift < world.shifts.count(); ++shift)
                sums[ward] += own.in(ward, shift);
        }
    }
    auto const shifts = static_cast<double>(years) * static_cast<double>(world.shifts.count());
    EXPECT_NEAR(sums[0] / shifts, 8.5, 0.15);
    EXPECT_NEAR(sums[1] / shifts, 24, 0.3);
}

TEST(OwnPatients, of_a_closed_ward_go_to_the_nearest_one_that_stays_open)
{
    auto world = quiet_world(3);
    set_road(world, 0, 1, 30, 30);
    set_road(world, 0, 2, 60, 60);
    set_road(world, 1, 2, 60, 60);
    add_ward(world, 0, BedKind::NEO, 10, 6);
    add_ward(world, 1, BedKind::NEO, 10, 6);
    add_ward(world, 2, BedKind::NEO, 10, 6);
    Arrangement const before(world, {});
    Arrangement const after(world, { { { .kind = ChangeKind::CLOSE_UNIT, .unit = world.region.wards[0].id, .from = day("2025-08-01"), .to = day("2025-08-31") } } });
    OwnPatients const own(world, Chance(3));
    auto const moved = own.diverted(world, before, after);
    auto const august = world.shifts.at(at("2025-08-15T12:00:00Z"));
    auto const july = world.shifts.at(at("2025-07-15T12:00:00Z"));
    EXPECT_EQ(moved.in(1, august), own.in(1, august) + std::min(own.in(0, august), 10));
    EXPECT_EQ(moved.in(2, august), own.in(2, august));
    EXPECT_EQ(moved.in(1, july), own.in(1, july));
}

TEST(Arrangement, closes_from_the_first_midnight_to_the_last_one_also_in_summer_time)
{
    auto world = quiet_world(1);
    add_ward(world, 0, BedKind::NEO, 10);
    Arrangement const august(world, { { { .kind = ChangeKind::CLOSE_UNIT, .unit = world.region.wards[0].id, .from = day("2025-08-01"), .to = day("2025-08-31") } } });
    auto const beds = [&](std::string_view instant) { return august.beds(0, world.shifts.at(at(instant))); };
    EXPECT_EQ(beds("2025-07-31T21:59:00Z"), 10);
    EXPECT_EQ(beds("2025-07-31T22:00:00Z"), 0); // midnight in Paris
    EXPECT_EQ(beds("2025-08-31T21:59:00Z"), 0);
    EXPECT_EQ(beds("2025-08-31T22:00:00Z"), 10);
    EXPECT_EQ(world.shifts.count(), 3u * 365);
}

TEST(Arrangement, keeps_closed_what_the_board_said_was_closed_shift_by_shift)
{
    auto world = quiet_world(1);
    add_ward(world, 0, BedKind::NEO, 10);
    world.closures = { { 0, at("2025-03-10T09:00:00Z"), at("2025-03-10T18:00:00Z") } }; // 10 to 19 h in Paris
    Arrangement const usual(world, {});
    EXPECT_EQ(usual.beds(0, world.shifts.at(at("2025-03-10T05:00:00Z"))), 10);
    EXPECT_EQ(usual.beds(0, world.shifts.at(at("2025-03-10T12:00:00Z"))), 0); // the shift of 8 to 16 h: its middle is in it
    EXPECT_EQ(usual.beds(0, world.shifts.at(at("2025-03-10T16:00:00Z"))), 10); // that of 16 to 24 h: its middle is not
    EXPECT_FALSE(usual.loses_beds(0));
}

TEST(Arrangement, moves_a_team_between_two_houses_and_opens_a_ward_where_there_was_none)
{
    auto world = quiet_world(2);
    add_ward(world, 0, BedKind::SI, 6);
    Arrangement const moved(world, { { { .kind = ChangeKind::MOVE_TEAM, .establishment = world.region.houses[0].id, .to_establishment = world.region.houses[1].id, .bed_kind = BedKind::SI, .beds = 2, .from = day("2025-06-01") } } });
    auto const june = world.shifts.at(at("2025-06-02T12:00:00Z"));
    ASSERT_EQ(moved.region().wards.size(), 2u);
    EXPECT_EQ(moved.beds(0, june), 4);
    EXPECT_EQ(moved.beds(1, june), 2);
    EXPECT_EQ(moved.beds(0, 0), 6);
    EXPECT_EQ(moved.beds(1, 0), 0);
    EXPECT_TRUE(moved.loses_beds(0));
}

TEST(Arrangement, has_the_same_beds_in_whichever_order_the_changes_stand)
{
    auto world = quiet_world(1);
    add_ward(world, 0, BedKind::SI, 6);
    auto const places = [&](int count) { return Change { .kind = ChangeKind::BEDS, .establishment = world.region.houses[0].id, .bed_kind = BedKind::SI, .beds = count }; };
    Arrangement const bring_last(world, { { places(-6), places(-6), places(6) } });
    Arrangement const bring_first(world, { { places(6), places(-6), places(-6) } });
    EXPECT_EQ(bring_last.beds(0, 0), 0);
    EXPECT_EQ(bring_first.beds(0, 0), 0);
}

} // namespace
} // namespace cigogne::whatif
