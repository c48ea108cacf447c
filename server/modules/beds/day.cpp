#include "modules/beds/day.hpp"

#include "modules/beds/beds.hpp"
#include "modules/beds/routes.hpp"
#include "modules/beds/store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::beds {

namespace {

/// Units that owe news, one line for all: the round has its own page.
void add_silent_units(http::Call& call, directory::NewsSchedule const& schedule, day::Day& day)
{
    auto const silent = units_in_round(call.transaction(), schedule, call.now());
    if (silent > 0)
        day.follow.push_back({ "round", silent == 1 ? "1 unité sans nouvelles" : fmt::format("{} unités sans nouvelles", silent), "Lits et places",
            schedule.last_expected(call.now()), {}, day::opening("Tournée", "/tournee") });
}

/// « Point des lits de 14 h », once for the whole house.
void add_own_beds(http::Call& call, PlaceId place, directory::NewsSchedule const& schedule, day::Day& day)
{
    std::optional<Instant> oldest;
    bool owes = false;
    Store store(call.transaction());
    for (auto const& unit : directory::units_of(call.transaction(), place)) {
        std::vector<directory::Closure> closures;
        for (auto const& row : store.closures_of(unit.id))
            closures.push_back(row.closure());
        bool const closed = directory::closure_in_force(closures, call.now()) != nullptr;
        auto const declared_at = store.status(unit.id).count(unit.installed).declared_at;
        if (closed || !directory::owes_news(declared_at, schedule, call.now()))
            continue;
        owes = true;
        if (declared_at)
            oldest = std::min(oldest.value_or(*declared_at), *declared_at);
    }
    if (!owes)
        return;
    auto const expected = schedule.last_expected(call.now());
    auto const time = in_paris(expected).time;
    auto const house = directory::place(call.transaction(), place, paris_date(call.now()));
    auto action = oldest ? day::doing("Rien n’a changé", "/api/establishments/" + place.text() + "/beds/unchanged") : day::opening("Déclarer", "/lits");
    day.todo.push_back({ "beds", fmt::format("Point des lits de {} h {:02}", time.hour(), time.minute()), house ? house->name : "—", expected, {},
        std::move(action) });
}

} // namespace

void add_to_day(http::Call& call, day::Day& day)
{
    auto const schedule = schedule_of(call);
    auto const place = call.scope().place();
    bool const calls_units = call.identity().may(declare_any);
    if (calls_units)
        add_silent_units(call, schedule, day);
    else if (place && call.identity().may(declare))
        add_own_beds(call, *place, schedule, day);
    if (calls_units || place)
        day.next_known_at = schedule.next_expected(call.now());
}

} // namespace cigogne::beds
