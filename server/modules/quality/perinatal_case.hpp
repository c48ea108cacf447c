#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/quality/case_id.hpp"
#include "modules/quality/case_words.hpp"
#include "modules/quality/error.hpp"
#include "modules/transfers/transfers.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cigogne::quality {

/// What makes two openings speak of the same birth.
struct BirthMark {
    PlaceId house;              ///< of birth; of a birth out of any maternity, the one that took mother and child in
    CivilDate on;
    std::optional<Instant> at;  ///< none when nobody knows the hour
    std::optional<people::GestationalAge> age;
    std::optional<transfers::RequestId> request;
};

/// Whether both speak of one birth: the same request, or the same house, an hour apart at most (the same day where an hour is unknown)
/// and the same term, to the completed week or to the day before or after.
bool is_same_birth(BirthMark const& one, BirthMark const& other);

/// How the place of birth suited the newborn.
enum class Conformity {
    CONFORM,
    BELOW_NEED,
    NEED_AFTER_BIRTH, ///< enough for what was known before the birth; an anoxia asked for a type III afterwards
    NOT_ASSESSABLE,
    NOT_COUNTED
};
constexpr auto words_of(Conformity)
{
    return std::to_array<Word>({ { "CONFORM", "Maternité adaptée" }, { "BELOW_NEED", "Niveau au-dessous du besoin" },
        { "NEED_AFTER_BIRTH", "Adaptée au terme et au poids ; type III nécessaire après la naissance" }, { "NOT_ASSESSABLE", "Non évaluable : ni terme ni poids" }, { "NOT_COUNTED", "Hors du compte" } });
}

/// What is told of a birth that no case of that kind can be, each fault at the field to correct; none where it is not known.
/// Rule: mortality at term is of 37 weeks or more and no IMG; a neonatal death is of a child born alive (reference/domain.md 3.1). Whether a
/// child born alive died, the documentation tells.
std::vector<Fault> unfit(CaseKind kind, std::optional<people::GestationalAge> age, Vital vital);

/// The birth as conformity sees it.
struct BirthFacts {
    CaseKind kind;
    Vital vital;
    directory::NewbornNeed need;
    std::optional<directory::PlaceKind> place; ///< what the house was that day; none when nothing was dated
    bool after_anoxia = false; ///< analysed as an encephalopathy: what it asks for beyond term and weight came with the birth
};

struct Judged {
    Conformity conformity;
    std::optional<directory::CareLevel> required;
};
/// Rule: level of the house that day ≥ required level; IMG, births out of any maternity and stillbirths known before the admission are
/// never counted, deaths in labour are; neither term nor weight: not assessable (reference/domain.md 1.2, design proposal). A house that
/// is of none of the four types has no level of care for newborns. Every case is judged, be it analysed for something else; of one that is
/// no birth in the wrong place (`AN_OUT`) nobody told, it counts only where somebody said how the child was at birth.
/// An outborn is born where its situation at birth could not be met (3.2). An anoxia comes with the birth: its hypothermia asks for a type III
/// afterwards (1.2), and is analysed as such (`AN_EAI`, 3.1), not held against the choice of the house (design proposal).
Judged judged(BirthFacts const& birth, std::span<directory::CareThreshold const> thresholds, CivilDate day);

/// What is done to a case.
enum class Step {
    DECLARE,
    REJECT,
    DOCUMENT,
    REVIEW,
    PLAN,
    CLOSE
};

/// What stands ready for the next step.
struct Readiness {
    CaseState state;
    std::vector<std::string_view> missing = {}; ///< of the documentation, in French
    int judgements = 0;                    ///< given
    int awaited = 0;                       ///< judgements asked for and not given
    std::optional<Avoidability> retained = {};
    bool is_concluded = false;
    int local_actions = 0;
    int regional_actions = 0;
};

/// The state after that step, or what to do first.
/// Rule: DETECTED → DECLARED → DOCUMENTED → REVIEWED → (ACTION_PLAN →) CLOSED; DETECTED → REJECTED (reference/domain.md 3.3); DECLARED → REJECTED
/// (design proposal): declared twice, or with a wrong term. Reviewed by two at least; an avoidable case has a local and a regional action before it is closed.
Result<CaseState> after(Step step, Readiness const& readiness);

/// Whether somebody still has something to do with it.
constexpr bool is_open(CaseState state)
{
    return state != CaseState::CLOSED && state != CaseState::REJECTED;
}

} // namespace cigogne::quality
