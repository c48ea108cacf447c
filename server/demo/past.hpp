#pragma once

#include "demo/plan.hpp"
#include "demo/requests.hpp"
#include "demo/story.hpp"
#include "demo/women.hpp"

namespace cigogne::demo {

/// Tells the requests of a year, each up to its arrival or its end; what became of her is told apart.
class Past {
public:
    Past(Network const& network, Region const& region, Recipe const& recipe, int year)
        : network_(network)
        , region_(region)
        , recipe_(recipe)
        , chance_(recipe.seed ^ (0x7e11U + static_cast<std::uint64_t>(year)))
    {
    }
    /// Writes one of them, up to its end.
    void tell(db::Transaction& transaction, transfers::Measuring& measuring, Planned const& plan);

private:
    Duration minutes_between(int least, int most) { return std::chrono::minutes(chance_.between(least, most)); }
    AccountId account(char const* login) const { return region_.accounts.at(login); }
    /// Of the maternity that asks, or of the cell that it telephoned.
    AccountId own_account() const { return account_at(region_, plan_->origin->name).value_or(cell_); }

    // past_forms.cpp: what is asked.
    transfers::Sheet sheet(Filled filled);
    transfers::NewbornForm newborn();
    transfers::OpeningForm form();

    // past_requests.cpp: how it goes.
    void take(Story& story);
    void advise(Story& story);
    void search_and_leave(Story& story);
    /// Sometimes there is no place in the region: never for those who go to a type III of it.
    bool is_far() { return plan_->goal == Goal::BelowTypeThree && plan_->ending == Ending::Arrives && chance_.percent(2); }
    void bear(Story& story, Instant at);
    transfers::CancellationReason reason();

    // past_searches.cpp: who is called, and answers.
    std::vector<House const*> candidates() const;
    bool suits(House const& house) const;
    House const* search(Story& story);
    void search_in_vain(Story& story);
    House const* accept(Story& story, House const& house);
    void refuse(Story& story, House const& house, Instant at);
    House const* beyond_the_region(Story& story);
    int newborns() const { return case_.kind == transfers::Kind::TPP ? 0 : case_.fetuses; }

    // past_roads.cpp: from the vehicle to the arrival.
    void leave(Story& story, House const* house);
    void divert(Story& story, House const& from, Instant at);
    void arrive(Story& story, Instant at);
    void order_vehicle(Story& story);

    Network const& network_;
    Region const& region_;
    Recipe const& recipe_;
    Chance chance_;
    // Of the request that is being told.
    AccountId cell_ = AccountId(Uuid::from_bytes({}));
    Planned const* plan_ = nullptr;
    Case case_ {};
    std::optional<Instant> born_;
};

} // namespace cigogne::demo
