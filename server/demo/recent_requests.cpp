#include "demo/requests.hpp"
#include "demo/story.hpp"
#include "demo/women.hpp"

namespace cigogne::demo {

namespace {

using namespace transfers;

constexpr char const* toulouse = "CHU Paule de Viguier";
constexpr char const* montpellier = "CHU Montpellier (Arnaud-de-Villeneuve)";

/// One who has arrived, some days ago.
struct Arrived {
    char const* from;
    char const* to;
    char const* last_name;
    char const* first_name;
    Motive motive;
    int weeks;
    int days;
    int days_ago;
};

/// What is awaited is there for each demonstration account, whatever chance has told of the year.
class Recent {
public:
    Recent(db::Transaction& transaction, Network const& network, Region const& region, Recipe const& recipe)
        : transaction_(transaction)
        , measuring_(transaction, {})
        , network_(network)
        , region_(region)
        , now_(recipe.now)
        , chance_(recipe.seed ^ 0x5eceU)
        , cell_(region.accounts.at("cellule"))
    {
    }

    /// The oldest first: that is the order of the numbers.
    void tell()
    {
        gone_home();
        delivered();
        received();
    }

private:
    Instant days_ago(int days) const { return now_ - 24h * days; }
    AccountId of(char const* place) const { return account_at(region_, place).value_or(cell_); }

    Story transferred(Arrived const& one)
    {
        auto const asked_at = days_ago(one.days_ago);
        auto const age = *people::GestationalAge::make(one.weeks, one.days);
        auto woman = invented_woman(chance_, paris_date(asked_at), invented_years(chance_));
        woman.last_name = one.last_name;
        woman.first_name = one.first_name;
        OpeningForm form {
            .kind = Kind::TIU_ASC,
            .woman = std::move(woman),
            .dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::FirstTrimesterUltrasound, age },
            .fetuses = 1,
            .motive = one.motive,
            .urgency = Urgency::U2,
            .screening = ScreeningForm {},
            .caller_name = invented_colleague(chance_),
            .caller_role = CallerRole::Midwife,
            .asked_at = asked_at,
            .entered_a_posteriori = false,
        };
        Story story(transaction_, std::move(form), network_.named(one.from).id, asked_at, of(one.from));
        story.with_sheet(invented_sheet(chance_, Kind::TIU_ASC, 1, age, asked_at, Filled::ForTheDeparture));
        auto const& house = network_.named(one.to);
        VehicleOrder order {
            .screening = Screening { ScreeningMoment::BEFORE_VEHICLE, {} },
            .used = VehicleClass::Two,
            .suggested = VehicleClass::Two,
            .provider = "Ambulances Exemple",
            .escort = "Mme Démo, sage-femme",
        };
        story.then(Reading {}, asked_at + 2min, 0min, cell_)
            .then(Taking {}, asked_at + 4min, 0min, cell_)
            .then(Acceptance { { house.id, {} }, invented_physician(chance_), places_at(house, Kind::TIU_ASC, 1, age) }, asked_at + 25min, 1min, cell_)
            .then(std::move(order), asked_at + 40min, 1min, cell_)
            .then(Departure { Screening { ScreeningMoment::DEPARTURE, {} } }, asked_at + 90min, 2min, of(one.from))
            .then(Arrival {}, asked_at + 200min, 2min, of(one.to));
        return story;
    }

    /// She left pregnant and is beyond her term: the maternity of Foix is asked whether she has delivered.
    void gone_home()
    {
        constexpr char const* foix = "CH Foix (CHIVA, Saint-Jean-de-Verges)";
        auto story = transferred({ foix, toulouse, "EXEMPLE", "Iris", Motive::MAP, 29, 6, 80 });
        story.then(EndOfStay { StayEnd::HOME, paris_date(days_ago(74)) }, days_ago(73), 1min, of(toulouse))
            .then(Feedback { .text = "Retour fictif : col stable, retour au domicile." }, days_ago(72), 1min, cell_)
            .then(FeedbackReceipt {}, days_ago(71), 1min, of(foix));
        story.write(measuring_);
    }

    /// What became of her is known, and told today: those of Rodez have not read it yet.
    void delivered()
    {
        auto story = transferred({ "CH Rodez", toulouse, "FICTIF", "Maïa", Motive::RPM, 30, 3, 9 });
        auto const born_at = days_ago(7);
        PregnancyIssue issue {
            .how = Issue::LIVE_BIRTH,
            .on = paris_date(born_at),
            .at = born_at,
            .where = { network_.named(toulouse).id, {} },
            .mode = DeliveryMode::SPONTANEOUS,
            .newborns = { { NewbornFate::INTERMEDIATE_CARE, people::Grams::make(1540) } },
            .corticosteroids_complete = true,
        };
        story.then(std::move(issue), days_ago(6), 1min, of(toulouse))
            .then(EndOfStay { StayEnd::DELIVERED_THIS_STAY, paris_date(born_at) }, days_ago(6), 1min, of(toulouse))
            .then(Feedback { .text = "Retour fictif : accouchement à 30 SA + 5 j, enfant en soins intensifs, stable." }, now_ - 160min, 1min, cell_);
        story.write(measuring_);
    }

    /// Those of Montpellier have not told yet how her stay goes.
    void received()
    {
        auto story = transferred({ "CH Castres (Pays d'Autan)", montpellier, "TEST", "Olympe", Motive::METRO, 28, 1, 4 });
        story.write(measuring_);
    }

    db::Transaction& transaction_;
    transfers::Measuring measuring_;
    Network const& network_;
    Region const& region_;
    Instant now_;
    Chance chance_;
    AccountId cell_;
};

} // namespace

void tell_recent_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe)
{
    auto transaction = database.write();
    Recent(transaction, network, region, recipe).tell();
    transaction.commit();
}

} // namespace cigogne::demo
