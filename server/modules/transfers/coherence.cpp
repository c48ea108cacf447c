#include "modules/transfers/coherence.hpp"

#include "modules/transfers/error.hpp"
#include "modules/transfers/minute.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace cigogne::transfers {

namespace {

/// What does not go with the case, under the field that tells it.
struct Amiss {
    FormError error;
    std::string_view field;

    bool operator==(Amiss const&) const = default;
};

/// The same, and the line of the journal that has brought it.
struct Misfit {
    Amiss amiss;
    int position;

    bool operator==(Misfit const&) const = default;
};

/// Whether a newborn was there at the opening. Those of the births stand among the persons also once a birth is crossed out.
bool is_opened_with_newborn(Request const& request)
{
    auto const& persons = request.opening().persons;
    auto const noted = [&](PersonId person) {
        return std::ranges::any_of(request.facts(), [&](Fact const& fact) {
            auto const* birth = std::get_if<Birth>(&fact.what);
            return birth && birth->newborn == person;
        });
    };
    return persons.size() > 1 && !std::ranges::all_of(persons.begin() + 1, persons.end(), noted);
}

/// Whose case it is: she has delivered, a child is born.
struct Born {
    bool delivered;
    bool newborn;
};

void told_of_kind(std::vector<Amiss>& all, Told const& told, Kind kind)
{
    if (!told.motive)
        all.push_back({ FormError::MotiveMissing, "motive" });
    else if (!offers(kind, group_of(*told.motive)))
        all.push_back({ FormError::MotiveNotOffered, "motive" });
    if (!std::ranges::all_of(told.associated_motives, [&](Motive motive) { return offers(kind, group_of(motive)); }))
        all.push_back({ FormError::MotiveNotOffered, "associated_motives" });
    if (!told.urgency)
        all.push_back({ FormError::UrgencyMissing, "urgency" });
    if (is_in_utero(kind) && !told.dating)
        all.push_back({ FormError::DatingMissing, "to" });
}

/// What a transfer of that kind needs, as at the opening; an advice needs none of it.
std::vector<Amiss> amiss_in(Progress const& now, Born born, bool afterwards)
{
    std::vector<Amiss> all;
    if (now.kind == Kind::AVIS)
        return all;
    if (is_in_utero(now.kind) && is_before_departure(now.state) && born.delivered)
        all.push_back({ FormError::HasDelivered, "to" }); // first: her term, which she lacks too, could not be written
    told_of_kind(all, now.told, now.kind);
    bool const travels_unborn = (is_of_newborn(now.kind) && !born.newborn) || (now.kind == Kind::TPP && !born.delivered);
    if (travels_unborn)
        all.push_back({ FormError::NobodyBorn, "to" });
    if (!now.screening && !afterwards)
        all.push_back({ FormError::NotScreened, "screening" });
    // Rule: no transfer against her will; only an advice remains (general knowledge, no override).
    if (now.woman_refuses())
        all.push_back({ FormError::RefusedByWoman, "screening.ticked" });
    return all;
}

/// What is told anew and is not told of that kind of request, or comes too late.
std::vector<Amiss> amiss_in(Told const& news, Progress const& before)
{
    std::vector<Amiss> all;
    auto const kind = before.kind;
    bool const carries = !is_of_newborn(kind) && kind != Kind::TPP;
    if (news.dating && !carries)
        all.push_back({ FormError::NotOfThisKind, "dating" });
    if (news.fetuses && !carries)
        all.push_back({ FormError::NotOfThisKind, "fetuses" });
    if (news.question && kind != Kind::AVIS)
        all.push_back({ FormError::NotOfThisKind, "question" });
    if (news.question && before.state == State::ADVICE_GIVEN && news.question != before.told.question)
        all.push_back({ FormError::AdviceGiven, "question" });
    return all;
}

/// The journal read line after line, with what each brings that does not go with the case.
class Journal {
public:
    Journal(Request const& request, std::optional<CivilDate> delivered_on)
        : opening_(request.opening())
        , now_(Request::restored(request.opening(), {})->progress())
        , born_ { delivered_on || is_opened_with_newborn(request), is_opened_with_newborn(request) }
    {
        known_ = amiss_in(now_, born_, opening_.entered_a_posteriori);
        for (auto const& fact : request.facts()) {
            if (!fact.crossed_out)
                read(fact);
        }
    }

