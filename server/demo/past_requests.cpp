#include "demo/past.hpp"

#include "demo/afterwards.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace transfers;

namespace {

constexpr std::size_t requests_a_slice = 60;
constexpr int first_published_year = 2022;

} // namespace

void Past::tell(db::Transaction& transaction, Measuring& measuring, Planned const& plan)
{
    cell_ = account(chance_.percent(55) ? "cellule" : "cellule2");
    plan_ = &plan;
    case_ = plan.about;
    born_.reset();
    auto const author = plan.is_afterwards() ? own_account() : (chance_.percent(50) ? own_account() : cell_);
    Story story(transaction, form(), plan.origin->id, plan.typed_at, author);
    // Most sheets are complete when she leaves.
    auto const filled = chance_.percent(88) ? Filled::ForTheDeparture : (chance_.percent(70) ? Filled::ForTheSearch : Filled::Hardly);
    story.with_sheet(sheet(filled));
    if (is_of_newborn(case_.kind))
        story.with_newborn_sheet(invented_newborn_sheet("Exemple : suites de couches"));
    if (plan.subject == Subject::Advice)
        advise(story);
    else
        search_and_leave(story);
    tell_afterwards(story, plan, born_, { network_, region_, chance_, recipe_.now, cell_ });
    story.write(measuring);
}

/// Read and taken by the cell; nobody reads at night.
void Past::take(Story& story)
{
    if (plan_->is_afterwards())
        return;
    auto const pace = case_.urgency == Urgency::U1 ? 2 : 8;
    auto const read = plan_->typed_at + minutes_between(0, pace);
    story.then(Reading {}, read, 0min, cell_).then(Taking {}, read + minutes_between(0, pace), 0min, cell_);
}

void Past::advise(Story& story)
{
    take(story);
    auto const at = story.last_at() + minutes_between(15, 110);
    story.then(Advice { "Exemple d’avis : surveillance sur place, contrôle du col demain.", invented_physician(chance_) }, at, 2min, cell_);
    story.then(Closing {}, at + minutes_between(20, 240), 0min, cell_);
}

void Past::search_and_leave(Story& story)
{
    take(story);
    if (plan_->subject == Subject::AdviceThatBecomesTransfer) {
        Conversion conversion { case_.kind, Screening { ScreeningMoment::MEANWHILE, {} } };
        story.then(std::move(conversion), story.last_at() + minutes_between(10, 60), 1min, cell_);
    }
    switch (plan_->ending) {
    case Ending::NoIndication: {
        auto const at = story.last_at() + minutes_between(20, 150);
        story.then(NoIndication { "Exemple : symptômes calmés" }, at, 2min, cell_).then(Closing {}, at + 60min, 0min, cell_);
        return;
    }
    case Ending::NoPlace:
        search_in_vain(story);
        story.then(Cancellation { CancellationReason::NO_PLACE, "Exemple : surveillance sur place", "Dr Exemple" },
            story.last_at() + minutes_between(5, 60), 2min, cell_);
        return;
    case Ending::GivenUp:
        if (chance_.percent(70))
            search(story);
        story.then(Cancellation { reason() }, story.last_at() + minutes_between(10, 120), 5min, cell_);
        return;
    case Ending::BornBefore:
        search(story);
        born_ = story.last_at() + minutes_between(10, 80);
        bear(story, *born_);
        return;
    default:
        leave(story, is_far() ? beyond_the_region(story) : search(story));
    }
}

void Past::bear(Story& story, Instant at)
{
    auto const age = case_.age.value_or(*people::GestationalAge::make(30, 0));
    story.born(chance_.percent(50) ? people::Sex::Female : people::Sex::Male, invented_weight(chance_, age), at, own_account());
}

int first_year(Recipe const& recipe)
{
    auto const present = static_cast<int>(paris_date(recipe.now).ymd().year());
    return recipe.years ? present - *recipe.years + 1 : std::min(first_published_year, present);
}

void tell_past_requests(db::Database& database, Region const& region, Recipe const& recipe)
{
    auto const today = paris_date(recipe.now);
    auto const present = static_cast<int>(today.ymd().year());
    for (auto year = first_year(recipe); year <= present; ++year) {
        auto const network = network_on(database, region, std::min(*CivilDate::make(year, 7, 1), today));
        Past past(network, region, recipe, year);
        auto const plans = plan_of_year(recipe.seed, network, year, amounts_of(year, recipe.scale), recipe.now);
        for (std::size_t begin = 0; begin < plans.size(); begin += requests_a_slice) {
            auto transaction = database.write();
            Measuring measuring(transaction, {});
            for (auto const& plan : std::span(plans).subspan(begin, std::min(requests_a_slice, plans.size() - begin)))
                past.tell(transaction, measuring, plan);
            transaction.commit();
        }
    }
}

} // namespace cigogne::demo
