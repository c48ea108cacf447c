#include "modules/quality/detection.hpp"
#include "modules/quality/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using namespace fixtures;
using directory::CareLevel;
using people::GestationalAge;
using transfers::Issue;

auto const origin = PlaceId::make(ten);
auto const destination = PlaceId::make(ten);
auto const third = PlaceId::make(ten);

std::vector<directory::CareThreshold> thresholds()
{
    directory::Validity const always { *CivilDate::make(2020, 1, 1) };
    return {
        { CareLevel::T1, *GestationalAge::make(36, 0), {}, {}, always },
        { CareLevel::T2A, *GestationalAge::make(34, 0), {}, {}, always },
        { CareLevel::T2B, *GestationalAge::make(31, 0), {}, {}, always },
    };
}

/// A woman of 29+0 in a type IIA, for whom a type III was sought.
transfers::Measure measure_of_a_transfer()
{
    auto measure = transfer_asked_by(origin);
    measure.origin_level = CareLevel::T2A;
    measure.destination = destination;
    measure.destination_level = CareLevel::T3;
    measure.required_level = CareLevel::T3;
    measure.age = GestationalAge::make(29, 0);
    measure.calls = 1;
    measure.answers = 1;
    return measure;
}

transfers::Measure born_before_departure()
{
    auto measure = measure_of_a_transfer();
    measure.state = transfers::State::CANCELLED;
    measure.cancelled_for = transfers::CancellationReason::DELIVERED_BEFORE_DEPARTURE;
    return measure;
}

/// She left at 12:00 and arrived at 14:00, Paris time.
transfers::Measure arrived()
{
    auto measure = measure_of_a_transfer();
    measure.departed_at = ten + 120min;
    measure.arrived_at = ten + 240min;
    return measure;
}

transfers::Measure born_there(Issue issue = Issue::LIVE_BIRTH)
{
    auto measure = arrived();
    measure.issue = issue;
    measure.born_on = may_4;
    return measure;
}

/// A newborn of 38+0 for whom a type III is sought.
transfers::Measure measure_of_a_newborn()
{
    auto measure = measure_of_a_transfer();
    measure.kind = measure.opened_as = transfers::Kind::TNN;
    measure.age = GestationalAge::make(38, 0);
    measure.weight = people::Grams::make(3100);
    return measure;
}

transfers::ToldChildren of_newborn()
{
    transfers::ToldChildren told;
    told.born_at = ten - 60min;
    told.born_in = origin;
    return told;
}

/// The house that asks is a type IIA, that of arrival a type IIB, the third a type I.
std::optional<CareLevel> level_on(PlaceId house, CivilDate)
{
    if (house == origin)
        return CareLevel::T2A;
    return house == destination ? CareLevel::T2B : CareLevel::T1;
}

std::vector<Detected> found(transfers::Measure const& measure, transfers::ToldChildren const& told = {}, CivilDate happened_on = may_4)
{
    auto const limits = thresholds();
    return detected(measure, told, { limits, level_on }, happened_on);
}

TEST(Detection, opens_nothing_for_a_request_without_birth)
{
    EXPECT_TRUE(found(measure_of_a_transfer()).empty());
    EXPECT_TRUE(found(arrived()).empty());
}

TEST(Detection, sees_the_birth_before_departure_in_the_house_that_asked)
{
    auto const cases = found(born_before_departure());
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[0].source, CaseSource::BIRTH_BEFORE_DEPARTURE);
    EXPECT_EQ(cases[0].house, origin);
    EXPECT_EQ(cases[0].age, GestationalAge::make(29, 0));
}

TEST(Detection, counts_the_term_on_to_the_day_of_birth)
{
    auto measure = born_before_departure();
    EXPECT_EQ(found(measure, {}, may_4.plus_days(2)).at(0).age, GestationalAge::make(29, 2));
    measure.born_on = may_4.plus_days(1);
    EXPECT_EQ(found(measure, {}, may_4.plus_days(2)).at(0).age, GestationalAge::make(29, 1));
    EXPECT_EQ(found(measure).at(0).on, may_4.plus_days(1)) << "the day of birth is the measure's";
    measure.age = GestationalAge::make(33, 6);
    EXPECT_TRUE(found(measure).empty()) << "34+0 on the day of birth: type IIA is enough";
}

