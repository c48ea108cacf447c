#include "modules/transfers/dysfunctions.hpp"

#include <gtest/gtest.h>

/// The ten indicators. Source: design proposal; the network's own list is not published.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

Judged judged() { return { .kind = Kind::TIU_ASC, .urgency = Urgency::U2, .motive = Motive::MAP }; }
Course asked_at_noon() { return { .clock_at = at("12:00") }; }

std::string codes(Judged const& judged, Course const& course, DysfunctionLimits const& limits = {})
{
    std::string codes;
    for (auto const& one : detected(judged, course, limits))
        codes += (codes.empty() ? "" : " ") + std::string(word(one.code).code);
    return codes;
}

TEST(Dysfunctions, of_a_search_begin_after_the_limit_not_at_it)
{
    auto course = asked_at_noon();
    course.first_place_at = at("13:00");
    EXPECT_EQ(codes(judged(), course), "");
    course.first_place_at = at("13:01");
    EXPECT_EQ(codes(judged(), course), "D01");
    auto in_the_day = judged();
    in_the_day.urgency = Urgency::U3;
    EXPECT_EQ(codes(in_the_day, course), "");
    auto typed_later = judged();
    typed_later.entered_a_posteriori = true;
    typed_later.in_service_hours = false;
    EXPECT_EQ(codes(typed_later, course), "");
}

TEST(Dysfunctions, begin_with_the_third_refusal)
{
    auto course = asked_at_noon();
    course.refusals = 2;
    EXPECT_EQ(codes(judged(), course), "");
    course.refusals = 3;
    EXPECT_EQ(codes(judged(), course), "D02");
}

TEST(Dysfunctions, of_a_place_out_of_the_region_depend_on_the_motive)
{
    auto away = judged();
    away.out_of_region = true;
    EXPECT_EQ(codes(away, asked_at_noon()), "D03");
    away.motive = Motive::CHIR_NN;
    EXPECT_EQ(codes(away, asked_at_noon()), "");
}

TEST(Dysfunctions, of_a_place_out_of_the_region_are_none_when_the_road_led_there)
{
    auto away = judged();
    away.out_of_region = true;
    auto course = asked_at_noon();
    course.diverted_not_for_a_place = true;
    EXPECT_EQ(codes(away, course), "");
}

TEST(Dysfunctions, of_a_departure_follow_the_urgency)
{
    auto course = asked_at_noon();
    course.first_place_at = course.last_place_at = at("12:10");
    course.departed_at = at("14:10");
    EXPECT_EQ(codes(judged(), course), "");
    course.departed_at = at("14:11");
    EXPECT_EQ(codes(judged(), course), "D04");
    auto programmed = judged();
    programmed.urgency = Urgency::U4;
    EXPECT_EQ(codes(programmed, course), "");
}

TEST(Dysfunctions, of_a_vehicle_are_a_lower_class_without_a_reason)
{
    auto course = asked_at_noon();
    course.class_suggested = VehicleClass::Three;
    course.class_used = VehicleClass::Two;
    EXPECT_EQ(codes(judged(), course), "D05");
    course.has_class_reason = true;
    EXPECT_EQ(codes(judged(), course), "");
    course.worsened_on_the_road = true;
    EXPECT_EQ(codes(judged(), course), "D05");

    auto more_careful = asked_at_noon();
    more_careful.class_suggested = VehicleClass::One;
    more_careful.class_used = VehicleClass::Three;
    EXPECT_EQ(codes(judged(), more_careful), "");
}

TEST(Dysfunctions, of_a_birth_are_before_the_departure_on_the_road_or_soon_after)
{
    auto before = asked_at_noon();
    before.born_before_departure = true;
    EXPECT_EQ(codes(judged(), before), "D06");

    auto course = asked_at_noon();
    course.departed_at = at("13:00");
    course.arrived_at = at("15:00");
    course.births = { at("14:00") };
    EXPECT_EQ(codes(judged(), course), "D06");
    course.births = { at("15:59") };
    EXPECT_EQ(codes(judged(), course), "D06");
    course.births = { at("16:00") };
    EXPECT_EQ(codes(judged(), course), "");
    course.arrived_at = at("15:00") + 40s;
    course.births = { at("15:00") };
    EXPECT_EQ(detected(judged(), course, {}).at(0).sentence, "Naissance 0 min après l’arrivée.") << "hours are typed to the minute";
}

TEST(Dysfunctions, of_a_birth_after_she_is_back_are_none)
{
    auto course = asked_at_noon();
    course.departed_at = at("13:00");
    course.returned_at = at("14:00");
    course.births = { at("13:59") };
    EXPECT_EQ(codes(judged(), course), "D06");
    course.births = { at("14:00") };
    EXPECT_EQ(codes(judged(), course), "") << "she delivers where she had left from, be it weeks later";
}

TEST(Dysfunctions, of_the_sheet_are_judged_once_she_has_left)
{
    auto incomplete = judged();
    incomplete.missing_for_departure = 1;
    EXPECT_EQ(codes(incomplete, asked_at_noon()), "");
    auto course = asked_at_noon();
    course.departed_at = at("13:00");
    EXPECT_EQ(codes(incomplete, course), "D07");
}

TEST(Dysfunctions, of_a_transfer_without_the_cell_are_in_its_hours)
{
    auto without = judged();
    without.entered_a_posteriori = true;
    EXPECT_EQ(codes(without, asked_at_noon()), "D08");
    without.in_service_hours = false;
    EXPECT_EQ(codes(without, asked_at_noon()), "");
}

TEST(Dysfunctions, of_the_level_go_both_ways)
{
    using directory::CareLevel;
    auto course = asked_at_noon();
    course.arrived_at = at("15:00");
    auto level = judged();
    level.required_level = CareLevel::T2B;
    level.destination_level = CareLevel::T2B;
    EXPECT_EQ(codes(level, course), "");
    level.destination_level = CareLevel::T2A;
    EXPECT_EQ(codes(level, course), "D09");
    level.destination_level = CareLevel::T3;
    EXPECT_EQ(codes(level, course), "D09");
    EXPECT_EQ(codes(level, course, { .levels_above = 2 }), "");
}

TEST(Dysfunctions, of_an_advice_are_none)
{
    auto course = asked_at_noon();
    course.refusals = 5;
    auto advice = judged();
    advice.kind = Kind::AVIS;
    EXPECT_EQ(codes(advice, course), "");
}

} // namespace
} // namespace cigogne::transfers
