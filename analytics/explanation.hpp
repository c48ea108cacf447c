#pragma once

#include "analytics/computation.hpp"
#include "analytics/definitions/lists.hpp"
#include "analytics/results.hpp"

namespace cigogne::analytics {

/// Which number is to be explained.
struct Question {
    enum class Part : std::uint8_t {
        Numerator,
        Denominator
    };

    Class const& figure;
    Part part = Part::Numerator;
    std::optional<int> year {};  ///< none: of every year
    Finess establishment {};     ///< unknown: of every one
    Link link = Link::Unlinked;  ///< of stays by themselves, or of those that were joined
    std::optional<int> month {}; ///< of the discharge; none: of every one
};

/// A stay behind a number.
struct ExplainedStay {
    std::uint32_t file = 0;
    StayLines lines;
    int times = 1; ///< that it counts: a mother of twins for two children
};

/// Reads the files of `order` in their order and tells each stay behind a number, in the order of lines: of what `compute` counts,
/// the sum of `times` is the number. The files are read once more before, for the stays that are there more than once. Of stays by
/// themselves holds one line at a time and eight bytes for each that counts, whatever the size; of linked ones some 250 bytes each. A death
/// that was found to be of a birth elsewhere is told where it is counted: by its own lines, under the establishment of the birth. What is
/// told does not depend on `order.threads`. Throws std::system_error where a disk fails, std::runtime_error as `compute` does.
void explain(Order& order, Question const& question, std::function<void(ExplainedStay const&)> const& tell);

} // namespace cigogne::analytics