TEST(Detection, opens_nothing_where_the_level_was_enough_or_the_need_is_unknown)
{
    auto measure = born_before_departure();
    measure.age = GestationalAge::make(34, 0);
    EXPECT_TRUE(found(measure).empty());
    measure = born_before_departure();
    measure.age = {};
    EXPECT_TRUE(found(measure).empty()) << "neither term nor weight: declared by hand, not assessable";
    auto const limits = thresholds();
    auto const of_no_type = [](PlaceId, CivilDate) -> std::optional<CareLevel> { return std::nullopt; };
    EXPECT_EQ(detected(born_before_departure(), {}, { limits, of_no_type }, may_4).size(), 1u) << "the house is of none of the four types";
}

TEST(Detection, knows_when_a_request_tells_of_no_birth_any_more)
{
    EXPECT_FALSE(tells_of_a_birth(measure_of_a_transfer())) << "its birth was crossed out, and she is still looked after";
    EXPECT_TRUE(tells_of_a_birth(born_before_departure()));
    EXPECT_TRUE(tells_of_a_birth(born_there(Issue::FETAL_DEATH)));
    EXPECT_TRUE(tells_of_a_birth(measure_of_a_newborn()));
    auto twice = born_before_departure();
    twice.cancelled_for = transfers::CancellationReason::DUPLICATE;
    EXPECT_FALSE(tells_of_a_birth(twice));
}

TEST(Detection, opens_nothing_of_births_before_2025)
{
    auto measure = born_before_departure();
    measure.age_at_birth = GestationalAge::make(29, 0);
    measure.born_on = *CivilDate::make(2024, 12, 31);
    EXPECT_TRUE(found(measure).empty());
    measure.born_on = *CivilDate::make(2025, 1, 1);
    EXPECT_EQ(found(measure).size(), 1u);
}

TEST(Detection, sees_the_birth_in_the_house_where_she_arrived_when_its_level_is_too_low)
{
    auto measure = born_there();
    auto const cases = found(measure);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].source, CaseSource::LEVEL_BELOW_NEED);
    EXPECT_EQ(cases[0].house, destination);
    measure.age_at_birth = GestationalAge::make(31, 0);
    EXPECT_TRUE(found(measure).empty());
    measure.age_at_birth = {};
    measure.stay_end = transfers::StayEnd::HOME;
    EXPECT_TRUE(found(measure).empty()) << "sent home, she may have delivered anywhere";
}

TEST(Detection, sees_the_birth_in_another_house_than_where_she_arrived)
{
    auto measure = born_there();
    measure.stay_end = transfers::StayEnd::HOME;
    measure.born_on = may_4.plus_days(40);
    measure.age_at_birth = GestationalAge::make(34, 5);
    measure.birth_place = third;
    auto const cases = found(measure);
    ASSERT_EQ(cases.size(), 1u) << "34+5 in a type I";
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[0].house, third);
    measure.birth_place = origin;
    EXPECT_TRUE(found(measure).empty()) << "34+5 in a type IIA";
}

TEST(Detection, sees_the_birth_on_the_road_at_whatever_term_once_the_house_that_took_them_in_is_known)
{
    auto measure = measure_of_a_transfer();
    measure.age = GestationalAge::make(39, 0);
    measure.departed_at = ten + 120min;
    measure.born_at = ten + 180min;
    measure.born_on = may_4;
    EXPECT_TRUE(found(measure).empty()) << "still on the road";
    measure.arrived_at = ten + 240min;
    auto const cases = found(measure);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AIEH);
    EXPECT_EQ(cases[0].source, CaseSource::BIRTH_ON_THE_ROAD);
    EXPECT_EQ(cases[0].house, destination);
    measure.arrived_at = {};
    transfers::ToldChildren back;
    back.returned_at = ten + 200min;
    EXPECT_EQ(found(measure, back).at(0).house, origin) << "she turned back";
    back.returned_at = ten + 150min;
    EXPECT_TRUE(found(measure, back).empty()) << "born once she was back, the house of birth is not told";
}

