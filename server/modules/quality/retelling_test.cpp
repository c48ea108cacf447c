#include "modules/quality/retelling.hpp"
#include "modules/quality/testing.hpp"

#include <gtest/gtest.h>

/// What a corrected request says of a birth whose case is open.
namespace cigogne::quality {
namespace {

using namespace fixtures;
using people::GestationalAge;
using people::Grams;
using transfers::Issue;

auto const rodez = PlaceId::make(ten);

/// Born at 27+3 in Rodez, 980 g, before the departure.
transfers::Measure a_measure()
{
    auto measure = transfer_asked_by(rodez);
    measure.state = transfers::State::CANCELLED;
    measure.age = GestationalAge::make(27, 3);
    measure.born_on = may_4;
    measure.birth_weight = Grams::make(980);
    return measure;
}

CaseRow a_case(CaseKind kind = CaseKind::AN_OUT, Vital vital = Vital::UNKNOWN)
{
    return { CaseId::make(ten), 1, kind, {}, CaseState::DETECTED, CaseSource::BIRTH_BEFORE_DEPARTURE, rodez, may_4, {}, GestationalAge::make(27, 3), Grams::make(980),
        1, vital, false, {}, 412, 1, {}, content_of(Documentation {}), {}, {}, {}, {}, {}, ten, {}, {}, {}, {}, ten, {}, 1 };
}

TEST(Retelling, is_nothing_where_the_request_says_the_same)
{
    auto const said = said_now(a_measure(), {}, CaseKind::AN_OUT);
    EXPECT_FALSE(retold(a_case(), said, std::vector { said }));
    EXPECT_FALSE(retold(a_case(), said, std::vector { said_by(a_case()) })) << "opened before what requests say was kept";
}

TEST(Retelling, tells_the_weight_put_right_and_that_alone_once)
{
    std::vector<Declaration> said { said_now(a_measure(), {}, CaseKind::AN_OUT) };
    auto measure = a_measure();
    measure.birth_weight = Grams::make(3900);
    auto const now = said_now(measure, {}, CaseKind::AN_OUT);
    auto const news = retold(a_case(), now, said);
    ASSERT_TRUE(news);
    EXPECT_EQ(news->weight, Grams::make(3900));
    EXPECT_FALSE(news->age);
    EXPECT_FALSE(news->newborns);
    said.push_back(*news);
    EXPECT_FALSE(retold(a_case(), now, said)) << "told already";
    measure.birth_weight = Grams::make(3950);
    EXPECT_TRUE(retold(a_case(), said_now(measure, {}, CaseKind::AN_OUT), said)) << "another change";
}

TEST(Retelling, leaves_a_case_that_was_corrected_by_hand)
{
    auto const said = said_now(a_measure(), {}, CaseKind::AN_OUT);
    auto corrected = a_case();
    corrected.weight = Grams::make(1000);
    EXPECT_FALSE(retold(corrected, said, std::vector { said })) << "the request has not changed";
}

TEST(Retelling, tells_that_the_child_said_dead_lives)
{
    auto measure = a_measure();
    measure.issue = Issue::FETAL_DEATH;
    auto const said = said_now(measure, { .stillborn = true }, CaseKind::AN_MPT);
    EXPECT_EQ(said.vital, Vital::STILLBORN);
    measure.issue = Issue::LIVE_BIRTH;
    auto const news = retold(a_case(CaseKind::AN_MPT), said_now(measure, {}, CaseKind::AN_MPT), std::vector { said });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->vital, Vital::LIVE);
}

TEST(Retelling, tells_a_death_that_replaces_a_life)
{
    auto measure = a_measure();
    measure.issue = Issue::LIVE_BIRTH;
    auto const said = said_now(measure, {}, CaseKind::AN_OUT);
    measure.issue = Issue::FETAL_DEATH;
    auto const news = retold(a_case(CaseKind::AN_OUT, Vital::LIVE), said_now(measure, { .stillborn = true }, CaseKind::AN_OUT), std::vector { said });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->vital, Vital::STILLBORN);
    EXPECT_FALSE(news->weight);
}

TEST(Retelling, says_of_twins_the_weight_of_the_lightest)
{
    auto measure = a_measure();
    measure.fetuses = 2;
    auto twins = a_case();
    twins.newborns = 2;
    auto const said = said_now(measure, { .born = 1 }, CaseKind::AN_OUT);
    EXPECT_FALSE(retold(twins, said_now(measure, { .born = 2 }, CaseKind::AN_OUT), std::vector { said })) << "two were expected, the second one is heavier";
    measure.birth_weight = Grams::make(910);
    auto const news = retold(twins, said_now(measure, { .born = 2 }, CaseKind::AN_OUT), std::vector { said });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->weight, Grams::make(910));
}

TEST(Retelling, tells_a_second_child_whom_nobody_expected)
{
    auto const said = said_now(a_measure(), { .born = 1 }, CaseKind::AN_OUT);
    auto const news = retold(a_case(), said_now(a_measure(), { .born = 2 }, CaseKind::AN_OUT), std::vector { said });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->newborns, 2);
    auto expected = a_measure();
    expected.fetuses = 2;
    EXPECT_EQ(retold(a_case(), said_now(expected, { .born = 1 }, CaseKind::AN_OUT), std::vector { said })->newborns, 2);
}

TEST(Retelling, says_nothing_of_twins_of_whom_one_lives)
{
    auto measure = a_measure();
    measure.issue = Issue::LIVE_BIRTH;
    measure.fetuses = 2;
    EXPECT_EQ(said_now(measure, { .stillborn = true, .born = 2 }, CaseKind::AN_MPT).vital, Vital::UNKNOWN);
}

TEST(Retelling, tells_another_house_of_birth)
{
    auto measure = a_measure();
    measure.birth_place = rodez;
    auto const said = said_now(measure, {}, CaseKind::AN_OUT);
    measure.birth_place = PlaceId::make(ten);
    auto const news = retold(a_case(), said_now(measure, {}, CaseKind::AN_OUT), std::vector { said });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->house, measure.birth_place);
}

} // namespace
} // namespace cigogne::quality
