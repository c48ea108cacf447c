#include "analytics/statistics/suppression.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace cigogne::analytics {
namespace {

using Cells = std::vector<TableCell>;
using Hidden = std::vector<bool>;

// One line of a table: three maternities and their region.
Hidden of_line(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t smallest = smallest_published)
{
    Cells const cells { { a }, { b }, { c }, { a + b + c } };
    std::vector<Addition> const additions { { 3, { 0, 1, 2 } } };
    return suppressed(cells, additions, smallest);
}

TEST(Suppression, leaves_what_is_large_or_nothing)
{
    EXPECT_EQ(of_line(11, 0, 400), (Hidden { false, false, false, false }));
}

TEST(Suppression, of_one_cell_takes_a_second_with_it)
{
    EXPECT_EQ(of_line(10, 40, 400), (Hidden { true, true, false, false })) << "10 = the region - 40 - 400";
    EXPECT_EQ(of_line(1, 400, 40), (Hidden { true, false, true, false })) << "the smaller of those left";
}

TEST(Suppression, of_two_cells_takes_a_third_where_their_sum_is_small)
{
    EXPECT_EQ(of_line(3, 4, 400), (Hidden { true, true, true, false })) << "3 + 4 is known to be 7";
    EXPECT_EQ(of_line(6, 7, 400), (Hidden { true, true, false, false })) << "13 may be any of several";
}

TEST(Suppression, takes_the_total_where_there_is_nothing_else)
{
    EXPECT_EQ(of_line(4, 0, 0), (Hidden { true, false, false, true }));
}

TEST(Suppression, follows_the_setting)
{
    EXPECT_EQ(of_line(10, 40, 400, 6), (Hidden { false, false, false, false }));
    EXPECT_EQ(of_line(5, 40, 400, 6), (Hidden { true, true, false, false }));
}

TEST(Suppression, sees_what_a_reader_reckons_without_its_being_printed)
{
    // 3 of 300 have no act: who reads 297 and 300 knows it.
    Cells const cells { { 300 }, { 297 }, { 3, false } };
    std::vector<Addition> const additions { { 0, { 1, 2 } } };
    auto const hidden = suppressed(cells, additions, smallest_published);
    EXPECT_TRUE(hidden[1]);
    EXPECT_FALSE(hidden[0]);
}

TEST(Suppression, follows_one_sum_after_the_other)
{
    // 0 = 1 + 2, 1 = 3 + 4, of which 2 is small and 1 is not printed: 1 follows from 3 and 4, and 2 from 0 and 1.
    Cells const cells { { 105 }, { 100, false }, { 5, false }, { 60 }, { 40 } };
    std::vector<Addition> const additions { { 0, { 1, 2 } }, { 1, { 3, 4 } } };
    auto const hidden = suppressed(cells, additions, smallest_published);
    EXPECT_TRUE(hidden[0] || hidden[3] || hidden[4]);
}

/// A table of places by classes with both margins and the total, and what adds up in it.
struct Square {
    Cells cells;
    std::vector<Addition> additions;

    Square(std::size_t places, std::size_t classes, std::mt19937& chance)
    {
        auto const width = classes + 1;
        auto const at = [&](std::size_t place, std::size_t of) { return place * width + of; };
        cells.resize((places + 1) * width);
        for (std::size_t place = 0; place < places; ++place) {
            for (std::size_t of = 0; of < classes; ++of) {
                auto const count = chance() % 3 == 0 ? chance() % 15 : chance() % 200;
                for (auto const cell : { at(place, of), at(place, classes), at(places, of), at(places, classes) })
                    cells[cell].count += count;
            }
        }
        for (std::size_t place = 0; place <= places; ++place)
            additions.push_back({ at(place, classes), {} });
        for (std::size_t of = 0; of <= classes; ++of)
            additions.push_back({ at(places, of), {} });
        for (std::size_t place = 0; place <= places; ++place) {
            for (std::size_t of = 0; of <= classes; ++of) {
                if (of < classes)
                    additions[place].parts.push_back(at(place, of));
                if (place < places)
                    additions[places + 1 + of].parts.push_back(at(place, of));
            }
        }
    }
};

/// The cells that the sums determine by any combination, by elimination modulo a large prime: an independent auditor.
std::vector<std::size_t> determined(Square const& table, Hidden const& hidden)
{
    constexpr std::int64_t prime = 2'147'483'647;
    std::vector<std::size_t> unknown;
    for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
        if (hidden[cell])
            unknown.push_back(cell);
    }
    std::vector<std::vector<std::int64_t>> rows;
    for (auto const& [whole, parts] : table.additions) {
        std::vector<std::int64_t> row(unknown.size());
        for (std::size_t at = 0; at < unknown.size(); ++at) {
            row[at] = unknown[at] == whole ? prime - 1 : 0;
            row[at] += std::ranges::count(parts, unknown[at]);
        }
        rows.push_back(row);
    }
    auto const inverse = [&](std::int64_t of) {
        std::int64_t result = 1;
        for (std::int64_t power = prime - 2, base = of; power > 0; power /= 2, base = base * base % prime)
            result = power % 2 == 1 ? result * base % prime : result;
        return result;
    };
    std::size_t rank = 0;
    for (std::size_t column = 0; column < unknown.size() && rank < rows.size(); ++column) {
        auto const pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(), [&](auto const& row) { return row[column] != 0; });
        if (pivot == rows.end())
            continue;
        std::swap(*pivot, rows[rank]);
        auto const scale = inverse(rows[rank][column]);
        for (auto& value : rows[rank])
            value = value * scale % prime;
        for (std::size_t other = 0; other < rows.size(); ++other) {
            auto const factor = rows[other][column];
            for (std::size_t at = 0; other != rank && factor != 0 && at < unknown.size(); ++at)
                rows[other][at] = (rows[other][at] + (prime - factor) * rows[rank][at]) % prime;
        }
        ++rank;
    }
    std::vector<std::size_t> found;
    for (auto const& row : rows) {
        if (std::ranges::count_if(row, [](auto value) { return value != 0; }) == 1)
            found.push_back(unknown[static_cast<std::size_t>(std::ranges::find_if(row, [](auto value) { return value != 0; }) - row.begin())]);
    }
    return found;
}

TEST(Suppression, lets_no_small_count_of_a_table_be_determined)
{
    std::mt19937 chance(3);
    for (int round = 0; round < 500; ++round) {
        Square const table(2 + chance() % 8, 2 + chance() % 5, chance);
        auto const hidden = suppressed(table.cells, table.additions, smallest_published);
        for (std::size_t cell = 0; cell < hidden.size(); ++cell)
            EXPECT_TRUE(hidden[cell] || table.cells[cell].count == 0 || table.cells[cell].count >= smallest_published);
        for (auto const cell : determined(table, hidden))
            EXPECT_FALSE(table.cells[cell].count > 0 && table.cells[cell].count < smallest_published) << round << " " << cell;
    }
}

} // namespace
} // namespace cigogne::analytics
