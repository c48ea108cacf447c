#pragma once

#include "modules/whatif/passage.hpp"
#include "modules/whatif/world.hpp"

namespace cigogne::whatif {

/// Requests of the year that are not replayed, and why.
struct LeftOut {
    int advice = 0;           ///< nobody was to be moved
    int returns = 0;          ///< back near home
    int stopped = 0;          ///< no indication, or cancelled for a reason other than a birth or the want of a place
    int live = 0;             ///< not ended yet: nobody knows what becomes of it
    int foreign = 0;          ///< asked from a place that is not an active establishment of the region
    int all() const { return advice + returns + stopped + live + foreign; }
};

/// Why a house that was called said no.
enum class Refused {
    NO,
    MOTHER_PLACE,
    NEWBORN_PLACE,
    OTHER,
    UNTOLD ///< it took her when it was asked again: what it had said first is not in the measures
};

/// What one house that was called answered to one request.
struct RecordedAnswer {
    std::optional<std::size_t> house; ///< none out of the region
    Refused refused;
    Instant at;
};

/// What really happened to one request.
struct History {
    Passage passage;
    std::vector<RecordedAnswer> answers = {}; ///< in the order of time
    bool asked_again = false;                 ///< a house that had refused took her
    std::optional<Instant> place_at = {};     ///< the first place found, where its delay counts
};

/// What a recorded year gives to the model.
struct Record {
    std::vector<Case> cases = {};         ///< in the order of time
    std::vector<History> histories = {};  ///< of each case
    LeftOut left_out = {};
    std::vector<double> load = {};        ///< of each ward: places that those who arrived took, on average
    std::array<double, 4> births_a_minute = {};
    std::optional<double> preparation_minutes = {}; ///< median

    std::vector<Passage> passages() const;
};

/// Below that many requests the record tells no pace, and the setting holds.
inline constexpr int enough_to_tell = 30;
/// Below that many births one urgency tells no risk of its own, and that of all of them holds.
inline constexpr int enough_births = 5;

/// Reads measures as cases, and what units answered. `kilometres` goes from house to house, row by row.
Record record_of(std::span<transfers::Measure const> measures, std::span<transfers::CallMeasure const> calls, Region const& region, Model const& model,
    std::span<int const> kilometres);

} // namespace cigogne::whatif
