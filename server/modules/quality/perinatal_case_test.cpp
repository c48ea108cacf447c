#include "modules/quality/documentation.hpp"
#include "modules/quality/judgement.hpp"
#include "modules/quality/perinatal_case.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>
#include <random>

namespace cigogne::quality {
namespace {

using directory::CareLevel;
using directory::CareThreshold;
using directory::PlaceKind;
using people::GestationalAge;
using people::Grams;

auto const ten = *parse_rfc3339("2026-05-04T10:00:00Z");
auto const may_4 = *CivilDate::make(2026, 5, 4);
auto const here = PlaceId::make(ten);
auto const elsewhere = PlaceId::make(ten);

GestationalAge weeks(int whole, int days = 0)
{
    return *GestationalAge::make(whole, days);
}

/// The region of the reference: IIB from 31+0 (Occitanie), IIA from 34+0, I from 36+0.
std::vector<CareThreshold> thresholds()
{
    directory::Validity const always { *CivilDate::make(2020, 1, 1) };
    return {
        { CareLevel::T1, weeks(36), Grams::make(2000), {}, always },
        { CareLevel::T2A, weeks(34), Grams::make(1800), {}, always },
        { CareLevel::T2B, weeks(31), Grams::make(1500), {}, always },
        { CareLevel::T3, weeks(22), Grams::make(500), {}, always },
    };
}

BirthFacts born(std::optional<GestationalAge> age, PlaceKind place)
{
    return { CaseKind::AN_OUT, Vital::LIVE, { .age = age }, place };
}

TEST(Conformity, of_30_weeks_and_6_days_asks_for_type_III_and_31_weeks_do_not)
{
    EXPECT_EQ(judged(born(weeks(30, 6), PlaceKind::T2B), thresholds(), may_4).conformity, Conformity::BELOW_NEED);
    EXPECT_EQ(judged(born(weeks(30, 6), PlaceKind::T3), thresholds(), may_4).conformity, Conformity::CONFORM);
    EXPECT_EQ(judged(born(weeks(31), PlaceKind::T2B), thresholds(), may_4).conformity, Conformity::CONFORM);
}

TEST(Conformity, without_term_nor_weight_is_not_assessable)
{
    EXPECT_EQ(judged(born({}, PlaceKind::T1), thresholds(), may_4).conformity, Conformity::NOT_ASSESSABLE);
}

TEST(Conformity, never_counts_imgs_births_out_of_any_maternity_and_deaths_known_before)
{
    auto birth = born(weeks(26), PlaceKind::T1);
    birth.vital = Vital::IMG;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::NOT_COUNTED);
    birth.vital = Vital::DEAD_BEFORE_ADMISSION;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::NOT_COUNTED);
    birth.vital = Vital::DIED_IN_LABOUR;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::BELOW_NEED);
    birth.kind = CaseKind::AIEH;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::NOT_COUNTED);
}

TEST(Conformity, of_an_anoxia_holds_nothing_against_a_house_that_was_enough_for_the_term)
{
    auto birth = born(weeks(39), PlaceKind::T1);
    birth.kind = CaseKind::AN_EAI;
    birth.after_anoxia = true;
    birth.need.needs_intensive_care = true;
    auto const judgement = judged(birth, thresholds(), may_4);
    EXPECT_EQ(judgement.conformity, Conformity::NEED_AFTER_BIRTH);
    EXPECT_EQ(judgement.required, CareLevel::T3) << "for the hypothermia";
    birth.need.age = weeks(35);
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::BELOW_NEED) << "35 weeks ask for a type IIA before anything is known of the birth";
    birth.need.age = weeks(39);
    birth.place = PlaceKind::T3;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::CONFORM);
}

TEST(Conformity, of_a_malformation_told_with_an_outborn_asks_for_type_III)
{
    auto birth = born(weeks(39), PlaceKind::T2B);
    birth.need.needs_intensive_care = true;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::BELOW_NEED);
}

TEST(Conformity, of_a_death_counts_once_somebody_says_how_the_child_was_at_birth)
{
    auto birth = born(weeks(26), PlaceKind::T1);
    birth.kind = CaseKind::AN_DNN;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::BELOW_NEED);
    birth.vital = Vital::UNKNOWN;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::NOT_COUNTED);
    birth.kind = CaseKind::AN_OUT;
    EXPECT_EQ(judged(birth, thresholds(), may_4).conformity, Conformity::BELOW_NEED);
}

