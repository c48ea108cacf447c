#include "demo/cases.hpp"
#include "demo/requests.hpp"
#include "demo/story.hpp"
#include "demo/women.hpp"

#include <algorithm>

namespace cigogne::demo {

namespace {

using namespace transfers;
using directory::CareLevel;

constexpr std::size_t requests_a_slice = 20;
/// The longest story ends within that time.
constexpr Duration longest = 16h;
/// Share of requests at night, searched by the maternity alone and typed in the morning. Invented.
constexpr int at_night_share = 11;
/// Of those asked by day; with those of the night 69 % arrive. Published: 4 222 transfers for 6 153 requests in three years.
constexpr int arrives_share = 66;

enum class Subject {
    Advice,
    AdviceThatBecomesTransfer,
    Transfer
};

/// When a request is made, before anything else is known of it.
struct Moment {
    Subject subject;
    Instant asked_at;
    Instant typed_at;

    bool is_afterwards() const { return typed_at - asked_at > 30min; }
};

/// How a request ends.
enum class Ending {
    Arrives,
    BornBefore,
    GivenUp,
    NoIndication,
    NoPlace,
    TurnsBack,
    Diverted
};

Ending ending_of(Chance& chance)
{
    auto const draw = chance.between(0, 99);
    if (draw < arrives_share)
        return draw == 0 ? Ending::Diverted : Ending::Arrives;
    if (draw < arrives_share + 4)
        return Ending::BornBefore;
    if (draw < 92)
        return Ending::GivenUp;
    if (draw < 98)
        return Ending::NoIndication;
    return draw == 98 ? Ending::NoPlace : Ending::TurnsBack;
}

/// Busy in the morning and at the end of the afternoon; at night also on the next day before eight.
int minute_of_day(Chance& chance)
{
    if (chance.percent(at_night_share))
        return (20 * 60 + 10 + chance.between(0, 11 * 60)) % (24 * 60);
    auto const begins = chance.percent(45) ? 9 : (chance.percent(60) ? 15 : 8);
    return std::min(begins * 60 + chance.between(0, 4 * 60), 19 * 60 + 40);
}

class Past {
public:
    Past(Network const& network, Region const& region, Recipe const& recipe)
        : network_(network)
        , region_(region)
        , recipe_(recipe)
        , chance_(recipe.seed ^ 0x9a57U)
    {
        for (auto const& house : network.houses())
            by_level_[house.level].push_back(&house);
    }

    /// In the order of the typing, which is that of the numbers.
    std::vector<Moment> moments()
    {
        std::vector<Moment> all;
        for (int year = 0; year < recipe_.years; ++year) {
            for (int count = 0; count < advices_a_year; ++count)
                all.push_back(moment(Subject::Advice, year));
            for (int count = 0; count < transfers_a_year; ++count)
                all.push_back(moment(chance_.percent(2) ? Subject::AdviceThatBecomesTransfer : Subject::Transfer, year));
        }
        std::ranges::stable_sort(all, {}, &Moment::typed_at);
        return all;
    }

    void tell(db::Transaction& transaction, Moment const& moment)
    {
        cell_ = account(chance_.percent(55) ? "cellule" : "cellule2");
        moment_ = moment;
        case_ = invented_case(chance_);
        if (moment.subject != Subject::Transfer) {
            case_.kind = Kind::TIU_ASC;
            case_.age = case_.age ? case_.age : people::GestationalAge::make(30, 2);
        }
        origin_ = &origin();
        auto const author = moment_.is_afterwards() ? own_account() : (chance_.percent(50) ? own_account() : cell_);
        Story story(transaction, form(), origin_->id, moment.typed_at, author);
        // Most sheets are complete when she leaves.
        auto const filled = chance_.percent(75) ? Filled::ForTheDeparture : (chance_.percent(70) ? Filled::ForTheSearch : Filled::Hardly);
        story.with_sheet(invented_sheet(chance_, case_.kind, case_.fetuses, case_.age, moment.asked_at, filled));
        if (moment.subject == Subject::Advice)
            advise(story);
        else
            search_and_leave(story);
        story.write();
    }

private:
    Moment moment(Subject subject, int year)
    {
        auto const day = paris_date(recipe_.now).plus_days(-365 * year - chance_.between(1, 365));
        auto const minutes = minute_of_day(chance_);
        auto const asked = from_paris(day, *TimeOfDay::make(minutes / 60, minutes % 60));
        bool const at_night = minutes >= 20 * 60 || minutes < 8 * 60;
        auto const morning = from_paris(minutes < 8 * 60 ? day : day.plus_days(1), *TimeOfDay::make(8, 20)) + minutes_between(0, 90);
        if (at_night && subject == Subject::Transfer && morning + longest < recipe_.now)
            return { subject, asked, morning };
        // Nobody asks the cell at night: the same minutes, twelve hours away.
        auto const by_day = at_night ? from_paris(day, *TimeOfDay::make(8 + minutes / 60 % 12, minutes % 60)) : asked;
        auto const before_today = by_day + longest < recipe_.now ? by_day : by_day - 48h;
        return { subject, before_today, before_today + minutes_between(0, 3) };
    }

