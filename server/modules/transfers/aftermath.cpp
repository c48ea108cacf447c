#include "modules/transfers/aftermath.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

/// Of several who travelled, which end stands for all: one who lies there still first, then by how much it matters.
int weight_of(StayEnd how)
{
    switch (how) {
    case StayEnd::STILL_IN:
        return 5;
    case StayEnd::DEATH_M:
    case StayEnd::DEATH_N:
    case StayEnd::FETAL_DEATH:
        return 4;
    case StayEnd::RETRANSFER:
        return 3;
    case StayEnd::DELIVERED_THIS_STAY:
    case StayEnd::HAD:
    case StayEnd::SCAM:
    case StayEnd::HOSPITAL_HOTEL:
    case StayEnd::LEFT:
        return 2;
    case StayEnd::HOME:
        return 1;
    case StayEnd::UNKNOWN:
        break;
    }
    return 0;
}

bool knows_its_day(Issue how) { return how != Issue::UNKNOWN; }

void of_those_days(std::vector<RequestError>& all, std::optional<CivilDate> const& on, std::optional<CivilDate> const& arrived_on, Instant typed_at)
{
    if (on && arrived_on && *on < *arrived_on)
        all.push_back(RequestError::OutcomeBeforeArrival);
    if (on && *on > paris_date(typed_at))
        all.push_back(RequestError::OutcomeInFuture);
}

/// A birth that is told alive has a child who lived, a death in utero none.
bool children_contradict(PregnancyIssue const& issue)
{
    auto const lived = [](NewbornOutcome const& newborn) {
        return newborn.fate != NewbornFate::STILLBORN && newborn.fate != NewbornFate::INTERRUPTED;
    };
    if (issue.how == Issue::LIVE_BIRTH)
        return !issue.newborns.empty() && std::ranges::none_of(issue.newborns, lived);
    return issue.how == Issue::FETAL_DEATH && std::ranges::any_of(issue.newborns, lived);
}

/// Nothing amiss, or the first thing.
Result<Done> first_of(std::vector<RequestError> const& all)
{
    return all.empty() ? Result<Done>(Done {}) : Result<Done>(all.front());
}

} // namespace

void Aftermath::born(Instant at)
{
    births_.insert(std::ranges::upper_bound(births_, at), at);
}

bool Aftermath::misses_child() const
{
    return issue_ && counted_ && issue_->what.how == Issue::LIVE_BIRTH && static_cast<int>(issue_->what.newborns.size()) < *counted_;
}

bool Aftermath::had_delivered_by(CivilDate day) const
{
    return has_delivered() && paris_date(births_.front()) <= day;
}

bool Aftermath::was_born_before_arrival() const
{
    return has_delivered() && arrived_at_ && births_.front() < *arrived_at_;
}

void Aftermath::begin(Kind kind, Instant arrived_at, bool pregnant, std::vector<Traveller> const& travellers)
{
    kind_ = kind;
    arrived_at_ = arrived_at;
    pregnant_ = pregnant;
    stays_.clear();
    for (auto const& who : travellers)
        stays_.push_back({ who });
}

std::vector<Traveller> Aftermath::travellers() const
{
    std::vector<Traveller> travellers;
    for (auto const& stay : stays_)
        travellers.push_back(stay.who);
    return travellers;
}

std::vector<Aftermath::Stay> Aftermath::stays_told_by(EndOfStay const& end) const
{
    auto told = stays_;
    std::erase_if(told, [&](Stay const& stay) { return end.of && stay.who.person != *end.of; });
    return told;
}

std::vector<Aftermath::Answer<EndOfStay>> Aftermath::stay_answers() const
{
    std::vector<Answer<EndOfStay>> answers;
    for (auto const& stay : stays_) {
        if (stay.told && std::ranges::find(answers, stay.told->line, &Answer<EndOfStay>::line) == answers.end())
            answers.push_back(*stay.told);
    }
    return answers;
}

