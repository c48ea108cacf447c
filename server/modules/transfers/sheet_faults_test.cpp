#include "modules/transfers/sheet_faults.hpp"

#include <gtest/gtest.h>

/// Slips of the hand in a sheet. Source: general knowledge (a pulse pressure is positive; deliveries are among pregnancies).
namespace cigogne::transfers {
namespace {

auto const asked_at = from_paris(*CivilDate::parse("2026-11-16"), *TimeOfDay::parse("10:00"));

std::string fields_at_fault(Sheet const& before, Sheet const& after, Kind kind = Kind::TIU_ASC)
{
    std::string fields;
    for (auto const& fault : sheet_faults(before, after, { kind, asked_at }))
        fields += fault.field + " ";
    return fields;
}

TEST(SheetFaults, a_diastolic_that_is_not_below_the_systolic_is_told_under_what_was_written)
{
    Sheet const empty;
    Sheet reversed;
    reversed.systolic_mmhg = 80;
    reversed.diastolic_mmhg = 120;
    EXPECT_EQ(fields_at_fault(empty, reversed), "diastolic_mmhg ");
    Sheet usual;
    usual.systolic_mmhg = 120;
    usual.diastolic_mmhg = 80;
    EXPECT_EQ(fields_at_fault(empty, usual), "");
    auto lowered = usual;
    lowered.systolic_mmhg = 80;
    EXPECT_EQ(fields_at_fault(usual, lowered), "systolic_mmhg ");
}

TEST(SheetFaults, what_stood_there_before_stops_nobody_who_fills_another_field)
{
    Sheet wrong;
    wrong.gravidity = 1;
    wrong.parity = 3;
    auto with_pulse = wrong;
    with_pulse.pulse_per_minute = 90;
    EXPECT_EQ(fields_at_fault(wrong, with_pulse), "");
    EXPECT_EQ(fields_at_fault({}, wrong), "parity ");
}

TEST(SheetFaults, doses_come_in_order_and_nothing_is_older_than_the_pregnancy)
{
    Sheet doses;
    doses.first_dose_at = asked_at - std::chrono::hours(2);
    doses.second_dose_at = asked_at - std::chrono::hours(26);
    EXPECT_EQ(fields_at_fault({}, doses), "second_dose_at ");
    Sheet old;
    old.ruptured_at = asked_at - std::chrono::days(301);
    EXPECT_EQ(fields_at_fault({}, old), "ruptured_at ");
    EXPECT_EQ(fields_at_fault({}, old, Kind::TPP), ""); // she was pregnant up to a year ago
    old.ruptured_at = asked_at - std::chrono::days(299);
    EXPECT_EQ(fields_at_fault({}, old), "");
}

} // namespace
} // namespace cigogne::transfers
