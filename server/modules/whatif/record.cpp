#include "modules/whatif/record.hpp"

#include <algorithm>
#include <map>

namespace cigogne::whatif {

namespace {

using transfers::CancellationReason;
using transfers::Kind;
using transfers::Measure;
using transfers::State;

double minutes_between(Instant from, Instant to)
{
    return std::max(0.0, static_cast<double>((to - from).count()) / 60'000);
}

bool was_stopped(Measure const& measure)
{
    if (measure.state == State::NO_INDICATION)
        return true;
    return measure.cancelled_for && *measure.cancelled_for != CancellationReason::DELIVERED_BEFORE_DEPARTURE
        && *measure.cancelled_for != CancellationReason::NO_PLACE;
}

/// Counts it among those left out, if it is.
bool is_left_out(Measure const& measure, Region const& region, LeftOut& left_out)
{
    auto const counted = [](int& reason) {
        ++reason;
        return true;
    };
    if (measure.kind == Kind::AVIS)
        return counted(left_out.advice);
    if (transfers::is_return(measure.kind))
        return counted(left_out.returns);
    if (was_stopped(measure))
        return counted(left_out.stopped);
    if (transfers::is_live(measure.state) && measure.state != State::NO_PLACE_IN_REGION) // what the region could do is known
        return counted(left_out.live);
    return !region.house(measure.origin) && counted(left_out.foreign);
}

Case case_of(Measure const& measure, Region const& region)
{
    Case one { .asked_at = measure.clock_at, .day = paris_date(measure.clock_at), .origin = *region.house(measure.origin), .kind = measure.kind, .urgency = measure.urgency.value_or(transfers::Urgency::U3), .newborn = { measure.age, measure.weight, std::max(1, measure.fetuses) }, .capabilities = transfers::needed_capabilities(measure.motive), .in_service_hours = measure.in_service_hours, .is_timed = !measure.entered_a_posteriori };
    if (measure.required_level && directory::required_level(one.newborn, region.thresholds, one.day) != measure.required_level)
        one.fixed_level = measure.required_level;
    return one;
}

Ending ending_of(Measure const& measure)
{
    if (measure.cancelled_for == CancellationReason::DELIVERED_BEFORE_DEPARTURE)
        return Ending::BORN_BEFORE_DEPARTURE;
    bool const found_none = measure.cancelled_for == CancellationReason::NO_PLACE || measure.state == State::NO_PLACE_IN_REGION;
    return measure.out_of_region || found_none ? Ending::OUT_OF_REGION : Ending::PLACED;
}

std::optional<double> median(std::vector<double>& values)
{
    if (values.size() < static_cast<std::size_t>(enough_to_tell))
        return std::nullopt;
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Refused refused_of(transfers::CallMeasure const& call, bool asked_again)
{
    using enum transfers::RefusalReason;
    if (call.answer == transfers::Answer::ACCEPTED)
        return asked_again ? Refused::UNTOLD : Refused::NO;
    if (call.reason == NO_OBS_BED)
        return Refused::MOTHER_PLACE;
    bool const no_newborn_place = call.reason == NO_REA_BED || call.reason == NO_SI_BED || call.reason == NO_NEO_BED;
    return no_newborn_place ? Refused::NEWBORN_PLACE : Refused::OTHER;
}

/// Births before the departure over the time during which they could happen.
struct Risk {
    int births = 0;
    double minutes = 0;

    double a_minute() const { return minutes > 0 ? births / minutes : 0; }
};

/// Reads measure after measure.
class Reading {
public:
    Reading(std::span<transfers::CallMeasure const> calls, Region const& region, Model const& model, std::span<int const> kilometres)
        : region_(region)
        , model_(model)
        , kilometres_(kilometres)
    {
        record_.load.assign(region.wards.size(), 0);
        for (auto const& call : calls)
            calls_[call.request].push_back(&call);
    }

    void read(Measure const& measure)
    {
        if (is_left_out(measure, region_, record_.left_out))
            return;
        auto one = case_of(measure, region_);
        one.preparation_minutes = -1; // until the median is known
        if (measure.place_at && measure.departed_at && !measure.entered_a_posteriori) {
            one.preparation_minutes = minutes_between(*measure.place_at, *measure.departed_at);
            preparations_.push_back(one.preparation_minutes);
        }
        auto const ending = ending_of(measure);
        note_risk(measure, one, ending);
        note_load(measure, one, ending);
        record_.histories.push_back(history_of(measure, passage_of(measure, one, ending)));
        record_.cases.push_back(one);
    }

    Record finished()
    {
        record_.preparation_minutes = median(preparations_);
        for (auto& one : record_.cases) {
            if (one.preparation_minutes < 0)
                one.preparation_minutes = record_.preparation_minutes.value_or(model_.preparation_minutes);
        }
        Risk all;
        for (auto const& risk : risks_)
            all = { all.births + risk.births, all.minutes + risk.minutes };
        for (std::size_t urgency = 0; urgency < risks_.size(); ++urgency)
            record_.births_a_minute[urgency] = (risks_[urgency].births < enough_births ? all : risks_[urgency]).a_minute();
        return std::move(record_);
    }

private:
    /// What is kept of the calls is the last word of each house: a refusal more than there are houses that refuse was taken back.
    History history_of(Measure const& measure, Passage const& passage)
    {
        History history { .passage = passage };
        if (!measure.entered_a_posteriori)
            history.place_at = measure.place_at;
        auto const& calls = calls_[measure.id];
        auto const refusing = std::ranges::count_if(calls, [](transfers::CallMeasure const* call) { return call->answer == transfers::Answer::REFUSED; });
        bool const has_accepted = std::ranges::any_of(calls, [](transfers::CallMeasure const* call) { return call->answer == transfers::Answer::ACCEPTED; });
        history.asked_again = has_accepted && measure.refusals > refusing;
        for (auto const* const call : calls) {
            if (call->answer != transfers::Answer::ACCEPTED && call->answer != transfers::Answer::REFUSED)
                continue;
            history.answers.push_back({ call->place ? region_.house(*call->place) : std::nullopt, refused_of(*call, history.asked_again), call->called_at });
        }
        std::ranges::stable_sort(history.answers, {}, &RecordedAnswer::at);
        return history;
    }
    void note_risk(Measure const& measure, Case const& one, Ending ending)
    {
        if (!transfers::awaits_birth(one.kind))
            return;
        auto& risk = risks_[static_cast<std::size_t>(one.urgency)];
        if (ending == Ending::BORN_BEFORE_DEPARTURE) {
            // Where its hour is not told: as far as the search is known to have gone, an hour where that is not either.
            ++risk.births;
            auto const until = measure.born_at ? measure.born_at : (measure.ordered_at ? measure.ordered_at : measure.place_at);
            risk.minutes += until ? minutes_between(one.asked_at, *until) : 60;
        } else if (measure.departed_at) {
            risk.minutes += minutes_between(one.asked_at, *measure.departed_at);
        }
    }
    void note_load(Measure const& measure, Case const& one, Ending ending)
    {
        auto const house = measure.destination ? region_.house(*measure.destination) : std::nullopt;
        if (ending != Ending::PLACED || !measure.has_arrived() || !house)
            return;
        for (auto const& wanted : wanted_places(one, required_level(one, region_.thresholds))) {
            auto const wards = receiving_wards(region_, *house, wanted.kind);
            bool const to_be_born = directory::is_for_newborn(wanted.kind) && transfers::is_in_utero(one.kind);
            for (auto const ward : wards)
                record_.load[ward] += wanted.count * model_.stay_of(region_.wards[ward].kind) / 365 * (to_be_born ? model_.delivers_there : 1)
                    / static_cast<double>(wards.size());
        }
    }
    Passage passage_of(Measure const& measure, Case const& one, Ending ending) const
    {
        Passage passage { .ending = ending, .refusals = measure.refusals };
        if (ending == Ending::BORN_BEFORE_DEPARTURE) {
            auto const level = required_level(one, region_.thresholds);
            passage.out_born = level && measure.origin_level < *level;
            return passage;
        }
        if (measure.place_at && !measure.entered_a_posteriori)
            passage.acceptance_minutes = minutes_between(measure.clock_at, *measure.place_at);
        if (ending == Ending::OUT_OF_REGION)
            passage.kilometres = model_.out_of_region_kilometres;
        else if (auto const house = measure.destination ? region_.house(*measure.destination) : std::nullopt)
            passage.kilometres = kilometres_[one.origin * region_.houses.size() + *house];
        return passage;
    }

    Region const& region_;
    Model const& model_;
    std::span<int const> kilometres_;
    Record record_;
    std::vector<double> preparations_;
    std::map<transfers::RequestId, std::vector<transfers::CallMeasure const*>> calls_;
    std::array<Risk, 4> risks_;
};

} // namespace

std::vector<Passage> Record::passages() const
{
    std::vector<Passage> passages;
    for (auto const& history : histories)
        passages.push_back(history.passage);
    return passages;
}

Record record_of(std::span<Measure const> measures, std::span<transfers::CallMeasure const> calls, Region const& region, Model const& model, std::span<int const> kilometres)
{
    std::vector<Measure const*> in_order;
    in_order.reserve(measures.size());
    for (auto const& measure : measures)
        in_order.push_back(&measure);
    std::ranges::stable_sort(in_order, {}, [](Measure const* measure) { return measure->clock_at; });
    Reading reading(calls, region, model, kilometres);
    for (auto const* measure : in_order)
        reading.read(*measure);
    return reading.finished();
}

} // namespace cigogne::whatif
