#include "modules/whatif/fitting.hpp"

#include "modules/whatif/observed_year.hpp"

#include <algorithm>
#include <cmath>

namespace cigogne::whatif {

namespace {

/// Below that many searches that ended so, the last turn is that of the settings.
constexpr int enough_ends = 5;
/// From that many refusals on the cell may insist: houses yield more often than they did before.
constexpr std::size_t insists_after = 3;
constexpr int enough_calls = 10;

/// What the whole year is brought to.
struct Tally {
    double refusals = 0;
    double left = 0; ///< the region
};

/// Replays of the fitted year, and how many times over.
constexpr int tuning_replays = 12;
constexpr int tunings = 3;
constexpr double most_tuned = 3; ///< times as much, or as little
/// Any number does: the same for every run, so that the same record always tells the same.
constexpr std::uint64_t tuning_seed = 20'240'101;

class Fitting {
public:
    Fitting(Record const& record, World const& world)
        : record_(record)
        , world_(world)
        , arrangement_(world, {})
        , replay_(world, arrangement_, arrangement_)
        , year_(observed_in(record, world, arrangement_, replay_))
    {
    }

    Calibration counted() const
    {
        auto calibration = world_.calibration;
        calibration.births_a_minute = record_.births_a_minute;
        if (record_.cases.size() < static_cast<std::size_t>(enough_to_tell))
            return calibration;
        for (std::size_t surplus = 0; surplus < Calibration::surpluses; ++surplus)
            calibration.passed_over[surplus] = year_.turns.share(surplus);
        calibration.sought = year_.sought;
        auto const refused = [](Answers const& answers) { return std::min(most_refused, answers.refused / answers.all); };
        for (std::size_t surplus = 1; surplus < year_.by_surplus.size(); ++surplus) {
            if (year_.by_surplus[surplus].all >= enough_calls && year_.by_surplus[0].all >= enough_calls)
                calibration.kept_for_others[surplus] = std::max(0.0, 1 - (1 - refused(year_.by_surplus[surplus])) / (1 - refused(year_.by_surplus[0])));
        }
        fit_turns(calibration);
        for (std::size_t hours = 0; hours < 2; ++hours) {
            if (year_.first_answers[hours].size() >= static_cast<std::size_t>(enough_to_tell))
                calibration.first_answer[hours] = Lasting(year_.first_answers[hours]);
            if (year_.next_answers[hours].size() >= static_cast<std::size_t>(enough_to_tell))
                calibration.next_answer[hours] = Lasting(year_.next_answers[hours]);
        }
        fit_wards(calibration, 1);
        fit_houses(calibration, 1);
        return calibration;
    }

    Calibration tuned() const
    {
        auto calibration = counted();
        if (record_.cases.size() < static_cast<std::size_t>(enough_to_tell))
            return calibration;
        auto const turns = calibration.turns;
        auto const recorded = tally(record_.passages());
        Tally factor { 1, 1 };
        for (int tuning = 0; tuning < tunings; ++tuning) {
            auto const replayed = tally_by(calibration);
            factor = { corrected(factor.refusals, recorded.refusals, replayed.refusals), corrected(factor.left, recorded.left, replayed.left) };
            fit_wards(calibration, factor.refusals);
            fit_houses(calibration, factor.refusals);
            for (std::size_t turn = 0; turn < turns.size(); ++turn)
                calibration.turns[turn].leaves = std::min(1 - turns[turn].asks_again, factor.left * turns[turn].leaves);
        }
        return calibration;
    }

private:
    /// Both grow faster than their shares do: no more than this, lest it swing.
    static double corrected(double factor, double recorded, double replayed)
    {
        if (recorded == 0 || replayed == 0)
            return factor;
        return std::clamp(factor * std::pow(recorded / replayed, 0.7), 1 / most_tuned, most_tuned);
    }

