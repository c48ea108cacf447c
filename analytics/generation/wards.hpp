#pragma once

#include "analytics/generation/region.hpp"

namespace cigogne::analytics::generation {

/// The kinds of units that an invented site has.
enum class Ward : std::uint8_t {
    Obstetrics = 1,
    Neonatology,
    NeonatalIntensiveCare,
    NeonatalReanimation,
    AdultReanimation,
    Surgery,
    Medicine,
    Paediatrics,
};
constexpr unsigned ward_count = 8;

/// The type of authorisation (um_types, 2013 to 2023). Maternities are 71, or 73 where gynaecology is not apart.
constexpr std::string_view type_of(Ward kind, Site const& site)
{
    switch (kind) {
    case Ward::Obstetrics:
        return site.rank % 2 == 0 ? "71" : "73";
    case Ward::Neonatology:
        return "04";
    case Ward::NeonatalIntensiveCare:
        return "05";
    case Ward::NeonatalReanimation:
        return "06";
    case Ward::AdultReanimation:
        return "01A";
    case Ward::Surgery:
        return "53";
    case Ward::Medicine:
        return "29";
    case Ward::Paediatrics:
        return "28";
    }
    return "";
}

/// The number that the stays and the IUM give it, by entity.
constexpr unsigned number_of(Ward kind, Site const& site) { return site.rank * 10 + static_cast<unsigned>(kind); }

/// Whether the site has such a unit on that day.
inline bool has_unit(Site const& site, Ward kind, Day day)
{
    auto const level = site.level_on(day);
    switch (kind) {
    case Ward::Obstetrics:
        return site.has_maternity;
    case Ward::Neonatology:
        return level >= Level::TwoA;
    case Ward::NeonatalIntensiveCare:
        return level >= Level::TwoB;
    case Ward::NeonatalReanimation:
        return level >= Level::Three;
    default:
        return !site.is_birth_centre;
    }
}

} // namespace cigogne::analytics::generation
