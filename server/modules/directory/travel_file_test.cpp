#include "modules/directory/travel_file.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

TEST(TravelFile, is_read_line_by_line)
{
    auto const file = read_travel_file("\xEF\xBB\xBF" "from;to;minutes;source\r\nCH Rodez;\"CHU Montpellier\";125;mesure du réseau, 2026\r\n\r\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->lines.size(), 1U);
    EXPECT_EQ(file->lines[0].number, 2U);
    EXPECT_EQ(file->lines[0].to, "CHU Montpellier");
    EXPECT_EQ(file->lines[0].minutes, 125);
    EXPECT_TRUE(file->refusals.empty());
}

TEST(TravelFile, tells_each_refused_line_with_its_reason)
{
    auto const file = read_travel_file("from;to;minutes;source\n"
                                       "A;B;12\n"
                                       "A;a;12;x\n"
                                       "A;B;douze;x\n"
                                       "A;B;0;x\n"
                                       "A;B;1441;x\n"
                                       "A;B;12;\n"
                                       ";B;12;x\n"
                                       "A;B;12;x\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->refusals.size(), 7U);
    EXPECT_EQ(file->refusals[0].line, 2U);
    EXPECT_EQ(file->refusals[0].reason, "Quatre colonnes sont attendues, il y en a 3.");
    EXPECT_EQ(file->refusals[1].reason, "Le départ et l’arrivée sont le même établissement.");
    EXPECT_EQ(file->refusals[6].line, 8U);
    ASSERT_EQ(file->lines.size(), 1U);
    EXPECT_EQ(file->lines[0].number, 9U);
}

TEST(TravelFile, must_begin_with_its_heading)
{
    EXPECT_TRUE(read_travel_file("de;vers;minutes;source\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("from;to;minutes;source\nA;B\xFF;1;x\n").failed_with(TravelFileError::NotUtf8));
}

} // namespace
} // namespace cigogne::directory