TEST(Detection, takes_no_birth_told_in_a_house_for_one_on_the_road_unless_the_journal_notes_it)
{
    auto measure = born_there();
    measure.born_at = ten + 180min;
    measure.birth_place = third;
    auto const cases = found(measure);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[0].house, third);
    transfers::ToldChildren noted;
    noted.birth_is_noted = true;
    EXPECT_EQ(found(measure, noted).at(0).source, CaseSource::BIRTH_ON_THE_ROAD);
}

TEST(Detection, counts_the_minute_of_the_arrival_after_it)
{
    auto measure = born_there();
    measure.arrived_at = ten + 240min + 40s;
    measure.born_at = ten + 240min;
    EXPECT_EQ(found(measure).at(0).source, CaseSource::LEVEL_BELOW_NEED);
    measure.born_at = ten + 239min + 59s;
    EXPECT_EQ(found(measure).at(0).source, CaseSource::BIRTH_ON_THE_ROAD);
}

TEST(Detection, leaves_a_birth_whose_hour_contradicts_the_departure_to_be_corrected)
{
    auto measure = born_there();
    measure.born_at = ten + 60min;
    EXPECT_TRUE(found(measure).empty());
}

TEST(Detection, sees_the_birth_at_home)
{
    auto measure = born_there();
    measure.stay_end = transfers::StayEnd::HOME;
    measure.born_on = may_4.plus_days(60);
    measure.age_at_birth = GestationalAge::make(37, 4);
    measure.born_out_of_hospital = true;
    auto const cases = found(measure);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AIEH);
    EXPECT_EQ(cases[0].source, CaseSource::BIRTH_OUT_OF_MATERNITY);
    EXPECT_EQ(cases[0].house, origin) << "a woman sent home comes back to the house that had asked";
    measure.born_on = may_4;
    EXPECT_EQ(found(measure).at(0).house, destination) << "born before she arrived, nobody noted the hour";
}

TEST(Detection, opens_nothing_for_an_interruption)
{
    auto measure = born_before_departure();
    measure.issue = Issue::IMG;
    EXPECT_TRUE(found(measure).empty());
    measure = born_there(Issue::IMG);
    measure.age_at_birth = GestationalAge::make(38, 0);
    EXPECT_TRUE(found(measure).empty());
}

TEST(Detection, sees_the_newborn_asked_for_after_an_anoxia)
{
    auto const measure = measure_of_a_newborn();
    EXPECT_TRUE(found(measure, of_newborn()).empty());
    auto told = of_newborn();
    told.after_anoxia = true;
    auto const cases = found(measure, told);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_EAI);
    EXPECT_EQ(cases[0].house, origin);
    EXPECT_EQ(cases[0].at, told.born_at);
    EXPECT_EQ(cases[0].age, GestationalAge::make(38, 0));
    told.born_in = {};
    EXPECT_TRUE(found(measure, told).empty()) << "of a way back, the house of birth is not known";
    auto duplicate = measure;
    duplicate.cancelled_for = transfers::CancellationReason::DUPLICATE;
    EXPECT_TRUE(found(duplicate, told).empty());
}

TEST(Detection, sees_the_newborn_born_below_its_need_whose_mother_had_no_request)
{
    auto measure = measure_of_a_newborn();
    measure.age = GestationalAge::make(33, 6);
    measure.weight = people::Grams::make(1900);
    auto const cases = found(measure, of_newborn());
    ASSERT_EQ(cases.size(), 1u) << "33+6 in a type IIA";
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[0].source, CaseSource::LEVEL_BELOW_NEED);
    EXPECT_EQ(cases[0].house, origin);
    EXPECT_EQ(cases[0].vital, Vital::LIVE);
    EXPECT_EQ(cases[0].weight, people::Grams::make(1900));
    auto told = of_newborn();
    told.after_anoxia = true;
    EXPECT_EQ(found(measure, told).size(), 2u) << "the place first, then the anoxia";
    measure.age = GestationalAge::make(34, 0);
    EXPECT_TRUE(found(measure, of_newborn()).empty()) << "a type IIA is enough";
    measure.age = GestationalAge::make(33, 6);
    told = of_newborn();
    told.born_in = {};
    EXPECT_TRUE(found(measure, told).empty()) << "of a way back, the house of birth is not known";
}

