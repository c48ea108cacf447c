#include "modules/quality/retelling.hpp"

#include "modules/quality/detection.hpp"

#include <algorithm>

namespace cigogne::quality {

namespace {

Vital vital_of(transfers::Measure const& measure, transfers::ToldChildren const& told)
{
    using transfers::Issue;
    if (measure.issue == Issue::LIVE_BIRTH && !told.stillborn)
        return Vital::LIVE;
    if (measure.issue == Issue::FETAL_DEATH)
        return Vital::STILLBORN;
    return measure.issue == Issue::IMG ? Vital::IMG : Vital::UNKNOWN;
}

/// What was said of one thing last, if ever.
template <class T>
std::optional<T> last_said(std::span<Declaration const> before, std::optional<T> Declaration::*field)
{
    std::optional<T> last;
    for (auto const& declaration : before) {
        if (declaration.*field)
            last = declaration.*field;
    }
    return last;
}

template <class T>
void forget_if_said(Declaration& now, std::span<Declaration const> before, std::optional<T> Declaration::*field)
{
    if (now.*field == last_said(before, field))
        (now.*field).reset();
}

Vital last_vital(std::span<Declaration const> before)
{
    auto last = Vital::UNKNOWN;
    for (auto const& declaration : before) {
        if (declaration.vital != Vital::UNKNOWN)
            last = declaration.vital;
    }
    return last;
}

} // namespace

Declaration said_now(transfers::Measure const& measure, transfers::ToldChildren const& told, CaseKind kind)
{
    auto const born_on = told.born_at ? std::optional(paris_date(*told.born_at)) : measure.born_on;
    return {
        .kind = kind,
        .house = measure.birth_place,
        .happened_on = born_on,
        .happened_at = measure.born_at ? measure.born_at : told.born_at,
        .age = born_on ? age_at_birth(measure, told, *born_on) : std::nullopt,
        .weight = weight_at_birth(measure, told),
        .newborns = children_of(measure, told),
        .vital = vital_of(measure, told),
    };
}

Declaration said_by(CaseRow const& row)
{
    return {
        .kind = row.kind,
        .happened_on = row.happened_on,
        .happened_at = row.happened_at,
        .age = row.age,
        .weight = row.weight,
        .newborns = row.newborns,
        .vital = row.vital,
    };
}

std::optional<Declaration> retold(CaseRow const& row, Declaration now, std::span<Declaration const> before)
{
    if (!last_said(before, &Declaration::house))
        now.house.reset();
    forget_if_said(now, before, &Declaration::house);
    forget_if_said(now, before, &Declaration::happened_on);
    forget_if_said(now, before, &Declaration::happened_at);
    forget_if_said(now, before, &Declaration::age);
    forget_if_said(now, before, &Declaration::weight);
    forget_if_said(now, before, &Declaration::newborns);
    if (now.vital == last_vital(before))
        now.vital = Vital::UNKNOWN;
    bool const is_elsewhere = now.house && *now.house != row.house;
    return is_elsewhere || !differences(row, now).empty() ? std::optional(std::move(now)) : std::nullopt;
}

} // namespace cigogne::quality
