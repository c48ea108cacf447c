#include "modules/quality/detection.hpp"

#include <algorithm>

namespace cigogne::quality {

namespace {

/// Rule: births in the wrong place are declared systematically from 2025 on (activity report 2024 of the network).
CivilDate const declared_from = *CivilDate::make(2025, 1, 1);
/// Rule: a neonatal death is of days 0 to 27, an early one of days 0 to 6 (reference/domain.md 3.1).
constexpr int last_day_of_neonatal_death = 27;
constexpr int last_day_of_early_death = 6;

using transfers::CancellationReason;
using transfers::is_earlier;
using transfers::Issue;
using transfers::Measure;
using transfers::StayEnd;
using transfers::ToldChildren;

bool was_born_before_departure(Measure const& measure)
{
    return !measure.departed_at && measure.cancelled_for == CancellationReason::DELIVERED_BEFORE_DEPARTURE;
}

/// Where a birth was: in which house, or out of any.
struct Where {
    CaseSource source;
    PlaceId house;
    bool is_in_a_maternity;
};

/// Reads where the child of a pregnant woman's request was born.
class PlaceOfBirth {
public:
    PlaceOfBirth(Measure const& measure, ToldChildren const& told, CivilDate on)
        : measure_(measure)
        , told_(told)
        , on_(on)
    {
    }

    std::optional<Where> where() const
    {
        if (contradicts_the_departure())
            return std::nullopt;
        if (was_on_the_road())
            return taken_in(CaseSource::BIRTH_ON_THE_ROAD);
        if (measure_.born_out_of_hospital)
            return taken_in(CaseSource::BIRTH_OUT_OF_MATERNITY);
        auto const source = was_born_before_departure(measure_) ? CaseSource::BIRTH_BEFORE_DEPARTURE : CaseSource::LEVEL_BELOW_NEED;
        if (measure_.birth_place)
            return Where { source, *measure_.birth_place, true };
        if (was_born_before_departure(measure_))
            return Where { source, measure_.origin, true };
        if (was_where_she_arrived())
            return Where { source, *measure_.destination, true };
        return std::nullopt;
    }

private:
    /// Born before she left, though she left pregnant: one of both hours is wrong, and nobody knows which. To the minute: hours are typed so.
    bool contradicts_the_departure() const
    {
        return measure_.born_at && measure_.departed_at && is_earlier(*measure_.born_at, *measure_.departed_at);
    }

    bool was_on_the_road() const
    {
        if (!measure_.born_at || !measure_.departed_at)
            return false;
        // The issue that gives both an hour and a house contradicts itself, and the house is the surer; a birth of the journal stands.
        bool const is_told_in_a_house = measure_.birth_place && !measure_.born_out_of_hospital;
        if (is_told_in_a_house && !told_.birth_is_noted)
            return false;
        auto const ended_at = measure_.arrived_at ? measure_.arrived_at : told_.returned_at;
        return ended_at && is_earlier(*measure_.born_at, *ended_at);
    }

    /// A woman sent home may deliver anywhere.
    bool was_where_she_arrived() const
    {
        bool const stayed = !measure_.stay_end || measure_.stay_end == StayEnd::DELIVERED_THIS_STAY || measure_.stay_end == StayEnd::STILL_IN;
        return measure_.has_arrived() && measure_.destination && stayed && measure_.issue == Issue::LIVE_BIRTH;
    }

    /// Where she arrived after it; else the house that had asked, to which a woman sent home most often comes back.
    Where taken_in(CaseSource source) const
    {
        bool const arrived_after = measure_.arrived_at && measure_.destination && on_ <= paris_date(*measure_.arrived_at);
        return { source, arrived_after ? *measure_.destination : measure_.origin, false };
    }

    Measure const& measure_;
    ToldChildren const& told_;
    CivilDate on_;
};

/// A pregnancy that ended otherwise is no birth in the wrong place.
bool may_be_a_live_birth(Measure const& measure)
{
    return !measure.issue || *measure.issue == Issue::LIVE_BIRTH || *measure.issue == Issue::UNKNOWN;
}

/// Gathers what one request asks to analyse.
class Detection {
public:
    Detection(Measure const& measure, ToldChildren const& told, Region const& region, CivilDate on)
        : measure_(measure)
        , told_(told)
        , region_(region)
        , on_(on)
        , age_(age_at_birth(measure, told, on))
        , where_(is_after_birth(measure.kind) ? std::nullopt : PlaceOfBirth(measure, told, on).where())
    {
    }

