#include "demo/case_texts.hpp"

#include "demo/women.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace quality;

namespace {

people::GestationalAge age_between(Chance& chance, int least_weeks, int most_weeks)
{
    return *people::GestationalAge::make(chance.between(least_weeks * 7, most_weeks * 7 + 6));
}

Declaration told(CaseKind kind, PlaceId house, Instant at, people::GestationalAge age, std::string summary)
{
    return { .kind = kind, .house = house, .happened_at = at, .age = age, .newborns = 1, .vital = Vital::LIVE, .summary = std::move(summary) };
}

/// Long enough before the birth for somebody to be admitted, if it was in a maternity.
Instant admission(Chance& chance, CaseRow const& row, std::optional<transfers::Measure> const& request)
{
    auto const minutes = std::chrono::minutes(chance.between(25, 260));
    if (!request)
        return row.happened_at.value_or(start_of_day(row.happened_on) + 12h) - minutes;
    auto const admitted = request->destination == row.house && request->arrived_at ? *request->arrived_at : request->asked_at - minutes / 3;
    return row.happened_at ? std::min(admitted, *row.happened_at) : admitted;
}

void tell_admission(Documentation& told, Chance& chance, CaseRow const& row, std::optional<transfers::Measure> const& request)
{
    constexpr auto states = std::to_array<std::string_view>({ "Exemple : dilatation complète, poche rompue", "Exemple : 6 cm, contractions toutes les 3 minutes",
        "Exemple : tension élevée, travail rapide", "Exemple : métrorragies, anomalies du rythme cardiaque fœtal" });
    constexpr auto courses = std::to_array({ Course::NONE, Course::INCOMPLETE, Course::INCOMPLETE, Course::COMPLETE });
    told.admitted_at = admission(chance, row, request);
    if (chance.percent(40))
        told.first_contact_at = *told.admitted_at - 20min;
    told.state_at_admission = std::string(chance.one_of(states));
    told.transfer_asked = request.has_value();
    if (!request)
        told.why_no_transfer = "Exemple : accouchement imminent à l’arrivée";
    told.corticosteroids = chance.one_of(courses);
    told.magnesium = chance.percent(25) ? Course::COMPLETE : Course::NONE;
}

/// The paediatric team comes, and takes the child to where it should have been born.
void tell_removal(Documentation& told, Chance& chance, Instant born_at)
{
    told.smur_called_at = born_at + std::chrono::minutes(chance.between(-25, 10));
    told.smur_arrived_at = *told.smur_called_at + std::chrono::minutes(chance.between(25, 70));
    told.newborn_state = "Exemple : stable sous pression positive";
    told.newborn_left_at = std::max(born_at, *told.smur_arrived_at) + std::chrono::minutes(chance.between(30, 80));
    told.newborn_arrived_at = *told.newborn_left_at + std::chrono::minutes(chance.between(20, 90));
}

Outcome outcome_of(Chance& chance, CaseKind kind, Vital vital)
{
    switch (kind) {
    case CaseKind::AN_MPT:
        return vital == Vital::LIVE ? Outcome::DIED_0_6 : Outcome::DIED_AT_BIRTH;
    case CaseKind::AN_DNN:
        return chance.percent(70) ? Outcome::DIED_0_6 : Outcome::DIED_7_27;
    case CaseKind::AN_OUT:
        return chance.percent(8) ? Outcome::DIED_0_6 : Outcome::ALIVE;
    default:
        return Outcome::ALIVE;
    }
}

std::string summary_of(CaseKind kind, bool has_request)
{
    if (kind == CaseKind::AN_OUT && has_request)
        return "Récit fictif : transfert demandé, travail trop rapide pour que la femme arrive à temps.";
    return kind == CaseKind::AN_OUT ? "Récit fictif : arrivée en travail avancé, aucun transfert possible." : "Récit fictif : les faits sont inventés pour la démonstration.";
}

} // namespace

