#include "demo/requests.hpp"
#include "demo/story.hpp"
#include "demo/women.hpp"
#include "modules/beds/store.hpp"

namespace cigogne::demo {

namespace {

using namespace transfers;

constexpr char const* rodez = "CH Rodez";
constexpr char const* foix = "CH Foix (CHIVA, Saint-Jean-de-Verges)";
constexpr char const* castres = "CH Castres (Pays d'Autan)";
constexpr char const* toulouse = "CHU Paule de Viguier";
constexpr char const* montpellier = "CHU Montpellier (Arnaud-de-Villeneuve)";
constexpr char const* nimes = "CHU Nîmes (Carémeau)";

/// Who asks now, and for whom.
struct Asked {
    char const* by;
    char const* last_name;
    char const* first_name;
    Kind kind;
    Motive motive;
    std::optional<Urgency> urgency;
    int weeks;
    int days;
    int fetuses = 1;
    int minutes_ago;
    Filled filled = Filled::ForTheSearch;
    char const* question = nullptr;
    char const* comment = nullptr;
};

/// The requests of this minute, each in another state. What happens is told in minutes before now.
class Live {
public:
    Live(db::Transaction& transaction, Network const& network, Region const& region, Recipe const& recipe)
        : transaction_(transaction)
        , network_(network)
        , region_(region)
        , now_(recipe.now)
        , chance_(recipe.seed ^ 0x11feU)
        , cell_(region.accounts.at("cellule"))
        , colleague_(region.accounts.at("cellule2"))
    {
    }

    void tell()
    {
        // The oldest first: that is the order of the numbers.
        arrived();
        late_on_the_road();
        advice_given();
        on_the_road();
        vehicle_ordered();
        place_found();
        searched_in_vain_so_far();
        newborn_searched_for();
        searched_for_twins();
        handed_over();
        advice_asked();
        read_not_taken();
        just_asked();
        leave_note();
    }

private:
    Instant ago(int minutes) const { return now_ - std::chrono::minutes(minutes); }
    Destination to(char const* name) const { return { network_.named(name).id, {} }; }

    AccountId account_of(char const* place) const
    {
        if (place == rodez)
            return region_.accounts.at("rodez");
        if (place == foix)
            return region_.accounts.at("foix");
        return place == castres ? region_.accounts.at("castres") : cell_;
    }

    Story asks(Asked const& asked)
    {
        age_ = *people::GestationalAge::make(asked.weeks, asked.days);
        fetuses_ = asked.fetuses;
        kind_ = asked.kind;
        auto const at = ago(asked.minutes_ago);
        auto woman = invented_woman(chance_, paris_date(now_));
        woman.last_name = asked.last_name;
        woman.first_name = asked.first_name;
        bool const advice = asked.kind == Kind::AVIS;
        OpeningForm form {
            .kind = asked.kind,
            .woman = std::move(woman),
            .dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::FirstTrimesterUltrasound, age_ },
            .fetuses = asked.fetuses,
            .motive = asked.motive,
            .urgency = asked.urgency,
            .screening = advice ? std::nullopt : std::optional(ScreeningForm {}),
            .question = asked.question ? std::optional<std::string>(asked.question) : std::nullopt,
            .comment = asked.comment ? std::optional<std::string>(asked.comment) : std::nullopt,
            .caller_name = invented_colleague(chance_),
            .caller_role = CallerRole::Midwife,
            .caller_phone = Phone::parse("05 00 00 00 01"),
            .asked_at = at,
            .entered_a_posteriori = false,
        };
        Story story(transaction_, std::move(form), network_.named(asked.by).id, at, account_of(asked.by));
        story.with_sheet(invented_sheet(chance_, asked.kind, asked.fetuses, age_, at, asked.filled));
        return story;
    }

    void take(Story& story, int read, int taken, AccountId midwife)
    {
        story.then(Reading {}, ago(read), 0min, midwife).then(Taking {}, ago(taken), 0min, midwife);
    }

