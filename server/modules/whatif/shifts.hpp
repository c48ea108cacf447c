#pragma once

#include "platform/core/date.hpp"

#include <vector>

namespace cigogne::whatif {

/// The eight-hour shifts of one local year, three a day: a bed is taken or free for a whole shift.
class Shifts {
public:
    static constexpr int a_day = 3;
    static constexpr double days = 1.0 / a_day;

    explicit Shifts(int year);

    std::size_t count() const { return begins_.size(); }
    Instant begin(std::size_t shift) const { return begins_[shift]; }
    /// The shift of that instant; the first, or the last, of what lies outside the year.
    std::size_t at(Instant instant) const;

private:
    std::vector<Instant> begins_;
};

} // namespace cigogne::whatif
