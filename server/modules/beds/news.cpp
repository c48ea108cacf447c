#include "modules/beds/news.hpp"

#include "modules/beds/store.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <map>

namespace cigogne::beds {

Met met_on(CivilDate day, directory::NewsSchedule const& schedule, std::span<Instant const> told, std::span<directory::Closure const> closures)
{
    Met met;
    for (auto const time : schedule.expected) {
        auto const expected_at = from_paris(day, time);
        if (directory::closure_in_force(closures, expected_at))
            continue;
        ++met.expected;
        auto const next = std::ranges::lower_bound(told, expected_at - schedule.grace);
        met.told += next != told.end() && *next <= expected_at + schedule.grace;
    }
    return met;
}

std::vector<NewsTold> news_told(db::Transaction& transaction, settings::Settings const& settings, CivilDate first, CivilDate last)
{
    Store store(transaction);
    // From a year earlier: a house that had begun to tell before is expected to go on.
    std::map<directory::UnitId, std::vector<Instant>> told;
    for (auto const& row : store.told_between(start_of_day(first.plus_months(-12)), start_of_day(last.plus_days(1))))
        told[row.unit].push_back(row.declared_at);
    std::map<directory::UnitId, std::vector<directory::Closure>> closures;
    for (auto const& row : store.closures_since(start_of_day(first)))
        closures[row.unit].push_back(row.closure());

    auto const units = directory::units(transaction);
    std::map<directory::EstablishmentId, CivilDate> begun;
    for (auto& [unit, instants] : told) {
        std::ranges::sort(instants);
        auto const known = std::ranges::find(units, unit, &directory::Unit::id);
        if (known == units.end())
            continue;
        auto const day = paris_date(instants.front());
        auto const [entry, is_new] = begun.try_emplace(known->establishment, day);
        entry->second = std::min(entry->second, day);
    }
    std::map<directory::UnitId, NewsTold> found;
    for (auto day = first; day <= last; day = day.plus_days(1)) {
        auto const schedule = news_schedule(settings, day);
        for (auto const& unit : units) {
            auto const since = begun.find(unit.establishment);
            if (since == begun.end() || day < since->second)
                continue;
            auto& news = found.try_emplace(unit.id, NewsTold { unit.id, unit.establishment, 0, 0 }).first->second;
            auto const met = met_on(day, schedule, told[unit.id], closures[unit.id]);
            news.expected += met.expected;
            news.told += met.told;
        }
    }
    std::vector<NewsTold> list;
    for (auto const& [unit, news] : found)
        list.push_back(news);
    return list;
}

} // namespace cigogne::beds
