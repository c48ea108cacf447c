#include "demo/afterwards.hpp"

#include "demo/women.hpp"

#include <algorithm>

namespace cigogne::demo {

namespace {

using namespace transfers;

constexpr auto day = 24h;

/// Something that is told, and when.
struct Later {
    Instant at;
    What what;
    AccountId author;
};

std::vector<NewbornFate> fates_at(people::GestationalAge age)
{
    using enum NewbornFate;
    if (age.weeks() < 28)
        return { INTENSIVE_CARE, INTENSIVE_CARE, INTENSIVE_CARE, INTENSIVE_CARE, INTENSIVE_CARE, DIED };
    if (age.weeks() < 32)
        return { INTENSIVE_CARE, INTENSIVE_CARE, INTENSIVE_CARE, INTERMEDIATE_CARE };
    if (age.weeks() < 35)
        return { INTERMEDIATE_CARE, NEONATOLOGY, NEONATOLOGY, MOVED };
    return age.weeks() < 37 ? std::vector { NEONATOLOGY, WITH_MOTHER } : std::vector { WITH_MOTHER };
}

/// Gathers what is told of one request, then tells it in the order of time.
class Afterwards {
public:
    Afterwards(Story& story, Planned const& plan, std::optional<Instant> born, Telling const& telling)
        : story_(story)
        , plan_(plan)
        , born_(born)
        , telling_(telling)
        , chance_(telling.chance)
        , ended_at_(story.last_at())
    {
    }

    void tell()
    {
        if (plan_.arrives())
            after_arrival();
        else if (plan_.ending == Ending::BornBefore)
            add(*born_ + hours(6, 40), issue(paris_date(*born_), born_, origin()), own());
        feedbacks();
        if (plan_.subject != Subject::Advice && chance_.between(0, 999) < 7)
            add(ended_at_ + hours(3, 50), disagreement(), telling_.cell);
        std::ranges::stable_sort(later_, {}, &Later::at);
        for (auto& one : later_) {
            if (one.at + typing >= telling_.now)
                break;
            if (is_possible(one.what))
                story_.then(std::move(one.what), one.at, typing, one.author);
        }
    }

private:
    static constexpr Duration typing = 2min;

    Duration hours(int least, int most) { return std::chrono::minutes(chance_.between(least * 60, most * 60)); }
    Duration days(int least, int most) { return hours(least * 24, most * 24); }
    void add(Instant at, What what, AccountId author) { later_.push_back({ at, std::move(what), author }); }

    House const* receiver() const
    {
        auto const& there = story_.request().progress().destination;
        auto const& houses = telling_.network.houses();
        auto const found = there && there->place ? std::ranges::find(houses, *there->place, &House::id) : houses.end();
        return found == houses.end() ? nullptr : &*found;
    }
    Destination origin() const { return { plan_.origin->id, {} }; }
    AccountId own() const { return account_at(telling_.region, plan_.origin->name).value_or(telling_.cell); }
    AccountId of_receiver() const
    {
        auto const* const house = receiver();
        return house ? account_at(telling_.region, house->name).value_or(telling_.cell) : telling_.cell;
    }

    /// Most answer within the day; the others are reminded.
    Duration late() { return chance_.percent(82) ? hours(2, 30) : days(3, 10); }

    void after_arrival()
    {
        if (plan_.stay_end == StayEnd::DELIVERED_THIS_STAY)
            delivered();
        else if (plan_.stay_end == StayEnd::UNKNOWN)
            unknown();
        else
            left();
    }

    void delivered()
    {
        auto const born_at = birth_in_stay();
        known_at_ = std::max(born_at, ended_at_) + late();
        add(*known_at_, issue(paris_date(born_at), born_at, *story_.request().progress().destination), of_receiver());
        auto const day_of_stay = std::max(paris_date(born_at), paris_date(ended_at_)); // born on the road, before midnight
        add(*known_at_, EndOfStay { StayEnd::DELIVERED_THIS_STAY, day_of_stay }, of_receiver());
    }