    std::vector<Misfit> misfits() && { return std::move(misfits_); }

private:
    void read(Fact const& fact)
    {
        auto const* reassessment = std::get_if<Reassessment>(&fact.what);
        if (reassessment)
            add(amiss_in(reassessment->now, now_), fact.position);
        if (reassessment || std::holds_alternative<Conversion>(fact.what))
            told(fact);
        if (std::holds_alternative<Feedback>(fact.what))
            sent(fact);
        static_cast<void>(now_.follow(fact, Rigour::Recorded)); // never fails in a request that was made
        if (std::holds_alternative<Birth>(fact.what))
            born_ = { true, true };
        auto after = amiss_in(now_, born_, opening_.entered_a_posteriori);
        for (auto const& each : after) {
            if (std::ranges::find(known_, each) == known_.end())
                misfits_.push_back({ each, fact.position });
        }
        known_ = std::move(after);
    }

    /// What is told last wins: it is told after the request, and not before what was told already. A clock that was ahead holds nobody up.
    void told(Fact const& fact)
    {
        if (opening_.asked_at <= fact.typed_at && is_earlier(fact.happened_at, opening_.asked_at))
            misfits_.push_back({ { FormError::ToldBeforeAsked, "happened_at" }, fact.position });
        else if (last_told_ && *last_told_ <= fact.typed_at && is_earlier(fact.happened_at, *last_told_))
            misfits_.push_back({ { FormError::ToldBeforeLast, "happened_at" }, fact.position });
        last_told_ = fact.happened_at;
    }

    /// A feedback tells of who has arrived. A clock that was a minute ahead at the arrival holds nobody up.
    void sent(Fact const& fact)
    {
        auto const arrived_at = now_.aftermath.arrived_at();
        if (arrived_at && is_earlier(fact.happened_at + std::chrono::minutes(1), *arrived_at))
            misfits_.push_back({ { FormError::FeedbackBeforeArrival, "happened_at" }, fact.position });
    }

    void add(std::vector<Amiss> const& all, int position)
    {
        for (auto const& each : all)
            misfits_.push_back({ each, position });
    }

