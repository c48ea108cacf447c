#include "demo/live.hpp"

namespace cigogne::demo {

using namespace transfers;

void Live::arrived()
{
    auto story = asks({
        .by = rodez,
        .last_name = "MODÈLE",
        .first_name = "Inès",
        .kind = Kind::TIU_ASC,
        .motive = Motive::PE_S,
        .urgency = Urgency::U2,
        .weeks = 31,
        .days = 2,
        .minutes_ago = 420,
        .filled = Filled::ForTheDeparture,
    });
    take(story, 418, 416, colleague_);
    story.then(acceptance(toulouse, "Dr Essai", 395), ago(395), 1min, colleague_)
        .then(order(VehicleClass::Three), ago(380), 1min, colleague_)
        .then(Departure { Screening { ScreeningMoment::DEPARTURE, {} } }, ago(330), 2min, account_of(rodez))
        .then(Arrival {}, ago(215), 2min, region_.accounts.at("toulouse"));
    story.write(measuring_);
}

void Live::late_on_the_road()
{
    auto story = asks({
        .by = "CH Alès-Cévennes",
        .last_name = "ESSAI",
        .first_name = "Clara",
        .kind = Kind::TIU_ASC,
        .motive = Motive::RPM,
        .urgency = Urgency::U3,
        .weeks = 30,
        .days = 0,
        .minutes_ago = 260,
        .filled = Filled::ForTheDeparture,
    });
    take(story, 256, 250, cell_);
    story.then(acceptance(nimes, "Dr Fictif", 225), ago(225), 1min, cell_).then(order(VehicleClass::Two), ago(200), 1min, cell_);
    leaves(story, "CH Alès-Cévennes", nimes, 115);
    story.write(measuring_);
}

void Live::advice_given()
{
    auto story = asks({
        .by = rodez,
        .last_name = "FACTICE",
        .first_name = "Rose",
        .kind = Kind::AVIS,
        .motive = Motive::RCIU,
        .urgency = {},
        .weeks = 29,
        .days = 5,
        .minutes_ago = 190,
        .question = "Exemple : biométrie au 4e percentile, Doppler normal. Où la suivre ?",
    });
    take(story, 186, 184, colleague_);
    story.then(Advice { "Exemple : contrôle échographique dans 10 jours à Rodez, pas de transfert.", "Dr Modèle" }, ago(150), 1min, colleague_);
    story.write(measuring_);
}

void Live::on_the_road()
{
    auto story = asks({
        .by = foix,
        .last_name = "FICTIF",
        .first_name = "Yasmine",
        .kind = Kind::TIU_ASC,
        .motive = Motive::MAP,
        .urgency = Urgency::U2,
        .weeks = 26,
        .days = 6,
        .minutes_ago = 128,
        .filled = Filled::ForTheDeparture,
    });
    take(story, 126, 124, cell_);
    story.then(Refusal { to(montpellier), RefusalReason::TOO_FAR, "Dr Modèle" }, ago(115), 1min, cell_)
        .then(acceptance(toulouse, "Dr Essai", 104), ago(104), 1min, cell_)
        .then(order(VehicleClass::Two), ago(90), 1min, cell_)
        .then(VehicleArrival {}, ago(38), 1min, account_of(foix));
    leaves(story, foix, toulouse, 22);
    story.write(measuring_);
}

void Live::vehicle_ordered()
{
    auto story = asks({
        .by = rodez,
        .last_name = "EXEMPLE",
        .first_name = "Nora",
        .kind = Kind::TIU_ASC,
        .motive = Motive::HELLP,
        .urgency = Urgency::U2,
        .weeks = 30,
        .days = 4,
        .minutes_ago = 98,
        .filled = Filled::ForTheSearch,
    });
    take(story, 96, 95, colleague_);
    story.then(Refusal { to(toulouse), RefusalReason::NO_REA_BED, "Dr Essai" }, ago(84), 1min, colleague_)
        .then(acceptance(montpellier, "Dr Modèle", 66, directory::Capacity::Beyond), ago(66), 1min, colleague_)
        .then(order(VehicleClass::Three), ago(48), 1min, colleague_)
        .then(VehicleArrival {}, ago(6), 1min, account_of(rodez));
    story.write(measuring_);
}

} // namespace cigogne::demo
