#include "modules/transfers/vehicle_class.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

using people::GestationalAge;
using people::Grams;

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

TEST(VehicleClass, of_a_mother_with_her_newborn_is_that_of_the_one_who_asks_for_most)
{
    NewbornState const light { .weight = Grams::make(900), .age = GestationalAge::make(27, 0) };
    auto const sound = suggested_class(MaternalState {}, {});
    auto const child = most_demanding(sound, { light });
    EXPECT_EQ(child.suggestion.suggested, VehicleClass::Three);
    EXPECT_EQ(child.suggestion.because, (std::vector { VehicleSign::LOW_WEIGHT, VehicleSign::VERY_PRETERM }));
    EXPECT_EQ(child.rank, 0U);
    auto const bleeding = most_demanding(suggested_class(MaternalState { .hours_since_bleeding = 5 }, {}), { light });
    EXPECT_EQ(bleeding.suggestion.because, std::vector { VehicleSign::RECENT_BLEEDING });
    EXPECT_FALSE(bleeding.rank) << "she asks for as much";
    EXPECT_EQ(most_demanding(sound, {}).suggestion.suggested, VehicleClass::One) << "nobody goes with her";
    EXPECT_EQ(most_demanding(sound, { NewbornState {}, light }).rank, 1U);
}

} // namespace
} // namespace cigogne::transfers