    Duration minutes_between(int least, int most) { return std::chrono::minutes(chance_.between(least, most)); }
    AccountId account(char const* login) const { return region_.accounts.at(login); }

    AccountId own_account() const
    {
        for (auto const& [login, place] : { std::pair("rodez", "CH Rodez"), std::pair("foix", "CH Foix (CHIVA, Saint-Jean-de-Verges)"),
                 std::pair("castres", "CH Castres (Pays d'Autan)") }) {
            if (origin_->name == place)
                return account(login);
        }
        return cell_; // that telephoned
    }

    House const& origin()
    {
        auto levels = std::vector { CareLevel::T1, CareLevel::T2A, CareLevel::T2B };
        if (case_.kind == Kind::TIU_DESC)
            levels = { CareLevel::T3 };
        else if (case_.kind == Kind::TIU_LAT)
            levels = { case_.needs };
        else
            std::erase_if(levels, [&](CareLevel level) { return level >= case_.needs; });
        std::vector<House const*> able;
        for (auto const level : levels)
            able.insert(able.end(), by_level_[level].begin(), by_level_[level].end());
        return *chance_.one_of(able);
    }

    OpeningForm form()
    {
        auto const day = paris_date(moment_.typed_at);
        bool const advice = moment_.subject != Subject::Transfer;
        OpeningForm form {
            .kind = advice ? Kind::AVIS : case_.kind,
            .woman = invented_woman(chance_, day),
            .fetuses = case_.fetuses,
            .motive = case_.motive,
            .urgency = case_.urgency,
            .screening = ScreeningForm {},
            .caller_name = invented_colleague(chance_),
            .caller_role = chance_.percent(60) ? CallerRole::Midwife : CallerRole::Obstetrician,
            .asked_at = moment_.asked_at,
            .entered_a_posteriori = moment_.is_afterwards(),
        };
        if (case_.age)
            form.dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::FirstTrimesterUltrasound, case_.age };
        if (case_.kind == Kind::TPP) {
            form.fetuses.reset();
            form.delivered_on = day.plus_days(-chance_.between(0, 4));
        }
        if (advice) {
            form.question = "Exemple : faut-il la transférer, et où ?";
            form.screening.reset();
            form.urgency.reset();
        } else if (chance_.percent(4)) {
            form.screening->ticked = { Contraindication::CI_UNSTABLE };
        }
        if (case_.fetuses > 1 && case_.motive != Motive::GEM && offers(form.kind, MotiveGroup::OBSTETRIC))
            form.associated_motives = { Motive::GEM };
        return form;
    }

    /// Read and taken by the cell; nobody reads at night.
    void take(Story& story)
    {
        if (moment_.is_afterwards())
            return;
        auto const pace = case_.urgency == Urgency::U1 ? 2 : 8;
        auto const read = moment_.typed_at + minutes_between(0, pace);
        story.then(Reading {}, read, 0min, cell_).then(Taking {}, read + minutes_between(0, pace), 0min, cell_);
    }

    void advise(Story& story)
    {
        take(story);
        auto const at = story.last_at() + minutes_between(15, 110);
        story.then(Advice { "Exemple d’avis : surveillance sur place, contrôle du col demain.", invented_physician(chance_) }, at, 2min, cell_);
        story.then(Closing {}, at + minutes_between(20, 240), 0min, cell_);
    }

