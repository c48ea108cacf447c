#pragma once

#include "demo/amounts.hpp"
#include "demo/cases.hpp"
#include "demo/network.hpp"
#include "modules/transfers/outcome.hpp"

namespace cigogne::demo {

enum class Subject {
    Advice,
    AdviceThatBecomesTransfer,
    Transfer
};

/// How a request ends.
enum class Ending {
    Arrives,
    Diverted, ///< arrives elsewhere than where it left for
    BornBefore,
    GivenUp,
    NoIndication,
    NoPlace,
    TurnsBack,
    Advised
};

/// Where a woman who arrives is received.
enum class Goal {
    TypeThree,
    BelowTypeThree, ///< or out of the region
    Anywhere
};

/// When her child is born, if she delivers where she was received.
enum class BornWhen {
    DaysLater,
    SoonAfterArrival,
    OnTheRoad
};

/// One request of the past, before it is told: all that the figures of its year count is decided here.
struct Planned {
    Subject subject = Subject::Transfer;
    Ending ending = Ending::Arrives;
    Goal goal = Goal::Anywhere;
    Case about;
    House const* origin = nullptr;
    int mother_years = 31;
    Instant asked_at = {};
    Instant typed_at = {};
    std::optional<transfers::StayEnd> stay_end = {}; ///< of those who arrive
    BornWhen born = BornWhen::DaysLater;
    int days_to_birth = 0; ///< from the day of the call
    int feedbacks = 0;
    bool is_waived = false; ///< expressly no feedback

    bool arrives() const { return ending == Ending::Arrives || ending == Ending::Diverted; }
    bool is_afterwards() const { return typed_at - asked_at > 30min; }
    bool leaves_pregnant() const;
};

/// The longest story, up to the arrival, ends within that time.
inline constexpr Duration longest_story = 16h;

/// The requests of one local year, in the order of the typing. The amounts are kept to the unit: lists are made of them, shuffled, then
/// told. Of a year that is not over, those that would not have ended before `now` are left out.
std::vector<Planned> plan_of_year(std::uint64_t seed, Network const& network, int year, Amounts const& amounts, Instant now);

} // namespace cigogne::demo