TEST(Kind, of_a_death_fits_the_term_and_the_birth)
{
    auto const field_of = [](CaseKind kind, std::optional<people::GestationalAge> age, Vital vital) {
        auto const faults = unfit(kind, age, vital);
        return faults.empty() ? std::string() : faults.front().field;
    };
    EXPECT_EQ(field_of(CaseKind::AN_MPT, weeks(24), Vital::LIVE), "ga_days");
    EXPECT_EQ(field_of(CaseKind::AN_MPT, weeks(36, 6), Vital::DIED_IN_LABOUR), "ga_days");
    EXPECT_EQ(field_of(CaseKind::AN_MPT, weeks(37), Vital::DIED_IN_LABOUR), "");
    EXPECT_EQ(field_of(CaseKind::AN_MPT, weeks(37), Vital::LIVE), "") << "may have died in the first days";
    EXPECT_EQ(field_of(CaseKind::AN_MPT, weeks(38), Vital::IMG), "vital");
    EXPECT_EQ(field_of(CaseKind::AN_MPT, {}, Vital::DEAD_BEFORE_ADMISSION), "");
    EXPECT_EQ(field_of(CaseKind::AN_DNN, weeks(30), Vital::LIVE), "");
    EXPECT_EQ(field_of(CaseKind::AN_DNN, weeks(30), Vital::DIED_IN_LABOUR), "vital");
    EXPECT_EQ(field_of(CaseKind::AN_OUT, weeks(24), Vital::LIVE), "");
}

TEST(Documentation, of_a_death_tells_of_no_living_child)
{
    auto const refused = [](CaseKind kind, Outcome outcome) { return !contradictions(kind, {}, { .outcome = outcome }).empty(); };
    EXPECT_TRUE(refused(CaseKind::AN_MPT, Outcome::ALIVE));
    EXPECT_TRUE(refused(CaseKind::AN_MPT, Outcome::DIED_7_27));
    EXPECT_FALSE(refused(CaseKind::AN_MPT, Outcome::DIED_0_6));
    EXPECT_TRUE(refused(CaseKind::AN_DNN, Outcome::ALIVE));
    EXPECT_TRUE(refused(CaseKind::AN_DNN, Outcome::DIED_AT_BIRTH));
    EXPECT_FALSE(refused(CaseKind::AN_DNN, Outcome::DIED_7_27));
    EXPECT_FALSE(refused(CaseKind::AN_OUT, Outcome::ALIVE));
}

TEST(Conformity, of_a_house_without_any_of_the_four_types_is_below_the_need)
{
    EXPECT_EQ(judged(born(weeks(39), PlaceKind::CPP), thresholds(), may_4).conformity, Conformity::BELOW_NEED);
}

TEST(SameBirth, is_of_the_same_house_within_the_hour_and_of_the_same_term)
{
    BirthMark const one { here, may_4, ten, weeks(27, 3), {} };
    EXPECT_TRUE(is_same_birth(one, { here, may_4, ten + 60min, weeks(27), {} })) << "a term told in whole weeks";
    EXPECT_FALSE(is_same_birth(one, { here, may_4, ten + 61min, weeks(27, 3), {} }));
    EXPECT_FALSE(is_same_birth(one, { elsewhere, may_4, ten, weeks(27, 3), {} }));
    EXPECT_FALSE(is_same_birth(one, { here, may_4, ten, weeks(25), {} }));
    EXPECT_TRUE(is_same_birth(one, { here, may_4, {}, {}, {} })) << "neither hour nor term says anything against";
    EXPECT_FALSE(is_same_birth(one, { here, may_4.plus_days(1), {}, weeks(27, 3), {} }));
}

TEST(SameBirth, is_told_by_the_request_before_all_else)
{
    auto const request = transfers::RequestId::make(ten);
    BirthMark const one { here, may_4, ten, weeks(27), request };
    EXPECT_TRUE(is_same_birth(one, { elsewhere, may_4.plus_days(3), {}, {}, request }));
    EXPECT_FALSE(is_same_birth(one, { here, may_4, ten, weeks(27), transfers::RequestId::make(ten) }));
}