std::optional<StayEnd> Aftermath::stay_end() const
{
    std::optional<StayEnd> heaviest;
    for (auto const& stay : stays_) {
        if (!stay.told)
            return std::nullopt;
        auto const end = stay.told->what.how;
        if (!heaviest || weight_of(end) > weight_of(*heaviest))
            heaviest = end;
    }
    return heaviest;
}

bool Aftermath::awaits_stay() const
{
    return arrived_at_ && std::ranges::any_of(stays_, &Stay::is_awaited);
}

std::optional<EndOfStay> Aftermath::womans_stay() const
{
    auto const woman = std::ranges::find(stays_, PersonRole::Mother, [](Stay const& stay) { return stay.who.role; });
    return woman != stays_.end() && woman->told ? std::optional(woman->told->what) : std::nullopt;
}

std::vector<RequestError> Aftermath::amiss(EndOfStay const& end, Instant typed_at) const
{
    std::vector<RequestError> all;
    // An answer of all that was written before each was asked about may fit the mother alone: it stands.
    if (std::ranges::none_of(stays_told_by(end), [&](Stay const& stay) { return may_end(kind_, stay.who.role, end.how); }))
        all.push_back(RequestError::EndOfAnotherKind);
    bool const has_day = end.how != StayEnd::STILL_IN && end.how != StayEnd::UNKNOWN;
    if (has_day && !end.on)
        all.push_back(RequestError::OutcomeDayMissing);
    of_those_days(all, end.on, arrived_at_ ? std::optional(paris_date(*arrived_at_)) : std::nullopt, typed_at);
    return all;
}

std::vector<RequestError> Aftermath::amiss(PregnancyIssue const& issue, Instant typed_at) const
{
    std::vector<RequestError> all;
    if (knows_its_day(issue.how) && !issue.on)
        all.push_back(RequestError::OutcomeDayMissing);
    // A child born on the road is born before she arrives; one of whom nobody noted it is not.
    bool const before_arrival = was_born_before_arrival() || issue.out_of_hospital || !arrived_at_;
    of_those_days(all, issue.on, before_arrival ? std::nullopt : std::optional(paris_date(*arrived_at_)), typed_at);
    bool const is_of_another_day = issue.at && (issue.on ? paris_date(*issue.at) != *issue.on : !knows_its_day(issue.how));
    if (is_of_another_day)
        all.push_back(RequestError::HourOfAnotherDay);
    if (issue.at && *issue.at > typed_at)
        all.push_back(RequestError::OutcomeInFuture);
    if (issue.how == Issue::LIVE_BIRTH && issue.newborns.empty())
        all.push_back(RequestError::NewbornsMissing);
    if (children_contradict(issue))
        all.push_back(RequestError::ChildrenContradict);
    return all;
}

std::vector<RequestError> Aftermath::contradictions(EndOfStay const& end, PregnancyIssue const& issue) const
{
    std::vector<RequestError> all;
    // Of twins one may die and the other live.
    if (end.how == StayEnd::FETAL_DEATH && issue.how == Issue::LIVE_BIRTH && issue.newborns.size() == 1)
        all.push_back(RequestError::OutcomesContradict);
    if (!end.on || !issue.on)
        return all;
    if (left_pregnant(end.how) && *issue.on < *end.on && !had_delivered_by(*end.on))
        all.push_back(RequestError::IssueBeforeStayEnd);
    if (end.how == StayEnd::DELIVERED_THIS_STAY && *issue.on > *end.on)
        all.push_back(RequestError::IssueAfterDelivery);
    return all;
}

Result<Done> Aftermath::tell(EndOfStay const& end, Fact const& fact)
{
    if (!arrived_at_)
        return RequestError::ArriveFirst;
    auto const told_of = stays_told_by(end);
    if (told_of.empty())
        return RequestError::NotATraveller;
    if (!std::ranges::all_of(told_of, &Stay::is_awaited))
        return RequestError::StayAlreadyTold;
    TRY(first_of(amiss(end, fact.typed_at)));
    if (issue_)
        TRY(first_of(contradictions(end, issue_->what)));
    for (auto& stay : stays_) {
        if (!end.of || stay.who.person == *end.of)
            stay.told = Answer<EndOfStay> { end, fact.id, fact.happened_at, fact.typed_at };
    }
    return Done {};
}

