#include "demo/network.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::demo {

namespace {

using directory::BedKind;

directory::Unit const* unit_for(House const& house, std::initializer_list<BedKind> preferred)
{
    for (auto const kind : preferred) {
        auto const found = std::ranges::find(house.units, kind, &directory::Unit::kind);
        if (found != house.units.end())
            return &*found;
    }
    return nullptr;
}

directory::Unit const* unit_for_newborn(House const& house, std::optional<people::GestationalAge> age)
{
    auto const weeks = age ? age->weeks() : 40;
    if (weeks < 30)
        return unit_for(house, { BedKind::REA, BedKind::SI, BedKind::NEO });
    if (weeks < 33)
        return unit_for(house, { BedKind::SI, BedKind::NEO });
    return unit_for(house, { BedKind::NEO });
}

} // namespace

Network::Network(db::Transaction& transaction, Region const& region, CivilDate day)
{
    std::map<PlaceId, directory::Place> known;
    for (auto& place : directory::places(transaction, day))
        known.emplace(place.id, std::move(place));
    for (auto const& [name, id] : region.places) {
        auto const place = known.find(id);
        auto const level = place == known.end() || !place->second.kind ? std::nullopt : directory::care_level_of(*place->second.kind);
        auto const units = region.units.find(id);
        if (level && units != region.units.end())
            houses_.push_back({ id, name, *level, { place->second.latitude, place->second.longitude }, units->second });
    }
}

House const& Network::named(std::string const& name) const
{
    auto const found = std::ranges::find(houses_, name, &House::name);
    if (found == houses_.end())
        throw std::logic_error("the demonstration knows no maternity called " + name);
    return *found;
}

int Network::minutes(House const& from, House const& to) const
{
    return directory::estimated_travel(from.at, to.at, {}).minutes;
}

std::vector<House const*> const& Network::from_level(directory::CareLevel level, House const& from) const
{
    auto const [entry, is_new] = nearest_.try_emplace({ from.id, level });
    auto& found = entry->second;
    if (!is_new)
        return found;
    std::vector<std::pair<int, House const*>> roads;
    for (auto const& house : houses_) {
        if (house.level >= level && house.id != from.id)
            roads.emplace_back(minutes(from, house), &house);
    }
    std::ranges::stable_sort(roads, {}, &std::pair<int, House const*>::first);
    for (auto const& [road, house] : roads)
        found.push_back(house);
    return found;
}

std::vector<House const*> Network::of_level(directory::CareLevel level, House const& from) const
{
    auto found = from_level(level, from);
    std::erase_if(found, [&](House const* house) { return house->level != level; });
    return found;
}

Network network_on(db::Database& database, Region const& region, CivilDate day)
{
    auto transaction = database.read();
    return Network(transaction, region, day);
}

std::vector<transfers::HeldPlace> places_at(House const& house, transfers::Kind kind, int newborns, std::optional<people::GestationalAge> age)
{
    std::vector<transfers::HeldPlace> places;
    for (auto const& need : transfers::needed_places(kind, newborns, BedKind::OBS_GHR, BedKind::NEO)) {
        auto const* const unit = directory::is_for_newborn(need.kind) ? unit_for_newborn(house, age)
                                                                      : unit_for(house, { BedKind::OBS_GHR, BedKind::OBS_PN });
        if (unit)
            places.push_back({ unit->id, unit->kind, need.count, false });
    }
    return places;
}

} // namespace cigogne::demo
