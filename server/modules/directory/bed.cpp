#include "modules/directory/bed.hpp"

#include <algorithm>

namespace cigogne::directory {

Explanation explain(BedError error)
{
    switch (error) {
    case BedError::NoPlaceLeft:
        return { FailureKind::Conflict, "no_place_left",
            "Cette place vient d’être réservée. Acceptez en surcapacité si l’unité le dit, ou continuez la recherche." };
    case BedError::NothingReserved:
        return { FailureKind::Conflict, "nothing_reserved", "Aucune place n’est réservée ici." };
    case BedError::BadNumber:
        return { FailureKind::Invalid, "bad_number", "Écrivez un nombre de places, à partir de 0." };
    case BedError::EndsBeforeItBegins:
        break;
    }
    return { FailureKind::Invalid, "ends_before_it_begins", "La réouverture doit venir après la fermeture." };
}

NewsSchedule NewsSchedule::proposed()
{
    return { .expected = { *TimeOfDay::make(8, 0), *TimeOfDay::make(14, 0), *TimeOfDay::make(20, 0) } };
}

Instant NewsSchedule::next_expected(Instant after) const
{
    // The wall clock decides, so that 8:00 stays 8:00 in the nights when the hour changes.
    for (auto day = paris_date(after);; day = day.plus_days(1)) {
        for (auto const time : expected) {
            if (auto const instant = from_paris(day, time); instant > after)
                return instant;
        }
        if (expected.empty())
            return start_of_day(day.plus_days(1));
    }
}

Instant NewsSchedule::last_expected(Instant at) const
{
    for (auto day = paris_date(at);; day = day.plus_days(-1)) {
        for (auto time = expected.rbegin(); time != expected.rend(); ++time) {
            if (auto const instant = from_paris(day, *time); instant <= at)
                return instant;
        }
        if (expected.empty())
            return start_of_day(day);
    }
}

Result<Closure> sound_closure(Closure closure)
{
    if (closure.ends_at && *closure.ends_at <= closure.begins_at)
        return BedError::EndsBeforeItBegins;
    return closure;
}

Closure const* closure_in_force(std::span<Closure const> closures, Instant now)
{
    auto const found = std::ranges::find_if(closures, [now](auto const& closure) { return closure.is_in_force(now); });
    return found == closures.end() ? nullptr : &*found;
}

Result<BedCount> BedCount::declared(int available_now, Instant at) const
{
    if (available_now < 0)
        return BedError::BadNumber;
    auto next = *this;
    next.available = available_now;
    next.declared_at = at;
    return next;
}

Result<BedCount> BedCount::with_reserved(int places, Capacity capacity, std::optional<int> said_beyond) const
{
    if (places < 1 || said_beyond.value_or(0) < 0 || said_beyond.value_or(0) > places)
        return BedError::BadNumber;
    if (capacity == Capacity::Within && available && *available < places)
        return BedError::NoPlaceLeft;
    auto next = *this;
    next.reserved += places;
    if (capacity == Capacity::Beyond)
        next.reserved_beyond += available ? places - std::min(places, *available) : said_beyond.value_or(places);
    if (available)
        next.available = std::max(0, *available - places);
    return next;
}

Result<BedCount> BedCount::with_released(int places, int beyond, ReservationEnd how) const
{
    if (places < 1 || beyond < 0 || beyond > places)
        return BedError::BadNumber;
    if (beyond > reserved_beyond || places - beyond > reserved - reserved_beyond)
        return BedError::NothingReserved;
    auto next = *this;
    next.reserved -= places;
    next.reserved_beyond -= beyond;
    if (how == ReservationEnd::GivenBack && available)
        next.available = *available + places - beyond;
    return next;
}

Result<BedCount> BedCount::with_awaited_again(int places, int beyond) const
{
    if (places < 1 || beyond < 0 || beyond > places)
        return BedError::BadNumber;
    auto next = *this;
    next.reserved += places;
    next.reserved_beyond += beyond;
    return next;
}

Result<BedCount> BedCount::with_vacated(int places, int beyond) const
{
    if (places < 1 || beyond < 0 || beyond > places)
        return BedError::BadNumber;
    auto next = *this;
    if (available)
        next.available = *available + places - beyond;
    return next;
}

Freshness FreshnessLimits::at(Instant now) const
{
    if (now < fresh_until)
        return Freshness::FRESH;
    return now < stale_until ? Freshness::STALE : Freshness::UNKNOWN;
}

FreshnessLimits limits_of(Instant declared_at, NewsSchedule const& schedule, std::span<Closure const> closures, Instant now)
{
    auto fresh_until = schedule.next_expected(declared_at) + schedule.grace;
    for (auto const& closure : closures) {
        // Rule: on reopening counts are stale (design proposal, to be validated by the network).
        if (closure.ends_at && declared_at < *closure.ends_at && *closure.ends_at <= now)
            fresh_until = *closure.ends_at;
    }
    return { fresh_until, fresh_until + schedule.stale_for };
}

Freshness freshness_of(std::optional<Instant> declared_at, NewsSchedule const& schedule, std::span<Closure const> closures, Instant now)
{
    return declared_at ? limits_of(*declared_at, schedule, closures, now).at(now) : Freshness::UNKNOWN;
}

bool owes_news(std::optional<Instant> declared_at, NewsSchedule const& schedule, Instant now)
{
    return !declared_at || *declared_at < schedule.last_expected(now);
}

} // namespace cigogne::directory