TEST(Steps, follow_each_other_and_nothing_is_skipped)
{
    Readiness ready { .state = CaseState::DETECTED };
    EXPECT_TRUE(after(Step::DOCUMENT, ready).failed_with(Error::DeclareFirst));
    EXPECT_EQ(*after(Step::REJECT, ready), CaseState::REJECTED);
    EXPECT_EQ(*after(Step::DECLARE, ready), CaseState::DECLARED);
    ready.state = CaseState::DECLARED;
    EXPECT_EQ(*after(Step::REJECT, ready), CaseState::REJECTED) << "declared twice, or with a wrong term";
    EXPECT_TRUE(after(Step::DECLARE, ready).failed_with(Error::AlreadyThere));
    EXPECT_TRUE(after(Step::REVIEW, ready).failed_with(Error::DocumentFirst));
    ready.missing = { "résumé des faits" };
    EXPECT_EQ(after(Step::DOCUMENT, ready).failure().sentence(), "Complétez d’abord la documentation : résumé des faits.");
    ready.missing.clear();
    EXPECT_EQ(*after(Step::DOCUMENT, ready), CaseState::DOCUMENTED);
    ready.state = CaseState::DOCUMENTED;
    EXPECT_TRUE(after(Step::REJECT, ready).failed_with(Error::AlreadyDocumented));
}

TEST(Steps, a_review_needs_two_who_agree)
{
    Readiness ready { .state = CaseState::DOCUMENTED, .judgements = 1 };
    EXPECT_TRUE(after(Step::REVIEW, ready).failed_with(Error::TwoReviewers));
    ready.judgements = 2;
    EXPECT_TRUE(after(Step::REVIEW, ready).failed_with(Error::Disagreement));
    ready.retained = Avoidability::INEVITABLE;
    ready.awaited = 1;
    EXPECT_TRUE(after(Step::REVIEW, ready).failed_with(Error::JudgementAwaited));
    ready.awaited = 0;
    EXPECT_EQ(*after(Step::REVIEW, ready), CaseState::REVIEWED);
}

TEST(Steps, an_avoidable_case_is_closed_with_a_local_and_a_regional_action)
{
    Readiness ready { .state = CaseState::REVIEWED, .judgements = 2, .retained = Avoidability::AVOIDABLE_WITH_RISK_FACTOR, .is_concluded = true };
    EXPECT_TRUE(after(Step::PLAN, ready).failed_with(Error::ActionFirst));
    ready.local_actions = 1;
    EXPECT_TRUE(after(Step::CLOSE, ready).failed_with(Error::LocalAndRegionalAction));
    ready.regional_actions = 1;
    EXPECT_EQ(*after(Step::CLOSE, ready), CaseState::CLOSED);
    ready = { .state = CaseState::REVIEWED, .judgements = 2, .retained = Avoidability::INEVITABLE };
    EXPECT_TRUE(after(Step::CLOSE, ready).failed_with(Error::ConclusionsMissing));
    ready.is_concluded = true;
    EXPECT_EQ(*after(Step::CLOSE, ready), CaseState::CLOSED);
}

/// Whatever people do in whatever order: nothing reviewed without two, nothing avoidable closed without both actions, no way back.
TEST(Steps, hold_on_every_walk)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::mt19937 chance(seed);
        auto const up_to = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most + 1)); };
        Readiness ready { .state = CaseState::DETECTED };
        for (int turn = 0; turn < 30; ++turn) {
            auto const before = ready.state;
            ready.missing = up_to(3) == 0 ? std::vector<std::string_view> { "résumé" } : std::vector<std::string_view> {};
            if (before <= CaseState::DOCUMENTED) {
                ready.judgements = up_to(3);
                ready.awaited = up_to(1);
                ready.retained = up_to(1) ? std::optional(static_cast<Avoidability>(up_to(4))) : std::nullopt;
            }
            ready.is_concluded = up_to(1) == 1;
            ready.local_actions = up_to(1);
            ready.regional_actions = up_to(1);
            auto const next = after(static_cast<Step>(up_to(5)), ready);
            if (next.failed())
                continue;
            ready.state = *next;
            ASSERT_GT(ready.state, before) << "seed " << seed;
            ASSERT_TRUE(is_open(before)) << "seed " << seed;
            bool const rejected = ready.state == CaseState::REJECTED;
            ASSERT_TRUE(!rejected || before <= CaseState::DECLARED) << "seed " << seed;
            ASSERT_TRUE(rejected || ready.state < CaseState::REVIEWED || (ready.judgements >= 2 && ready.retained)) << "seed " << seed;
            bool const needs_both = ready.state == CaseState::CLOSED && is_avoidable(*ready.retained);
            ASSERT_TRUE(!needs_both || (ready.local_actions && ready.regional_actions)) << "seed " << seed;
        }
    }
}

