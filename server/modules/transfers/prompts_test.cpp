#include "modules/transfers/prompts.hpp"
#include "modules/transfers/urgency.hpp"
#include "modules/transfers/vehicle_class.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

using people::GestationalAge;
using people::Grams;
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

// Maternal grid: design proposal, to be validated by the network.
TEST(VehicleClass, is_suggested_with_its_reasons)
{
    EXPECT_EQ(suggested_class(MaternalState {}, {}).suggested, VehicleClass::One);
    auto const bleeding = suggested_class(MaternalState { .hours_since_bleeding = 5, .dilation_cm = 4 }, {});
    EXPECT_EQ(bleeding.suggested, VehicleClass::Three);
    EXPECT_EQ(bleeding.because, std::vector { VehicleSign::RECENT_BLEEDING });
    EXPECT_EQ(suggested_class(MaternalState { .hours_since_bleeding = 6 }, {}).suggested, VehicleClass::One);
    EXPECT_EQ(suggested_class(MaternalState { .dilation_cm = 3 }, {}).suggested, VehicleClass::Two);

    auto const unstable = suggested_class(MaternalState { .contraindicated = true }, {});
    EXPECT_EQ(unstable.suggested, VehicleClass::Three);
    EXPECT_EQ(unstable.because, std::vector { VehicleSign::CONTRAINDICATION });

    MaternalState far { .preterm_threat = true, .travel_minutes = 61, .age = GestationalAge::make(31, 6) };
    EXPECT_EQ(suggested_class(far, {}).suggested, VehicleClass::Two);
    far.age = GestationalAge::make(32, 0);
    EXPECT_EQ(suggested_class(far, {}).suggested, VehicleClass::One);
}

// National guide of medical regulation: 3 at ≤ 1 500 g or ≤ 32 SA or distress; a lighter class only if all reassures.
TEST(VehicleClass, of_a_newborn_is_light_only_when_everything_reassures)
{
    NewbornState child {
        .weight = Grams::make(2400),
        .age = GestationalAge::make(36, 0),
        .silverman = 1,
        .oxygen_saturation_percent = 97,
        .inspired_oxygen_percent = 21,
        .weight_normal_for_age = true,
        .acute_fetal_distress = false,
        .recolouration_seconds = 2,
    };
    EXPECT_EQ(suggested_class(child).suggested, VehicleClass::One);
    child.silverman.reset();
    EXPECT_EQ(suggested_class(child).suggested, VehicleClass::Two);
    EXPECT_EQ(suggested_class(child).because, std::vector { VehicleSign::NOT_ALL_REASSURING });
    child.silverman = 4;
    child.inspired_oxygen_percent = 30;
    EXPECT_EQ(suggested_class(child).because, (std::vector { VehicleSign::SILVERMAN, VehicleSign::OXYGEN_NEEDED }));
    child.weight = Grams::make(1500);
    EXPECT_EQ(suggested_class(child).suggested, VehicleClass::Three);
    EXPECT_EQ(suggested_class(NewbornState { .age = GestationalAge::make(32, 0) }).suggested, VehicleClass::Three);
    EXPECT_EQ(suggested_class(NewbornState { .age = GestationalAge::make(32, 1) }).suggested, VehicleClass::Two);
}

// Each reassuring element at its limit (same guide): the limit itself does not reassure.
TEST(VehicleClass, of_a_newborn_tells_each_element_that_does_not_reassure)
{
    NewbornState const sound {
        .weight = Grams::make(2001),
        .age = GestationalAge::make(34, 1),
        .silverman = 3,
        .oxygen_saturation_percent = 91,
        .inspired_oxygen_percent = 29,
        .is_supported = false,
        .weight_normal_for_age = true,
        .acute_fetal_distress = false,
        .recolouration_seconds = 2,
    };
    EXPECT_EQ(suggested_class(sound).suggested, VehicleClass::One);
    auto const because = [&](auto const& change) {
        auto child = sound;
        change(child);
        auto const suggestion = suggested_class(child);
        EXPECT_EQ(suggestion.suggested, VehicleClass::Two);
        return suggestion.because;
    };
    EXPECT_EQ(because([](NewbornState& child) { child.weight = Grams::make(2000); }), std::vector { VehicleSign::MODERATE_WEIGHT });
    EXPECT_EQ(because([](NewbornState& child) { child.age = GestationalAge::make(34, 0); }), std::vector { VehicleSign::MODERATELY_PRETERM });
    EXPECT_EQ(because([](NewbornState& child) { child.oxygen_saturation_percent = 90; }), std::vector { VehicleSign::LOW_SATURATION });
    EXPECT_EQ(because([](NewbornState& child) { child.weight_normal_for_age = false; }), std::vector { VehicleSign::WEIGHT_FOR_AGE });
    EXPECT_EQ(because([](NewbornState& child) { child.acute_fetal_distress = true; }), std::vector { VehicleSign::ACUTE_FETAL_DISTRESS });
    EXPECT_EQ(because([](NewbornState& child) { child.recolouration_seconds = 3; }), std::vector { VehicleSign::SLOW_RECOLOURATION });
    EXPECT_EQ(because([](NewbornState& child) { child.is_supported = true; }), std::vector { VehicleSign::RESPIRATORY_SUPPORT });
}

TEST(VehicleClass, of_twins_is_that_of_the_worst)
{
    NewbornState const unknown { .weight = Grams::make(2400), .age = GestationalAge::make(35, 0) };
    auto in_distress = unknown;
    in_distress.distress = true;
    auto const worst = suggested_class(std::vector { unknown, in_distress });
    EXPECT_EQ(worst.suggestion.suggested, VehicleClass::Three);
    EXPECT_EQ(worst.suggestion.because, std::vector { VehicleSign::DISTRESS });
    EXPECT_EQ(worst.rank, 1U);
    EXPECT_EQ(suggested_class(std::vector { in_distress, in_distress }).rank, 0U);
    EXPECT_EQ(suggested_class(std::vector<NewbornState> {}).suggestion.suggested, VehicleClass::Two);
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
