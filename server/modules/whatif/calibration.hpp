#pragma once

#include "modules/transfers/transfers.hpp"
#include "modules/whatif/model.hpp"

namespace cigogne::whatif {

/// How long something lasts, in minutes: what was recorded, or one value for all.
class Lasting {
public:
    Lasting() = default;
    /// Sorts; nothing of nothing lasts 0 minutes.
    explicit Lasting(std::vector<double> minutes);

    /// The one that stands at that share of the way from the shortest to the longest; 0 to 1, 1 excluded.
    double at(double share) const;
    double median() const { return at(0.5); }

private:
    std::vector<double> minutes_;
};

/// What the cell does once houses have refused: leaves the region, or asks one of them again, which then takes her beyond its places.
/// Shares of all that it could do, 0 to 1; the rest calls the next house.
struct Turn {
    double leaves = 0;
    double asks_again = 0;
    double insists = 0; ///< share of calls to the next house in which it yields, beyond its places: nobody is left to refuse for ever
};

/// Which level the cell seeks for a need: the lowest one among the houses that it calls, one row for each need and one where none is known.
/// A mother after her delivery, whose need is on the adult side, has rows of her own, by the level of where she is.
class SoughtLevels {
public:
    static constexpr std::size_t levels = words<directory::CareLevel>.size();
    /// Below that many requests a row tells nothing: the need itself is sought.
    static constexpr int enough = 10;

    void add(bool is_delivered, std::optional<directory::CareLevel> need, directory::CareLevel sought) { ++row(is_delivered, need)[static_cast<std::size_t>(sought)]; }
    /// The level that stands at that share of the way from the lowest to the highest one that was sought; never below the need.
    std::optional<directory::CareLevel> at(bool is_delivered, std::optional<directory::CareLevel> need, double share) const;

private:
    using Row = std::array<int, levels>;
    static std::size_t index(bool is_delivered, std::optional<directory::CareLevel> need)
    {
        return (is_delivered ? levels + 1 : 0) + (need ? static_cast<std::size_t>(*need) : levels);
    }
    Row& row(bool is_delivered, std::optional<directory::CareLevel> need) { return counts_[index(is_delivered, need)]; }
    std::array<Row, 2 * (levels + 1)> counts_ {};
};

/// How the cell and the houses behave: what a recorded year tells of it, and the settings where it tells too little.
struct Calibration {
    /// From that many refusals on, one number of them tells nothing of its own.
    static constexpr std::size_t most_refusals_told = 4;
    /// Levels above what is sought are told as 0, 1, and 2 or more.
    static constexpr std::size_t surpluses = 3;

    std::vector<double> own_load = {};       ///< of each ward: how many of its places its own patients take, on average
    std::vector<double> other_refusals = {}; ///< of each house: share of calls that it refuses for reasons other than places, 0 to 1
    std::vector<double> shown = {};          ///< of each ward: share of the time at which the board shows a count of it, 0 to 1
    SoughtLevels sought = {};
    std::array<double, surpluses> passed_over = {}; ///< share of houses that the cell does not call in their turn, by levels above what it seeks
    std::array<double, surpluses> kept_for_others = {}; ///< of the calls to such houses: share that they refuse more than those of the level sought
    std::array<Turn, most_refusals_told + 1> turns = {}; ///< by the number of refusals so far
    Turn last_turn = { 1, 0, 0 };                        ///< when no house is left to call; sums to 1
    std::array<Lasting, 2> first_answer = {};            ///< from the call of the maternity to the first answer of a unit; in service hours, then out of them
    std::array<Lasting, 2> next_answer = {};             ///< from one answer to the next
    std::array<double, 4> births_a_minute = {};          ///< before the departure, by urgency, of those who await a birth

    Turn const& turn(int refusals) const { return turns[std::min(static_cast<std::size_t>(refusals), most_refusals_told)]; }
    /// The class of a house of that level; without a level that is sought, the first.
    static std::size_t surplus(directory::CareLevel level, std::optional<directory::CareLevel> sought)
    {
        return sought && level > *sought ? std::min(static_cast<std::size_t>(level) - static_cast<std::size_t>(*sought), surpluses - 1) : 0;
    }
};

/// The settings alone: what is needed is sought, no house is passed over, none is asked again, the board shows nothing, nobody gives birth on the way.
Calibration calibration_of(Model const& model, Region const& region);

/// The mean number of patients in a ward of so many beds at which a request for places finds too few of them that often: they are taken as
/// a Poisson number. `wanted` says how many requests asked for one place, for two, and so on. From 0 to four times the beds, and ten.
double load_for(double refused_share, int beds, std::span<int const> wanted);

} // namespace cigogne::whatif
