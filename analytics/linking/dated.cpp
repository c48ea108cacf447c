#include "analytics/linking/dated.hpp"

namespace cigogne::analytics {

namespace {

bool may_be_linked(Stay const& stay, StayFacts const& facts)
{
    return !facts.empty() || is_infant(stay) || is_transfer(stay.entry_mode) || !treatments_of_haemorrhage(stay.acts).empty();
}

/// The day of the birth that the stay tells of, the child's own or that of the dated delivery act; 0 where none.
DayNumber birth_day_of(Stay const& stay, Chaining const& chaining, StayFacts const& facts)
{
    if (is_infant(stay))
        return number_of(plus(chaining.entry, -stay.age_days));
    if (facts[Unit::Mother] != 0 && stay.delivery_delay != missing)
        return number_of(plus(chaining.entry, stay.delivery_delay));
    return 0;
}

} // namespace

DatedStay dated(Stay const& stay, StayFacts const& facts, FactFinder& finder, ChainingLookup& lookup)
{
    DatedStay told { stay, facts, {} };
    if (!may_be_linked(stay, told.facts))
        return told;
    told.chaining = lookup.find(stay);
    if (!told.chaining)
        return told;
    told.stay.birth_day = birth_day_of(stay, *told.chaining, told.facts);
    if (told.stay.birth_day != 0)
        told.facts = finder.facts_of(told.stay);
    return told;
}

} // namespace cigogne::analytics
