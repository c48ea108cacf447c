#pragma once

#include "modules/whatif/figures.hpp"

#include <memory>

namespace cigogne::whatif {

/// A figure over many replays: its median, and between which values nine replays in ten lie.
struct Estimate {
    double median;
    double low;  ///< 5th percentile
    double high; ///< 95th
};

/// The estimate of those values; nothing of none.
std::optional<Estimate> estimate_of(std::vector<double> values);

/// A value of that figure as the table shows it, never « -0 ». A number of requests is whole: the median of many years has no half request.
/// A share keeps its tenth; minutes and kilometres keep theirs below ten, where it means something.
double as_shown(double value, Figure figure);

/// Whether chance alone could make the difference.
enum class Verdict {
    NO_DIFFERENCE,   ///< nine replays in ten do not differ
    WITHIN_CHANCE,   ///< 0 lies among what nine replays in ten give
    BEYOND_CHANCE
};
constexpr auto words_of(Verdict)
{
    return std::to_array<Word>({ { "NO_DIFFERENCE", "Pas de différence dans neuf rejeux sur dix." }, { "WITHIN_CHANCE", "Ne se distingue pas du hasard." },
        { "BEYOND_CHANCE", "La différence dépasse ce que le hasard explique." } });
}
/// Judges what the table shows, so that the words never gainsay the figures beside them.
Verdict verdict_on(Estimate const& difference, Figure figure);

/// How near the model comes to what was recorded.
enum class Fidelity {
    WITHIN,   ///< the record lies among nine replays in ten
    NEAR,     ///< it does not, but the median is off by a tenth at most
    FAR
};
constexpr auto words_of(Fidelity)
{
    return std::to_array<Word>({ { "WITHIN", "Parmi neuf rejeux sur dix." }, { "NEAR", "À moins d’un dixième." }, { "FAR", "Loin de l’année enregistrée." } });
}
/// Judges what the table shows.
Fidelity fidelity_of(Estimate const& estimate, double recorded, Figure figure);

/// One figure, before and after; the difference is that of each pair of replays.
struct Compared {
    Figure figure;
    std::optional<double> recorded = {};
    std::optional<Estimate> checked = {}; ///< before, by what another year tells of cell and houses
    std::optional<Estimate> before = {};
    std::optional<Estimate> after = {};
    std::optional<Estimate> difference = {};
};

/// Replays the year in pairs, before and after a scenario, with the same chance for both.
class Comparison {
public:
    /// Keeps the world; `recorded` stands beside what the model makes of the same year. With an `other` calibration the year is replayed a
    /// third time, by what a year that was not this one tells: how far the model is where it has not seen the answer.
    Comparison(World world, Scenario const& scenario, std::uint64_t seed, Figures recorded, std::optional<Calibration> other = {});
    Comparison(Comparison const&) = delete;
    Comparison& operator=(Comparison const&) = delete;

    /// One more pair of replays, and the check.
    void replay_once();
    int replays() const { return replays_; }

    World const& world() const { return world_; }
    bool has_check() const { return check_ != nullptr; }
    /// All figures, in their order.
    std::vector<Compared> figures() const;

private:
    /// The same world, by another calibration.
    struct Check {
        World world;
        Replay replay;
        Check(World const& like, Calibration calibration, Arrangement const& before);
    };

    World world_;
    Arrangement before_;
    Arrangement after_;
    Replay replay_before_;
    Replay replay_after_;
    Chance chance_;
    Figures recorded_;
    std::unique_ptr<Check> check_; ///< none without another calibration
    int replays_ = 0;
    std::array<std::vector<double>, figure_count> values_before_;
    std::array<std::vector<double>, figure_count> values_after_;
    std::array<std::vector<double>, figure_count> differences_;
    std::array<std::vector<double>, figure_count> values_checked_;
};

} // namespace cigogne::whatif