Declaration invented_declaration(Chance& chance, CaseKind kind, PlaceId house, Instant at)
{
    switch (kind) {
    case CaseKind::AIEH: {
        bool const at_home = chance.percent(60);
        auto birth = told(kind, house, at, age_between(chance, 36, 40),
            at_home ? "Exemple : née à domicile avant l’arrivée des secours." : "Exemple : née en voiture, sur la route de la maternité.");
        birth.weight = invented_weight(chance, *people::GestationalAge::make(37, 0));
        return birth;
    }
    case CaseKind::AN_EAI: {
        auto birth = told(kind, house, at, age_between(chance, 37, 40), "Exemple : pH au cordon à 6,95, refroidissement commencé.");
        birth.needs_intensive_care = true;
        return birth;
    }
    case CaseKind::AN_MPT: {
        auto birth = told(kind, house, at, age_between(chance, 37, 40), "Exemple : mort fœtale à terme.");
        birth.vital = chance.percent(60) ? Vital::DEAD_BEFORE_ADMISSION : Vital::DIED_IN_LABOUR;
        return birth;
    }
    case CaseKind::AN_DNN:
        return told(kind, house, at, age_between(chance, 25, 39), "Exemple : décès pendant le premier mois.");
    case CaseKind::AN_EIG: {
        auto birth = told(kind, house, at, age_between(chance, 36, 40), "Exemple : événement grave, déclaré par l’établissement.");
        birth.adverse_event = "Exemple, référence interne fictive";
        return birth;
    }
    case CaseKind::AN_OUT:
        break;
    }
    auto birth = told(kind, house, at, age_between(chance, 25, 30), "Exemple : née à l’arrivée, aucune demande de transfert.");
    birth.weight = invented_weight(chance, *birth.age);
    return birth;
}

Declaration declaration_of(CaseRow const& row, transfers::Measure const& request)
{
    bool const before_arrival = !transfers::is_of_newborn(request.kind) && request.departed_at && row.happened_at && request.arrived_at && *row.happened_at < *request.arrived_at;
    auto const kind = row.kind == CaseKind::AN_OUT && before_arrival ? CaseKind::AIEH : row.kind;
    return { .kind = kind, .vital = kind == CaseKind::AN_MPT ? Vital::UNKNOWN : Vital::LIVE };
}

Documentation invented_documentation(Chance& chance, CaseRow const& row, std::optional<transfers::Measure> const& request)
{
    constexpr auto postcodes = std::to_array<std::string_view>({ "09000", "12000", "31000", "32000", "34000", "46000", "65000", "81000", "82000" });
    constexpr auto followed_by = std::to_array({ FollowUp::MATERNITY, FollowUp::MATERNITY, FollowUp::LIBERAL_MIDWIFE, FollowUp::GYNAECOLOGIST, FollowUp::PMI });
    // A newborn's own request says nothing of its mother's stay: she was not transferred.
    auto const of_the_mother = request && !transfers::is_of_newborn(request->kind) ? request : std::nullopt;
    auto told = documentation_from(row.documentation);
    told.residence_postcode = std::string(chance.one_of(postcodes));
    told.follow_up = chance.one_of(followed_by);
    told.visits_in_7_days = chance.percent(70) ? 0 : 1;
    told.hospitalisations_in_7_days = chance.percent(85) ? 0 : 1;
    if (row.kind == CaseKind::AN_OUT)
        tell_admission(told, chance, row, of_the_mother);
    bool const is_taken_elsewhere = row.kind == CaseKind::AN_OUT || row.kind == CaseKind::AN_EAI;
    if (is_taken_elsewhere && row.happened_at && chance.percent(80))
        tell_removal(told, chance, *row.happened_at);
    auto const death = std::ranges::find_if(row.also.values, [](CaseKind kind) { return kind == CaseKind::AN_MPT || kind == CaseKind::AN_DNN; });
    told.outcome = outcome_of(chance, death == row.also.values.end() ? row.kind : *death, row.vital);
    if (!told.summary)
        told.summary = summary_of(row.kind, of_the_mother.has_value());
    return told;
}

Verdicts invented_verdicts(Chance& chance)
{
    using enum Avoidability;
    auto const draw = chance.between(0, 99);
    if (draw < 78)
        return { INEVITABLE, INEVITABLE, INEVITABLE };
    if (draw < 91)
        return { AVOIDABLE_WITH_RISK_FACTOR, AVOIDABLE_WITH_RISK_FACTOR, AVOIDABLE_WITH_RISK_FACTOR };
    if (draw < 94)
        return { PROBABLY_AVOIDABLE, PROBABLY_AVOIDABLE, PROBABLY_AVOIDABLE };
    return { INEVITABLE, AVOIDABLE_WITH_RISK_FACTOR, draw < 97 ? INEVITABLE : AVOIDABLE_WITH_RISK_FACTOR };
}

std::string reasons_for(Avoidability verdict)
{
    if (verdict == Avoidability::INEVITABLE)
        return "Exemple : délai trop court, rien ne pouvait être fait plus tôt.";
    return "Exemple : consultation la veille, un transfert aurait pu être demandé alors.";
}

} // namespace cigogne::demo
