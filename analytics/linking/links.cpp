#include "analytics/linking/linker.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

/// So many times the waiting are walked through: each time those of some keys are put in order, which takes room.
constexpr std::uint64_t rounds = 16;
constexpr std::size_t most_places = std::size_t { 1 } << 24;

/// Whether a day is `most` days or less after another, and not before.
bool is_within(int days, int most) { return days >= 0 && days <= most; }

int days_apart(std::uint64_t left, std::uint64_t right)
{
    return std::abs(static_cast<int>(left) - static_cast<int>(right));
}

/// What of a waiting child a link may change, with all that the definitions ask beside.
Set<Child> facts_of(WaitingChild const& child)
{
    auto const weight = static_cast<WeightClass>(child.weight);
    Set<Child> facts { Child::Birth };
    facts.add_if(child.is_live, Child::LiveBirth);
    facts.add_if(child.is_stillborn, Child::Stillbirth);
    facts.add_if(child.is_multiple, Child::Multiple);
    facts.add_if(child.is_induced, Child::Induced);
    facts.add_if(weight != WeightClass::Unknown, Child::WeightKnown);
    facts.add_if(weight == WeightClass::Under1000, Child::WeightUnder1000);
    facts.add_if(weight == WeightClass::Under1000 || weight == WeightClass::Under1500, Child::WeightUnder1500);
    facts.add_if(weight >= WeightClass::Under1000 && weight <= WeightClass::Under2500, Child::WeightUnder2500);
    facts.add_if(weight >= WeightClass::Under4500, Child::WeightFrom4000);
    facts.add_if(weight == WeightClass::From4500, Child::WeightFrom4500);
    return facts;
}

/// What is true of a child whose mother was found.
/// Rule (I3, I5, indicators.md 10): the mother's outcome tells how many there were, and whether a stillborn one was by a termination.
Set<Child> linked_facts(Set<Child> facts, WaitingChild const& child, WaitingMother const& mother)
{
    if (mother.plurality_is_known) {
        facts.remove(Child::Multiple);
        facts.add_if(mother.is_multiple, Child::Multiple);
    }
    facts.add(Child::WithMother);
    facts.add_if(child.is_stillborn && mother.is_induced, Child::Induced);
    bool const compared = child.weeks != 0 && mother.weeks != 0;
    facts.add_if(compared, Child::WeeksCompared);
    facts.add_if(compared && child.weeks != mother.weeks, Child::WeeksDiffer);
    return facts;
}

/// The heaviest care among these units.
void add_arrival(Set<UnitKind> units, Set<Child>& facts)
{
    facts.add(Child::Followed);
    if (units.has(UnitKind::NeonatalReanimation))
        facts.add(Child::ArrivedInReanimation);
    else if (units.has(UnitKind::NeonatalIntensiveCare))
        facts.add(Child::ArrivedInIntensiveCare);
    else if (units.has(UnitKind::Neonatology))
        facts.add(Child::ArrivedInNeonatology);
}

} // namespace

/// The joining of what linkers met.
class Links {
public:
    Links(std::span<Linker> linkers, Tally& tally)
        : linkers_(linkers)
        , tally_(tally)
    {
        number_places();
        std::size_t count = 0;
        for (auto const& linker : linkers_)
            count += linker.delayed_.size();
        delayed_.reserve(count);
        for (auto& linker : linkers_) {
            delayed_.insert(delayed_.end(), linker.delayed_.begin(), linker.delayed_.end());
            linker.delayed_ = {};
        }
        std::ranges::sort(delayed_, {}, &Delayed::person);
        for (auto const& delayed : delayed_)
            met_[delayed.person & (met_.size() - 1)] = true;
        found_.resize(delayed_.size());
    }

    void join()
    {
        for (std::uint64_t round = 0; round < rounds; ++round)
            join_mothers(round);
        for (auto& linker : linkers_) {
            linker.mothers_.each([&](WaitingMother const& mother) { each_of(mother.person, [&](auto const& of, auto& found) { meet(of, mother, found); }); });
            linker.children_.each([&](WaitingChild const& child) { each_of(child.person, [&](auto const& of, auto& found) { meet(of, child, found); }); });
            linker.arrivals_.each([&](Arrival const& arrival) { each_of(arrival.person, [&](auto const& of, auto& found) { meet(of, arrival, found); }); });
        }
        for (std::size_t at = 0; at < delayed_.size(); ++at)
            count(delayed_[at], found_[at]);
    }

private:
    /// What was found for a stay that waited.
    struct Found {
        bool is_followed = false;
        bool is_delivered = false;
        Set<Mother> treatments;
        Set<UnitKind> units;
        std::optional<std::uint32_t> birth; ///< its place
        int days_from_birth = 0;
    };