    /// A unit that says yes has the places, and says so; or it takes her beyond capacity: then its count stays as it is.
    Acceptance acceptance(char const* name, char const* physician, int minutes_ago, directory::Capacity capacity = directory::Capacity::Within)
    {
        auto places = places_at(network_.named(name), kind_, fetuses_, age_);
        beds::Store counts(transaction_);
        for (auto& place : places) {
            auto count = counts.status(*place.unit);
            if (!count.available || *count.available >= place.count)
                continue;
            place.beyond_capacity = capacity == directory::Capacity::Beyond && directory::is_for_newborn(place.kind);
            if (place.beyond_capacity)
                continue;
            count.available = place.count;
            count.declared_at = std::max(count.declared_at.value_or(ago(minutes_ago)), ago(minutes_ago));
            count.source = directory::BedSource::CELL_CALL;
            counts.save(count, beds::Change::Declared, *count.declared_at, cell_.text());
        }
        return { to(name), physician, std::move(places) };
    }

    VehicleOrder order(VehicleClass used) const
    {
        return {
            .screening = Screening { ScreeningMoment::BEFORE_VEHICLE, {} },
            .used = used,
            .suggested = used,
            .provider = "Ambulances Exemple",
            .escort = used == VehicleClass::Two ? "Mme Démo, sage-femme" : "",
        };
    }

    Instant arrival_at(char const* from, char const* destination, Instant departed)
    {
        auto const there = network_.named(destination).id;
        for (auto const& road : directory::travel_from(transaction_, network_.named(from).id, paris_date(now_))) {
            if (road.destination == there)
                return departed + std::chrono::minutes(road.minutes);
        }
        return departed + 1h;
    }

    void leaves(Story& story, char const* from, char const* destination, int minutes_ago)
    {
        story.then(Departure { Screening { ScreeningMoment::DEPARTURE, {} } }, ago(minutes_ago), 1min, account_of(from));
        story.expected_at(arrival_at(from, destination, ago(minutes_ago)));
    }

    void arrived()
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
        story.write();
    }

    void late_on_the_road()
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
        story.write();
    }

    void advice_given()
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
        story.write();
    }

    void on_the_road()
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
        story.write();
    }

    void vehicle_ordered()
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
        story.write();
    }

    void place_found()
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
        story.write();
    }

    void searched_in_vain_so_far()
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
        story.write();
    }

    void searched_for_twins()
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
        story.write();
    }

    /// A newborn who is helped to breathe: the mother's sheet asks little, the child's is filled.
    void newborn_searched_for()
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
        story.with_newborn_sheet(invented_newborn_sheet());
        take(story, 54, 53, cell_);
        story.then(transfers::Call { to(toulouse), "Dr Essai" }, ago(26), 1min, cell_);
        story.write();
    }

    void handed_over()
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
        story.write();
    }

    void advice_asked()
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
        story.write();
    }

    void read_not_taken()
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
        story.write();
    }

    void just_asked()
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
        story.write();
    }

    void leave_note()
    {
        transfers::Store store(transaction_);
        auto note = store.shift_note();
        auto const before = note.version;
        note.content = "Exemple de relève : Narbonne à rappeler après la visite. Nîmes attend des sorties en réanimation ce soir.";
        note.updated_at = ago(20);
        note.updated_by = colleague_;
        note.version = before + 1;
        store.save_shift_note(note, before);
    }

    db::Transaction& transaction_;
    Network const& network_;
    Region const& region_;
    Instant now_;
    Chance chance_;
    AccountId cell_;
    AccountId colleague_;
    // Of the request that is being told.
    std::optional<people::GestationalAge> age_;
    int fetuses_ = 1;
    Kind kind_ = Kind::TIU_ASC;
};

} // namespace

void tell_live_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe)
{
    auto transaction = database.write();
    Live(transaction, network, region, recipe).tell();
    transaction.commit();
}

} // namespace cigogne::demo
