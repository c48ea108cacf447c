#include "demo/live.hpp"

namespace cigogne::demo {

using namespace transfers;

void Live::place_found()
{
    auto story = asks({
        .by = castres,
        .last_name = "SPÉCIMEN",
        .first_name = "Jeanne",
        .kind = Kind::TIU_ASC,
        .motive = Motive::GEM,
        .urgency = Urgency::U3,
        .weeks = 29,
        .days = 1,
        .fetuses = 2,
        .minutes_ago = 86,
    });
    take(story, 80, 78, cell_);
    story.then(acceptance(toulouse, "Dr Essai", 41), ago(41), 1min, cell_);
    story.write(measuring_);
}

void Live::searched_in_vain_so_far()
{
    auto story = asks({
        .by = "CH Mende",
        .last_name = "DÉMO",
        .first_name = "Fatou",
        .kind = Kind::TIU_ASC,
        .motive = Motive::METRO,
        .urgency = Urgency::U2,
        .weeks = 31,
        .days = 5,
        .minutes_ago = 74,
    });
    take(story, 71, 70, cell_);
    story.then(Refusal { to(montpellier), RefusalReason::NO_OBS_BED, "Dr Modèle" }, ago(52), 1min, cell_)
        .then(Refusal { to(toulouse), RefusalReason::NO_SDN, "Dr Essai" }, ago(40), 1min, cell_)
        .then(transfers::Call { to(nimes), "Dr Fictif" }, ago(18), 1min, cell_);
    story.write(measuring_);
}

/// A newborn who is helped to breathe: the mother's sheet asks little, the child's is filled.
void Live::newborn_searched_for()
{
    people::PersonForm woman {
        .last_name = "EXEMPLE",
        .first_name = "Maya",
        .initials = {},
        .birth_date = paris_date(now_).plus_days(-11'400),
        .postcode = "81100",
        .protected_identity = false,
    };
    OpeningForm form {
        .kind = Kind::TNN,
        .woman = std::move(woman),
        .newborns = { { ago(160), people::Sex::Male, *people::GestationalAge::make(33, 2), *people::Grams::make(1960) } },
        .motive = Motive::RESP_NN,
        .associated_motives = { Motive::PREMA },
        .urgency = Urgency::U2,
        .screening = ScreeningForm {},
        .caller_name = "Dr Exemple",
        .caller_role = CallerRole::Paediatrician,
        .caller_phone = Phone::parse("05 00 00 00 01"),
        .asked_at = ago(56),
        .entered_a_posteriori = false,
    };
    Story story(transaction_, std::move(form), network_.named(castres).id, ago(56), account_of(castres));
    story.with_newborn_sheet(invented_newborn_sheet("Exemple : suites de couches, à Castres"));
    take(story, 54, 53, cell_);
    story.then(transfers::Call { to(toulouse), "Dr Essai" }, ago(26), 1min, cell_);
    story.write(measuring_);
}

void Live::searched_for_twins()
{
    auto story = asks({
        .by = rodez,
        .last_name = "EXEMPLE",
        .first_name = "Alba",
        .kind = Kind::TIU_ASC,
        .motive = Motive::MAP,
        .urgency = Urgency::U2,
        .weeks = 27,
        .days = 4,
        .fetuses = 2,
        .minutes_ago = 47,
        .comment = "Exemple : col 12 mm, cède sous atosiban.",
    });
    take(story, 45, 44, cell_);
    story.then(transfers::Call { to(toulouse), "Dr Essai" }, ago(31), 1min, cell_)
        .then(transfers::Call { to(montpellier), "Dr Modèle" }, ago(12), 1min, cell_);
    story.write(measuring_);
}

void Live::handed_over()
{
    auto story = asks({
        .by = "CH Narbonne",
        .last_name = "IMAGINAIRE",
        .first_name = "Lucie",
        .kind = Kind::TIU_LAT,
        .motive = Motive::NO_BED,
        .urgency = Urgency::U4,
        .weeks = 35,
        .days = 0,
        .minutes_ago = 64,
    });
    take(story, 60, 55, colleague_);
    story.then(Handover { HandoverTo::NEXT_SHIFT, "M. Exemple", "Exemple : rappeler Perpignan après la visite." }, ago(20), 1min, colleague_);
    story.write(measuring_);
}

void Live::advice_asked()
{
    auto story = asks({
        .by = castres,
        .last_name = "TEST",
        .first_name = "Camille",
        .kind = Kind::AVIS,
        .motive = Motive::PE,
        .urgency = {},
        .weeks = 33,
        .days = 2,
        .minutes_ago = 33,
        .question = "Exemple : prééclampsie débutante, bilan normal. La garder ?",
    });
    take(story, 30, 28, colleague_);
    story.write(measuring_);
}

void Live::read_not_taken()
{
    auto story = asks({
        .by = foix,
        .last_name = "MODÈLE",
        .first_name = "Lina",
        .kind = Kind::TIU_ASC,
        .motive = Motive::RPM,
        .urgency = Urgency::U3,
        .weeks = 33,
        .days = 1,
        .minutes_ago = 19,
        .filled = Filled::Hardly,
    });
    story.then(Reading {}, ago(13), 0min, cell_);
    story.write(measuring_);
}

void Live::just_asked()
{
    auto story = asks({
        .by = castres,
        .last_name = "FICTIF",
        .first_name = "Salomé",
        .kind = Kind::TIU_ASC,
        .motive = Motive::PE_S,
        .urgency = Urgency::U1,
        .weeks = 29,
        .days = 2,
        .minutes_ago = 4,
        .filled = Filled::Hardly,
        .comment = "Exemple : TA 185/115 sous nicardipine, réflexes vifs.",
    });
    story.write(measuring_);
}

} // namespace cigogne::demo