    void search_and_leave(Story& story)
    {
        take(story);
        if (moment_.subject == Subject::AdviceThatBecomesTransfer) {
            Conversion conversion { case_.kind, Screening { ScreeningMoment::MEANWHILE, {} } };
            story.then(std::move(conversion), story.last_at() + minutes_between(10, 60), 1min, cell_);
        }
        // Who searched alone at night tells of the transfers that were made.
        auto const ending = moment_.is_afterwards() ? Ending::Arrives : ending_of(chance_);
        if (ending == Ending::NoIndication) {
            auto const at = story.last_at() + minutes_between(20, 150);
            story.then(NoIndication { "Exemple : symptômes calmés" }, at, 2min, cell_).then(Closing {}, at + 60min, 0min, cell_);
            return;
        }
        auto const* const house = search(story, ending == Ending::NoPlace ? 0 : 62);
        if (!house && ending != Ending::NoPlace && chance_.percent(50)) {
            beyond_the_region(story);
        } else if (!house) {
            story.then(Cancellation { CancellationReason::NO_PLACE, "Exemple : surveillance sur place", "Dr Exemple" },
                story.last_at() + minutes_between(5, 60), 2min, cell_);
            return;
        }
        if (ending == Ending::BornBefore && is_in_utero(case_.kind)) {
            auto const weight = people::Grams::make(900 + 180 * std::max(0, case_.age->weeks() - 27));
            story.born(chance_.percent(50) ? people::Sex::Female : people::Sex::Male, weight, story.last_at() + minutes_between(10, 80), own_account());
            return;
        }
        if (ending == Ending::GivenUp || ending == Ending::BornBefore) {
            story.then(Cancellation { reason() }, story.last_at() + minutes_between(10, 120), 5min, cell_);
            return;
        }
        leave(story, house, ending);
    }

    CancellationReason reason()
    {
        using enum CancellationReason;
        constexpr auto reasons = std::to_array({ SYMPTOMS_RESOLVED, SYMPTOMS_RESOLVED, SYMPTOMS_RESOLVED, CI_APPEARED, CI_APPEARED,
            SOLVED_DIRECTLY, PATIENT_REFUSAL, DUPLICATE });
        return chance_.one_of(reasons);
    }

    /// Calls from the nearest on until somebody accepts, five at most; each accepts that many times in a hundred.
    House const* search(Story& story, int accepts)
    {
        auto candidates = case_.kind == Kind::TIU_DESC ? network_.of_level(case_.needs, *origin_) : network_.from_level(case_.needs, *origin_);
        int calls = 0;
        for (auto const* const house : candidates) {
            if (calls == 5)
                break;
            if (house->level > case_.needs && chance_.percent(60))
                continue; // type III is kept for those who need it
            ++calls;
            auto const at = story.last_at() + minutes_between(4, 22);
            if (!chance_.percent(accepts)) {
                refuse(story, *house, at);
                continue;
            }
            if (chance_.percent(12))
                story.then(transfers::Call { { house->id, {} }, invented_physician(chance_), Answer::TO_CALL_BACK }, at - 2min, 1min, cell_);
            story.then(Acceptance { { house->id, {} }, invented_physician(chance_), places_at(*house, case_.kind, newborns(), case_.age) }, at, 1min, cell_);
            return house;
        }
        story.then(NoPlaceInRegion {}, story.last_at() + minutes_between(2, 10), 0min, cell_);
        return nullptr;
    }

    void refuse(Story& story, House const& house, Instant at)
    {
        using enum RefusalReason;
        constexpr auto at_type_3 = std::to_array({ NO_REA_BED, NO_REA_BED, NO_OBS_BED, NO_OBS_BED, NO_SI_BED, NO_SDN, NO_STAFF });
        constexpr auto elsewhere = std::to_array({ NO_NEO_BED, NO_NEO_BED, NO_OBS_BED, NO_SI_BED, NO_STAFF, LEVEL_TOO_LOW, NO_SDN, MEDICAL_DISAGREEMENT });
        auto const reason = house.level == CareLevel::T3 ? chance_.one_of(at_type_3) : chance_.one_of(elsewhere);
        story.then(Refusal { { house.id, {} }, reason, invented_physician(chance_) }, at, 1min, cell_);
        if (chance_.percent(1))
            story.corrected(CorrectionReason::WRONG_KEY, {}, at + 4min, cell_);
    }