    static Tally tally(std::span<Passage const> passages)
    {
        Tally tally;
        for (auto const& passage : passages) {
            tally.refusals += passage.refusals;
            tally.left += passage.ending == Ending::OUT_OF_REGION;
        }
        return tally;
    }

    Tally tally_by(Calibration const& calibration) const
    {
        auto world = world_;
        world.calibration = calibration;
        Replay const replay(world, arrangement_, arrangement_);
        Tally mean;
        for (int number = 0; number < tuning_replays; ++number) {
            auto const chance = Chance(tuning_seed).of(static_cast<std::uint64_t>(number));
            auto const one = tally(replay.run(OwnPatients(world, chance.of(0)), chance.of(1)).passages);
            mean = { mean.refusals + one.refusals / tuning_replays, mean.left + one.left / tuning_replays };
        }
        return mean;
    }

    void fit_wards(Calibration& calibration, double factor) const
    {
        std::array<Answers, bed_kinds> by_kind;
        for (std::size_t ward = 0; ward < year_.wards.size(); ++ward)
            by_kind[static_cast<std::size_t>(world_.region.wards[ward].kind)].add(year_.wards[ward].answers);
        for (std::size_t ward = 0; ward < year_.wards.size(); ++ward) {
            auto const& described = world_.region.wards[ward];
            auto const& alike = by_kind[static_cast<std::size_t>(described.kind)];
            if (alike.all < enough_to_tell || described.beds == 0)
                continue;
            auto const share = std::min(most_refused, factor * year_.wards[ward].answers.share_leaning_on(alike.share()));
            auto const together = static_cast<double>(replay_.receivers(described.house, described.kind).size()); // all of them must be full
            auto wanted = year_.wards[ward].wanted;
            wanted[0] += year_.wards[ward].answers.all == 0;
            auto const load = load_for(std::pow(share, 1 / std::max(1.0, together)), described.beds, wanted);
            calibration.own_load[ward] = std::max(0.0, load - record_.load[ward]);
        }
    }

    void fit_houses(Calibration& calibration, double factor) const
    {
        Answers all;
        for (auto const& house : year_.houses)
            all.add(house);
        if (all.all < enough_to_tell)
            return;
        for (std::size_t house = 0; house < year_.houses.size(); ++house)
            calibration.other_refusals[house] = std::min(most_refused, factor * year_.houses[house].share_leaning_on(all.share()));
    }

    void fit_turns(Calibration& calibration) const
    {
        for (std::size_t turn = 0; turn < year_.reached.size(); ++turn) {
            if (year_.reached[turn] > 0)
                calibration.turns[turn] = { static_cast<double>(year_.left_after[turn]) / year_.reached[turn], static_cast<double>(year_.asked_again_after[turn]) / year_.reached[turn], 0 };
        }
        Answers first;
        for (std::size_t refusals = 0; refusals < insists_after; ++refusals)
            first.add(year_.after[refusals]);
        for (auto refusals = insists_after; refusals < year_.after.size(); ++refusals) {
            if (year_.after[refusals].all >= enough_calls && first.refused > 0)
                calibration.turns[refusals].insists = std::max(0.0, 1 - (year_.after[refusals].refused / year_.after[refusals].all) / (first.refused / first.all));
        }
        bool const enough = year_.left_last + year_.asked_again_last >= enough_ends;
        auto const left = enough ? year_.left_last : year_.left;
        auto const again = enough ? year_.asked_again_last : year_.asked_again;
        if (left + again >= enough_ends)
            calibration.last_turn = { static_cast<double>(left) / (left + again), static_cast<double>(again) / (left + again), 0 };
    }

    Record const& record_;
    World const& world_;
    Arrangement arrangement_;
    Replay replay_;
    ObservedYear year_;
};

} // namespace

Calibration counted_by(Record const& record, World const& world)
{
    return Fitting(record, world).counted();
}

Calibration calibrated_by(Record const& record, World const& world)
{
    return Fitting(record, world).tuned();
}

} // namespace cigogne::whatif
