#pragma once

#include "modules/quality/action.hpp"
#include "platform/db/database.hpp"

namespace cigogne::demo {

/// What is decided to be done.
struct Decided {
    std::string title;
    quality::ActionLevel level = quality::ActionLevel::REGIONAL;
    quality::ActionCategory category = quality::ActionCategory::ORGANISATION;
    std::string owner;
    std::optional<PlaceId> place = {}; ///< of a local one
    CivilDate due_on;
    std::vector<transfers::Dysfunction> codes = {};
    std::vector<quality::CaseId> cases = {};
    std::optional<quality::MeetingId> meeting = {};
};

/// What becomes of it.
enum class Fate {
    InTime,
    Late, ///< still under way when it should be over
    Dropped
};

/// Writes it in the plan of the year in which it is decided, then what became of it by `now`: planned, under way after a third of its time,
/// done on its day. Throws std::logic_error for one that the rules refuse.
void tell_action(db::Transaction& transaction, Decided const& decided, Fate fate, Instant at, AccountId by, Instant now);

} // namespace cigogne::demo
