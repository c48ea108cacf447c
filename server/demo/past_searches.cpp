#include "demo/past.hpp"

namespace cigogne::demo {

using namespace transfers;
using directory::CareLevel;

namespace {

constexpr int most_refusals = 4;

} // namespace

std::vector<House const*> Past::candidates() const
{
    return is_return(case_.kind) ? network_.of_level(case_.needs, *plan_->origin) : network_.from_level(case_.needs, *plan_->origin);
}

bool Past::suits(House const& house) const
{
    if (plan_->goal == Goal::Anywhere)
        return true;
    return (house.level == CareLevel::T3) == (plan_->goal == Goal::TypeThree);
}

/// Calls from the nearest on until one of those where she may go accepts.
House const* Past::search(Story& story)
{
    House const* nearest = nullptr;
    int refusals = 0;
    for (auto const* const house : candidates()) {
        bool const is_kept_for_others = house->level > case_.needs && plan_->goal != Goal::TypeThree; // type III is for those who need it
        if (is_kept_for_others && chance_.percent(85))
            continue;
        bool const may_refuse = refusals < most_refusals;
        if (!suits(*house) || (may_refuse && !chance_.percent(62))) {
            if (may_refuse)
                refuse(story, *house, story.last_at() + minutes_between(4, 22));
            refusals += may_refuse ? 1 : 0;
            nearest = !nearest && suits(*house) ? house : nearest;
            continue;
        }
        if (chance_.percent(1)) {
            accept(story, *house); // and then no longer
            story.then(Withdrawal { WithdrawalReason::PLACE_TAKEN }, story.last_at() + minutes_between(5, 30), 1min, cell_);
            nearest = nearest ? nearest : house;
            continue;
        }
        return accept(story, *house);
    }
    return nearest ? accept(story, *nearest) : beyond_the_region(story); // called again
}

void Past::search_in_vain(Story& story)
{
    int calls = 0;
    for (auto const* const house : candidates()) {
        if (calls++ == most_refusals)
            break;
        refuse(story, *house, story.last_at() + minutes_between(4, 22));
    }
    story.then(NoPlaceInRegion {}, story.last_at() + minutes_between(2, 10), 0min, cell_);
}

House const* Past::accept(Story& story, House const& house)
{
    auto const at = story.last_at() + minutes_between(4, 22);
    if (chance_.percent(12))
        story.then(transfers::Call { { house.id, {} }, invented_physician(chance_), Answer::TO_CALL_BACK }, at - 2min, 1min, cell_);
    story.then(Acceptance { { house.id, {} }, invented_physician(chance_), places_at(house, case_.kind, newborns(), case_.age) }, at, 1min, cell_);
    return &house;
}

void Past::refuse(Story& story, House const& house, Instant at)
{
    using enum RefusalReason;
    constexpr auto at_type_3 = std::to_array({ NO_REA_BED, NO_REA_BED, NO_OBS_BED, NO_OBS_BED, NO_SI_BED, NO_SDN, NO_STAFF });
    constexpr auto elsewhere = std::to_array({ NO_NEO_BED, NO_NEO_BED, NO_OBS_BED, NO_SI_BED, NO_STAFF, LEVEL_TOO_LOW, NO_SDN, MEDICAL_DISAGREEMENT });
    auto const reason = house.level == CareLevel::T3 ? chance_.one_of(at_type_3) : chance_.one_of(elsewhere);
    story.then(Refusal { { house.id, {} }, reason, invented_physician(chance_) }, at, 1min, cell_);
    if (chance_.percent(1))
        story.corrected(CorrectionReason::WRONG_KEY, {}, at + 4min, cell_);
}

House const* Past::beyond_the_region(Story& story)
{
    constexpr auto names = std::to_array<std::string_view>({ "Bordeaux (exemple)", "Limoges (exemple)", "Lyon (exemple)", "Marseille (exemple)" });
    search_in_vain(story);
    story.then(SearchBeyond {}, story.last_at() + 2min, 0min, cell_);
    Destination const there { {}, std::string(chance_.one_of(names)) };
    story.then(Acceptance { there, invented_physician(chance_) }, story.last_at() + minutes_between(15, 60), 1min, cell_);
    return nullptr;
}

} // namespace cigogne::demo
