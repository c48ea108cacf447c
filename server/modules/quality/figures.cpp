#include "modules/quality/figures.hpp"

namespace cigogne::quality {

namespace {

using directory::CareLevel;

/// Rule: 24+0 to 30+6, the ages that the network's own study covers (reference/domain.md 3.2).
constexpr int youngest_days = 24 * 7;
constexpr int oldest_days = 30 * 7 + 6;

bool is_in_type_3(BirthFacts const& birth)
{
    return birth.place == directory::PlaceKind::T3;
}

bool is_between_24_and_30(BirthFacts const& birth)
{
    return birth.need.age && birth.need.age->days() >= youngest_days && birth.need.age->days() <= oldest_days;
}

} // namespace

bool stands_behind(CaseFigure const& figure, CaseIndicator indicator, CasesBehind which)
{
    bool const births_of_unknown_need = indicator == CaseIndicator::OUT_01 || indicator == CaseIndicator::OUT_02;
    if (which == CasesBehind::LeftOut)
        return births_of_unknown_need && figure.not_assessable;
    bool const counted = which == CasesBehind::Counted;
    switch (indicator) {
    case CaseIndicator::OUT_01:
        return figure.outborn_24_30;
    case CaseIndicator::OUT_02:
        return figure.outborn_type_3;
    case CaseIndicator::OUT_03:
        return counted ? figure.avoidable : figure.reviewed;
    case CaseIndicator::OUT_04:
        return counted ? figure.reviewed_in_time : figure.review_was_due;
    case CaseIndicator::AIEH_01:
        return figure.out_of_maternity;
    }
    return false;
}

CaseFigure figure_of(CaseFacts const& facts, std::span<directory::CareThreshold const> thresholds, int months_to_review, CivilDate today)
{
    CaseFigure figure { facts.id, facts.house, facts.born_on, false, false, false, false, false, false, false, false };
    if (facts.state == CaseState::REJECTED)
        return figure;
    figure.out_of_maternity = facts.birth.kind == CaseKind::AIEH;
    auto const [conformity, required] = judged(facts.birth, thresholds, facts.born_on);
    figure.not_assessable = conformity == Conformity::NOT_ASSESSABLE;
    bool const is_counted = conformity != Conformity::NOT_COUNTED && conformity != Conformity::NOT_ASSESSABLE;
    figure.outborn_24_30 = is_counted && is_between_24_and_30(facts.birth) && !is_in_type_3(facts.birth);
    figure.outborn_type_3 = conformity == Conformity::BELOW_NEED && required == CareLevel::T3;
    if (conformity != Conformity::BELOW_NEED)
        return figure;
    auto const last_day = facts.born_on.plus_months(months_to_review);
    figure.reviewed = facts.reviewed_on && facts.retained;
    figure.avoidable = figure.reviewed && is_avoidable(*facts.retained);
    figure.review_was_due = facts.reviewed_on || last_day < today;
    figure.reviewed_in_time = facts.reviewed_on && *facts.reviewed_on <= last_day;
    return figure;
}

} // namespace cigogne::quality
