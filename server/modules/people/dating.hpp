#pragma once

#include "modules/people/gestational_age.hpp"
#include "platform/core/result.hpp"

#include <array>
#include <span>

namespace cigogne::people {

/// How the beginning of a pregnancy was found.
enum class DatingMethod {
    AssistedReproduction,
    FirstTrimesterUltrasound,
    LastPeriod,
    LaterUltrasound
};

constexpr auto words_of(DatingMethod)
{
    return std::to_array<Word>({ { "assisted_reproduction", "Assistance médicale à la procréation" },
        { "first_trimester_ultrasound", "Échographie du premier trimestre (LCC)" }, { "last_period", "Date des dernières règles" },
        { "later_ultrasound", "Échographie plus tardive" } });
}

enum class DatingError {
    AgeNotPlausible,
    LengthOutsideWindow,
    BadEmbryoAge
};
Explanation explain(DatingError error);

/// The beginning of a pregnancy, kept as the day that stands for the first day of the last period.
/// The term grows by itself: it is counted in days of the calendar, so it changes at midnight in Paris.
struct Dating {
    DatingMethod method;
    CivilDate ddr_equivalent;

    bool operator==(Dating const&) const = default;

    /// First day of the last period.
    static Dating from_last_period(CivilDate ddr);
    /// Oocyte retrieval or insemination: the start of the pregnancy itself.
    static Dating from_conception(CivilDate ddg);
    /// Transfer of an embryo of that age in days, 0 to 7: 3 and 5 are usual.
    static Result<Dating> from_embryo_transfer(CivilDate transfer, int embryo_age_days);
    /// Crown-rump length measured that day, in millimetres.
    static Result<Dating> from_crown_rump_length(CivilDate measured_on, double length_mm);
    /// Age told for a day (« 28+3 today »), with the method by which it was known.
    static Dating from_age(GestationalAge age, CivilDate on, DatingMethod method);
    /// French expected date of delivery, with the method by which it was known.
    static Dating from_french_term(CivilDate term, DatingMethod method);

    /// Nothing when that day lies outside 4+0 – 44+0.
    std::optional<GestationalAge> age_on(CivilDate day) const;
    /// Start of the pregnancy (DDG).
    CivilDate conception() const { return ddr_equivalent.plus_days(14); }
    /// Start of the pregnancy + 9 calendar months, about 41 SA: not the 40 SA of English-speaking countries.
    CivilDate french_term_date() const;
    /// Whether the term is to be shown as doubtful.
    bool has_low_confidence() const { return method == DatingMethod::LaterUltrasound; }
};

/// Gestational age in days by Robinson's formula, not truncated. Length in millimetres.
double robinson_days(double length_mm);

/// Whether first-trimester screening may use that ultrasound: 45–84 mm and 11+0–13+6, each tested on its own.
bool is_in_screening_window(double length_mm, GestationalAge age);

/// What may differ between regions.
struct DatingSettings {
    /// Beyond that difference with the first-trimester ultrasound, the last period gives way. General knowledge, to be validated.
    int last_period_tolerance_days = 5;
};

/// The dating to retain among those known; nothing when none is.
std::optional<Dating> retained_dating(std::span<Dating const> known, DatingSettings const& settings);

} // namespace cigogne::people
