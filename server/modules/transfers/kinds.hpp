#pragma once

#include "platform/core/crossing.hpp"

#include <array>

namespace cigogne::transfers {

/// What is asked.
enum class Kind {
    AVIS,
    TIU_ASC,
    TIU_LAT,
    TIU_DESC,
    TPP,
    TNN,
    RTNN
};

constexpr auto words_of(Kind)
{
    return std::to_array<Word>({ { "AVIS", "Demande d’avis ou d’orientation" }, { "TIU_ASC", "Transfert in utero ascendant" },
        { "TIU_LAT", "Transfert in utero latéral" }, { "TIU_DESC", "Retransfert maternel" },
        { "TPP", "Transfert post-partum" }, { "TNN", "Transfert néonatal" }, { "RTNN", "Retransfert néonatal" } });
}

/// Whether the child travels inside the mother.
constexpr bool is_in_utero(Kind kind)
{
    return kind == Kind::TIU_ASC || kind == Kind::TIU_LAT || kind == Kind::TIU_DESC;
}

/// Whether a newborn travels, with or without the mother.
constexpr bool is_of_newborn(Kind kind)
{
    return kind == Kind::TNN || kind == Kind::RTNN;
}

/// Whether a child may still be born during it: not once she has delivered, as the request itself says.
constexpr bool awaits_birth(Kind kind)
{
    return !is_of_newborn(kind) && kind != Kind::TPP;
}

/// Whether it brings back near home once the risk is over.
constexpr bool is_return(Kind kind)
{
    return kind == Kind::TIU_DESC || kind == Kind::RTNN;
}

} // namespace cigogne::transfers
