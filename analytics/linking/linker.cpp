#include "analytics/linking/linker.hpp"

#include "analytics/counting/repeats.hpp"
#include "analytics/linking/dated.hpp"
#include "analytics/records/fingerprint.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

WeightClass weight_class_of(Set<Child> facts)
{
    if (!facts.has(Child::WeightKnown))
        return WeightClass::Unknown;
    if (facts.has(Child::WeightUnder1000))
        return WeightClass::Under1000;
    if (facts.has(Child::WeightUnder1500))
        return WeightClass::Under1500;
    if (facts.has(Child::WeightUnder2500))
        return WeightClass::Under2500;
    if (facts.has(Child::WeightFrom4500))
        return WeightClass::From4500;
    return facts.has(Child::WeightFrom4000) ? WeightClass::Under4500 : WeightClass::Under4000;
}

} // namespace

void Linker::take(Stay const& stay, StayFacts const& alone, Tally& tally, std::uint64_t number)
{
    auto const [dated, facts, chaining] = analytics::dated(stay, alone, tally.finder(), lookup_);
    tally.add(dated, facts);
    if (!chaining || chaining->exclusion == ChainingExclusion::NotReturned)
        return;

    bool const is_usable = chaining->exclusion == ChainingExclusion::None;
    auto cell = tally.cell_of(stay, facts.type);
    cell.pool = files_->pool();
    joined_ += scattered(identity_of(stay));
    Chained const of { dated, *chaining, { cell, stay.finess, number },
        is_usable ? cut(chaining->person, person_bits) : 0, is_usable };
    if (facts[Unit::Mother] != 0)
        take_mother(of, Set<Mother>::of_bits(facts[Unit::Mother]), tally);
    if (facts[Unit::Child] != 0)
        take_child(of, Set<Child>::of_bits(facts[Unit::Child]), tally);
    if (facts[Unit::Antenatal] != 0)
        take_pregnancy(of, Set<Antenatal>::of_bits(facts[Unit::Antenatal]), tally);
    if (of.person != 0)
        take_arrival(of, facts);
}

void Linker::take_mother(Chained const& of, Set<Mother> facts, Tally& tally)
{
    auto const& stay = of.stay;
    facts.add_if(!of.is_usable, Mother::Unchained);
    if (of.is_usable) {
        // Where no act is dated, the birth is taken at the entry, as for the weeks (indicators.md 1.1).
        auto const birth = plus(of.chaining.entry, std::max(stay.delivery_delay, 0));
        mothers_.add({ cut(of.chaining.birth, birth_key_bits), place(of.where), short_weeks(stay.weeks), facts.has(Mother::PluralityKnown),
            facts.has(Mother::Multiple), facts.has(Mother::InducedOutcome), of.person, short_day(of.chaining.entry), short_day(birth) });
    }
    // Rule (I10): acts count in a stay that begins within a day of a transfer out of the delivery's.
    if (of.person != 0 && is_transfer(stay.exit_mode))
        delay(Awaited::Treatment, of, Unit::Mother, facts.bits(), of.chaining.exit);
    else
        count(of.where, Unit::Mother, facts.bits(), tally);
}

void Linker::take_child(Chained const& of, Set<Child> facts, Tally& tally)
{
    auto const birth = plus(of.chaining.entry, -of.stay.age_days);
    bool const is_birth = facts.has(Child::Birth);
    facts.add_if(!of.is_usable, Child::Unchained);
    if (of.is_usable && is_birth) {
        children_.add({ cut(of.chaining.birth, birth_key_bits), place(of.where), short_weeks(of.stay.weeks), facts.has(Child::LiveBirth),
            facts.has(Child::Multiple), facts.has(Child::Induced), of.person, short_day(birth),
            static_cast<std::uint64_t>(weight_class_of(facts)), facts.has(Child::Stillbirth) });
    }
    if (of.person != 0 && !is_birth)
        delay(Awaited::Birth, of, Unit::Child, facts.bits(), birth);
    else if (of.person != 0 && facts.has_all({ Child::LiveBirth, Child::LeftByTransfer }))
        delay(Awaited::NewbornArrival, of, Unit::Child, facts.bits(), of.chaining.exit);
    else
        count(of.where, Unit::Child, facts.bits(), tally);
}

/// Rule (I11): linked, a transfer in utero is one that another hospital received.
void Linker::take_pregnancy(Chained const& of, Set<Antenatal> facts, Tally& tally)
{
    if (facts.has(Antenatal::LeftByTransfer) && of.person != 0)
        return delay(Awaited::Arrival, of, Unit::Antenatal, facts.bits(), of.chaining.exit);
    facts.remove(Antenatal::LeftByTransfer);
    count(of.where, Unit::Antenatal, facts.bits(), tally);
}

/// Deliveries and births are found among those that wait.
void Linker::take_arrival(Chained const& of, StayFacts const& facts)
{
    auto const treatments = treatments_of_haemorrhage(of.stay.acts);
    bool const is_birth = Set<Child>::of_bits(facts[Unit::Child]).has(Child::Birth);
    if (facts[Unit::Mother] != 0 || is_birth)
        return;
    bool const is_child = is_infant(of.stay);
    if (facts[Unit::Antenatal] == 0 && !is_child && !is_transfer(of.stay.entry_mode) && treatments.empty())
        return;
    arrivals_.add({ of.person, short_day(of.chaining.entry), treatments.bits() >> first_treatment, of.stay.units.bits(), is_child,
        of.where.establishment.word() });
}

void Linker::count(Where const& where, Unit unit, std::uint64_t facts, Tally& tally) const
{
    if (hearer_ != nullptr)
        (*hearer_)(where.stay, where.cell, unit, facts, 1);
    else
        tally.add(where.cell, unit, facts);
}

void Linker::delay(Awaited awaited, Chained const& of, Unit unit, std::uint64_t facts, Day day)
{
    delayed_.push_back({ awaited, unit, facts, of.person, of.where, day });
}

std::uint32_t Linker::place(Where const& where)
{
    auto const [found, is_new] = place_of_.try_emplace(where, static_cast<std::uint32_t>(places_.size()));
    if (is_new)
        places_.push_back(where);
    return found->second;
}

std::size_t Linker::WhereHash::operator()(Where const& where) const
{
    auto const& cell = where.cell;
    auto const small = static_cast<std::uint64_t>(cell.residence.word()) << 24 ^ static_cast<std::uint64_t>(cell.month) << 20
        ^ static_cast<std::uint64_t>(cell.year) << 8 ^ static_cast<std::uint64_t>(cell.type);
    return scattered(cell.site.word() ^ scattered(small ^ scattered(where.establishment.word() ^ scattered(where.stay))));
}

} // namespace cigogne::analytics
