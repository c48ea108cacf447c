#pragma once

#include "analytics/generation/stays.hpp"
#include "analytics/generation/weighted.hpp"

namespace cigogne::analytics::generation {

/// How often everything happens. Near what DREES and Euro-Peristat published of 2016 to 2023 in France, or supposed where nothing is said.
/// Nothing here is a target: orders of magnitude only.
class Chances {
public:
    Chances();

    int age(Random& random) const { return ages_.draw(random); }
    /// Completed weeks at birth. Very preterm births are mostly where they are expected.
    int weeks(int children, bool any_stillborn, Level level, Random& random) const;
    /// Grams, of a child of so many weeks.
    static int weight(int weeks, int children, Random& random);
    /// Whether a live-born child of so many weeks dies in the hospital.
    static Share death(int weeks);
    /// Its age then, in days; of some 28 and more.
    static int age_at_death(Random& random);
    /// The least level of care that a child of so many weeks needs.
    static Level needed(int weeks);

    /// Entry mode N for births: none before 2022, then mostly (control C190 of GENRSA, October 2022).
    static Share birth_mode(int year);
    /// P95 with its extension: the year of the split is uncertain, so old and new are mixed from 2015 to 2018.
    static Share extended_stillbirth(int year);

    static constexpr Share twins = per_mille(15.6);
    static constexpr Share triplets = per_mille(0.35);
    static constexpr Share stillborn_single = per_mille(8.0);
    static constexpr Share stillborn_multiple = per_mille(32);
    static constexpr Share induced = percent(39);
    static constexpr Share outside = per_mille(4.5);
    static constexpr Share first_birth = percent(42);
    static constexpr Share haemorrhage = percent(3.9);

private:
    using Weeks = Weighted<std::int8_t>;
    static constexpr std::size_t level_count = 4;

    Weighted<std::int8_t> ages_;
    std::vector<Weeks> single_; ///< by level
    std::vector<Weeks> several_;
    std::vector<Weeks> stillborn_;
};

} // namespace cigogne::analytics::generation