    /// Numbers the places of all linkers together.
    void number_places()
    {
        std::unordered_map<Where, std::uint32_t, Linker::WhereHash> numbers;
        for (auto& linker : linkers_) {
            std::vector<std::uint32_t> together;
            for (auto const& where : linker.places_) {
                auto const [place, is_new] = numbers.try_emplace(where, static_cast<std::uint32_t>(places_.size()));
                if (is_new)
                    places_.push_back(where);
                together.push_back(place->second);
            }
            linker.mothers_.each([&](WaitingMother& mother) { mother.where = together[mother.where]; });
            linker.children_.each([&](WaitingChild& child) { child.where = together[child.where]; });
        }
        if (places_.size() > most_places)
            throw std::runtime_error("plus de lieux, d’années et de départements qu’il n’y en a en France");
    }

    Where const& place_of(std::uint64_t number) const { return places_[number]; }

    /// Joins the mothers and children of some of the keys.
    void join_mothers(std::uint64_t round)
    {
        auto const is_of_round = [&](std::uint64_t key) { return key != 0 && key % rounds == round; };
        mothers_of_round_.clear();
        for (auto& linker : linkers_) {
            linker.mothers_.each([&](WaitingMother const& mother) {
                if (is_of_round(mother.birth_key))
                    mothers_of_round_.push_back(mother);
            });
        }
        auto const key_of = [](WaitingMother const& mother) { return static_cast<std::uint64_t>(mother.birth_key); };
        std::ranges::sort(mothers_of_round_, {}, key_of);
        std::vector<bool> has_child(mothers_of_round_.size());
        for (auto& linker : linkers_) {
            linker.children_.each([&](WaitingChild const& child) {
                if (!is_of_round(child.birth_key))
                    return;
                if (auto const mother = mother_of(child)) {
                    has_child[*mother] = true;
                    auto const facts = facts_of(child);
                    change(child.where, Unit::Child, facts.bits(), linked_facts(facts, child, mothers_of_round_[*mother]).bits());
                }
            });
        }
        for (std::size_t at = 0; at < mothers_of_round_.size(); ++at) {
            if (has_child[at])
                change(mothers_of_round_[at].where, Unit::Mother, Set { Mother::Delivery }.bits(), Set { Mother::Delivery, Mother::WithChild }.bits());
        }
    }

    /// Rule (docs/pmsi.md 7): of the same establishment and key, a day apart at most; none where two are as near.
    std::optional<std::size_t> mother_of(WaitingChild const& child) const
    {
        auto const key_of = [](WaitingMother const& mother) { return static_cast<std::uint64_t>(mother.birth_key); };
        auto const of_key = std::ranges::equal_range(mothers_of_round_, std::uint64_t { child.birth_key }, {}, key_of);
        std::optional<std::size_t> nearest;
        int least = 2;
        for (auto mother = of_key.begin(); mother != of_key.end(); ++mother) {
            int const days = days_apart(mother->birth, child.birth);
            if (days > 1 || days > least || place_of(mother->where).establishment != place_of(child.where).establishment)
                continue;
            nearest = days == least ? std::nullopt : std::optional(static_cast<std::size_t>(mother - mothers_of_round_.begin()));
            least = days;
        }
        return nearest;
    }

    /// Counts other facts of a stay that was counted.
    void change(std::uint64_t place, Unit unit, std::uint64_t from, std::uint64_t to)
    {
        if (from == to)
            return;
        add(place_of(place), place_of(place).cell, unit, from, -1);
        add(place_of(place), place_of(place).cell, unit, to);
    }

    /// Counts facts of a stay in a cell, which may be another's.
    void add(Where const& of, CellKey const& cell, Unit unit, std::uint64_t facts, std::int32_t times = 1)
    {
        if (auto const* const hearer = linkers_.front().hearer_; hearer != nullptr)
            (*hearer)(of.stay, cell, unit, facts, times);
        else
            tally_.add(cell, unit, facts, times);
    }