    Instant birth_in_stay()
    {
        if (born_)
            return *born_;
        if (plan_.born == BornWhen::SoonAfterArrival)
            return ended_at_ + std::chrono::minutes(chance_.between(15, 55));
        auto const on = paris_date(plan_.asked_at).plus_days(plan_.days_to_birth);
        auto const minutes = chance_.between(0, 24 * 60 - 1);
        auto const at = from_paris(on, *TimeOfDay::make(minutes / 60, minutes % 60));
        return std::max(at, ended_at_ + std::chrono::minutes(chance_.between(65, 240)));
    }

    void unknown()
    {
        known_at_ = ended_at_ + days(20, 50);
        add(*known_at_, EndOfStay { StayEnd::UNKNOWN }, telling_.cell);
        if (is_in_utero(plan_.about.kind))
            add(*known_at_, PregnancyIssue { .how = Issue::UNKNOWN }, telling_.cell);
    }

    void left()
    {
        auto const stayed = chance_.between(2, 9);
        auto const on = paris_date(ended_at_).plus_days(stayed);
        if (stayed > 3 && chance_.percent(70))
            add(ended_at_ + 3 * day + hours(0, 10), EndOfStay { StayEnd::STILL_IN }, of_receiver());
        EndOfStay end { *plan_.stay_end, on };
        if (end.how == StayEnd::RETRANSFER)
            end.to = origin();
        known_at_ = start_of_day(on) + 16h + late();
        left_told_at_ = known_at_;
        add(*known_at_, std::move(end), of_receiver());
        if (plan_.leaves_pregnant())
            delivered_later(on);
    }

    void delivered_later(CivilDate left_on)
    {
        auto const on = std::max(paris_date(plan_.asked_at).plus_days(plan_.days_to_birth), left_on.plus_days(1));
        auto const minutes = chance_.between(0, 24 * 60 - 1);
        auto const at = from_paris(on, *TimeOfDay::make(minutes / 60, minutes % 60));
        auto const told_at = std::max(at + hours(6, 20 * 24), *left_told_at_ + 1h);
        bool const at_home = chance_.percent(70);
        auto const hour = chance_.percent(60) ? std::optional(at) : std::nullopt;
        add(told_at, issue(on, hour, at_home ? origin() : *story_.request().progress().destination), at_home ? own() : of_receiver());
        known_at_ = told_at;
    }

    PregnancyIssue issue(CivilDate on, std::optional<Instant> at, Destination where)
    {
        using enum DeliveryMode;
        constexpr auto modes = std::to_array({ SPONTANEOUS, SPONTANEOUS, SPONTANEOUS, SPONTANEOUS, CAESAREAN_BEFORE_LABOUR, CAESAREAN_BEFORE_LABOUR,
            CAESAREAN_BEFORE_LABOUR, CAESAREAN_IN_LABOUR, CAESAREAN_IN_LABOUR, INSTRUMENTAL });
        PregnancyIssue issue { .how = Issue::LIVE_BIRTH, .on = on, .at = at, .where = std::move(where) };
        if (chance_.between(0, 199) == 0) {
            issue.how = Issue::FETAL_DEATH;
            issue.newborns.assign(static_cast<std::size_t>(plan_.about.fetuses), { NewbornFate::STILLBORN });
            return issue;
        }
        issue.mode = chance_.one_of(modes);
        auto const age = age_on(on);
        auto const fates = fates_at(age);
        for (int child = 0; child < plan_.about.fetuses; ++child)
            issue.newborns.push_back({ chance_.one_of(fates), invented_weight(chance_, age) });
        if (age.weeks() < 34 && chance_.percent(75))
            issue.corticosteroids_complete = chance_.percent(plan_.days_to_birth > 1 ? 92 : 45);
        return issue;
    }

