#include "modules/transfers/told_children.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

bool is_asked_after_anoxia(Request const& request)
{
    auto const& told = request.progress().told;
    return request.kind() == Kind::TNN
        && (told.motive == Motive::EAI || std::ranges::find(told.associated_motives, Motive::EAI) != told.associated_motives.end());
}

/// What is told of the children of a pregnancy that was not interrupted: an interruption is no mortality, be the child born dead or
/// die at birth.
std::span<NewbornOutcome const> children_of(Aftermath const& aftermath)
{
    auto const& issue = aftermath.issue();
    return issue && issue->what.how != Issue::IMG ? std::span<NewbornOutcome const>(issue->what.newborns) : std::span<NewbornOutcome const> {};
}

bool died_on_a_day_untold(NewbornOutcome const& newborn)
{
    return newborn.fate == NewbornFate::DIED && !newborn.died_on;
}

/// How many days of life the child that died first had completed, at most.
std::optional<int> days_of_life(Aftermath const& aftermath, std::optional<CivilDate> born_on)
{
    std::optional<int> least;
    auto const died = [&](CivilDate on, CivilDate birth) { least = std::min(least.value_or(on.days_since(birth)), on.days_since(birth)); };
    auto const& issue = aftermath.issue();
    if (issue && issue->what.on) {
        for (auto const& newborn : children_of(aftermath)) {
            if (newborn.fate == NewbornFate::DIED)
                died(newborn.died_on.value_or(paris_date(issue->told_at)), *issue->what.on);
        }
    }
    for (auto const& stay : aftermath.stay_answers()) {
        if (stay.what.how == StayEnd::DEATH_N && stay.what.on && born_on)
            died(*stay.what.on, *born_on);
    }
    return least;
}

/// Those of the journal or of the issue, whichever tells more; none of those that an opening told.
int children_told(Aftermath const& aftermath)
{
    auto const noted = aftermath.births().size();
    auto const told = aftermath.issue() ? aftermath.issue()->what.newborns.size() : 0;
    return static_cast<int>(std::max(noted, told));
}

} // namespace

std::optional<Instant> last_return(Request const& request)
{
    std::optional<Instant> last;
    for (auto const& fact : request.facts()) {
        if (!fact.crossed_out && kind_of(fact.what) == FactKind::RETURN)
            last = fact.happened_at;
    }
    return last;
}

ToldChildren told_by(Request const& request, std::span<NewbornSheet const> sheets, std::optional<CivilDate> born_on)
{
    auto const& aftermath = request.progress().aftermath;
    auto const& issue = aftermath.issue();
    auto const children = children_of(aftermath);
    bool const is_cooled = std::ranges::any_of(sheets, [](NewbornSheet const& sheet) { return sheet.hypothermia_started_at.has_value(); });
    return {
        .after_anoxia = is_cooled || is_asked_after_anoxia(request),
        .stillborn = (issue && issue->what.how == Issue::FETAL_DEATH)
            || std::ranges::find(children, NewbornFate::STILLBORN, &NewbornOutcome::fate) != children.end(),
        .born = children_told(aftermath),
        .died_within_days = days_of_life(aftermath, born_on),
        .died_on_a_day_untold = std::ranges::any_of(children, died_on_a_day_untold),
        .returned_at = last_return(request),
        .birth_is_noted = aftermath.has_delivered(),
    };
}

} // namespace cigogne::transfers
