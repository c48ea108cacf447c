#include "platform/core/query_days.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

auto const first = *CivilDate::make(2026, 5, 4);
auto const second = *CivilDate::make(2026, 5, 5);

TEST(QueryDays, may_be_one_day_or_open_on_either_side)
{
    EXPECT_TRUE(in_order(first, second).succeeded());
    EXPECT_TRUE(in_order(first, first).succeeded());
    EXPECT_TRUE(in_order(first, {}).succeeded());
    EXPECT_TRUE(in_order({}, first).succeeded());
    EXPECT_TRUE(in_order({}, {}).succeeded());
}

TEST(QueryDays, do_not_end_before_they_begin)
{
    EXPECT_TRUE(in_order(second, first).failed());
    EXPECT_TRUE(in_order(second, first).failure().is(DaysError::Backwards));
}

} // namespace
} // namespace cigogne