    people::GestationalAge age_on(CivilDate on) const
    {
        auto const& dating = story_.request().progress().told.dating;
        auto const age = dating ? dating->age_on(on) : std::nullopt;
        return age.value_or(*people::GestationalAge::make(39, 0));
    }

    static NotedDysfunction disagreement()
    {
        return { Dysfunction::D10, Severity::DISCOMFORT, "Exemple : refus alors que le tableau montrait une place" };
    }

    void feedbacks()
    {
        auto const known = known_at_.value_or(ended_at_ + hours(1, 24));
        for (int rank = 0; rank < plan_.feedbacks; ++rank) {
            bool const is_last = rank == plan_.feedbacks - 1;
            auto const at = is_last ? known + hours(4, 6 * 24) : first_feedback_at(rank);
            feedback(at, is_last);
        }
        if (plan_.is_waived) {
            auto const reason = plan_.stay_end == StayEnd::UNKNOWN ? WaiverReason::LOST_TO_FOLLOW_UP : WaiverReason::ALREADY_KNOWN;
            add(known + days(1, 5), FeedbackWaiver { reason }, telling_.cell);
        }
    }

    /// Before all is known: once she has left, or a few days after her arrival.
    Instant first_feedback_at(int rank)
    {
        auto const from = left_told_at_ ? *left_told_at_ + hours(1, 20) : ended_at_ + hours(6, 40);
        return from + day * rank;
    }

    void feedback(Instant at, bool is_last)
    {
        auto const draw = chance_.between(0, 99);
        Feedback told { .text = text(is_last) };
        if (draw < 15) {
            told.channel = FeedbackChannel::PHONE;
            told.recipient = invented_colleague(chance_);
        } else if (draw < 40) {
            told.channel = FeedbackChannel::MSSANTE;
        }
        bool const is_to_be_read = told.channel == FeedbackChannel::APPLICATION;
        add(at, std::move(told), telling_.cell);
        if (!is_to_be_read)
            return;
        bool const is_read_late = chance_.percent(2);
        add(at + (is_read_late ? days(30, 45) : reading_delay()), FeedbackReceipt {}, own());
        if (is_read_late && is_last)
            add(at + days(15, 29), Closing {}, telling_.cell); // nobody had read it
    }

    /// The demonstration's own maternities leave theirs some days longer: there is something to read.
    Duration reading_delay() { return own() == telling_.cell ? hours(2, 4 * 24) : days(1, 14); }

    std::string text(bool is_last) const
    {
        if (!plan_.arrives())
            return "Retour fictif : surveillance sur place, situation stable.";
        if (!is_last)
            return "Retour fictif : bien arrivée, examinée, situation stable.";
        if (plan_.stay_end == StayEnd::DELIVERED_THIS_STAY)
            return "Retour fictif : accouchement pendant le séjour, mère et enfant suivis sur place.";
        return plan_.stay_end == StayEnd::UNKNOWN ? "Retour fictif : devenir resté inconnu." : "Retour fictif : sortie, suivi repris près du domicile.";
    }

    /// What somebody else has done meanwhile is not done again.
    bool is_possible(What const& what) const
    {
        if (std::holds_alternative<FeedbackReceipt>(what))
            return story_.request().progress().aftermath.has_unread();
        return !std::holds_alternative<Closing>(what) || story_.request().state() == State::FEEDBACK_SENT;
    }

    Story& story_;
    Planned const& plan_;
    std::optional<Instant> born_;
    Telling const& telling_;
    Chance& chance_;
    Instant ended_at_;
    std::optional<Instant> left_told_at_;
    std::optional<Instant> known_at_;
    std::vector<Later> later_;
};

} // namespace

void tell_afterwards(Story& story, Planned const& plan, std::optional<Instant> born, Telling const& telling)
{
    Afterwards(story, plan, born, telling).tell();
}

} // namespace cigogne::demo
