#include "modules/transfers/asked_places.hpp"

namespace cigogne::transfers {

namespace {

BedKind newborn_bed(std::optional<CareLevel> level)
{
    if (!level || *level == CareLevel::T3)
        return BedKind::REA;
    return *level == CareLevel::T2B ? BedKind::SI : BedKind::NEO;
}

} // namespace

std::vector<PlaceNeed> needed_places(Kind kind, int newborns, BedKind mother_bed, BedKind newborn_bed)
{
    std::vector<PlaceNeed> needs;
    if (!is_of_newborn(kind) && kind != Kind::AVIS)
        needs.push_back({ mother_bed, 1 });
    bool const newborns_too = kind == Kind::TIU_ASC || kind == Kind::TIU_LAT || is_of_newborn(kind);
    if (newborns_too && newborns > 0)
        needs.push_back({ newborn_bed, newborns });
    return needs;
}

std::vector<PlaceNeed> needed_places(Kind kind, int newborns, std::optional<CareLevel> level)
{
    auto const mother_bed = kind == Kind::TPP ? BedKind::OBS_PN : BedKind::OBS_GHR;
    return needed_places(kind, level == CareLevel::T1 ? 0 : newborns, mother_bed, is_return(kind) ? BedKind::NEO : newborn_bed(level));
}

directory::Capabilities needed_capabilities(std::optional<Motive> motive)
{
    if (!motive)
        return {};
    switch (*motive) {
    case Motive::REA_AD:
        return { directory::Capability::REA_AD };
    case Motive::CHIR_NN:
        return { directory::Capability::NEONATAL_SURGERY };
    case Motive::CARDIO_NN:
        return { directory::Capability::NEONATAL_CARDIOLOGY };
    case Motive::EAI:
        return { directory::Capability::COOLING };
    default:
        return {};
    }
}

} // namespace cigogne::transfers
