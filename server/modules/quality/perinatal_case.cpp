#include "modules/quality/perinatal_case.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace cigogne::quality {

namespace {

constexpr Duration same_hour = 60min;
auto const term = *people::GestationalAge::make(37, 0);

bool is_same_term(std::optional<people::GestationalAge> one, std::optional<people::GestationalAge> other)
{
    if (!one || !other)
        return true; // whoever does not know it says nothing against
    return one->weeks() == other->weeks() || std::abs(one->days() - other->days()) <= 1;
}

bool is_same_time(BirthMark const& one, BirthMark const& other)
{
    if (!one.at || !other.at)
        return one.on == other.on;
    auto const apart = *one.at < *other.at ? *other.at - *one.at : *one.at - *other.at;
    return apart <= same_hour;
}

bool is_counted(BirthFacts const& birth)
{
    if (birth.kind == CaseKind::AIEH || birth.vital == Vital::IMG || birth.vital == Vital::DEAD_BEFORE_ADMISSION)
        return false;
    return birth.kind == CaseKind::AN_OUT || (birth.vital != Vital::UNKNOWN && birth.vital != Vital::STILLBORN);
}

/// What could be known before the birth of what the newborn would need.
directory::NewbornNeed known_before(BirthFacts const& birth)
{
    auto need = birth.need;
    need.needs_intensive_care = need.needs_intensive_care && !birth.after_anoxia;
    return need;
}

Failure missing_first(std::vector<std::string_view> const& missing)
{
    std::string names;
    for (auto const name : missing)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return Failure(Error::DocumentationMissing).saying(fmt::format("Complétez d’abord la documentation : {}.", names));
}

Result<CaseState> reviewed(Readiness const& readiness)
{
    if (readiness.judgements < 2)
        return Error::TwoReviewers;
    if (readiness.awaited > 0)
        return Error::JudgementAwaited;
    if (!readiness.retained)
        return Error::Disagreement;
    return CaseState::REVIEWED;
}

Result<CaseState> closed(Readiness const& readiness)
{
    bool const needs_actions = readiness.retained && is_avoidable(*readiness.retained);
    if (needs_actions && (readiness.local_actions == 0 || readiness.regional_actions == 0))
        return Error::LocalAndRegionalAction;
    if (!readiness.is_concluded)
        return at_field(Error::ConclusionsMissing, "conclusions");
    return CaseState::CLOSED;
}

/// What comes before that step and is not done.
std::optional<Error> before(Step step, CaseState state)
{
    if (state == CaseState::DETECTED)
        return step == Step::DOCUMENT || step == Step::REVIEW || step == Step::PLAN || step == Step::CLOSE ? std::optional(Error::DeclareFirst) : std::nullopt;
    if (state == CaseState::DECLARED && step != Step::DOCUMENT)
        return Error::DocumentFirst;
    if (state == CaseState::DOCUMENTED && step != Step::REVIEW)
        return Error::ReviewFirst;
    return std::nullopt;
}

/// The state in which that step was done already.
constexpr CaseState reached_by(Step step)
{
    switch (step) {
    case Step::DECLARE:
        return CaseState::DECLARED;
    case Step::REJECT:
        return CaseState::REJECTED;
    case Step::DOCUMENT:
        return CaseState::DOCUMENTED;
    case Step::REVIEW:
        return CaseState::REVIEWED;
    case Step::PLAN:
        return CaseState::ACTION_PLAN;
    case Step::CLOSE:
        break;
    }
    return CaseState::CLOSED;
}

} // namespace

bool is_same_birth(BirthMark const& one, BirthMark const& other)
{
    if (one.request && other.request)
        return *one.request == *other.request;
    return one.house == other.house && is_same_time(one, other) && is_same_term(one.age, other.age);
}

std::vector<Fault> unfit(CaseKind kind, std::optional<people::GestationalAge> age, Vital vital)
{
    std::vector<Fault> faults;
    auto const refuse = [&](std::string field, std::string sentence) { faults.push_back({ std::move(field), "another_kind", std::move(sentence) }); };
    std::string const mortality = "Mortalité périnatale à terme : un enfant né à 37 SA ou plus, mort-né ou décédé avant 7 jours, hors interruption médicale.";
    if (kind == CaseKind::AN_MPT && age && *age < term)
        refuse("ga_days", mortality);
    if (kind == CaseKind::AN_MPT && vital == Vital::IMG)
        refuse("vital", mortality);
    if (kind == CaseKind::AN_DNN && vital != Vital::LIVE && vital != Vital::UNKNOWN)
        refuse("vital", "Décès néonatal : un enfant né vivant, décédé ensuite.");
    return faults;
}

Judged judged(BirthFacts const& birth, std::span<directory::CareThreshold const> thresholds, CivilDate day)
{
    auto const required = directory::required_level(known_before(birth), thresholds, day);
    if (!is_counted(birth))
        return { Conformity::NOT_COUNTED, required };
    if (!required)
        return { Conformity::NOT_ASSESSABLE, required };
    auto const level = birth.place ? directory::care_level_of(*birth.place) : std::nullopt;
    if (!level || *level < *required)
        return { Conformity::BELOW_NEED, required };
    if (auto const afterwards = directory::required_level(birth.need, thresholds, day); *level < *afterwards)
        return { Conformity::NEED_AFTER_BIRTH, afterwards };
    return { Conformity::CONFORM, required };
}

Result<CaseState> after(Step step, Readiness const& readiness)
{
    auto const state = readiness.state;
    if (state == CaseState::REJECTED)
        return Error::AlreadyRejected;
    if (state == CaseState::CLOSED)
        return Error::AlreadyClosed;
    if (step == Step::REJECT)
        return state == CaseState::DETECTED || state == CaseState::DECLARED ? Result<CaseState>(CaseState::REJECTED) : Error::AlreadyDocumented;
    if (state >= reached_by(step))
        return Error::AlreadyThere;
    if (auto const first = before(step, state))
        return *first;
    switch (step) {
    case Step::DOCUMENT:
        return readiness.missing.empty() ? Result<CaseState>(CaseState::DOCUMENTED) : missing_first(readiness.missing);
    case Step::REVIEW:
        return reviewed(readiness);
    case Step::PLAN:
        return readiness.local_actions + readiness.regional_actions > 0 ? Result<CaseState>(CaseState::ACTION_PLAN) : Error::ActionFirst;
    case Step::CLOSE:
        return closed(readiness);
    default:
        return CaseState::DECLARED;
    }
}

} // namespace cigogne::quality