Result<Done> Aftermath::tell(PregnancyIssue const& issue, Fact const& fact, Kind kind)
{
    if (!awaits_birth(kind))
        return RequestError::IssueOfNoPregnancy;
    if (issue_)
        return RequestError::IssueAlreadyTold;
    TRY(first_of(amiss(issue, fact.typed_at)));
    if (auto const stay = womans_stay())
        TRY(first_of(contradictions(*stay, issue)));
    issue_ = Answer<PregnancyIssue> { issue, fact.id, fact.happened_at, fact.typed_at };
    return Done {};
}

Result<Done> Aftermath::tell(Feedback const& feedback, Fact const& fact)
{
    if (feedback.channel == FeedbackChannel::MAIL)
        return RequestError::OrdinaryMail;
    bool const was_spoken = feedback.channel == FeedbackChannel::PHONE;
    if (was_spoken && feedback.recipient.empty())
        return RequestError::RecipientMissing;
    // Put right, be it in its hour, it tells what it told when it was sent.
    Sent sent { fact.id, fact.happened_at, fact.entered_at(), !arrived_at_ || is_known() };
    if (feedback.channel != FeedbackChannel::APPLICATION)
        sent.read_at = fact.happened_at;
    if (closed_ && !was_told())
        closed_ = false; // closed upon what was put right since: this one is to be read
    feedbacks_.push_back(sent);
    return Done {};
}

Result<Done> Aftermath::tell(FeedbackReceipt const&, Fact const& fact)
{
    if (!has_unread())
        return RequestError::NothingToRead;
    for (auto& sent : feedbacks_) {
        if (!sent.read_at)
            sent.read_at = fact.happened_at;
    }
    return Done {};
}

Result<Done> Aftermath::tell(FeedbackWaiver const&)
{
    if (waived_)
        return RequestError::AlreadyWaived;
    waived_ = true;
    return Done {};
}

Result<Done> Aftermath::close(Fact const& fact)
{
    // A child who was counted since is asked for again, and does not undo what was closed.
    bool const was_known = arrived_at_ && !awaits_stay() && (!pregnant_ || issue_);
    if (!was_known || state_of_feedback(fact.typed_at) != State::FEEDBACK_SENT)
        return RequestError::NotToBeClosed;
    closed_ = true;
    return Done {};
}

std::optional<Instant> Aftermath::known_since() const
{
    if (!is_known())
        return std::nullopt;
    auto since = issue_ ? issue_->told_at : *arrived_at_;
    for (auto const& stay : stays_)
        since = std::max(since, stay.told->told_at);
    return since;
}

bool Aftermath::has_unread() const
{
    return std::ranges::any_of(feedbacks_, [](Sent const& sent) { return !sent.read_at; });
}

State Aftermath::state() const
{
    if (!is_known())
        return !stay_answers().empty() || issue_ || !feedbacks_.empty() ? State::OUTCOME_PENDING : State::ARRIVED;
    return state_of_feedback(std::nullopt);
}

bool Aftermath::was_told(std::optional<Instant> by) const
{
    // A right answer stands in the journal where the wrong one stood, hence before a feedback that told the wrong one.
    std::optional<Instant> last_typed;
    auto const typed = [&](Instant at) {
        if (!by || at <= *by)
            last_typed = std::max(last_typed.value_or(at), at);
    };
    for (auto const& answer : stay_answers())
        typed(answer.typed_at);
    if (issue_)
        typed(issue_->typed_at);
    return std::ranges::any_of(feedbacks_, [&](Sent const& sent) { return sent.knew_outcome && (!last_typed || *last_typed <= sent.typed_at); });
}

State Aftermath::state_of_feedback(std::optional<Instant> by) const
{
    if (waived_)
        return State::CLOSED;
    if (!was_told(by))
        return State::OUTCOME_KNOWN;
    return has_unread() && !closed_ ? State::FEEDBACK_SENT : State::CLOSED;
}

} // namespace cigogne::transfers
