#include "modules/quality/plan.hpp"
#include "modules/quality/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using namespace fixtures;
using transfers::Dysfunction;

transfers::Measure measure(bool arrived, std::vector<Dysfunction> codes)
{
    auto measure = transfer_asked_by(PlaceId::make(ten));
    measure.state = transfers::State::ARRIVED;
    measure.dysfunctions = { std::move(codes) };
    if (arrived)
        measure.arrived_at = ten;
    return measure;
}

TEST(Plan, counts_requests_of_each_code_per_100_transfers)
{
    std::vector const measures { measure(true, { Dysfunction::D01, Dysfunction::D06 }), measure(true, {}), measure(true, { Dysfunction::D01 }),
        measure(true, {}), measure(false, { Dysfunction::D06 }) };
    auto const lines = plan_of(measures, {}, {}, may_4, may_4);
    ASSERT_EQ(lines.size(), 10u);
    EXPECT_EQ(lines[0].requests, 2);
    EXPECT_EQ(lines[0].transfers, 4);
    EXPECT_EQ(lines[0].per_100, 50.0);
    EXPECT_EQ(lines[5].requests, 2);
    EXPECT_EQ(lines[9].requests, 0);
}

TEST(Plan, counts_no_advice_since_it_moves_nobody)
{
    auto advice = measure(false, { Dysfunction::D10 });
    advice.kind = advice.opened_as = transfers::Kind::AVIS;
    std::vector const measures { measure(true, { Dysfunction::D10 }), measure(true, {}), advice };
    auto const line = plan_of(measures, {}, {}, may_4, may_4)[9];
    EXPECT_EQ(line.requests, 1);
    EXPECT_EQ(line.per_100, 50.0);
}

TEST(Plan, lists_the_requests_that_a_line_counts_the_latest_first)
{
    auto advice = measure(false, { Dysfunction::D01 });
    advice.kind = advice.opened_as = transfers::Kind::AVIS;
    auto later = measure(true, { Dysfunction::D01 });
    later.asked_at = ten + 60min;
    std::vector const measures { measure(false, { Dysfunction::D01, Dysfunction::D06 }), measure(true, { Dysfunction::D02 }), later, advice };
    auto const found = requests_with(Dysfunction::D01, measures);
    ASSERT_EQ(found.size(), 2u) << "carried out or not; no advice";
    EXPECT_EQ(found[0].id, later.id);
    EXPECT_EQ(static_cast<int>(found.size()), plan_of(measures, {}, {}, may_4, may_4)[0].requests) << "what counts also lists";
}

TEST(Plan, has_no_rate_without_any_transfer)
{
    EXPECT_EQ(plan_of({}, {}, {}, may_4, may_4)[0].per_100, std::nullopt);
}

TEST(Plan, counts_its_actions_without_those_that_were_dropped)
{
    auto const action = [](ActionState state) {
        return Action { ActionId::make(ten), 2026, "Essai", ActionLevel::REGIONAL, ActionCategory::ORGANISATION, "cellule", {}, may_4, state, {},
            {}, { { Dysfunction::D01 } }, {}, {}, {}, ten, AccountId::make(ten), ten, AccountId::make(ten), 1 };
    };
    std::vector const actions { action(ActionState::DONE), action(ActionState::DROPPED), action(ActionState::PLANNED) };
    auto const line = plan_of({}, actions, {}, may_4, may_4.plus_days(1))[0];
    EXPECT_EQ(line.actions, 2);
    EXPECT_EQ(line.done, 1);
    EXPECT_EQ(line.overdue, 1);
}

} // namespace
} // namespace cigogne::quality