    void beyond_the_region(Story& story)
    {
        constexpr auto names = std::to_array<std::string_view>({ "Bordeaux (exemple)", "Limoges (exemple)", "Lyon (exemple)", "Marseille (exemple)" });
        story.then(SearchBeyond {}, story.last_at() + 2min, 0min, cell_);
        Destination const there { {}, std::string(chance_.one_of(names)) };
        story.then(Acceptance { there, invented_physician(chance_) }, story.last_at() + minutes_between(15, 60), 1min, cell_);
    }

    int newborns() const { return case_.kind == Kind::TPP ? 0 : case_.fetuses; }

    void leave(Story& story, House const* house, Ending ending)
    {
        order_vehicle(story);
        story.then(VehicleArrival {}, story.last_at() + minutes_between(15, case_.urgency == Urgency::U1 ? 30 : 100), 3min, cell_);
        std::optional<Screening> screening;
        if (chance_.percent(94))
            screening = Screening { ScreeningMoment::DEPARTURE, {} };
        auto const departed = story.last_at() + minutes_between(8, 30);
        story.then(Departure { screening }, departed, minutes_between(1, 15), cell_);
        if (chance_.percent(3))
            story.corrected(CorrectionReason::WRONG_TIME, departed + 5min, departed + 20min, cell_);
        auto const road = std::chrono::minutes(house ? network_.minutes(*origin_, *house) + chance_.between(0, 15) : 150);
        auto const arrived = departed + 6min + road;
        if (ending == Ending::TurnsBack) {
            story.then(Return { RouteChangeReason::WORSENING }, departed + road / 2 + 6min, 10min, cell_);
            return;
        }
        if (ending == Ending::Diverted && house) {
            auto const& other = *network_.from_level(case_.needs, *house).front();
            story.then(Diversion { { other.id, {} }, RouteChangeReason::WORSENING, places_at(other, case_.kind, newborns(), case_.age) },
                departed + road / 2 + 6min, 5min, cell_);
        }
        story.then(Arrival {}, arrived, minutes_between(1, 40), cell_);
    }

    void order_vehicle(Story& story)
    {
        auto const suggested = case_.urgency == Urgency::U1 ? VehicleClass::Three
                                                            : (case_.urgency == Urgency::U2 ? VehicleClass::Two : VehicleClass::One);
        auto const used = chance_.percent(9) ? VehicleClass::Two : suggested;
        VehicleOrder order {
            .screening = Screening { ScreeningMoment::BEFORE_VEHICLE, {} },
            .used = used,
            .suggested = suggested,
            .reason_if_different = {},
            .provider = used == VehicleClass::Three ? "SMUR (exemple)" : "Ambulances Exemple",
            .escort = {},
        };
        if (used != suggested)
            order.reason_if_different = ClassReason::SAMU_CHOICE;
        if (used == VehicleClass::Two)
            order.escort = invented_colleague(chance_);
        if (story.request().progress().screening && !story.request().progress().screening->is_clear() && chance_.percent(30)) {
            order.screening.ticked = story.request().progress().screening->ticked;
            order.decision = PhysicianDecision { invented_physician(chance_), story.last_at(), "Exemple : stabilisée, transfert médicalisé" };
        }
        story.then(std::move(order), story.last_at() + minutes_between(3, case_.urgency == Urgency::U1 ? 6 : 45), 1min, cell_);
    }

    Network const& network_;
    Region const& region_;
    Recipe const& recipe_;
    Chance chance_;
    std::map<CareLevel, std::vector<House const*>> by_level_;
    // Of the request that is being told.
    AccountId cell_ = AccountId(Uuid::from_bytes({}));
    Moment moment_ {};
    Case case_ {};
    House const* origin_ = nullptr;
};

} // namespace

void tell_past_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe)
{
    Past past(network, region, recipe);
    auto const moments = past.moments();
    for (std::size_t begin = 0; begin < moments.size(); begin += requests_a_slice) {
        auto transaction = database.write();
        for (auto const& moment : std::span(moments).subspan(begin, std::min(requests_a_slice, moments.size() - begin)))
            past.tell(transaction, moment);
        transaction.commit();
    }
}

} // namespace cigogne::demo
