#pragma once

#include "demo/region.hpp"
#include "modules/transfers/request.hpp"

namespace cigogne::demo {

/// A maternity as those who search a place see it.
struct House {
    PlaceId id;
    std::string name;
    directory::CareLevel level;
    directory::Coordinates at;
    std::vector<directory::Unit> units;
};

/// The maternities of the region, by name, so that the same seed tells the same stories.
class Network {
public:
    Network(db::Transaction& transaction, Region const& region, CivilDate day);

    std::vector<House> const& houses() const { return houses_; }
    House const& named(std::string const& name) const;
    /// Minutes by road, estimated.
    int minutes(House const& from, House const& to) const;
    /// Those of exactly that level, or of that level and above, nearest first; `from` itself is not among them.
    std::vector<House const*> of_level(directory::CareLevel level, House const& from) const;
    std::vector<House const*> const& from_level(directory::CareLevel level, House const& from) const;

private:
    std::vector<House> houses_;
    mutable std::map<std::pair<PlaceId, directory::CareLevel>, std::vector<House const*>> nearest_; // asked again for each request
};

/// As it was on that day: levels change.
Network network_on(db::Database& database, Region const& region, CivilDate day);

/// The places that a transfer of that kind takes there; without a unit that has them, fewer.
std::vector<transfers::HeldPlace> places_at(House const& house, transfers::Kind kind, int newborns, std::optional<people::GestationalAge> age);

} // namespace cigogne::demo
