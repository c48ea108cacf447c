#include "demo/wards.hpp"

namespace cigogne::demo {

using directory::BedKind;
using directory::Capability;
using directory::PlaceKind;

std::vector<Ward> wards_of(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::T3:
        return { { BedKind::REA, 9, 16, 100 }, { BedKind::SI, 9, 12, 100 }, { BedKind::NEO, 12, 20, 100 }, { BedKind::KANG, 4, 8, 100 },
            { BedKind::OBS_GHR, 18, 30, 100 }, { BedKind::SDN, 8, 12, 100 }, { BedKind::OBS_PN, 40, 60, 100 } };
    case PlaceKind::T2B:
        return { { BedKind::SI, 3, 6, 100 }, { BedKind::NEO, 9, 12, 100 }, { BedKind::KANG, 3, 6, 60 }, { BedKind::OBS_GHR, 6, 10, 100 },
            { BedKind::SDN, 5, 7, 100 }, { BedKind::OBS_PN, 24, 36, 100 } };
    case PlaceKind::T2A:
        return { { BedKind::NEO, 6, 9, 100 }, { BedKind::KANG, 2, 4, 50 }, { BedKind::OBS_GHR, 3, 6, 80 }, { BedKind::SDN, 4, 5, 100 },
            { BedKind::OBS_PN, 18, 28, 100 } };
    case PlaceKind::T1:
        return { { BedKind::SDN, 2, 4, 100 }, { BedKind::OBS_PN, 10, 20, 100 } };
    case PlaceKind::XB:
        return { { BedKind::SDN, 2, 2, 100 }, { BedKind::OBS_PN, 8, 8, 100 } };
    default:
        return {}; // no birth, or no bed to look for
    }
}

std::vector<Capability> plateau_of(PlaceKind kind, Chance& chance)
{
    switch (kind) {
    case PlaceKind::T3: {
        std::vector<Capability> all { Capability::REA_AD, Capability::USC, Capability::EMBOLISATION, Capability::SURGERY,
            Capability::BLOOD_BANK, Capability::COOLING };
        if (chance.percent(60))
            all.push_back(Capability::NEONATAL_SURGERY);
        if (chance.percent(40))
            all.push_back(Capability::NEONATAL_CARDIOLOGY);
        return all;
    }
    case PlaceKind::T2B:
        return { Capability::REA_AD, Capability::USC, Capability::SURGERY, Capability::BLOOD_BANK };
    case PlaceKind::T2A:
        return { Capability::USC, Capability::SURGERY, Capability::BLOOD_BANK };
    case PlaceKind::T1:
        return { Capability::SURGERY };
    default:
        return {};
    }
}

} // namespace cigogne::demo
