#pragma once

#include "demo/plan.hpp"
#include "demo/story.hpp"

namespace cigogne::demo {

/// Who tells what became of her, and up to when.
struct Telling {
    Network const& network;
    Region const& region;
    Chance& chance;
    Instant now;
    AccountId cell;
};

/// What follows the arrival, or the end of a request that moved nobody: the end of the stay, the issue of the pregnancy, feedbacks and
/// their reading, each typed when somebody came to it. What would be typed after now is not told yet, so that work lists hold believable
/// lines, some of them overdue. `born`: when the child was born, if the journal tells it already.
void tell_afterwards(Story& story, Planned const& plan, std::optional<Instant> born, Telling const& telling);

} // namespace cigogne::demo
