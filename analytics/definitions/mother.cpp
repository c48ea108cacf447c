#include "analytics/definitions/facts.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

constexpr Set<Act> caesareans { Act::CaesareanPlanned, Act::CaesareanInLabour, Act::CaesareanUrgentBeforeLabour,
    Act::CaesareanVaginalApproach };

/// Completed weeks at the delivery; from the last period where they are not written. `missing` where neither is.
int weeks_at_delivery(Stay const& stay)
{
    if (stay.weeks != missing || stay.period_delay == missing)
        return stay.weeks;
    return (stay.period_delay + std::max(stay.delivery_delay, 0)) / 7;
}

void add_age(Stay const& stay, Set<Mother>& facts)
{
    int const age = stay.age_years;
    // Rule: the grouping function refuses ages under 11; above 60 is taken as a fault (indicators.md I2).
    bool const known = age >= 11 && age <= 60;
    facts.add_if(known, Mother::AgeKnown);
    facts.add_if(known && age < 18, Mother::AgeUnder18);
    facts.add_if(known && age < 20, Mother::AgeUnder20);
    facts.add_if(known && age >= 20 && age <= 24, Mother::Age20To24);
    facts.add_if(known && age >= 25 && age <= 29, Mother::Age25To29);
    facts.add_if(known && age >= 30 && age <= 34, Mother::Age30To34);
    facts.add_if(known && age >= 35 && age <= 39, Mother::Age35To39);
    facts.add_if(known && age >= 35, Mother::AgeFrom35);
    facts.add_if(known && age >= 40, Mother::AgeFrom40);
    facts.add_if(known && age >= 45, Mother::AgeFrom45);
}

void add_plurality(Stay const& stay, Set<Mother>& facts)
{
    auto const& told = stay.associated;
    // A delivery is of one kind: where outcomes disagree, that of most children.
    bool const higher = told.has(Diagnosis::HigherOrder);
    bool const twins = told.has(Diagnosis::Twins) && !higher;
    facts.add_if(higher || twins || told.has(Diagnosis::SingleBirth), Mother::PluralityKnown);
    facts.add_if(higher || twins, Mother::Multiple);
    facts.add_if(twins, Mother::Twins);
    facts.add_if(higher, Mother::HigherOrder);
    facts.add_if(told.has(Diagnosis::InducedOutcome), Mother::InducedOutcome);
    facts.add_if(told.has(Diagnosis::OutcomeUnspecified), Mother::OutcomeUnspecified);
    facts.add_if(told.has(Diagnosis::SomeStillborn), Mother::SomeStillborn);
    facts.add_if(told.has(Diagnosis::AllStillborn), Mother::AllStillborn);
}

void add_mode(Stay const& stay, Set<Mother>& facts)
{
    auto const& acts = stay.acts;
    // Rule (proposed): of twins born one by each way, caesarean.
    bool const caesarean = acts.has_any(caesareans);
    bool const vaginal = acts.has(Act::Vaginal) && !caesarean;
    facts.add_if(caesarean, Mother::Caesarean);
    facts.add_if(acts.has_any({ Act::CaesareanPlanned, Act::CaesareanUrgentBeforeLabour }), Mother::CaesareanBeforeLabour);
    facts.add_if(vaginal, Mother::Vaginal);
    facts.add_if(vaginal && acts.has(Act::Instrumental), Mother::Instrumental);
    facts.add_if(vaginal && !acts.has(Act::Instrumental), Mother::SpontaneousVaginal);
    facts.add_if(vaginal && acts.has(Act::Episiotomy), Mother::Episiotomy);
    facts.add_if(vaginal && (acts.has(Act::SevereTear) || stay.any.has(Diagnosis::SevereTear)), Mother::SevereTear);
    facts.add_if(vaginal && acts.has(Act::NeuraxialAnalgesia), Mother::NeuraxialAnalgesia);
    facts.add_if(acts.has_any({ Act::Primipara, Act::Multipara }), Mother::ParityKnown);
    facts.add_if(acts.has(Act::Primipara), Mother::Primipara);
    bool const since_extensions = stay.exit >= Month { 2019, 3 };
    facts.add_if(since_extensions, Mother::SinceExtensions);
    facts.add_if(caesarean && acts.has(Act::CaesareanWithoutExtension) && since_extensions, Mother::ExtensionMissing);
    facts.add_if(stay.any.has(Diagnosis::PreviousCaesarean), Mother::PreviousCaesarean);
}

void add_haemorrhage(Stay const& stay, Set<Mother>& facts)
{
    auto const& acts = stay.acts;
    facts.add(treatments_of_haemorrhage(acts));
    facts.add_if(stay.any.has(Diagnosis::Haemorrhage), Mother::HaemorrhageDiagnosis);
    facts.add_if(acts.has(Act::Transfusion), Mother::Transfusion);
}

