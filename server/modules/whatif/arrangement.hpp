#pragma once

#include "modules/whatif/scenario.hpp"
#include "modules/whatif/world.hpp"

namespace cigogne::whatif {

/// The region as it stands all through the year under a scenario: beds by ward and shift, levels and limits by day. What was closed in the
/// year is so under every scenario.
class Arrangement {
public:
    /// The wards of the world keep their places; those that a scenario opens come after them.
    Arrangement(World const& world, Scenario const& scenario);

    Region const& region() const { return region_; }
    int beds(std::size_t ward, std::size_t shift) const { return beds_[ward * shifts_ + shift]; }
    /// Whether the scenario takes beds away from that ward on some day.
    bool loses_beds(std::size_t ward) const { return loses_[ward]; }

private:
    void apply(World const& world, Change const& change);
    void add_beds(World const& world, PlaceId establishment, BedKind kind, int beds, std::size_t first, std::size_t end);
    void keep_closed(World const& world, ClosedWard const& closed);
    void close(std::size_t ward, std::size_t first, std::size_t end);
    void set_threshold(World const& world, Change const& change);
    void set_level(World const& world, Change const& change);
    std::size_t ward_of(std::size_t house, BedKind kind);

    Region region_;
    std::size_t shifts_;
    std::vector<int> beds_;
    std::vector<bool> loses_;
};

} // namespace cigogne::whatif
