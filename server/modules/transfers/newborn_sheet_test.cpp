#include "modules/transfers/birth.hpp"
#include "modules/transfers/newborn_completeness.hpp"
#include "modules/transfers/newborn_sheet_faults.hpp"
#include "modules/transfers/sheet_readings.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// A newborn's sheet: M1 of the liaison form, and what the national guide of medical regulation asks for the vehicle.
namespace cigogne::transfers {
namespace {

auto const born_at = from_paris(*CivilDate::parse("2026-11-16"), *TimeOfDay::parse("09:00"));

std::string fields_at_fault(std::string_view text)
{
    auto const document = json::parse(text);
    Reader reader { born_at + 2h };
    [[maybe_unused]] auto const sheet = newborn_sheet_table.take(document->root(), reader);
    std::string fields;
    for (auto const& fault : reader.take_faults())
        fields += fault.field + " ";
    return fields;
}

TEST(NewbornSheet, takes_what_can_be_measured_and_nothing_else)
{
    EXPECT_EQ(fields_at_fault(R"({"apgar_1": 0, "apgar_5": 10, "silverman": 10, "inspired_oxygen_percent": 21, "cord_ph": 6.9, "glycaemia": 0.2})"), "");
    EXPECT_EQ(fields_at_fault(R"({"apgar_1": 11, "silverman": -1, "inspired_oxygen_percent": 20, "oxygen_saturation_percent": 101})"),
        "apgar_1 silverman inspired_oxygen_percent oxygen_saturation_percent ");
    EXPECT_EQ(fields_at_fault(R"({"cord_ph": 73, "temperature_celsius": 368, "glycaemia": 450})"), "cord_ph temperature_celsius glycaemia ");
    EXPECT_EQ(fields_at_fault(R"({"support": "intubé"})"), "support ");
}

TEST(NewbornSheet, is_read_back_as_it_was_written)
{
    NewbornSheet sheet {};
    sheet.cord_ph = 7.21;
    sheet.support = RespiratorySupport::Cpap;
    sheet.glycaemia = 0.45;
    sheet.glycaemia_unit = GlycaemiaUnit::GramPerLitre;
    sheet.hypothermia_started_at = born_at + 1h;
    sheet.mother_location = "suites de couches";
    EXPECT_EQ(content_of(newborn_sheet_from(content_of(sheet))), content_of(sheet));
    EXPECT_EQ(content_of(newborn_sheet_from("{}")), content_of(NewbornSheet {}));
}

TEST(NewbornSheet, tells_what_is_missing_first_what_the_vehicle_depends_on)
{
    auto const labels = missing(NewbornSheet {}, {});
    EXPECT_EQ(labels.size(), newborn_items().size() - 1); // but the hypothermia, asked after an anoxia only
    EXPECT_EQ(labels.front(), "souffrance fœtale aiguë");
    EXPECT_EQ(missing(NewbornSheet {}, { .may_be_cooled = true }).size(), newborn_items().size());
    NewbornSheet sheet {};
    sheet.glycaemia = 2.6;
    auto const without_unit = missing(sheet, {});
    EXPECT_NE(std::ranges::find(without_unit, "glycémie"), without_unit.end()); // a figure alone says nothing
    sheet.glycaemia_unit = GlycaemiaUnit::MillimolePerLitre;
    EXPECT_EQ(missing(sheet, {}).size(), labels.size() - 1);
}

std::string faults_of(NewbornSheet const& before, NewbornSheet const& after)
{
    std::string fields;
    for (auto const& fault : newborn_sheet_faults(before, after, born_at))
        fields += fault.field + " ";
    return fields;
}

TEST(NewbornSheetFaults, a_glycaemia_beyond_its_unit_is_told_under_what_was_written)
{
    NewbornSheet in_grams {};
    in_grams.glycaemia_unit = GlycaemiaUnit::GramPerLitre;
    auto written = in_grams;
    written.glycaemia = 45; // mg/dL
    EXPECT_EQ(faults_of(in_grams, written), "glycaemia ");
    written.glycaemia = 0.45;
    EXPECT_EQ(faults_of(in_grams, written), "");
    auto in_moles = written;
    in_moles.glycaemia = 0.2;
    in_moles.glycaemia_unit = GlycaemiaUnit::MillimolePerLitre;
    EXPECT_EQ(faults_of(written, in_moles), "glycaemia_unit ");
    auto with_apgar = in_moles;
    with_apgar.apgar_1 = 8;
    EXPECT_EQ(faults_of(in_moles, with_apgar), ""); // what stood there before stops nobody
}

TEST(NewbornSheetFaults, the_hypothermia_begins_after_the_birth)
{
    NewbornSheet cooled {};
    cooled.hypothermia_started_at = born_at - 1min;
    EXPECT_EQ(faults_of({}, cooled), "hypothermia_started_at ");
    cooled.hypothermia_started_at = born_at;
    EXPECT_EQ(faults_of({}, cooled), "");
}

TEST(NewbornSheet, what_an_asked_unit_reads_holds_no_text_typed_freely)
{
    NewbornSheet sheet {};
    sheet.silverman = 3;
    sheet.mother_location = "Mme EXEMPLE, chambre 4";
    sheet.malformation_text = "comme Lia EXEMPLE";
    sheet.comment = "père : M. EXEMPLE";
    EXPECT_EQ(content_of(without_free_text(sheet)).find("EXEMPLE"), std::string::npos);
    EXPECT_EQ(without_free_text(sheet).silverman, 3);
}

TEST(NewbornSheet, support_is_what_helps_to_breathe)
{
    NewbornSheet sheet {};
    EXPECT_FALSE(newborn_state(sheet, {}, {}).is_supported);
    sheet.support = RespiratorySupport::None;
    EXPECT_EQ(newborn_state(sheet, {}, {}).is_supported, false);
    sheet.support = RespiratorySupport::Cpap;
    EXPECT_EQ(newborn_state(sheet, {}, {}).is_supported, true);
}

TEST(Birth, corrected_moves_the_term_and_the_weight_that_was_told_with_it)
{
    auto const age = people::GestationalAge::make(30, 0);
    BornAt const wrong { born_at, people::Grams::make(1400) };
    BornAt const right { born_at - 24h, people::Grams::make(1450) };
    PersonRow const row { RequestId::make(born_at), PersonId::make(born_at), 1, PersonRole::Newborn, age, wrong.weight };
    auto const moved = corrected_birth(row, wrong, right, {});
    EXPECT_EQ(moved.age->text(), "29 SA + 6 j");
    EXPECT_EQ(moved.weight->grams(), 1450);
    auto weighed_again = row;
    weighed_again.weight = people::Grams::make(1380);
    EXPECT_EQ(corrected_birth(weighed_again, wrong, right, {}).weight->grams(), 1380);
    auto const dating = people::Dating::from_age(*people::GestationalAge::make(31, 0), paris_date(born_at), people::DatingMethod::LastPeriod);
    EXPECT_EQ(corrected_birth(row, wrong, right, dating).age->text(), "30 SA + 6 j");
}

} // namespace
} // namespace cigogne::transfers
