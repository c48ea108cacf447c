#include "analytics/statistics/linear_system.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

TEST(LinearSystem, determines_what_follows)
{
    LinearSystem system(3);
    system.add({ { 0, 1 }, { 1, 1 } });
    EXPECT_FALSE(system.determines(0)) << "x + y";
    system.add({ { 1, 1 }, { 2, 1 } });
    EXPECT_FALSE(system.determines(0)) << "x + y, y + z";
    system.add({ { 0, 1 }, { 2, 1 } });
    for (std::size_t unknown = 0; unknown < 3; ++unknown)
        EXPECT_TRUE(system.determines(unknown)) << "x + y, y + z, x + z";
}

TEST(LinearSystem, learns_nothing_from_the_same_again)
{
    LinearSystem system(4);
    system.add({ { 0, 1 }, { 1, 1 }, { 2, -1 } });
    system.add({ { 0, 2 }, { 1, 2 }, { 2, -2 } });
    system.add({});
    EXPECT_FALSE(system.determines(0));
    system.add({ { 3, 5 } });
    EXPECT_TRUE(system.determines(3));
    system.add({ { 0, 1 }, { 1, 1 }, { 3, 1 } });
    EXPECT_TRUE(system.determines(2)) << "x + y = z and x + y are known together";
    EXPECT_FALSE(system.determines(0));
}

} // namespace
} // namespace cigogne::analytics