/// Rule (proposed, I13): of single births; where act and diagnosis disagree the act is right.
void add_presentation(Stay const& stay, Set<Mother>& facts)
{
    bool const single = stay.associated.has(Diagnosis::SingleBirth) && !stay.associated.has_any({ Diagnosis::Twins, Diagnosis::HigherOrder });
    if (!single || !stay.acts.has(Act::Delivery))
        return;
    auto const& acts = stay.acts;
    auto const& told = stay.any;
    auto const presentation = [&] {
        if (acts.has_any({ Act::BreechBirth, Act::InstrumentalBreech }))
            return Mother::Breech;
        if (acts.has(Act::CephalicBirth))
            return Mother::Cephalic;
        if (told.has(Diagnosis::Breech))
            return Mother::Breech;
        if (told.has(Diagnosis::Transverse))
            return Mother::Transverse;
        if (told.has(Diagnosis::FaceOrBrow))
            return Mother::FaceOrBrow;
        return told.has(Diagnosis::OtherPresentation) ? Mother::OtherPresentation : Mother::Cephalic;
    }();
    if (presentation == Mother::Cephalic && !acts.has(Act::CephalicBirth) && !acts.has_any(caesareans))
        return; // the act of a vaginal birth of several children, which tells none
    facts.add(presentation);
    facts.add(Mother::PresentationKnown);
}

void add_weeks(int weeks, Set<Mother>& facts)
{
    facts.add_if(weeks != missing, Mother::WeeksKnown);
    facts.add_if(weeks >= 22 && weeks <= 27, Mother::Weeks22To27);
    facts.add_if(weeks >= 28 && weeks <= 31, Mother::Weeks28To31);
    facts.add_if(weeks >= 32 && weeks <= 36, Mother::Weeks32To36);
    facts.add_if(weeks >= 37, Mother::WeeksFrom37);
}

/// Rule (proposed, I11): mode 7, or 0 but for a service that another hospital gives (PIE): that is a procedure and no transfer.
bool is_transfer(char mode, Stay const& stay)
{
    return mode == '7' || (mode == '0' && stay.stay_type != 'A');
}

bool came_by_transfer(Stay const& stay)
{
    return is_transfer(stay.entry_mode, stay) && (stay.provenance == '1' || stay.provenance == 'R');
}

/// Rule (proposed, I11): before the delivery are the roots 14M03, 14Z16, 14Z06 and 14C10; the others of CMD 14 follow it or end the
/// pregnancy. A unit summary before grouping, which has no GHM, is taken at its diagnoses.
bool is_antepartum(Stay const& stay)
{
    if (!stay.is_grouped)
        return stay.ghm[0] == ' '; // not of CMD 15, which its age tells
    constexpr std::array<std::string_view, 4> roots { "14M03", "14Z16", "14Z06", "14C10" };
    return std::ranges::find(roots, std::string_view(stay.ghm.data(), 5)) != roots.end();
}

} // namespace

Set<Mother> treatments_of_haemorrhage(Set<Act> acts)
{
    Set<Mother> facts;
    facts.add_if(acts.has(Act::Embolisation), Mother::Embolisation);
    facts.add_if(acts.has(Act::IliacLigation), Mother::IliacLigation);
    facts.add_if(acts.has(Act::UterineLigation), Mother::UterineLigation);
    facts.add_if(acts.has(Act::Hysterectomy), Mother::Hysterectomy);
    facts.add_if(acts.has(Act::Tamponade), Mother::Tamponade);
    facts.add_if(acts.has_any({ Act::Embolisation, Act::IliacLigation, Act::UterineLigation, Act::Hysterectomy }),
        Mother::HaemorrhageTreatment);
    return facts;
}

Set<Mother> facts_of_mother(Stay const& stay)
{
    // Rule: D = (a delivery act or Z3900 in DP or DA) and Z37 in DA (Scan Santé notice of 2019, as the SNDS documentation
    // quotes it); 22 to 44 weeks where they are known.
    bool const with_act = stay.acts.has(Act::Delivery);
    bool const outside = stay.principal.has(Diagnosis::DeliveredOutside) || stay.associated.has(Diagnosis::DeliveredOutside);
    if (!(with_act || outside) || !stay.associated.has(Diagnosis::BirthOutcome))
        return {};
    int const weeks = weeks_at_delivery(stay);
    if (weeks != missing && (weeks < 22 || weeks > 44))
        return {};

    Set<Mother> facts { Mother::Delivery };
    facts.add_if(with_act, Mother::WithAct);
    facts.add_if(outside && !with_act, Mother::OutOfFacility);
    add_weeks(weeks, facts);
    add_age(stay, facts);
    add_plurality(stay, facts);
    add_mode(stay, facts);
    add_haemorrhage(stay, facts);
    add_presentation(stay, facts);
    facts.add_if(came_by_transfer(stay), Mother::CameByTransfer);
    facts.add_if(stay.exit_mode == '7' && stay.destination == '1', Mother::LeftByTransfer);
    return facts;
}

Set<Antenatal> facts_of_pregnancy(Stay const& stay)
{
    if (!stay.principal.has(Diagnosis::Pregnancy) && !stay.associated.has(Diagnosis::Pregnancy))
        return {};
    if (stay.acts.has(Act::Delivery) || stay.associated.has(Diagnosis::BirthOutcome) || !is_antepartum(stay))
        return {};
    Set<Antenatal> facts { Antenatal::Pregnant };
    facts.add_if(came_by_transfer(stay), Antenatal::CameByTransfer);
    facts.add_if(is_transfer(stay.exit_mode, stay) && stay.destination == '1', Antenatal::LeftByTransfer);
    return facts;
}

} // namespace cigogne::analytics
