#include "modules/transfers/sheet_readings.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

bool has(SheetContext const& context, Motive motive)
{
    return std::ranges::find(context.motives, motive) != context.motives.end();
}

bool is_written(std::optional<std::string> const& text)
{
    return text && !text->empty();
}

/// Bleeding noted without its hour is bleeding now.
std::optional<int> hours_since_bleeding(Sheet const& sheet, Instant now)
{
    if (sheet.last_bleeding_at)
        return static_cast<int>(std::max<std::int64_t>(0, (now - *sheet.last_bleeding_at) / 1h));
    return sheet.bleeding.value_or(false) ? std::optional(0) : std::nullopt;
}

bool is_answered(TreatmentPrompt prompt, Sheet const& sheet)
{
    switch (prompt) {
    case TreatmentPrompt::CORTICOSTEROIDS:
        return sheet.corticosteroids.has_value();
    case TreatmentPrompt::MAGNESIUM:
        return sheet.magnesium.has_value();
    case TreatmentPrompt::TOCOLYSIS:
        return is_written(sheet.tocolysis);
    case TreatmentPrompt::ANTIBIOTICS:
        return is_written(sheet.antibiotics);
    case TreatmentPrompt::ANTIHYPERTENSIVE:
        return is_written(sheet.antihypertensives);
    case TreatmentPrompt::ANTI_D: // the sheet has no line for it: it is recalled until she leaves
    case TreatmentPrompt::CERVICAL_LENGTH: // not due once it is measured
        break;
    }
    return false;
}

} // namespace

MaternalState maternal_state(Sheet const& sheet, SheetContext const& context)
{
    return {
        .severe_preeclampsia_or_hellp = has(context, Motive::PE_S) || has(context, Motive::HELLP),
        .magnesium_running = sheet.magnesium == CourseStatus::Given,
        .eclampsia = has(context, Motive::ECLAMP),
        .haemodynamic_treatment = sheet.haemodynamic_treatment.value_or(false),
        .oxygen = sheet.oxygen.value_or(false),
        .helicopter = context.by_helicopter,
        .contractions_under_tocolysis = sheet.contractions.value_or(false) && sheet.tocolysis_since,
        .ruptured_in_labour = sheet.membranes == Membranes::Ruptured && sheet.in_labour.value_or(false),
        .preterm_threat = has(context, Motive::MAP),
        .hours_since_bleeding = hours_since_bleeding(sheet, context.now),
        .dilation_cm = sheet.dilation_cm,
        .travel_minutes = context.travel_minutes,
        .age = context.age,
    };
}

NewbornState newborn_state(NewbornSheet const& sheet, std::optional<people::GestationalAge> age, std::optional<people::Grams> weight)
{
    return {
        .weight = weight,
        .age = age,
        .distress = sheet.distress,
        .silverman = sheet.silverman,
        .oxygen_saturation_percent = sheet.oxygen_saturation_percent,
        .inspired_oxygen_percent = sheet.inspired_oxygen_percent,
        .is_supported = sheet.support ? std::optional(*sheet.support != RespiratorySupport::None) : std::nullopt,
        .weight_normal_for_age = sheet.weight_normal_for_age,
        .acute_fetal_distress = sheet.acute_fetal_distress,
        .recolouration_seconds = sheet.recolouration_seconds,
    };
}

Sheet without_free_text(Sheet sheet)
{
    for (auto text : { &Sheet::placenta, &Sheet::serologies, &Sheet::fetus_comment, &Sheet::tocolysis, &Sheet::antibiotics,
             &Sheet::antihypertensives, &Sheet::history, &Sheet::allergies, &Sheet::language, &Sheet::accompanied_by, &Sheet::documents })
        (sheet.*text).reset();
    return sheet;
}

NewbornSheet without_free_text(NewbornSheet sheet)
{
    for (auto text : { &NewbornSheet::malformation_text, &NewbornSheet::mother_location, &NewbornSheet::comment })
        (sheet.*text).reset();
    return sheet;
}

PromptContext prompt_context(Sheet const& sheet, SheetContext const& context)
{
    // Rule: MAP and RPM are where one gains 48 h for corticosteroids, so the birth is likely there until somebody says that it
    // is not (design proposal, to be validated by the network).
    bool const threatens = has(context, Motive::MAP) || has(context, Motive::RPM);
    bool const within_a_day = sheet.birth_expected_within_24_h.value_or(false);
    return {
        .age = context.age,
        .motives = context.motives,
        .birth_likely_within_7_days = sheet.birth_likely_within_7_days.value_or(threatens || within_a_day),
        .birth_expected_within_24_h = within_a_day,
        .rhesus_negative = sheet.rhesus == Rhesus::Negative,
        .bleeding = sheet.bleeding.value_or(false),
        .group_b_streptococcus = sheet.group_b_streptococcus.value_or(false),
        .cervical_length_mm = sheet.cervical_length_mm,
    };
}

std::vector<TreatmentPrompt> open_prompts(Sheet const& sheet, SheetContext const& context, PromptSettings const& settings)
{
    auto due = prompts_for(prompt_context(sheet, context), settings);
    std::erase_if(due, [&](TreatmentPrompt prompt) { return is_answered(prompt, sheet); });
    return due;
}

} // namespace cigogne::transfers
