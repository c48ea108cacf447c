#include "modules/transfers/sheet_readings.hpp"

#include <gtest/gtest.h>

/// Grid and prompts: design proposal and general knowledge, to be validated by the network.
namespace cigogne::transfers {
namespace {

SheetContext threat()
{
    return {
        .age = people::GestationalAge::make(27, 4),
        .motives = { Motive::MAP },
        .travel_minutes = 110,
        .now = *parse_rfc3339("2026-11-21T13:06:00Z"),
    };
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
    sheet.cervical_length_mm = 18;
    EXPECT_EQ(open_prompts(sheet, threat(), {}),
        (std::vector { TreatmentPrompt::CORTICOSTEROIDS, TreatmentPrompt::TOCOLYSIS }));
    sheet.corticosteroids = CourseStatus::NotIndicated;
    sheet.tocolysis = "atosiban";
    EXPECT_TRUE(open_prompts(sheet, threat(), {}).empty());
}

// In MAP and RPM one gains time for corticosteroids: asked at once, until somebody says that the birth is not near.
TEST(SheetReadings, corticosteroids_are_asked_at_once_in_a_threat)
{
    Sheet sheet {};
    sheet.cervical_length_mm = 18;
    EXPECT_EQ(open_prompts(sheet, threat(), {}).front(), TreatmentPrompt::CORTICOSTEROIDS);
    sheet.birth_likely_within_7_days = false;
    EXPECT_EQ(open_prompts(sheet, threat(), {}), std::vector { TreatmentPrompt::TOCOLYSIS });
    auto growth = threat();
    growth.motives = { Motive::RCIU };
    EXPECT_TRUE(open_prompts({}, growth, {}).empty());
}

TEST(SheetReadings, what_an_asked_unit_reads_holds_no_text_typed_freely)
{
    Sheet sheet {};
    sheet.history = "Mme EXEMPLE";
    sheet.tocolysis = "atosiban";
    sheet.dilation_cm = 2;
    auto const shown = without_free_text(sheet);
    EXPECT_EQ(shown.dilation_cm, 2);
    EXPECT_FALSE(shown.history || shown.tocolysis);
}

} // namespace
} // namespace cigogne::transfers
