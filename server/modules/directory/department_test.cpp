#include "modules/directory/department.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

TEST(Department, is_known_by_its_official_number)
{
    EXPECT_EQ(department_code("31"), "31");
    EXPECT_EQ(department_code(" 9 "), "09");
    EXPECT_EQ(department_code("2a"), "2A");
    EXPECT_EQ(department_code("974"), "974");
}

TEST(Department, is_nothing_that_no_department_has)
{
    for (auto const* typed : { "", "0", "00", "20", "2C", "96", "970", "985", "1234", "-1", "3l" })
        EXPECT_FALSE(department_code(typed)) << typed;
}

} // namespace
} // namespace cigogne::directory