    std::vector<Detected> all()
    {
        if (where_ && may_be_a_live_birth(measure_))
            place_of_birth();
        if (is_after_birth(measure_.kind) && told_.born_in)
            judge_place(*told_.born_in, CaseSource::LEVEL_BELOW_NEED, Vital::LIVE);
        if (told_.after_anoxia)
            add(CaseKind::AN_EAI, CaseSource::ANOXIA, Vital::LIVE);
        deaths();
        return std::move(found_);
    }

private:
    void place_of_birth()
    {
        auto const vital = measure_.issue == Issue::LIVE_BIRTH ? Vital::LIVE : Vital::UNKNOWN;
        if (!where_->is_in_a_maternity) {
            add(CaseKind::AIEH, where_->source, vital);
            return;
        }
        judge_place(where_->house, where_->source, vital);
    }

    void judge_place(PlaceId house, CaseSource source, Vital vital)
    {
        directory::NewbornNeed const need { .age = age_, .weight = weight_at_birth(measure_, told_), .newborns = children_of(measure_, told_) };
        auto const required = directory::required_level(need, region_.thresholds, on_);
        auto const level = region_.level_on(house, on_);
        if (required && (!level || *level < *required))
            add(CaseKind::AN_OUT, source, vital);
    }

    void deaths()
    {
        static auto const term = *people::GestationalAge::make(37, 0);
        bool const is_at_term = age_ && *age_ >= term;
        auto const days = told_.died_within_days;
        bool const is_neonatal = days && (*days <= last_day_of_neonatal_death || told_.died_on_a_day_untold);
        if (is_neonatal)
            add(is_at_term && *days <= last_day_of_early_death ? CaseKind::AN_MPT : CaseKind::AN_DNN, CaseSource::DEATH, Vital::LIVE);
        else if (told_.stillborn && is_at_term)
            add(CaseKind::AN_MPT, CaseSource::DEATH, Vital::STILLBORN);
    }

    void add(CaseKind kind, CaseSource source, Vital vital)
    {
        auto const house = is_after_birth(measure_.kind) ? told_.born_in : house_of_the_birth();
        if (!house)
            return;
        auto const at = measure_.born_at ? measure_.born_at : told_.born_at;
        found_.push_back({ kind, source, *house, on_, at, age_, weight_at_birth(measure_, told_), children_of(measure_, told_), vital });
    }

    /// Also of a death in utero, which has no place of birth of its own: where she was.
    std::optional<PlaceId> house_of_the_birth() const
    {
        if (where_)
            return where_->house;
        if (measure_.birth_place)
            return measure_.birth_place;
        return measure_.has_arrived() ? measure_.destination : measure_.origin;
    }

    Measure const& measure_;
    ToldChildren const& told_;
    Region const& region_;
    CivilDate on_;
    std::optional<people::GestationalAge> age_;
    std::optional<Where> where_;
    std::vector<Detected> found_ = {};
};

} // namespace

std::optional<people::GestationalAge> age_at_birth(Measure const& measure, ToldChildren const& told, CivilDate born_on)
{
    if (measure.kind == transfers::Kind::TPP)
        return told.age;
    if (measure.age_at_birth || !measure.age || transfers::is_of_newborn(measure.kind))
        return measure.age_at_birth ? measure.age_at_birth : measure.age;
    return people::GestationalAge::make(measure.age->days() + born_on.days_since(paris_date(measure.asked_at)));
}

std::optional<people::Grams> weight_at_birth(Measure const& measure, ToldChildren const& told)
{
    if (measure.kind == transfers::Kind::TPP)
        return told.weight;
    return transfers::is_of_newborn(measure.kind) ? measure.weight : measure.birth_weight;
}

int children_of(Measure const& measure, ToldChildren const& told)
{
    return std::max(measure.fetuses, told.born);
}

bool tells_of_a_birth(Measure const& measure)
{
    if (measure.cancelled_for == CancellationReason::DUPLICATE)
        return false;
    return is_after_birth(measure.kind) || measure.born_on || measure.issue || was_born_before_departure(measure);
}

bool may_open_cases(Measure const& measure)
{
    if (!tells_of_a_birth(measure))
        return false;
    // Who travels after the birth is asked for after it.
    auto const latest = is_after_birth(measure.kind) ? paris_date(measure.asked_at) : measure.born_on.value_or(declared_from);
    return latest >= declared_from;
}

std::vector<Detected> detected(Measure const& measure, ToldChildren const& told, Region const& region, CivilDate happened_on)
{
    if (!may_open_cases(measure))
        return {};
    auto const born_on = told.born_at ? std::optional(paris_date(*told.born_at)) : measure.born_on;
    auto const on = born_on.value_or(happened_on);
    if (on < declared_from)
        return {};
    return Detection(measure, told, region, on).all();
}

} // namespace cigogne::quality