// Asked for with its mother, a child was born where it was born: the same as asked for alone.
TEST(Detection, judges_the_newborn_beside_its_mother_as_one_who_goes_alone)
{
    auto measure = transfer_asked_by(origin);
    measure.kind = measure.opened_as = transfers::Kind::TPP;
    auto told = of_newborn();
    told.age = GestationalAge::make(28, 0);
    told.weight = people::Grams::make(1050);
    auto const cases = found(measure, told);
    ASSERT_EQ(cases.size(), 1u) << "28+0 in a type IIA";
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[0].source, CaseSource::LEVEL_BELOW_NEED);
    EXPECT_EQ(cases[0].house, origin);
    EXPECT_EQ(cases[0].at, ten - 60min);
    EXPECT_EQ(cases[0].age, GestationalAge::make(28, 0));
    EXPECT_EQ(cases[0].weight, people::Grams::make(1050));
    told.age = GestationalAge::make(38, 0);
    told.weight = people::Grams::make(3100);
    EXPECT_TRUE(found(measure, told).empty()) << "a type IIA is enough";
    told.after_anoxia = true;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_EAI) << "one began to cool it";
    told.after_anoxia = false;
    told.died_within_days = 7;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_DNN);
    EXPECT_TRUE(found(measure).empty()) << "of a mother who leaves without hers, no birth is judged";
    EXPECT_TRUE(tells_of_a_birth(measure)) << "she has delivered";
}

TEST(Detection, sees_deaths_at_term)
{
    auto measure = born_there(Issue::FETAL_DEATH);
    transfers::ToldChildren told;
    told.stillborn = true;
    measure.age_at_birth = GestationalAge::make(36, 6);
    EXPECT_TRUE(found(measure, told).empty()) << "before 37+0, not on the ministry's list";
    measure.age_at_birth = GestationalAge::make(37, 0);
    auto const cases = found(measure, told);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_MPT);
    EXPECT_EQ(cases[0].source, CaseSource::DEATH);
    EXPECT_EQ(cases[0].house, destination);
    EXPECT_EQ(cases[0].vital, Vital::STILLBORN);
}

TEST(Detection, sees_neonatal_deaths_to_the_28th_day)
{
    auto measure = measure_of_a_newborn();
    auto told = of_newborn();
    told.died_within_days = 6;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_MPT) << "an early death at term";
    told.died_within_days = 7;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_DNN);
    told.died_within_days = 27;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_DNN);
    told.died_within_days = 28;
    EXPECT_TRUE(found(measure, told).empty());
    measure.age = GestationalAge::make(26, 0);
    told.died_within_days = 0;
    EXPECT_EQ(found(measure, told).at(0).kind, CaseKind::AN_OUT) << "26 weeks in a type IIA";
    EXPECT_EQ(found(measure, told).at(1).kind, CaseKind::AN_DNN);
}

TEST(Detection, loses_no_death_whose_day_nobody_told)
{
    auto told = of_newborn();
    told.died_on_a_day_untold = true;
    told.died_within_days = 30;
    auto const cases = found(measure_of_a_newborn(), told);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_DNN);
    EXPECT_EQ(cases[0].at, told.born_at) << "dated by the birth";
    told.died_within_days = 6;
    EXPECT_EQ(found(measure_of_a_newborn(), told).at(0).kind, CaseKind::AN_MPT) << "an early death at term, told that soon";
}

TEST(Detection, tells_the_place_of_birth_before_the_death)
{
    transfers::ToldChildren told;
    told.died_within_days = 2;
    auto const cases = found(born_there(), told);
    ASSERT_EQ(cases.size(), 2u);
    EXPECT_EQ(cases[0].kind, CaseKind::AN_OUT);
    EXPECT_EQ(cases[1].kind, CaseKind::AN_DNN);
}

} // namespace
} // namespace cigogne::quality
