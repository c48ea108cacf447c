#pragma once

#include "analytics/definitions/indicator.hpp"

#include <vector>

namespace cigogne::analytics {

/// A count that is made of others, for some reason of meaning: who knows all but one knows that one too.
struct Partition {
    Sum whole;
    std::vector<Sum> parts;   ///< no stay counts in two of them
    bool is_complete = true;  ///< else some stays of the whole are in none of the parts
};

/// The partitions among the figures of the thirteen tracers, and of each count every other that is a part of it, however many steps lie between:
/// what a difference of two of them tells is a class that nobody publishes. Some are of counts that nobody publishes either, which are
/// reckoned from those that are. Beside these, a sum is that of its shares, and a denominator holds its numerator where it does.
std::vector<Partition> const& partitions_of_tracers();

} // namespace cigogne::analytics