    Opening const& opening_;
    Progress now_;
    Born born_;
    std::optional<Instant> last_told_;
    std::vector<Amiss> known_;
    std::vector<Misfit> misfits_;
};

std::vector<Misfit> misfits_of(Request const& request, std::optional<CivilDate> delivered_on)
{
    return Journal(request, delivered_on).misfits();
}

Failure failure_of(Amiss const& amiss)
{
    return at_field(amiss.error, std::string(amiss.field));
}

/// How many children were told when the places of the last acceptance, or diversion, were given: lines that were crossed out since
/// still stood then.
std::optional<int> children_told_for_places(Request const& request)
{
    auto told = request.opening().told.fetuses;
    auto const& facts = request.facts();
    auto const gives = [](Fact const& fact) {
        return !fact.crossed_out && (std::holds_alternative<Acceptance>(fact.what) || std::holds_alternative<Diversion>(fact.what));
    };
    auto const given = std::ranges::find_if(facts.rbegin(), facts.rend(), gives);
    if (given == facts.rend())
        return told;
    auto const then = given->entered_at();
    for (auto const& fact : facts) {
        auto const* reassessment = std::get_if<Reassessment>(&fact.what);
        auto const* count = std::get_if<ChildrenCount>(&fact.what);
        bool const stood = fact.position < given->position && fact.typed_at <= then && (!fact.crossed_out || fact.crossed_out->typed_at >= then);
        if (reassessment && reassessment->now.fetuses && stood)
            told = reassessment->now.fetuses;
        if (count && stood)
            told = count->children;
    }
    return told;
}

bool fit(Request const& request, std::vector<HeldPlace> const& places)
{
    return places.empty() || children_told_for_places(request) == request.progress().told.fetuses;
}

/// Places are kept for as many children as were told: another number asks for other places first.
Result<Done> places_fit(Request const& before, Request const& after)
{
    if (fit(after, after.held_places()))
        return Done {};
    bool const same_number = before.progress().told.fetuses == after.progress().told.fetuses;
    if (same_number && !fit(before, before.held_places()))
        return Done {}; // amiss already
    if (after.state() == State::DEPARTED || after.state() == State::DIVERTED)
        return RequestError::AlreadyDeparted;
    if (before.held_places().empty()) {
        return Failure(FormError::PlacesForOthers)
            .saying("Ces places étaient pour un autre nombre d’enfants : rouvrez la demande, ou notez une nouvelle réponse de l’unité.");
    }
    return failure_of({ FormError::PlacesForOthers, "fetuses" });
}

/// The issue tells of as many children as are counted: another number, by a line that is put right, asks for another issue first.
Result<Done> issue_fits(Request const& before, Request const& after)
{
    auto const& progress = after.progress();
    auto const& issue = progress.aftermath.issue();
    if (!issue || before.progress().told.fetuses == progress.told.fetuses || progress.aftermath.awaits_issue())
        return Done {};
    auto const expected = children_expected(after);
    auto const described = static_cast<int>(issue->what.newborns.size());
    bool const misses_one = issue->what.how == Issue::LIVE_BIRTH && described < expected;
    if (described <= expected && !misses_one)
        return Done {};
    return later_step_first(*std::ranges::find(after.facts(), issue->line, &Fact::id));
}

/// An advice answers the question as it was.
bool is_question_changed_under_advice(Request const& before, Request const& after)
{
    auto const answered = [](Request const& request) {
        return request.kind() == Kind::AVIS && (request.state() == State::ADVICE_GIVEN || request.state() == State::CLOSED);
    };
    return answered(before) && answered(after) && before.progress().told.question != after.progress().told.question;
}

} // namespace

Result<Done> line_holds(Request const& before, Request const& after, std::optional<CivilDate> delivered_on)
{
    auto const& line = after.facts().back();
    bool const is_reopening = std::holds_alternative<Reopening>(line.what);
    bool const is_feedback = std::holds_alternative<Feedback>(line.what);
    if (!is_reopening && !is_feedback && !std::holds_alternative<Conversion>(line.what) && !std::holds_alternative<Reassessment>(line.what))
        return Done {};
    for (auto const& misfit : misfits_of(after, delivered_on)) {
        if (misfit.position != line.position)
            continue;
        if (is_reopening)
            return RequestError::CorrectBirthFirst; // a child was born while it was cancelled
        return failure_of(misfit.amiss);
    }
    return is_feedback ? Result<Done>(Done {}) : places_fit(before, after);
}

Result<Done> correction_holds(Request const& before, Request const& after, int position, std::optional<CivilDate> delivered_on)
{
    auto const already = misfits_of(before, delivered_on);
    for (auto const& misfit : misfits_of(after, delivered_on)) {
        if (std::ranges::find(already, misfit) != already.end())
            continue;
        if (misfit.position <= position)
            return failure_of(misfit.amiss);
        auto const brought = [&](Fact const& fact) { return fact.position == misfit.position && !fact.crossed_out; };
        return later_step_first(*std::ranges::find_if(after.facts(), brought));
    }
    if (is_question_changed_under_advice(before, after))
        return FormError::AdviceGiven;
    TRY(issue_fits(before, after));
    return places_fit(before, after);
}

bool given_back_fit(Request const& cancelled)
{
    auto const& given_back = cancelled.progress().before_cancellation;
    return !given_back || fit(cancelled, given_back->held);
}

Failure later_step_first(Fact const& fact)
{
    return Failure(RequestError::LaterStepFirst)
        .saying(fmt::format("Corrigez d’abord l’étape suivante ({}, {}).", word(kind_of(fact.what)).label, french_date_time(fact.happened_at)));
}

} // namespace cigogne::transfers
