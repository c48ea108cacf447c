#include "modules/transfers/orientation.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

KnownPlaces const* places_of(Candidate const& candidate, BedKind kind)
{
    auto const found = std::ranges::find(candidate.places, kind, &KnownPlaces::kind);
    return found == candidate.places.end() ? nullptr : &*found;
}

bool is_restricted(KnownPlaces const& places, Need const& need)
{
    auto const& restriction = places.restriction;
    bool const too_young = restriction.least_age && need.newborn.age && *need.newborn.age < *restriction.least_age;
    return too_young || (restriction.no_multiples && need.newborn.newborns > 1);
}

std::optional<Exclusion> exclusion_of(Candidate const& candidate, Need const& need)
{
    bool closed = candidate.closed;
    bool restricted = candidate.own_threshold && !directory::satisfies(need.newborn, *candidate.own_threshold);
    for (auto const& needed : need.places) {
        if (auto const* places = places_of(candidate, needed.kind)) {
            closed = closed || places->status == directory::BedStatus::CLOSED;
            restricted = restricted || is_restricted(*places, need);
        }
    }
    if (closed)
        return Exclusion::CLOSED;
    if (need.level && (!candidate.level || *candidate.level < *need.level))
        return Exclusion::LEVEL_TOO_LOW;
    if (restricted)
        return Exclusion::BELOW_OWN_THRESHOLD;
    if (!candidate.capabilities.covers(need.capabilities))
        return Exclusion::NO_PLATEAU;
    return std::nullopt;
}

/// A refusal for want of means is fresher news than any count; so is a place that is lost.
bool tells_no_place(RefusalReason reason)
{
    return reason <= RefusalReason::NO_STAFF || reason == RefusalReason::CLOSED;
}

Availability availability_of(KnownPlaces const* places, int needed)
{
    if (!places)
        return Availability::UNKNOWN;
    bool const is_short = places->available && *places->available < needed && places->freshness == Freshness::FRESH;
    if (places->status == directory::BedStatus::LIMITED)
        return is_short ? Availability::NONE_KNOWN : Availability::LIMITED;
    if (!places->available || places->freshness == Freshness::UNKNOWN)
        return Availability::UNKNOWN;
    bool const enough = *places->available >= needed;
    if (places->freshness == Freshness::FRESH)
        return enough ? Availability::KNOWN : Availability::NONE_KNOWN;
    return enough ? Availability::TO_CALL_FIRST : Availability::UNKNOWN; // an old zero proves nothing
}

Availability availability_of(Candidate const& candidate, Need const& need)
{
    if (candidate.place_lost || (candidate.refused && tells_no_place(*candidate.refused)))
        return Availability::NONE_KNOWN;
    auto worst = need.places.empty() ? Availability::UNKNOWN : Availability::KNOWN;
    for (auto const& needed : need.places)
        worst = std::max(worst, availability_of(places_of(candidate, needed.kind), needed.count));
    return worst;
}

int band_of(int minutes, Urgency urgency, OrientationSettings const& settings)
{
    auto const& limits = settings.bands[static_cast<std::size_t>(urgency)];
    return minutes <= limits[0] ? 0 : (minutes <= limits[1] ? 1 : 2);
}

} // namespace

SearchKey search_key(Candidate const& candidate, std::size_t index, Need const& need, Availability availability, OrientationSettings const& settings)
{
    int const slot = std::max(1, settings.comparable_minutes);
    int const home = candidate.minutes_from_home ? *candidate.minutes_from_home / slot : std::numeric_limits<int>::max();
    bool const returns = is_return(need.kind);
    return {
        .band = band_of(candidate.travel.minutes, need.urgency, settings),
        .availability = availability,
        .not_original = returns && need.original != candidate.place,
        .home_first = returns ? home : 0,
        .travel_slot = candidate.travel.minutes / slot,
        .level_surplus = need.level && candidate.level ? static_cast<int>(*candidate.level) - static_cast<int>(*need.level) : 0,
        .not_usual = !candidate.usual,
        .home_slot = home,
        .minutes = candidate.travel.minutes,
        .refused = candidate.refused || candidate.place_lost,
        .candidate = index,
    };
}

Ranking rank(Need const& need, std::span<Candidate const> candidates, OrientationSettings const& settings)
{
    Ranking ranking;
    std::vector<SearchKey> keys;
    keys.reserve(candidates.size());
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (candidates[index].place == need.origin)
            continue;
        if (auto const exclusion = exclusion_of(candidates[index], need))
            ranking.set_aside.push_back({ index, *exclusion });
        else
            keys.push_back(search_key(candidates[index], index, need, availability_of(candidates[index], need), settings));
    }
    std::ranges::sort(keys);
    std::ranges::stable_sort(ranking.set_aside, {}, [&](SetAside const& aside) { return candidates[aside.candidate].travel.minutes; });
    ranking.destinations.reserve(keys.size());
    for (auto const& key : keys)
        ranking.destinations.push_back({ key.candidate, key.band, key.availability });
    return ranking;
}

} // namespace cigogne::transfers
