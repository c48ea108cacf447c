#include "modules/whatif/world.hpp"

namespace cigogne::whatif {

namespace {

/// What receives such a patient where there is no ward of that kind.
std::optional<BedKind> stand_in(BedKind kind)
{
    switch (kind) {
    case BedKind::OBS_GHR:
        return BedKind::OBS_PN;
    case BedKind::NEO:
        return BedKind::SI;
    case BedKind::SI:
        return BedKind::REA;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<CareLevel> required_level(Case const& one, std::span<directory::CareThreshold const> thresholds)
{
    if (one.kind == transfers::Kind::TPP)
        return std::nullopt;
    return one.fixed_level ? one.fixed_level : directory::required_level(one.newborn, thresholds, one.day);
}

std::vector<transfers::PlaceNeed> wanted_places(Case const& one, std::optional<CareLevel> level)
{
    auto wanted = transfers::needed_places(one.kind, one.newborn.newborns, level);
    if (wanted.empty())
        wanted.push_back({ BedKind::OBS_PN, 1 });
    return wanted;
}

std::vector<std::size_t> receiving_wards(Region const& region, std::size_t house, BedKind kind)
{
    std::vector<std::size_t> wards;
    for (auto tried = std::optional(kind); tried && wards.empty(); tried = stand_in(*tried)) {
        for (std::size_t ward = 0; ward < region.wards.size(); ++ward) {
            if (region.wards[ward].house == house && region.wards[ward].kind == *tried)
                wards.push_back(ward);
        }
    }
    return wards;
}

} // namespace cigogne::whatif
