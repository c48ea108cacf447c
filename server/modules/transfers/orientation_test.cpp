#include "modules/transfers/orientation.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// Who may receive her, told as the cell tells it. Source: design proposal, to be validated by the network.
namespace cigogne::transfers {
namespace {

using people::GestationalAge;

Instant at(char const* time, char const* day = "2026-11-21")
{
    return from_paris(*CivilDate::parse(day), *TimeOfDay::parse(time));
}
auto const now = at("14:05");
auto const origin = PlaceId::make(now);

KnownPlaces fresh(BedKind kind, int available) { return { .kind = kind, .available = available, .freshness = Freshness::FRESH, .declared_at = at("13:40") }; }
KnownPlaces stale(BedKind kind, int available) { return { .kind = kind, .available = available, .freshness = Freshness::STALE, .declared_at = at("09:10") }; }
KnownPlaces unknown(BedKind kind) { return { .kind = kind, .available = 3, .declared_at = at("19:50", "2026-11-20") }; }

Candidate type_iii(int minutes, KnownPlaces newborn, KnownPlaces mother = fresh(BedKind::OBS_GHR, 1))
{
    return { .place = PlaceId::make(now), .level = CareLevel::T3, .places = { newborn, mother }, .travel = { minutes } };
}

/// A threat of preterm birth at 27+4, one fetus, to leave within two hours.
Need preterm(int newborns = 1)
{
    return {
        .kind = Kind::TIU_ASC,
        .urgency = Urgency::U2,
        .level = CareLevel::T3,
        .newborn = { .age = GestationalAge::make(27, 4), .newborns = newborns },
        .places = { { BedKind::OBS_GHR, 1 }, { BedKind::REA, newborns } },
        .origin = origin,
    };
}

std::vector<std::size_t> order(Need const& need, std::vector<Candidate> const& candidates)
{
    std::vector<std::size_t> indexes;
    for (auto const& ranked : rank(need, candidates, {}).destinations)
        indexes.push_back(ranked.candidate);
    return indexes;
}
using Order = std::vector<std::size_t>;

TEST(Orientation, travel_time_is_the_first_key)
{
    EXPECT_EQ(order(preterm(), { type_iii(170, fresh(BedKind::REA, 4)), type_iii(110, unknown(BedKind::REA)), type_iii(55, fresh(BedKind::REA, 0)) }),
        (Order { 2, 1, 0 }));
}

TEST(Orientation, within_a_band_known_fresh_places_come_first_then_old_counts)
{
    auto limited = fresh(BedKind::REA, 1);
    limited.status = directory::BedStatus::LIMITED;
    std::vector const candidates { type_iii(100, fresh(BedKind::REA, 0)), type_iii(100, limited), type_iii(100, unknown(BedKind::REA)),
        type_iii(100, stale(BedKind::REA, 1)), type_iii(100, fresh(BedKind::REA, 1)) };
    EXPECT_EQ(order(preterm(), candidates), (Order { 4, 3, 2, 1, 0 }));
}

TEST(Orientation, a_near_old_count_is_to_be_called_first_and_not_buried)
{
    std::vector const candidates { type_iii(110, fresh(BedKind::REA, 2)), type_iii(40, stale(BedKind::REA, 2)) };
    auto const ranking = rank(preterm(), candidates, {});
    EXPECT_EQ(ranking.destinations[0].candidate, 1U);
    EXPECT_EQ(ranking.destinations[0].availability, Availability::TO_CALL_FIRST);
    EXPECT_TRUE(sentence_of(ranking.destinations[0], 0, candidates[1], preterm(), now).starts_with("À appeler d’abord"));
}

TEST(Orientation, a_unit_under_strain_tells_its_count_as_well)
{
    auto limited = fresh(BedKind::OBS_GHR, 0);
    limited.status = directory::BedStatus::LIMITED;
    auto unheard = unknown(BedKind::REA);
    unheard.status = directory::BedStatus::LIMITED;
    auto const candidate = type_iii(100, unheard, limited);
    auto const sentence = sentence_of(rank(preterm(), std::span(&candidate, 1), {}).destinations[0], 0, candidate, preterm(), now);
    EXPECT_NE(sentence.find("pas de place de grossesses à haut risque à 13 h 40, tendu"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("réanimation néonatale : tendu"), std::string::npos) << sentence;
}

TEST(Orientation, places_are_needed_for_the_mother_and_all_newborns)
{
    EXPECT_EQ(order(preterm(2), { type_iii(100, fresh(BedKind::REA, 1)), type_iii(110, fresh(BedKind::REA, 2)) }), (Order { 1, 0 }));
    EXPECT_EQ(order(preterm(), { type_iii(100, fresh(BedKind::REA, 1), fresh(BedKind::OBS_GHR, 0)), type_iii(110, fresh(BedKind::REA, 1)) }),
        (Order { 1, 0 }));
}

TEST(Orientation, an_old_zero_proves_nothing)
{
    EXPECT_EQ(order(preterm(), { type_iii(100, fresh(BedKind::REA, 0)), type_iii(110, stale(BedKind::REA, 0)) }), (Order { 1, 0 }));
}

TEST(Orientation, the_lowest_sufficient_level_is_preferred_only_between_comparable_travel_times)
{
    auto need = preterm();
    need.level = CareLevel::T2B;
    need.places = { { BedKind::OBS_GHR, 1 }, { BedKind::SI, 1 } };
    auto higher = type_iii(62, fresh(BedKind::SI, 1));
    auto sufficient = type_iii(75, fresh(BedKind::SI, 1));
    sufficient.level = CareLevel::T2B;
    EXPECT_EQ(order(need, { higher, sufficient }), (Order { 1, 0 }));
    sufficient.travel.minutes = 95;
    EXPECT_EQ(order(need, { higher, sufficient }), (Order { 0, 1 }));
}

TEST(Orientation, the_usual_sector_then_home_decide_between_equals)
{
    auto nearer = type_iii(101, fresh(BedKind::REA, 1));
    auto usual = type_iii(110, fresh(BedKind::REA, 1));
    usual.usual = true;
    auto near_home = type_iii(112, fresh(BedKind::REA, 1));
    near_home.minutes_from_home = 15;
    EXPECT_EQ(order(preterm(), { nearer, near_home, usual }), (Order { 2, 1, 0 }));
}

TEST(Orientation, a_return_goes_to_the_original_maternity_first_then_near_home)
{
    Need need { .kind = Kind::TIU_DESC, .urgency = Urgency::U4, .level = CareLevel::T1, .places = { { BedKind::OBS_GHR, 1 } }, .origin = origin };
    auto near_road = type_iii(70, fresh(BedKind::REA, 1));
    auto near_home = type_iii(115, fresh(BedKind::REA, 1));
    near_home.minutes_from_home = 5;
    auto original = type_iii(118, fresh(BedKind::REA, 1));
    need.original = original.place;
    EXPECT_EQ(order(need, { near_road, near_home, original }), (Order { 2, 1, 0 }));
}

TEST(Orientation, a_refusal_for_want_of_places_is_fresher_than_any_count)
{
    auto refused = type_iii(70, fresh(BedKind::REA, 2));
    refused.refused = RefusalReason::NO_REA_BED;
    EXPECT_EQ(order(preterm(), { refused, type_iii(110, stale(BedKind::REA, 1)) }), (Order { 1, 0 }));
}

TEST(Orientation, a_refusal_changes_no_band_and_is_told_in_place_of_the_rank)
{
    auto refused = type_iii(55, fresh(BedKind::REA, 2));
    refused.refused = RefusalReason::NO_REA_BED;
    std::vector const candidates { type_iii(110, fresh(BedKind::REA, 2)), refused };
    auto const ranking = rank(preterm(), candidates, {});
    EXPECT_EQ(ranking.destinations[0].candidate, 1U); // travel time is the first key
    EXPECT_TRUE(sentence_of(ranking.destinations[0], 0, refused, preterm(), now).starts_with("A refusé ("));
    EXPECT_TRUE(sentence_of(ranking.destinations[1], 1, candidates[0], preterm(), now).starts_with("Deuxième"));
}

TEST(Orientation, a_place_that_was_lost_counts_as_none_and_says_so)
{
    auto lost = type_iii(70, fresh(BedKind::REA, 2));
    lost.place_lost = true;
    std::vector const candidates { lost, type_iii(110, stale(BedKind::REA, 1)) };
    auto const ranking = rank(preterm(), candidates, {});
    EXPECT_EQ(ranking.destinations[1].candidate, 0U);
    EXPECT_TRUE(sentence_of(ranking.destinations[1], 1, lost, preterm(), now).starts_with("A accepté, puis place retirée"));
}

TEST(Orientation, bands_narrow_with_urgency)
{
    auto need = preterm();
    std::vector const candidates { type_iii(55, fresh(BedKind::REA, 1)), type_iii(25, stale(BedKind::REA, 1)) };
    EXPECT_EQ(order(need, candidates), (Order { 0, 1 })); // both within the hour
    need.urgency = Urgency::U1;
    EXPECT_EQ(order(need, candidates), (Order { 1, 0 }));
}

TEST(Orientation, sets_aside_with_the_reason_in_a_sentence)
{
    auto castres = type_iii(80, fresh(BedKind::SI, 3));
    castres.level = CareLevel::T2B;
    auto closed = type_iii(90, fresh(BedKind::REA, 1));
    closed.places[0].status = directory::BedStatus::CLOSED;
    closed.places[0].closed_until = at("08:00", "2026-11-24");
    auto own = type_iii(100, fresh(BedKind::REA, 1));
    own.own_threshold = directory::CareThreshold {
        .level = CareLevel::T3,
        .least_age = *GestationalAge::make(28, 0),
        .validity = { *CivilDate::parse("2020-01-01") },
    };
    auto single = type_iii(110, fresh(BedKind::REA, 4));
    single.places[0].restriction.no_multiples = true;
    std::vector const candidates { single, own, closed, castres };

    auto const need = preterm(2);
    auto const ranking = rank(need, candidates, {});
    EXPECT_TRUE(ranking.destinations.empty());
    ASSERT_EQ(ranking.set_aside.size(), 4U); // nearest first
    EXPECT_EQ(ranking.set_aside[0].exclusion, Exclusion::LEVEL_TOO_LOW);
    EXPECT_EQ(sentence_of(ranking.set_aside[0], candidates[3], need), "niveau type IIB, il faut un type III");
    EXPECT_EQ(sentence_of(ranking.set_aside[1], candidates[2], need), "fermée jusqu’au 24/11/2026 08 h 00");
    EXPECT_EQ(sentence_of(ranking.set_aside[2], candidates[1], need), "reçoit à partir de 28 SA");
    EXPECT_EQ(ranking.set_aside[3].exclusion, Exclusion::BELOW_OWN_THRESHOLD);
}

TEST(Orientation, asks_for_the_plateau_that_the_mother_needs)
{
    auto need = preterm();
    need.capabilities = { directory::Capability::REA_AD };
    auto with = type_iii(110, fresh(BedKind::REA, 1));
    with.capabilities = { directory::Capability::REA_AD };
    std::vector const candidates { type_iii(70, fresh(BedKind::REA, 1)), with };
    auto const ranking = rank(need, candidates, {});
    EXPECT_EQ(ranking.destinations.front().candidate, 1U);
    EXPECT_EQ(ranking.set_aside.front().exclusion, Exclusion::NO_PLATEAU);
    EXPECT_EQ(sentence_of(ranking.set_aside.front(), candidates[0], need), "plateau technique absent (réanimation adulte)");
}

TEST(Orientation, says_why_with_figures_and_their_time)
{
    auto candidate = type_iii(110, fresh(BedKind::REA, 2), stale(BedKind::OBS_GHR, 1));
    candidate.usual = true;
    RankedPlace const ranked { 0, 1, Availability::TO_CALL_FIRST };
    EXPECT_EQ(sentence_of(ranked, 0, candidate, preterm(), now),
        "À appeler d’abord : 2 places de réanimation néonatale à 13 h 40 ; son secteur habituel ; type III suffisant. "
        "Attention : 1 place de grossesses à haut risque à 9 h 10, à vérifier.");
}

TEST(Orientation, never_proposes_the_place_where_she_is)
{
    auto here = type_iii(1, fresh(BedKind::REA, 4));
    here.place = origin;
    auto const ranking = rank(preterm(), std::vector { here }, {});
    EXPECT_TRUE(ranking.destinations.empty());
    EXPECT_TRUE(ranking.set_aside.empty());
}

TEST(Orientation, gives_the_same_order_whatever_the_order_of_the_candidates)
{
    std::vector<Candidate> candidates;
    for (int index = 0; index < 60; ++index)
        candidates.push_back(type_iii(20 + index * 3, index % 3 == 0 ? stale(BedKind::REA, 1) : fresh(BedKind::REA, index % 4)));
    std::vector<PlaceId> first;
    for (auto const index : order(preterm(), candidates))
        first.push_back(candidates[index].place);
    std::ranges::reverse(candidates);
    std::vector<PlaceId> second;
    for (auto const index : order(preterm(), candidates))
        second.push_back(candidates[index].place);
    EXPECT_EQ(first, second);
}

} // namespace
} // namespace cigogne::transfers
