#pragma once

#include "modules/whatif/calibration.hpp"
#include "modules/whatif/record.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// What houses and wards answered when they were called, counted.
namespace cigogne::whatif {

/// A house, or ward, that answered less often leans on the others as if they had answered that many times in its place.
inline constexpr double lent_answers = 30;
/// Nobody refuses everything: what was refused each time it was asked would need patients without number.
inline constexpr double most_refused = 0.98;

/// Answers, and how many said no for the reason that is asked about.
struct Answers {
    double all = 0;
    double refused = 0;
    double told = 0;   ///< of these, with a reason
    double reason = 0; ///< of these, for that reason

    void add(Refused answer, bool is_reason)
    {
        ++all;
        if (answer == Refused::NO)
            return;
        ++refused;
        told += answer != Refused::UNTOLD;
        reason += is_reason;
    }
    void add(Answers const& others)
    {
        all += others.all;
        refused += others.refused;
        told += others.told;
        reason += others.reason;
    }
    /// How often that reason stands against a call, whether or not another one does too: independent reasons, of which one is told.
    double share() const
    {
        if (all == 0 || told == 0)
            return 0;
        return 1 - std::pow(1 - std::min(refused / all, most_refused), reason / told);
    }
    double share_leaning_on(double others) const { return (all * share() + lent_answers * others) / (all + lent_answers); }
};

struct WardAnswers {
    Answers answers = {};
    std::array<int, 4> wanted = {}; ///< by places asked for at once: one to four
};

/// Counts what became of each house in its turn.
struct Turns {
    std::array<int, Calibration::surpluses> called = {};
    std::array<int, Calibration::surpluses> passed = {};

    double share(std::size_t surplus) const
    {
        auto const all = called[surplus] + passed[surplus];
        return all < enough_to_tell ? 0 : static_cast<double>(passed[surplus]) / all;
    }
};

} // namespace cigogne::whatif
