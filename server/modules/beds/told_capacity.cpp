#include "modules/beds/told_capacity.hpp"

#include "modules/beds/declaration.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::beds {

namespace {

/// As far ahead as the clock of another program may be.
constexpr Duration clock_tolerance = 1min;

Result<Done> check_time(ror::PushedCount const& count, Instant now)
{
    if (count.counted_at > now + clock_tolerance)
        return fhir::refused(fhir::Error::Value, ror::capacity_path(), "« capacityUpdateDate » n’est pas encore venue. Vérifiez l’horloge et le fuseau.");
    return Done {};
}

Result<Done> check_known(std::optional<ror::PushedCount> const& count, bool is_known)
{
    if (count && count->operation == fhir::PatchType::Replace && !is_known)
        return fhir::refused(fhir::Error::NotFound, ror::capacity_path(),
            fmt::format("Aucun nombre « {} » n’est connu pour ce lieu : envoyez-le par une opération add.", word(count->status).label));
    return Done {};
}

Failure against_rule(Failure refusal)
{
    return fhir::refused(std::move(refusal), fhir::Error::BusinessRule, ror::capacity_path());
}

Result<Done> check_newer(std::optional<ror::PushedCount> const& count, std::optional<Instant> known_at, Instant now)
{
    // As of a declaration: what was told under a clock that was ahead gives way to the true one.
    if (count && known_at && *known_at <= now && count->counted_at < *known_at)
        return against_rule(Failure(Error::OlderThanKnown));
    return Done {};
}

std::optional<int> installed_after(ToldCapacity const& told, KnownCapacity const& known)
{
    return told.installed ? std::optional(told.installed->count) : known.unit.installed;
}

bool is_fresh(std::optional<Instant> at, KnownCapacity const& known, directory::NewsSchedule const& schedule, Instant now)
{
    std::vector<directory::Closure> closures;
    for (auto const& row : known.closures)
        closures.push_back(row.closure());
    return directory::freshness_of(at, schedule, closures, now) == directory::Freshness::FRESH;
}

bool are_all_closed(std::optional<int> installed, std::optional<int> closed)
{
    return installed && *installed > 0 && closed && *closed >= *installed;
}

Result<Done> check_sum(ToldCapacity const& told, KnownCapacity const& known, directory::NewsSchedule const& schedule, Instant now)
{
    auto const installed = installed_after(told, known);
    if (!installed)
        return Done {};
    auto const& status = known.status;
    auto const count_of = [&](std::optional<ror::PushedCount> const& count, std::optional<int> before, std::optional<Instant> at) {
        return count ? count->count : (before && is_fresh(at, known, schedule, now) ? *before : 0);
    };
    auto const closed = count_of(told.closed, status.closed, status.closed_at);
    auto const available = count_of(told.available, status.available, status.declared_at);
    auto const reserved = status.reserved - status.reserved_beyond;
    auto const exceeds = [&](std::string sentence) { return against_rule(Failure(Error::ExceedsInstalled).saying(std::move(sentence))); };
    if (closed > *installed)
        return exceeds(fmt::format("{} lits fermés : cette unité a {} lits installés. Vérifiez.", closed, *installed));
    // In a closure the count is kept for the reopening: it says nothing of the beds that are closed.
    if (!are_all_closed(installed, closed) && !known.closure_in_force(now) && available + reserved + closed > *installed)
        return exceeds(fmt::format("{} disponibles, {} réservés et {} fermés : cette unité a {} lits installés. Transmettez-les ensemble, ou vérifiez.",
            available, reserved, closed, *installed));
    return Done {};
}

/// When the unit last told anything that a count by which all its beds are closed would contradict.
std::optional<Instant> last_word(KnownCapacity const& known, Instant now)
{
    std::optional<Instant> last;
    auto const hear = [&](std::optional<Instant> at) {
        if (at && *at <= now && (!last || *at > *last))
            last = at;
    };
    hear(known.status.declared_at);
    for (auto const& row : known.closures) {
        if (!row.ends_at || *row.ends_at > now)
            continue;
        hear(row.ends_at);
        if (!row.source)
            hear(row.updated_at); // whoever says that it has been open since eight says it when she writes it
    }
    return last;
}

/// What closes an open unit is as recent as what is known of it, and as a count that is shown.
Result<Done> check_closing(ToldCapacity const& told, KnownCapacity const& known, directory::NewsSchedule const& schedule, Instant now)
{
    if (!told.closed || known.closure_in_force(now) || !are_all_closed(installed_after(told, known), told.closed->count))
        return Done {};
    if (auto const last = last_word(known, now); last && told.closed->counted_at < *last)
        return against_rule(Failure(Error::OlderThanKnown));
    if (!is_fresh(told.closed->counted_at, known, schedule, now))
        return against_rule(Failure(Error::OlderThanKnown).saying("Ce compte est trop ancien pour fermer l’unité : transmettez ce qui vaut maintenant."));
    return Done {};
}

} // namespace

