#include "demo/actions.hpp"

#include "modules/quality/store.hpp"

#include <stdexcept>

namespace cigogne::demo {

using namespace quality;

namespace {

Instant at_work(CivilDate day) { return from_paris(day, *TimeOfDay::make(15, 30)); }

Action planned(Decided const& decided, Instant at, AccountId by)
{
    auto const year = static_cast<int>(paris_date(at).ymd().year());
    return { ActionId::make(at), year, decided.title, decided.level, decided.category, decided.owner, decided.place, decided.due_on,
        ActionState::PLANNED, {}, {}, { decided.codes }, {}, text_of(decided.cases), decided.meeting, at, by, at, by, 1 };
}

/// The next state of an action, kept beside what it was.
Action changed(Store& store, Action const& before, Action after, Instant at)
{
    after.updated_at = at;
    after.version = before.version + 1;
    if (!faults_of(after).empty() || !store.save(after, before))
        throw std::logic_error("the demonstration changes an action as nobody could");
    return after;
}

} // namespace

void tell_action(db::Transaction& transaction, Decided const& decided, Fate fate, Instant at, AccountId by, Instant now)
{
    Store store(transaction);
    auto action = planned(decided, at, by);
    if (!faults_of(action).empty())
        throw std::logic_error("the demonstration decides an action that cannot be");
    store.add(action);
    auto const decided_on = paris_date(at);
    auto const begun_at = at_work(decided_on.plus_days(1 + decided.due_on.days_since(decided_on) / 3));
    if (begun_at >= now)
        return;
    auto next = action;
    next.state = ActionState::UNDER_WAY;
    if (fate == Fate::Dropped) {
        next.state = ActionState::DROPPED;
        next.dropped_because = "Exemple : une autre action y répond déjà.";
    }
    action = changed(store, action, next, begun_at);
    auto const done_at = at_work(decided.due_on);
    if (fate != Fate::InTime || done_at >= now)
        return;
    next = action;
    next.state = ActionState::DONE;
    next.evaluation = "Exemple : faite partout, moins de cas signalés depuis.";
    changed(store, action, next, done_at);
}

} // namespace cigogne::demo
