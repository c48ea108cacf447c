#include "analytics/definitions/facts.hpp"

namespace cigogne::analytics {

namespace {

/// Rule: 500 g or 22 completed weeks (Scan Santé notice of 2019). Either is enough; a missing one is not.
bool is_viable(Stay const& stay)
{
    return stay.weight >= 500 || stay.weeks >= 22;
}

/// Rule: B = CMD 15, age 0 day, entry mode 8, or N in use since 2022 (control C190 of GENRSA, October 2022).
bool is_birth(Stay const& stay)
{
    return stay.ghm[0] == '1' && stay.ghm[1] == '5' && stay.age_days == 0 && stay.age_years <= 0
        && (stay.entry_mode == '8' || stay.entry_mode == 'N') && is_viable(stay);
}

void add_weeks(int weeks, Set<Child>& facts)
{
    facts.add_if(weeks != missing, Child::WeeksKnown);
    facts.add_if(weeks >= 22 && weeks <= 27, Child::Weeks22To27);
    facts.add_if(weeks >= 28 && weeks <= 31, Child::Weeks28To31);
    facts.add_if(weeks >= 32 && weeks <= 36, Child::Weeks32To36);
    facts.add_if(weeks >= 24 && weeks <= 30, Child::Weeks24To30);
    facts.add_if(weeks >= 24 && weeks <= 31, Child::Weeks24To31);
    facts.add_if(weeks >= 32 && weeks <= 33, Child::Weeks32To33);
    facts.add_if(weeks >= 37, Child::WeeksFrom37);
    facts.add_if(weeks >= 37 && weeks <= 38, Child::Weeks37To38);
    facts.add_if(weeks >= 42, Child::WeeksFrom42);
}

void add_weight(int weight, Set<Child>& facts)
{
    facts.add_if(weight != missing, Child::WeightKnown);
    facts.add_if(weight != missing && weight < 2500, Child::WeightUnder2500);
    facts.add_if(weight != missing && weight < 1500, Child::WeightUnder1500);
    facts.add_if(weight != missing && weight < 1000, Child::WeightUnder1000);
    facts.add_if(weight >= 4000, Child::WeightFrom4000);
    facts.add_if(weight >= 4500, Child::WeightFrom4500);
}

void add_type(MaternityType type, Set<Child>& facts)
{
    using enum MaternityType;
    facts.add_if(type != Unknown && type != Ambiguous, Child::TypeKnown);
    facts.add_if(type == Ambiguous, Child::TypeAmbiguous);
    facts.add_if(type == TwoA || type == TwoB || type == Three, Child::TypeFrom2A);
    facts.add_if(type == TwoB || type == Three, Child::TypeFrom2B);
    facts.add_if(type == Three, Child::Type3);
}

void add_death(Stay const& stay, Set<Child>& facts)
{
    if (stay.exit_mode != '9' || stay.any.has(Diagnosis::Stillborn) || stay.age_years > 0 || !is_viable(stay))
        return;
    if (stay.age_days < 0 || stay.age_days >= 28 || stay.nights == missing)
        return;
    int const age_at_death = stay.age_days + stay.nights;
    if (age_at_death > 27)
        return;
    facts.add(age_at_death <= 6 ? Child::EarlyDeath : Child::LateDeath);
    add_weeks(stay.weeks, facts);
}

void add_birth(Stay const& stay, MaternityType type, Set<Child>& facts)
{
    facts.add(Child::Birth);
    bool const stillborn = stay.principal.has(Diagnosis::Stillborn);
    bool const live = !stay.any.has(Diagnosis::Stillborn);
    facts.add_if(stillborn, Child::Stillbirth);
    facts.add_if(live, Child::LiveBirth);
    facts.add_if(stillborn && (stay.principal.has(Diagnosis::StillbornInduced) || stay.associated.has(Diagnosis::TerminationOfNewborn)),
        Child::Induced);
    facts.add_if(stillborn && stay.principal.has(Diagnosis::StillbornUnspecified), Child::StillbornUnspecified);
    facts.add_if(stay.any.has(Diagnosis::BornOutside), Child::BornOutside);
    facts.add_if(stay.any.has(Diagnosis::BornMultiple), Child::Multiple);
    facts.add_if(stay.exit_mode == '7' && stay.destination == '1', Child::LeftByTransfer);
    facts.add_if(stay.nights == 0, Child::Nights0);
    facts.add_if(stay.nights == 1, Child::Night1);
    facts.add_if(stay.nights >= 2 && stay.nights <= 6, Child::Nights2To6);
    facts.add_if(stay.nights >= 7, Child::NightsFrom7);
    facts.add_if(stay.neonatal_supplement
            || stay.units.has_any({ UnitKind::Neonatology, UnitKind::NeonatalIntensiveCare, UnitKind::NeonatalReanimation }),
        Child::NeonatalCare);
    facts.add_if(stay.units_are_known || facts.has(Child::NeonatalCare), Child::UnitsKnown);
    facts.add_if(live && stay.entry_mode == '8' && stay.exit.year >= 2022, Child::EntryMode8);
    facts.add_if(live && stay.weeks >= 36 && stay.any.has(Diagnosis::Anoxia), Child::Anoxia);
    add_weeks(stay.weeks, facts);
    add_weight(stay.weight, facts);
    add_type(type, facts);
}

} // namespace

Set<Child> facts_of_child(Stay const& stay, MaternityType type)
{
    Set<Child> facts;
    if (is_birth(stay))
        add_birth(stay, type, facts);
    add_death(stay, facts);
    return facts;
}

} // namespace cigogne::analytics
