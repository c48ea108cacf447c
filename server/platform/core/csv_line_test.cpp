#include "platform/core/csv_line.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

using Cells = std::vector<std::string>;

TEST(CsvLine, holds_cells_without_the_white_space_around_them)
{
    EXPECT_EQ(*cells_of_line(" a ;b;; c d ", ';'), (Cells { "a", "b", "", "c d" }));
    EXPECT_EQ(*cells_of_line("", ';'), Cells { "" });
    EXPECT_EQ(*cells_of_line("a,b;c", ','), (Cells { "a", "b;c" }));
}

TEST(CsvLine, holds_the_separator_and_quotes_within_quotes)
{
    EXPECT_EQ(*cells_of_line(R"("19,8",12)", ','), (Cells { "19,8", "12" }));
    EXPECT_EQ(*cells_of_line(R"("say ""no""" ;b)", ';'), (Cells { R"(say "no")", "b" }));
    EXPECT_FALSE(cells_of_line(R"("a;b)", ';'));
    EXPECT_FALSE(cells_of_line(R"("a"b;c)", ';'));
}

TEST(CsvLine, forgets_the_empty_columns_that_a_spreadsheet_adds)
{
    EXPECT_EQ(cells_of_line("a;b;;;", ';', 2)->size(), 2U);
    EXPECT_EQ(cells_of_line("a;;", ';', 2)->size(), 2U);
    EXPECT_EQ(cells_of_line("a;b;c", ';', 2)->size(), 3U);
}

TEST(CsvLine, is_taken_off_the_text)
{
    std::string_view rest = " a \r\nb";
    EXPECT_EQ(take_line(rest), "a");
    EXPECT_EQ(take_line(rest), "b");
    EXPECT_TRUE(rest.empty());
}

TEST(CsvLine, is_quoted_by_whole_characters)
{
    EXPECT_EQ(quoted_beginning("court"), "court");
    EXPECT_EQ(quoted_beginning("aéééééééééééé"), "aééééééééé");
}

} // namespace
} // namespace cigogne