TEST(Review, retains_what_two_say_or_most_of_three_or_the_consensus)
{
    auto const one = AccountId::make(ten);
    using enum Avoidability;
    std::vector<Judgement> said { { one, AVOIDABLE } };
    EXPECT_EQ(review_of(said, {}).agreement, Agreement::TOO_FEW);
    said.push_back({ one, std::nullopt });
    EXPECT_EQ(review_of(said, {}).agreement, Agreement::AWAITED);
    said[1].verdict = AVOIDABLE;
    EXPECT_EQ(review_of(said, {}).retained, AVOIDABLE);
    said[1].verdict = INEVITABLE;
    EXPECT_EQ(review_of(said, {}).agreement, Agreement::DISAGREED);
    EXPECT_EQ(review_of(said, UNDETERMINED).agreement, Agreement::BY_CONSENSUS);
    said.push_back({ one, INEVITABLE });
    EXPECT_EQ(review_of(said, UNDETERMINED).retained, INEVITABLE) << "a third decides before any consensus";
}

TEST(Review, shows_no_verdict_before_all_have_given_theirs)
{
    EXPECT_FALSE(shows_verdicts({ Agreement::AWAITED, {}, 1, 1 }, CaseState::DOCUMENTED, false));
    EXPECT_FALSE(shows_verdicts({ Agreement::TOO_FEW, {}, 1, 0 }, CaseState::DOCUMENTED, false));
    EXPECT_TRUE(shows_verdicts({ Agreement::DISAGREED, {}, 2, 0 }, CaseState::DOCUMENTED, false));
    EXPECT_FALSE(shows_verdicts({ Agreement::AGREED, {}, 2, 0 }, CaseState::DOCUMENTED, true)) << "the house waits for the review";
    EXPECT_TRUE(shows_verdicts({ Agreement::AGREED, {}, 2, 0 }, CaseState::REVIEWED, true));
}

TEST(Documentation, refuses_times_that_contradict_each_other)
{
    Documentation told { .first_contact_at = ten, .admitted_at = ten - 1min };
    auto const faults = contradictions(CaseKind::AN_OUT, ten + 1h, told);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].field, "admitted_at");
    EXPECT_TRUE(contradictions(CaseKind::AIEH, ten - 2h, told).empty()) << "born at home, then called, then admitted";
    told = { .smur_called_at = ten, .smur_arrived_at = ten - 1min, .newborn_left_at = ten - 5min };
    EXPECT_EQ(contradictions(CaseKind::AN_OUT, ten, told).size(), 3u);
}

TEST(Documentation, refuses_the_refusal_of_a_transfer_that_nobody_asked_for)
{
    auto const faults = contradictions(CaseKind::AN_OUT, ten, { .transfer_asked = false, .transfer_refused = true });
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].field, "transfer_refused");
    EXPECT_TRUE(contradictions(CaseKind::AN_OUT, ten, { .transfer_asked = true, .transfer_refused = true }).empty());
    EXPECT_TRUE(contradictions(CaseKind::AN_OUT, ten, { .transfer_refused = true }).empty()) << "who tells the refusal alone is not asked for more";
}

TEST(Documentation, hints_at_short_and_long_stays_before_the_birth)
{
    DelayHints const hints { 2h, 12h };
    Documentation const told { .admitted_at = ten };
    EXPECT_EQ(admission_to_birth(ten + 119min, told), Duration(119min));
    EXPECT_EQ(admission_to_birth(ten - 1min, told), std::nullopt);
    EXPECT_EQ(delay_of(119min, hints), Delay::SHORT);
    EXPECT_EQ(delay_of(2h, hints), Delay::BETWEEN);
    EXPECT_EQ(delay_of(12h, hints), Delay::LONG);
}

TEST(Documentation, of_an_outborn_asks_for_more_than_that_of_others)
{
    Documentation told { .outcome = Outcome::ALIVE, .summary = "Arrivée à dilatation complète" };
    EXPECT_TRUE(missing_of(CaseKind::AIEH, told).empty());
    EXPECT_EQ(missing_of(CaseKind::AN_OUT, told).size(), 3u);
    told.transfer_asked = false;
    EXPECT_EQ(missing_of(CaseKind::AN_OUT, told).back(), "pourquoi aucun transfert");
}

} // namespace
} // namespace cigogne::quality
