#include "modules/transfers/prompts.hpp"
#include "modules/transfers/urgency.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

using people::GestationalAge;
using Prompts = std::vector<TreatmentPrompt>;

PromptContext threat_at(int weeks, int days)
{
    return {
        .age = GestationalAge::make(weeks, days),
        .motives = { Motive::MAP },
        .birth_likely_within_7_days = true,
        .cervical_length_mm = 18,
    };
}

// Limits of corticosteroids 24+0 – 33+6: general knowledge, a setting to be validated by the network.
TEST(Prompts, ask_for_corticosteroids_between_24_and_34_weeks)
{
    EXPECT_EQ(prompts_for(threat_at(23, 6), {}), Prompts { TreatmentPrompt::TOCOLYSIS });
    EXPECT_EQ(prompts_for(threat_at(24, 0), {}), (Prompts { TreatmentPrompt::CORTICOSTEROIDS, TreatmentPrompt::TOCOLYSIS }));
    EXPECT_EQ(prompts_for(threat_at(33, 6), {}), (Prompts { TreatmentPrompt::CORTICOSTEROIDS, TreatmentPrompt::TOCOLYSIS }));
    EXPECT_EQ(prompts_for(threat_at(34, 0), {}), Prompts { TreatmentPrompt::TOCOLYSIS });
}

TEST(Prompts, speak_as_a_colleague)
{
    EXPECT_EQ(sentence_of(TreatmentPrompt::CORTICOSTEROIDS, {}),
        "Entre 24 SA et 33 SA + 6 j, accouchement possible sous 7 jours : corticothérapie ?");
}

// The length of the cervix is indispensable in a threat before 34 SA (Méditerranée perinatal network protocol).
TEST(Prompts, ask_for_the_length_of_the_cervix_when_it_is_missing)
{
    auto context = threat_at(30, 0);
    context.cervical_length_mm.reset();
    EXPECT_EQ(prompts_for(context, {}).back(), TreatmentPrompt::CERVICAL_LENGTH);
}

TEST(Prompts, a_course_is_complete_a_day_after_the_second_dose)
{
    auto const dose = *parse_rfc3339("2026-11-20T13:30:00Z");
    EXPECT_FALSE(is_course_complete(dose, dose + 23h, {}));
    EXPECT_TRUE(is_course_complete(dose, dose + 24h, {}));
    EXPECT_FALSE(is_course_complete(std::nullopt, dose, {}));
}

TEST(Urgency, has_a_target_that_is_a_setting)
{
    auto const asked = *parse_rfc3339("2026-11-21T13:06:00Z");
    EXPECT_EQ(departure_target(Urgency::U2, asked, {}), asked + 2h);
    EXPECT_EQ(departure_target(Urgency::U2, asked, { .urgent = 90min }), asked + 90min);
    EXPECT_EQ(departure_target(Urgency::U3, asked, {}), parse_rfc3339("2026-11-21T23:00:00Z")); // midnight in Paris
    EXPECT_FALSE(departure_target(Urgency::U4, asked, {}));
    auto const late = *parse_rfc3339("2026-11-21T22:40:00Z"); // 23:40 in Paris: twenty minutes would be sooner than « Dans les 2 h »
    EXPECT_EQ(departure_target(Urgency::U3, late, {}), departure_target(Urgency::U2, late, {}));
}

TEST(Motives, each_have_words_and_a_group)
{
    EXPECT_EQ(words<Motive>.size(), 55U);
    EXPECT_EQ(word(Motive::NO_BED_NN).code, "NO_BED_NN");
    EXPECT_EQ(word(Motive::HPP).code, "HPP");
    EXPECT_EQ(group_of(Motive::HPP), MotiveGroup::POST_PARTUM);
    EXPECT_EQ(group_of(Motive::PROXIMITY), MotiveGroup::ORGANISATION);
    EXPECT_EQ(group_of(Motive::MFIU_MAT), MotiveGroup::OBSTETRIC);
    EXPECT_EQ(group_of(Motive::PREMA), MotiveGroup::NEWBORN);
    EXPECT_FALSE(offers(Kind::TIU_ASC, MotiveGroup::NEWBORN));
}

} // namespace
} // namespace cigogne::transfers