ToldCapacity ToldCapacity::of(std::vector<ror::PushedCount> const& counts)
{
    ToldCapacity told;
    for (auto const& count : counts) {
        if (count.status == CapacityStatus::Installed)
            told.installed = count;
        else if (count.status == CapacityStatus::Closed)
            told.closed = count;
        else
            told.available = count;
    }
    return told;
}

ToldCapacity ToldCapacity::no_later_than(Instant now) const
{
    auto kept = *this;
    for (auto* const count : { &kept.installed, &kept.available, &kept.closed }) {
        if (*count)
            (*count)->counted_at = std::min((*count)->counted_at, now);
    }
    return kept;
}

ClosureRow const* KnownCapacity::closure_in_force(Instant now) const
{
    auto const found = std::ranges::find_if(closures, [&](ClosureRow const& row) { return row.closure().is_in_force(now); });
    return found == closures.end() ? nullptr : &*found;
}

Result<Done> acceptable(ToldCapacity const& told, KnownCapacity const& known, directory::NewsSchedule const& schedule, Instant now)
{
    for (auto const& count : { told.installed, told.available, told.closed }) {
        if (count)
            TRY(check_time(*count, now));
    }
    bool const is_closed = known.closure_in_force(now) != nullptr;
    TRY(check_known(told.installed, known.unit.installed.has_value()));
    TRY(check_known(told.available, known.status.available || is_closed));
    TRY(check_known(told.closed, known.status.closed_at || is_closed));
    TRY(check_newer(told.installed, known.described_at, now));
    TRY(check_newer(told.closed, known.status.closed_at, now));
    TRY(check_closing(told, known, schedule, now));
    if (told.available) {
        auto unit = known.unit;
        unit.installed = installed_after(told, known);
        auto const verdict = acceptable({ told.available->count, told.available->counted_at }, known.status, unit, now);
        if (verdict.failed())
            return against_rule(verdict.failure());
    }
    return check_sum(told, known, schedule, now);
}

std::optional<ClosureRow> closure_after(
    ToldCapacity const& told, KnownCapacity const& known, directory::BedSource source, std::string const& account, Instant now)
{
    if (!told.closed && !told.installed)
        return std::nullopt;
    auto const closed = told.closed ? std::optional(told.closed->count) : known.status.closed;
    auto const at = told.closed ? told.closed->counted_at : told.installed->counted_at;
    auto const* in_force = known.closure_in_force(now);
    if (!are_all_closed(installed_after(told, known), closed)) {
        if (!in_force || !in_force->source || !closed)
            return std::nullopt;
        auto ended = *in_force;
        ended.ends_at = std::max(at, ended.begins_at + 1ms);
        ended.updated_at = now;
        ended.updated_by = account;
        ended.version += 1;
        return ended;
    }
    // Without a count of closed beds it opens none: people may have opened them since the last one.
    if (in_force || !told.closed)
        return std::nullopt;
    ClosureRow opened { ClosureId::make(now), known.unit.id, at, {}, directory::ClosureReason::OTHER,
        "Tous les lits sont fermés, d’après le programme qui transmet les places.", now, account, now, account, 1, {}, source };
    for (auto const& other : known.closures) {
        if (other.begins_at > now && (!opened.ends_at || other.begins_at < *opened.ends_at))
            opened.ends_at = other.begins_at; // what the unit has planned goes on from there
    }
    return opened;
}

} // namespace cigogne::beds