    /// Calls `tell` with each stay of that person that waits.
    template <typename Tell>
    void each_of(std::uint64_t person, Tell&& tell)
    {
        if (person == 0 || !met_[person & (met_.size() - 1)])
            return;
        for (auto const& delayed : std::ranges::equal_range(delayed_, person, {}, &Delayed::person))
            tell(delayed, found_[static_cast<std::size_t>(&delayed - delayed_.data())]);
    }

    /// Rule (I11): sent in utero, and received elsewhere within a day; delivered within seven.
    void meet(Delayed const& of, WaitingMother const& mother, Found& found) const
    {
        if (of.awaited != Awaited::Arrival)
            return;
        int const days = static_cast<int>(mother.entry) - static_cast<int>(short_day(of.day));
        found.is_delivered |= is_within(days, 7);
        found.is_followed |= is_within(days, 1) && place_of(mother.where).establishment != of.where.establishment;
    }

    /// Rule (I6): a death is of the birth of the same person, of the same day by a day; of several, of the nearest.
    void meet(Delayed const& of, WaitingChild const& child, Found& found) const
    {
        if (of.awaited != Awaited::Birth || !child.is_live)
            return;
        int const days = days_apart(child.birth, short_day(of.day));
        // The same one whether months are told apart or not.
        auto const order = [&](int apart, std::uint64_t place) {
            auto cell = place_of(place).cell;
            cell.month = 0;
            return std::pair(apart, cell);
        };
        if (days > 1 || (found.birth && order(found.days_from_birth, *found.birth) <= order(days, child.where)))
            return;
        found.birth = static_cast<std::uint32_t>(child.where);
        found.days_from_birth = days;
    }

    void meet(Delayed const& of, Arrival const& arrival, Found& found) const
    {
        if (!is_within(static_cast<int>(arrival.entry) - static_cast<int>(short_day(of.day)), 1))
            return;
        if (of.awaited == Awaited::Treatment)
            found.treatments.add(Set<Mother>::of_bits(std::uint64_t { arrival.treatments } << first_treatment));
        if (arrival.establishment == of.where.establishment.word())
            return;
        if (of.awaited == Awaited::Arrival && !arrival.is_child)
            found.is_followed = true;
        if (of.awaited == Awaited::NewbornArrival && arrival.is_child) {
            found.is_followed = true;
            found.units.add(Set<UnitKind>::of_bits(arrival.units));
        }
    }

    void count(Delayed const& of, Found const& found)
    {
        auto cell = of.where.cell;
        auto facts = of.facts;
        switch (of.awaited) {
        case Awaited::Birth:
            if (found.birth) { // Rule: the establishment is that of the birth, the time that of the discharge.
                cell = place_of(*found.birth).cell;
                cell.year = of.where.cell.year;
                cell.month = of.where.cell.month;
            }
            break;
        case Awaited::Treatment:
            facts |= found.treatments.bits();
            break;
        case Awaited::Arrival: {
            auto pregnancy = Set<Antenatal>::of_bits(facts);
            if (!found.is_followed)
                pregnancy.remove(Antenatal::LeftByTransfer);
            pregnancy.add_if(found.is_followed && found.is_delivered, Antenatal::Delivered);
            facts = pregnancy.bits();
            break;
        }
        case Awaited::NewbornArrival: {
            auto child = Set<Child>::of_bits(facts);
            if (found.is_followed)
                add_arrival(found.units, child);
            facts = child.bits();
            break;
        }
        }
        add(of.where, cell, of.unit, facts);
    }

    std::span<Linker> linkers_;
    Tally& tally_;
    std::vector<Where> places_;
    std::vector<WaitingMother> mothers_of_round_;
    std::vector<Delayed> delayed_; ///< by person
    std::vector<Found> found_;     ///< for each of them
    std::vector<bool> met_ = std::vector<bool>(std::size_t { 1 } << 20); ///< whether somebody waits of the persons of so many last bits
};

void link(std::span<Linker> linkers, Tally& tally)
{
    Links(linkers, tally).join();
    if (linkers.empty())
        return;
    auto const files = linkers.front().files_->pool();
    auto pool = files;
    for (auto const& linker : linkers)
        pool += linker.joined_;
    tally.set_pool(files, pool_of(pool, linkers.front().files_->are_of_one_establishment()));
}

} // namespace cigogne::analytics
