#pragma once

#include "platform/core/crossing.hpp"

#include <array>
#include <cstdint>

namespace cigogne::directory {

/// What a site has beside newborn care: the type of a maternity says nothing of the adult side (guide of medical regulation).
enum class Capability {
    REA_AD,
    USC,
    EMBOLISATION,
    SURGERY,
    BLOOD_BANK,
    NEONATAL_SURGERY,
    NEONATAL_CARDIOLOGY,
    COOLING
};

constexpr auto words_of(Capability)
{
    return std::to_array<Word>({ { "REA_AD", "réanimation adulte" }, { "USC", "surveillance continue adulte" },
        { "EMBOLISATION", "embolisation" }, { "SURGERY", "chirurgie adulte" }, { "BLOOD_BANK", "dépôt de sang" },
        { "NEONATAL_SURGERY", "chirurgie néonatale" }, { "NEONATAL_CARDIOLOGY", "cardiologie néonatale" },
        { "COOLING", "hypothermie contrôlée" } });
}

/// A small set of capabilities.
class Capabilities {
public:
    constexpr Capabilities() = default;
    constexpr Capabilities(std::initializer_list<Capability> list)
    {
        for (auto const capability : list)
            add(capability);
    }
    constexpr void add(Capability capability) { bits_ |= bit(capability); }
    constexpr bool has(Capability capability) const { return (bits_ & bit(capability)) != 0; }
    constexpr bool covers(Capabilities needed) const { return (needed.bits_ & ~bits_) == 0; }

private:
    static constexpr std::uint32_t bit(Capability capability) { return 1U << static_cast<unsigned>(capability); }
    std::uint32_t bits_ = 0;
};

} // namespace cigogne::directory
