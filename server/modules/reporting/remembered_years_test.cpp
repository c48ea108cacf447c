#include "modules/reporting/remembered_years.hpp"

#include "modules/reporting/measures_for_tests.hpp"

#include <gtest/gtest.h>

namespace cigogne::reporting {
namespace {

using namespace samples;

std::vector<int> numbers(Year const& year)
{
    std::vector<int> found;
    std::ranges::transform(year, std::back_inserter(found), &Observation::number);
    return found;
}

TEST(Year, stands_in_the_order_of_the_calls)
{
    auto const early = asked(at("2026-03-01"));
    auto const late = asked(at("2026-03-02"));
    EXPECT_EQ(numbers(*year_of({ late, early })), (std::vector { early.number, late.number }));
}

TEST(Year, holds_what_was_written_since_in_its_place_and_once)
{
    auto const one = asked(at("2026-03-01"));
    auto const two = asked(at("2026-03-02"));
    auto changed = one;
    changed.asked_at = at("2026-03-03");
    changed.refusals = 2;
    auto const added = asked(at("2026-02-01"));
    auto const year = year_with(*year_of({ one, two }), 2026, { changed, added });
    EXPECT_EQ(numbers(*year), (std::vector { added.number, two.number, changed.number }));
    EXPECT_EQ(year->back().refusals, 2);
}

TEST(Year, loses_a_request_whose_call_is_corrected_to_another_year)
{
    auto const one = asked(at("2026-01-01", "00:10"));
    auto corrected = one;
    corrected.asked_at = at("2025-12-31", "23:50");
    corrected.year = 2025;
    EXPECT_TRUE(year_with(*year_of({ one }), 2026, { corrected })->empty());
    EXPECT_EQ(numbers(*year_with({}, 2025, { corrected })), std::vector { one.number });
}

TEST(Year, keeps_the_calls_of_other_requests_and_takes_those_that_were_written)
{
    auto const one = asked(at("2026-03-01"));
    auto const two = asked(at("2026-03-02"));
    auto const called = [](transfers::Measure const& request, transfers::Answer answer) {
        return transfers::CallMeasure { request.id, 1, 2026, place(2), answer, {}, request.asked_at };
    };
    auto const year = year_of({ one, two });
    auto const before = calls_of(*year, { called(one, transfers::Answer::NO_ANSWER), called(two, transfers::Answer::REFUSED) });
    auto const after = calls_with(*before, *year, { one }, { called(one, transfers::Answer::ACCEPTED) });
    ASSERT_EQ(after->size(), 2u);
    EXPECT_EQ(after->front().request, two.id);
    EXPECT_EQ(after->back().answer, transfers::Answer::ACCEPTED);
}

} // namespace
} // namespace cigogne::reporting
