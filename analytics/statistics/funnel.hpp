#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cigogne::analytics {

/// The cases of one establishment.
struct Proportion {
    std::uint64_t count = 0;
    std::uint64_t of = 0;
};

/// Between which rates an establishment of a size falls by chance, at two levels.
struct FunnelLimits {
    double low_95 = 0;
    double high_95 = 1;
    double low_998 = 0;
    double high_998 = 1;
};

/// Where an establishment stands; `NotComputable` of nothing, `TooFew` where no rate at all could be told from chance.
enum class FunnelPosition : std::uint8_t {
    NotComputable,
    TooFew,
    Expected,
    WatchBelow,
    WatchAbove,
    SignalBelow,
    SignalAbove
};

/// The sentence of a tile, French: of chance alone, never of a rank.
std::string_view sentence_of(FunnelPosition position);

/// A funnel plot of proportions: how far from the common rate establishments fall, and between which limits chance leaves them.
/// Source: Spiegelhalter, « Funnel plots for comparing institutional performance », Statistics in Medicine 24 (2005); of the
/// overdispersion, the multiplicative model of « Handling over-dispersion of performance indicators », Qual Saf Health Care 14 (2005).
class Funnel {
public:
    /// The funnel around the common rate of these establishments, those of nothing left out. None where there is no case at all.
    static std::optional<Funnel> around(std::span<Proportion const> establishments);

    double target() const { return target_; }
    /// How many times the variance is that of chance alone, at least 1.
    double dispersion() const { return dispersion_; }

    /// The limits at a size, which is above 0. Exact binomial limits, interpolated between counts, the upper one that of those who
    /// are no cases (Spiegelhalter's own falls within the last count, and is passed too often at small sizes); where the rates
    /// are overdispersed, spread around the target by the root of the dispersion.
    FunnelLimits limits(std::uint64_t of) const;
    FunnelPosition position_of(Proportion const& establishment) const;

    Funnel(double target, double dispersion)
        : target_(target)
        , dispersion_(dispersion)
    {
    }

private:
    double target_;
    double dispersion_;
};

/// Overdispersion is estimated from this many establishments on: among fewer, one that stands out would hide itself. Proposed.
constexpr std::size_t fewest_for_dispersion = 10;
/// The share of establishments at each end that are drawn in before the dispersion is estimated (Spiegelhalter: 10 %).
constexpr double winsorised = 0.1;

/// The variance of the distances from the target over that of chance, winsorised; at least 1. 1 among too few establishments.
double dispersion_around(double target, std::span<Proportion const> establishments);

} // namespace cigogne::analytics
