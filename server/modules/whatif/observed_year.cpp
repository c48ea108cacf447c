#include "modules/whatif/observed_year.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cigogne::whatif {

namespace {

class Counting {
public:
    Counting(Record const& record, World const& world, Arrangement const& arrangement, Replay const& replay)
        : record_(record)
        , world_(world)
        , arrangement_(arrangement)
        , replay_(replay)
    {
        year_.wards.resize(world.region.wards.size());
        year_.houses.resize(world.region.houses.size());
        for (std::size_t index = 0; index < record.cases.size(); ++index) {
            count_answers(index);
            count_turns(index);
            count_ends(index);
            note_pace(index);
        }
    }

    ObservedYear take() { return std::move(year_); }

private:
    /// The lowest level that was called.
    std::optional<CareLevel> sought_in(std::size_t index) const
    {
        auto const houses = called(index);
        std::optional<CareLevel> sought;
        for (auto const& key : replay_.asked()[index].order) {
            if (houses.contains(key.candidate))
                sought = std::min(sought.value_or(CareLevel::T3), replay_.level_of(key.candidate, record_.cases[index]));
        }
        return sought;
    }

    /// A house of a higher level than what is sought is counted apart: it may be kept for others.
    void count_answers(std::size_t index)
    {
        auto const sought = sought_in(index);
        auto const shift = world_.shifts.at(record_.cases[index].asked_at);
        for (auto const& answer : record_.histories[index].answers) {
            if (!answer.house)
                continue;
            auto const level = world_.region.houses[*answer.house].level_on(record_.cases[index].day);
            auto const surplus = level ? Calibration::surplus(*level, sought) : 0;
            year_.by_surplus[surplus].add(answer.refused, false);
            if (surplus > 0)
                continue;
            bool mother_asked = false;
            bool newborn_asked = false;
            for (auto const& wanted : replay_.asked()[index].places) {
                bool const is_newborn = directory::is_for_newborn(wanted.kind);
                (is_newborn ? newborn_asked : mother_asked) = true;
                for (auto const ward : replay_.receivers(*answer.house, wanted.kind)) {
                    if (arrangement_.beds(ward, shift) == 0)
                        continue;
                    year_.wards[ward].answers.add(answer.refused, answer.refused == (is_newborn ? Refused::NEWBORN_PLACE : Refused::MOTHER_PLACE));
                    ++year_.wards[ward].wanted[static_cast<std::size_t>(std::clamp(wanted.count, 1, 4) - 1)];
                }
            }
            // A place that this request did not ask for is a reason like any other.
            bool const is_other = answer.refused == Refused::OTHER || (answer.refused == Refused::MOTHER_PLACE && !mother_asked)
                || (answer.refused == Refused::NEWBORN_PLACE && !newborn_asked);
            year_.houses[*answer.house].add(answer.refused, is_other);
        }
    }

    std::set<std::size_t> called(std::size_t index) const
    {
        std::set<std::size_t> houses;
        for (auto const& answer : record_.histories[index].answers) {
            if (answer.house)
                houses.insert(*answer.house);
        }
        return houses;
    }

    /// Until the last house that was called, each one before it of that level at least
    /// was called in its turn, or passed over.
    void count_turns(std::size_t index)
    {
        auto const& one = record_.cases[index];
        auto const& asked = replay_.asked()[index];
        auto const houses = called(index);
        auto const sought = sought_in(index);
        if (!sought)
            return;
        year_.sought.add(one.kind == transfers::Kind::TPP, asked.need, *sought);
        auto const end = std::find_if(asked.order.rbegin(), asked.order.rend(), [&](transfers::SearchKey const& key) { return houses.contains(key.candidate); }).base();
        for (auto key = asked.order.begin(); key != end; ++key) {
            auto const level = replay_.level_of(key->candidate, one);
            if (level >= *sought)
                ++(houses.contains(key->candidate) ? year_.turns.called : year_.turns.passed)[Calibration::surplus(level, sought)];
        }
    }

    void count_ends(std::size_t index)
    {
        auto const& history = record_.histories[index];
        std::set<std::size_t> refusing;
        for (auto const& answer : history.answers) {
            if (answer.house && answer.refused != Refused::NO)
                refusing.insert(*answer.house);
        }
        std::size_t before = 0;
        for (auto const& answer : history.answers) {
            if (!answer.house)
                continue;
            auto& answers = year_.after[std::min(before, Calibration::most_refusals_told)];
            answers.add(answer.refused, false);
            before += answer.refused != Refused::NO;
        }
        bool const leaves = history.passage.ending == Ending::OUT_OF_REGION;
        bool const is_exhausted = std::ranges::all_of(replay_.asked()[index].order, [&](transfers::SearchKey const& key) { return refusing.contains(key.candidate); });
        year_.left += leaves;
        year_.asked_again += history.asked_again;
        if (is_exhausted) {
            year_.left_last += leaves;
            year_.asked_again_last += history.asked_again;
        }
        for (int refusals = 0; refusals <= history.passage.refusals - (is_exhausted ? 1 : 0); ++refusals) {
            auto const turn = std::min(static_cast<std::size_t>(refusals), Calibration::most_refusals_told);
            bool const is_last = refusals == history.passage.refusals;
            ++year_.reached[turn];
            year_.left_after[turn] += is_last && leaves;
            year_.asked_again_after[turn] += is_last && history.asked_again;
        }
    }

    /// From the call of the maternity to the first answer, then from answer to answer, up to the place found.
    void note_pace(std::size_t index)
    {
        auto const& history = record_.histories[index];
        if (!history.place_at || history.answers.empty() || history.asked_again)
            return;
        std::size_t const hours = record_.cases[index].in_service_hours ? 0 : 1;
        auto before = record_.cases[index].asked_at;
        for (std::size_t number = 0; number < history.answers.size() && before < *history.place_at; ++number) {
            bool const is_last = number + 1 == history.answers.size();
            auto const at = is_last ? *history.place_at : std::min(history.answers[number].at, *history.place_at);
            (number == 0 ? year_.first_answers : year_.next_answers)[hours].push_back(std::max(0.0, static_cast<double>((at - before).count()) / 60'000));
            before = at;
        }
    }

    Record const& record_;
    World const& world_;
    Arrangement const& arrangement_;
    Replay const& replay_;
    ObservedYear year_;
};

} // namespace

ObservedYear observed_in(Record const& record, World const& world, Arrangement const& arrangement, Replay const& replay)
{
    return Counting(record, world, arrangement, replay).take();
}

} // namespace cigogne::whatif
