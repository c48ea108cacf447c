#pragma once

#include "modules/quality/perinatal_case.hpp"

/// What the network's register of cases counts of births in the wrong place: the family OUT, apart from what discharge files say (INB).
namespace cigogne::quality {

/// One case as figures see it.
struct CaseFacts {
    CaseId id;
    PlaceId house;
    CaseState state;
    BirthFacts birth;
    CivilDate born_on;
    std::optional<CivilDate> reviewed_on;
    std::optional<Avoidability> retained;
};

/// The same, with what it counts for. The sum of any of these over a period is the figure, its cases are those behind it.
struct CaseFigure {
    CaseId id;
    PlaceId house;
    CivilDate born_on;
    bool outborn_24_30;     ///< OUT-01: 24+0 to 30+6 outside type III
    bool outborn_type_3;    ///< OUT-02: needing type III by the region's thresholds, outside type III
    bool reviewed;          ///< an outborn, reviewed: denominator of OUT-03
    bool avoidable;         ///< numerator of OUT-03
    bool review_was_due;    ///< denominator of OUT-04: reviewed, or its months are over
    bool reviewed_in_time;  ///< numerator of OUT-04
    bool not_assessable;    ///< neither term nor weight: counted apart
    bool out_of_maternity;  ///< AIEH-01
};

/// Those of the register's figures that are made of cases.
enum class CaseIndicator {
    OUT_01,
    OUT_02,
    OUT_03,
    OUT_04,
    AIEH_01
};
constexpr auto words_of(CaseIndicator)
{
    return std::to_array<Word>({ { "OUT-01", "Naissances de 24 SA à 30 SA + 6 j hors type III" }, { "OUT-02", "Naissances relevant d’un type III, hors type III" },
        { "OUT-03", "Part évitable des naissances relues" }, { "OUT-04", "Part relue dans les délais" },
        { "AIEH-01", "Accouchements inopinés hors de toute maternité" } });
}

/// Which cases behind a figure are meant.
enum class CasesBehind {
    Counted,
    Among,  ///< the denominator of a share
    LeftOut ///< could not be judged
};
constexpr auto words_of(CasesBehind)
{
    return std::to_array<Word>({ { "counted", "Comptés" }, { "among", "Tous ceux du calcul" }, { "left_out", "Hors calcul" } });
}

/// Whether that figure is a share of cases; the others are counts, whose denominator nobody knows.
constexpr bool is_share(CaseIndicator indicator) { return indicator == CaseIndicator::OUT_03 || indicator == CaseIndicator::OUT_04; }

/// Whether the case stands there behind that figure: what counts also lists.
bool stands_behind(CaseFigure const& figure, CaseIndicator indicator, CasesBehind which);

/// What that case counts for. One that was set aside counts for nothing.
CaseFigure figure_of(CaseFacts const& facts, std::span<directory::CareThreshold const> thresholds, int months_to_review, CivilDate today);

} // namespace cigogne::quality
