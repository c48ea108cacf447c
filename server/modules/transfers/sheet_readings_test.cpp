#include "modules/transfers/sheet_readings.hpp"

#include <gtest/gtest.h>

/// Grid and prompts: design proposal and general knowledge, to be validated by the network.
namespace cigogne::transfers {
namespace {

SheetContext threat()
{
    return { .age = people::GestationalAge::make(27, 4), .motives = { Motive::MAP }, .travel_minutes = 110,
        .now = *parse_rfc3339("2026-11-21T13:06:00Z") };
}

TEST(SheetReadings, an_empty_sheet_says_nothing)
{
    auto const state = maternal_state({}, threat());
    EXPECT_FALSE(state.oxygen);
    EXPECT_FALSE(state.hours_since_bleeding);
    EXPECT_EQ(suggested_class(state, {}).because, std::vector { VehicleSign::LONG_ROAD_WITH_EARLY_THREAT });
}

TEST(SheetReadings, bleeding_without_its_hour_is_bleeding_now)
{
    Sheet sheet {};
    sheet.bleeding = true;
    EXPECT_EQ(maternal_state(sheet, threat()).hours_since_bleeding, 0);
    sheet.last_bleeding_at = threat().now - 7h;
    EXPECT_EQ(maternal_state(sheet, threat()).hours_since_bleeding, 7);
}

TEST(SheetReadings, a_prompt_is_asked_until_somebody_has_answered_it)
{
    Sheet sheet {};
    sheet.birth_likely_within_7_days = true;
    sheet.cervical_length_mm = 18;
    EXPECT_EQ(open_prompts(sheet, threat(), {}),
        (std::vector { TreatmentPrompt::CORTICOSTEROIDS, TreatmentPrompt::TOCOLYSIS }));
    sheet.corticosteroids = CourseStatus::NotIndicated;
    sheet.tocolysis = "atosiban";
    EXPECT_TRUE(open_prompts(sheet, threat(), {}).empty());
}

} // namespace
} // namespace cigogne::transfers
