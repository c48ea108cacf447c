#pragma once

#include "modules/whatif/answers.hpp"
#include "modules/whatif/replay.hpp"

#include <array>
#include <vector>

namespace cigogne::whatif {

/// How cell and houses behaved in a recorded year, counted; nothing is drawn from it yet.
struct ObservedYear {
    std::vector<WardAnswers> wards = {}; ///< of the region, in its order
    std::vector<Answers> houses = {};    ///< the same
    Turns turns = {};
    SoughtLevels sought = {};
    std::array<Answers, Calibration::surpluses> by_surplus = {};
    std::array<Answers, Calibration::most_refusals_told + 1> after = {}; ///< by refusals before
    std::array<int, Calibration::most_refusals_told + 1> reached = {};
    std::array<int, Calibration::most_refusals_told + 1> left_after = {};
    std::array<int, Calibration::most_refusals_told + 1> asked_again_after = {};
    int left = 0;
    int asked_again = 0;
    int left_last = 0;
    int asked_again_last = 0;
    std::array<std::vector<double>, 2> first_answers = {}; ///< minutes; in service hours, and outside
    std::array<std::vector<double>, 2> next_answers = {};
};

/// Counts the record of that year; the world is as it was recorded, and so are its arrangement and its replay.
ObservedYear observed_in(Record const& record, World const& world, Arrangement const& arrangement, Replay const& replay);

} // namespace cigogne::whatif
