#pragma once

#include "modules/quality/perinatal_case.hpp"
#include "modules/transfers/transfers.hpp"

#include <functional>

/// Cases that a request opens by itself.
namespace cigogne::quality {

/// A birth, or what became of a child, that a request tells of and that has to be analysed.
struct Detected {
    CaseKind kind;
    CaseSource source;
    PlaceId house; ///< of birth; of a birth out of any maternity, the one that took mother and child in, else the one that had asked
    CivilDate on;
    std::optional<Instant> at;
    std::optional<people::GestationalAge> age; ///< at birth
    std::optional<people::Grams> weight;
    int newborns;
    Vital vital;
};

/// What a house was on a day: its level of care for newborns, none of a place of none of the four types.
using LevelOn = std::function<std::optional<directory::CareLevel>(PlaceId, CivilDate)>;

/// What is known of a region to judge births by.
struct Region {
    std::span<directory::CareThreshold const> thresholds;
    LevelOn level_on;
};

/// Whether the request tells of anything at all that might open a case: cheap, asked of every measure that is written.
bool may_open_cases(transfers::Measure const& measure);

/// Whether who travels left after the birth: newborns alone, or a mother, with hers or without.
constexpr bool is_after_birth(transfers::Kind kind) { return transfers::is_of_newborn(kind) || kind == transfers::Kind::TPP; }

/// Whether the request still tells of a birth. It does no more once its birth was crossed out and no issue is told, nor once it was set aside as a
/// duplicate. That of a newborn, or of a mother after her delivery, always does.
bool tells_of_a_birth(transfers::Measure const& measure);

/// The term at the birth of that day: told at birth, else what it had become since the call.
std::optional<people::GestationalAge> age_at_birth(transfers::Measure const& measure, transfers::ToldChildren const& told, CivilDate born_on);

/// The weight at birth of the lightest child.
std::optional<people::Grams> weight_at_birth(transfers::Measure const& measure, transfers::ToldChildren const& told);

/// How many children of one birth: as many as were expected, or were born if more.
int children_of(transfers::Measure const& measure, transfers::ToldChildren const& told);

/// What the request tells that has to be analysed (reference/domain.md 3.1), the place of birth first; nothing of births before 2025, when
/// they began to be declared systematically.
/// - AN_OUT: born alive in a house whose level that day was below what term, weight and number ask for: before the departure, where she
///   arrived, or in another house. Nothing where neither term nor weight is told. A house of none of the four types has too little care
///   for whatever need is told.
///   Of a newborn who is asked for, alone or beside its mother, in the house that first asked for it: whoever bore it may have had no request. Its own anoxia, or whatever
///   else it is asked for, raises no need: that came with the birth (`judged`). A birth at home is not told by such a request: whoever
///   declares the case corrects its kind.
/// - AIEH: born on the road, at home or anywhere else out of a maternity, at whatever term. One on the road is told once she has arrived or
///   is back: the house that took them in is known then. A birth of the minute of the arrival comes after it, and none that the issue alone
///   tells is one on the road when it tells its house too.
/// - AN_EAI: a newborn is asked for after an anoxia, or was cooled.
/// - AN_MPT: dead before or at birth at 37+0 or later and no interruption, or dead within 6 days at that term. Of several children, one
///   that was interrupted is no stillbirth either.
/// - AN_DNN: any other death within 27 days of one born alive. Of a death whose day is not told, the day of the telling is the latest; told
///   after those 27 days, it is looked at all the same: no death is lost for want of its day (design proposal).
/// `happened_on`: the day of the event, where the measure does not know the birth's.
std::vector<Detected> detected(transfers::Measure const& measure, transfers::ToldChildren const& told, Region const& region, CivilDate happened_on);

} // namespace cigogne::quality
