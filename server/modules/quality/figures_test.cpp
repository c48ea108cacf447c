#include "modules/quality/figures.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using directory::CareLevel;
using directory::PlaceKind;
using people::GestationalAge;

auto const ten = *parse_rfc3339("2026-05-04T08:00:00Z");
auto const may_4 = *CivilDate::make(2026, 5, 4);
auto const november_4 = *CivilDate::make(2026, 11, 4);

std::vector<directory::CareThreshold> thresholds()
{
    directory::Validity const always { *CivilDate::make(2020, 1, 1) };
    return {
        { CareLevel::T1, *GestationalAge::make(36, 0), {}, {}, always },
        { CareLevel::T2A, *GestationalAge::make(34, 0), {}, {}, always },
        { CareLevel::T2B, *GestationalAge::make(31, 0), {}, {}, always },
    };
}

CaseFacts born(int weeks, int days, PlaceKind place)
{
    return { CaseId::make(ten), PlaceId::make(ten), CaseState::DECLARED,
        { CaseKind::AN_OUT, Vital::LIVE, { .age = GestationalAge::make(weeks, days) }, place }, may_4, {}, {} };
}

CaseFigure figure(CaseFacts const& facts, CivilDate today = may_4)
{
    return figure_of(facts, thresholds(), 6, today);
}

TEST(OutFigures, count_24_weeks_to_30_weeks_and_6_days_outside_type_III)
{
    EXPECT_FALSE(figure(born(23, 6, PlaceKind::T1)).outborn_24_30);
    EXPECT_TRUE(figure(born(23, 6, PlaceKind::T1)).outborn_type_3) << "needs type III, is not of the study's ages";
    EXPECT_TRUE(figure(born(24, 0, PlaceKind::T1)).outborn_24_30);
    EXPECT_TRUE(figure(born(30, 6, PlaceKind::T2B)).outborn_24_30);
    EXPECT_FALSE(figure(born(31, 0, PlaceKind::T2A)).outborn_24_30);
    EXPECT_FALSE(figure(born(31, 0, PlaceKind::T2A)).outborn_type_3) << "a type IIB would have been enough";
    EXPECT_FALSE(figure(born(28, 0, PlaceKind::T3)).outborn_24_30);
}

TEST(OutFigures, leave_out_what_was_set_aside_and_what_is_never_counted)
{
    auto facts = born(28, 0, PlaceKind::T1);
    facts.state = CaseState::REJECTED;
    EXPECT_FALSE(figure(facts).outborn_24_30);
    facts = born(28, 0, PlaceKind::T1);
    facts.birth.vital = Vital::IMG;
    EXPECT_FALSE(figure(facts).outborn_24_30);
    facts.birth.vital = Vital::LIVE;
    facts.birth.need.age = {};
    EXPECT_TRUE(figure(facts).not_assessable);
    facts.birth.kind = CaseKind::AIEH;
    EXPECT_TRUE(figure(facts).out_of_maternity);
    EXPECT_FALSE(figure(facts).not_assessable);
}

TEST(OutFigures, count_a_birth_below_its_need_whatever_else_it_is_analysed_for)
{
    auto facts = born(26, 0, PlaceKind::T1);
    facts.birth.kind = CaseKind::AN_DNN;
    EXPECT_TRUE(figure(facts).outborn_24_30);
    EXPECT_TRUE(figure(facts).outborn_type_3);
    EXPECT_TRUE(figure(facts, november_4.plus_days(1)).review_was_due);
}

TEST(OutFigures, do_not_count_an_anoxia_at_term_cooled_elsewhere)
{
    auto facts = born(39, 0, PlaceKind::T1);
    facts.birth.kind = CaseKind::AN_EAI;
    facts.birth.after_anoxia = true;
    facts.birth.need.needs_intensive_care = true;
    EXPECT_FALSE(figure(facts).outborn_type_3);
    EXPECT_FALSE(figure(facts, november_4.plus_days(1)).review_was_due);
    facts.birth.need.age = GestationalAge::make(30, 0);
    EXPECT_TRUE(figure(facts).outborn_type_3) << "30 weeks ask for a type III before any anoxia";
}

TEST(OutFigures, share_of_reviews_in_time_waits_for_the_months_to_be_over)
{
    auto facts = born(28, 0, PlaceKind::T1);
    EXPECT_FALSE(figure(facts, november_4).review_was_due) << "the last day is not over";
    EXPECT_TRUE(figure(facts, november_4.plus_days(1)).review_was_due);
    EXPECT_FALSE(figure(facts, november_4.plus_days(1)).reviewed_in_time);
    facts.state = CaseState::REVIEWED;
    facts.reviewed_on = november_4;
    facts.retained = Avoidability::AVOIDABLE_WITH_RISK_FACTOR;
    EXPECT_TRUE(figure(facts, november_4).reviewed_in_time);
    EXPECT_TRUE(figure(facts, november_4).avoidable);
    facts.reviewed_on = november_4.plus_days(1);
    EXPECT_FALSE(figure(facts, november_4.plus_days(1)).reviewed_in_time);
}

TEST(OutFigures, list_what_they_count)
{
    auto const late = figure(born(28, 0, PlaceKind::T1), november_4.plus_days(1));
    EXPECT_TRUE(stands_behind(late, CaseIndicator::OUT_01, CasesBehind::Counted));
    EXPECT_FALSE(stands_behind(late, CaseIndicator::OUT_04, CasesBehind::Counted));
    EXPECT_TRUE(stands_behind(late, CaseIndicator::OUT_04, CasesBehind::Among));
    EXPECT_FALSE(stands_behind(late, CaseIndicator::OUT_03, CasesBehind::Among));
    EXPECT_FALSE(stands_behind(late, CaseIndicator::OUT_01, CasesBehind::LeftOut));
    auto unknown = born(28, 0, PlaceKind::T1);
    unknown.birth.need.age = {};
    EXPECT_TRUE(stands_behind(figure(unknown), CaseIndicator::OUT_02, CasesBehind::LeftOut));
    EXPECT_FALSE(stands_behind(figure(unknown), CaseIndicator::OUT_04, CasesBehind::LeftOut));
}

} // namespace
} // namespace cigogne::quality
