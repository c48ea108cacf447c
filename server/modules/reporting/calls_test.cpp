#include "modules/reporting/calls.hpp"

#include "modules/reporting/measures_for_tests.hpp"

#include <gtest/gtest.h>

namespace cigogne::reporting {
namespace {

using namespace samples;
using transfers::Answer;
using transfers::CallMeasure;
using transfers::Kind;

auto const year_2026 = period("2026-01-01", "2026-12-31");

CallMeasure called(transfers::Measure const& request, std::optional<PlaceId> where, std::optional<Answer> answer)
{
    return { request.id, 1, request.year, where, answer, {}, request.asked_at };
}

struct Story {
    transfers::Measure first = asked(at("2026-03-01"));
    transfers::Measure second = asked(at("2026-04-01"));
    transfers::Measure advice = asked(at("2026-04-01"), Kind::AVIS);
    UnitAnswersPtr answers = calls_of(*material_of({ first, second, advice }).years.front(),
        { called(first, place(2), Answer::REFUSED), called(first, place(3), Answer::ACCEPTED), called(second, place(2), Answer::ACCEPTED),
            called(second, place(4), Answer::NO_ANSWER), called(second, std::nullopt, Answer::REFUSED), called(advice, place(2), Answer::REFUSED) });
};

Refusals row(std::vector<Refusals> const& rows, std::optional<PlaceId> where)
{
    auto const found = std::ranges::find(rows, where, &Refusals::place);
    return found == rows.end() ? Refusals {} : *found;
}

TEST(UnitAnswers, tell_refusals_among_answers_of_each_establishment_that_was_asked)
{
    auto const rows = refusals_by_place({ Story().answers }, { year_2026 });
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows.front().place, place(2)); // the most answers
    EXPECT_EQ(rows.front().refusals, 1);
    EXPECT_EQ(rows.front().answers, 2); // not that to an advice
    EXPECT_EQ(row(rows, place(3)).refusals, 0);
    EXPECT_EQ(row(rows, place(4)).answers, 0);
    EXPECT_EQ(row(rows, place(4)).unanswered, 1);
    EXPECT_EQ(row(rows, std::nullopt).refusals, 1);
}

TEST(UnitAnswers, are_of_the_period_of_the_request_and_of_either_end)
{
    Story const story;
    EXPECT_EQ(row(refusals_by_place({ story.answers }, { period("2026-04-01", "2026-04-30") }), place(2)).refusals, 0);
    auto const given = refusals_by_place({ story.answers }, { year_2026, place(2), Side::Destination });
    ASSERT_EQ(given.size(), 1u);
    EXPECT_EQ(given.front().answers, 2);
    EXPECT_EQ(refusals_by_place({ story.answers }, { year_2026, place(1) }).size(), 4u);
}

TEST(UnitAnswers, open_the_requests_behind_them)
{
    Story const story;
    auto const of = [&](PlaceId where, Behind behind) { return requests_asked_of({ story.answers }, { year_2026 }, part_of(where), behind); };
    EXPECT_EQ(of(place(2), Behind::Counted), std::unordered_set { story.first.id });
    EXPECT_EQ(of(place(2), Behind::Among).size(), 2u);
    EXPECT_EQ(of(place(4), Behind::LeftOut), std::unordered_set { story.second.id });
}

} // namespace
} // namespace cigogne::reporting
