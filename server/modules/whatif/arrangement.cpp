#include "modules/whatif/arrangement.hpp"

#include <algorithm>

namespace cigogne::whatif {

namespace {

CivilDate first_day(World const& world, Change const& change)
{
    return change.from.value_or(*CivilDate::make(world.year, 1, 1));
}

CivilDate last_day(World const& world, Change const& change)
{
    return change.to.value_or(*CivilDate::make(world.year, 12, 31));
}

/// What held before keeps holding outside those days.
void set_between(std::vector<DatedLevel>& levels, std::optional<CareLevel> level, std::optional<CareLevel> afterwards, CivilDate from, CivilDate to)
{
    std::erase_if(levels, [&](DatedLevel const& dated) { return from <= dated.from && dated.from <= to.plus_days(1); });
    levels.push_back({ from, level });
    levels.push_back({ to.plus_days(1), afterwards });
    std::ranges::sort(levels, {}, &DatedLevel::from);
}

/// Takes those days out of what held before.
std::vector<directory::CareThreshold> without_days(directory::CareThreshold const& threshold, CivilDate from, CivilDate to)
{
    std::vector<directory::CareThreshold> rest;
    auto part = threshold;
    if (threshold.validity.from < from) {
        part.validity.to = threshold.validity.to ? std::min(*threshold.validity.to, from.plus_days(-1)) : from.plus_days(-1);
        rest.push_back(part);
    }
    if (!threshold.validity.to || *threshold.validity.to > to) {
        part.validity = { std::max(threshold.validity.from, to.plus_days(1)), threshold.validity.to };
        rest.push_back(part);
    }
    return rest;
}

} // namespace

Arrangement::Arrangement(World const& world, Scenario const& scenario)
    : region_(world.region)
    , shifts_(world.shifts.count())
    , loses_(world.region.wards.size(), false)
{
    for (auto const& ward : region_.wards)
        beds_.insert(beds_.end(), shifts_, ward.beds);
    for (auto const& change : scenario.changes) {
        if (change.kind != ChangeKind::CLOSE_UNIT)
            apply(world, change);
    }
    // Once all are counted: after each, the order of the changes would tell how many places there are.
    for (auto& present : beds_)
        present = std::max(0, present);
    // Last: a unit that is closed has no beds, whatever was added to it.
    for (auto const& change : scenario.changes) {
        if (change.kind == ChangeKind::CLOSE_UNIT)
            apply(world, change);
    }
    for (auto const& closed : world.closures)
        keep_closed(world, closed);
}

/// A shift is lost when its middle is.
void Arrangement::keep_closed(World const& world, ClosedWard const& closed)
{
    for (auto shift = world.shifts.at(closed.from); shift < shifts_; ++shift) {
        auto const middle = world.shifts.begin(shift) + 4h;
        if (middle >= closed.until)
            break;
        if (middle >= closed.from)
            beds_[closed.ward * shifts_ + shift] = 0;
    }
}

void Arrangement::apply(World const& world, Change const& change)
{
    auto const first = world.shifts.at(start_of_day(first_day(world, change)));
    auto const last = last_day(world, change);
    auto const end = last < *CivilDate::make(world.year, 12, 31) ? world.shifts.at(start_of_day(last.plus_days(1))) : shifts_;
    switch (change.kind) {
    case ChangeKind::CLOSE_UNIT:
        if (auto const* const ward = region_.ward(*change.unit))
            close(static_cast<std::size_t>(ward - region_.wards.data()), first, end);
        break;
    case ChangeKind::BEDS:
        add_beds(world, *change.establishment, *change.bed_kind, *change.beds, first, end);
        break;
    case ChangeKind::MOVE_TEAM:
        add_beds(world, *change.establishment, *change.bed_kind, -*change.beds, first, end);
        add_beds(world, *change.to_establishment, *change.bed_kind, *change.beds, first, end);
        break;
    case ChangeKind::THRESHOLD:
        set_threshold(world, change);
        break;
    case ChangeKind::LEVEL:
        set_level(world, change);
        break;
    }
}

void Arrangement::add_beds(World const& world, PlaceId establishment, BedKind kind, int beds, std::size_t first, std::size_t end)
{
    auto const ward = ward_of(*world.region.house(establishment), kind);
    for (auto shift = first; shift < end; ++shift)
        beds_[ward * shifts_ + shift] += beds;
    loses_[ward] = loses_[ward] || beds < 0;
}

void Arrangement::close(std::size_t ward, std::size_t first, std::size_t end)
{
    for (auto shift = first; shift < end; ++shift)
        beds_[ward * shifts_ + shift] = 0;
    loses_[ward] = true;
}

std::size_t Arrangement::ward_of(std::size_t house, BedKind kind)
{
    if (auto const known = region_.ward_of(house, kind))
        return *known;
    region_.wards.push_back({ UnitId(Uuid::from_bytes({})), house, kind, std::string(word(kind).label), 0 });
    beds_.insert(beds_.end(), shifts_, 0);
    loses_.push_back(false);
    return region_.wards.size() - 1;
}

void Arrangement::set_threshold(World const& world, Change const& change)
{
    auto const from = first_day(world, change);
    auto const to = last_day(world, change);
    directory::CareThreshold threshold { *change.level, *change.least_age, change.least_weight, {}, { from, to } };
    if (change.establishment) // an own limit is that of the level that it has
        threshold.level = region_.houses[*region_.house(*change.establishment)].level_on(from).value_or(threshold.level);
    auto& thresholds = change.establishment ? region_.houses[*region_.house(*change.establishment)].own_thresholds : region_.thresholds;
    std::vector<directory::CareThreshold> kept { threshold };
    for (auto const& other : thresholds) {
        // An establishment has one limit of its own; the region has one for each level.
        if (!change.establishment && other.level != threshold.level) {
            kept.push_back(other);
            continue;
        }
        auto const rest = without_days(other, from, to);
        kept.insert(kept.end(), rest.begin(), rest.end());
    }
    thresholds = std::move(kept);
}

void Arrangement::set_level(World const& world, Change const& change)
{
    auto& house = region_.houses[*region_.house(*change.establishment)];
    auto const to = last_day(world, change);
    set_between(house.levels, change.level, house.level_on(to.plus_days(1)), first_day(world, change), to);
}

} // namespace cigogne::whatif
