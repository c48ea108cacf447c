#include "demo/region.hpp"

#include "modules/beds/store.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

namespace {

constexpr std::size_t units_a_slice = 40;

/// When the unit last told its places: most at the last expected time, some before, a few long ago or never.
std::optional<Instant> told_at(Chance& chance, directory::NewsSchedule const& schedule, Instant now)
{
    auto const last = schedule.last_expected(now);
    auto const draw = chance.between(0, 99);
    auto const minutes_after = std::chrono::minutes(chance.between(0, 20));
    if (draw < 76)
        return std::min(last + minutes_after, now);
    auto const before = schedule.last_expected(last - 1min);
    if (draw < 90)
        return before + minutes_after;
    if (draw < 97)
        return before - std::chrono::hours(chance.between(20, 60));
    return std::nullopt;
}

int places(Chance& chance, directory::Unit const& unit)
{
    auto const most = std::max(1, unit.installed.value_or(4) / 5);
    return chance.percent(30) ? 0 : chance.between(0, std::min(most, 5));
}

void declare(beds::Store& store, Chance& chance, directory::Unit const& unit, directory::NewsSchedule const& schedule, Instant now)
{
    auto const at = told_at(chance, schedule, now);
    auto const available = places(chance, unit);
    bool const is_limited = chance.percent(6);
    if (!at)
        return;
    auto row = beds::StatusRow::blank(unit.id);
    row.available = available;
    row.declared_at = at;
    row.source = chance.percent(15) ? directory::BedSource::CELL_CALL : directory::BedSource::UNIT;
    if (is_limited) {
        row.status = directory::BedStatus::LIMITED;
        row.no_multiples = directory::is_for_newborn(unit.kind);
        row.comment = "Exemple de restriction";
    }
    store.save(row, beds::Change::Declared, *at, "demonstration");
}

void close(beds::Store& store, Chance& chance, directory::Unit const& unit, Instant now)
{
    auto const begins = now - std::chrono::hours(chance.between(5, 60));
    auto const ends = chance.percent(60) ? std::optional(now + std::chrono::hours(chance.between(10, 70))) : std::nullopt;
    auto const reason = chance.percent(50) ? directory::ClosureReason::STAFF : directory::ClosureReason::WORKS;
    store.add(beds::ClosureRow { beds::ClosureId::make(begins), unit.id, begins, ends, reason, "Fermeture fictive", begins,
        "demonstration", begins, "demonstration", 1 });
}

} // namespace

void declare_beds(db::Database& database, Region const& region, Recipe const& recipe)
{
    Chance chance(recipe.seed ^ 0xbedU);
    auto const schedule = directory::NewsSchedule::proposed();
    std::vector<directory::Unit> units;
    for (auto const& [name, place] : region.places) { // by name: ids differ from one loading to the next
        if (auto const found = region.units.find(place); found != region.units.end())
            units.insert(units.end(), found->second.begin(), found->second.end());
    }
    for (std::size_t begin = 0; begin < units.size(); begin += units_a_slice) {
        auto transaction = database.write();
        beds::Store store(transaction);
        for (auto const& unit : std::span(units).subspan(begin, std::min(units_a_slice, units.size() - begin))) {
            declare(store, chance, unit, schedule, recipe.now);
            if (chance.percent(3))
                close(store, chance, unit, recipe.now);
        }
        transaction.commit();
    }
}

} // namespace cigogne::demo
