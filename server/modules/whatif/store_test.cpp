#include "modules/whatif/store.hpp"
#include "platform/core/date.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::whatif {
namespace {

class WhatIfStore : public cigogne::fixtures::OnBothDatabases {
protected:
    Instant ten = *parse_rfc3339("2026-11-16T10:00:00Z");

    RunRow row(Instant at) const
    {
        Scenario const scenario { { { .kind = ChangeKind::THRESHOLD, .level = CareLevel::T2B, .least_age = people::GestationalAge::make(31, 0), .from = CivilDate::make(2025, 2, 3) } } };
        return { RunId::make(at), 2025, text_of(scenario), "Seuil d’accueil", 42, 200, {}, jobs::JobId::make(at), at, AccountId::make(at) };
    }
};
CIGOGNE_ON_BOTH_DATABASES(WhatIfStore);

TEST_P(WhatIfStore, lists_the_latest_first_and_gives_a_scenario_back_as_it_was)
{
    auto const first = row(ten);
    auto const second = row(ten + 1min);
    write([&](db::Transaction& transaction) {
        Store(transaction).add(first);
        Store(transaction).add(second);
    });
    auto reading = database().read();
    auto const page = Store(reading).runs(security::ScopeForTests::network(), {});
    ASSERT_EQ(page.items.size(), 2u);
    EXPECT_EQ(page.items[0].id, second.id);
    auto const scenario = scenario_from(page.items[1].scenario);
    ASSERT_EQ(scenario.changes.size(), 1u);
    EXPECT_EQ(scenario.changes[0].kind, ChangeKind::THRESHOLD);
    EXPECT_EQ(scenario.changes[0].least_age, people::GestationalAge::make(31, 0));
    EXPECT_EQ(scenario.changes[0].from, CivilDate::make(2025, 2, 3));
    EXPECT_FALSE(scenario.changes[0].unit);
}

TEST_P(WhatIfStore, keeps_a_result_once_and_for_all)
{
    auto const run = row(ten);
    RunResult const result { 2, 1, 0, 0, 0, 0, 3, 4, 5, true,
        { { .figure = Figure::REFUSALS, .unit = {}, .recorded = 4, .before = 3.5, .before_low = 1, .before_high = 6, .verdict = Verdict::WITHIN_CHANCE, .fidelity = Fidelity::NEAR } },
        { { "durée d’un appel", "12 min", "PROPOSÉ" } } };
    write([&](db::Transaction& transaction) {
        Store(transaction).add(run);
        EXPECT_TRUE(Store(transaction).keep(run.id, text_of(result)));
        EXPECT_FALSE(Store(transaction).keep(run.id, "{}"));
    });
    auto reading = database().read();
    auto const read = result_from(Store(reading).run(run.id)->result);
    EXPECT_EQ(read.replayed, 2);
    ASSERT_EQ(read.figures.size(), 1u);
    EXPECT_EQ(read.figures[0].before, 3.5);
    EXPECT_FALSE(read.figures[0].after);
    EXPECT_EQ(read.figures[0].verdict, Verdict::WITHIN_CHANCE);
    EXPECT_EQ(read.figures[0].fidelity, Fidelity::NEAR);
    EXPECT_EQ(read.closures, 4);
    EXPECT_EQ(read.suppositions[0].source, "PROPOSÉ");
}

TEST(WhatIfResult, of_an_earlier_version_is_still_read)
{
    auto const read = result_from(R"({"replayed":2,"advice":1,"returns":0,"stopped":0,"live":0,"foreign":0,"units_without_count":3,"figures":[{"figure":"REFUSALS","unit":"","recorded":4,"before":3.5,"before_low":1,"before_high":6,"after":null,"after_low":null,"after_high":null,"difference":null,"difference_low":null,"difference_high":null,"verdict":"WITHIN_CHANCE"}],"suppositions":[]})");
    EXPECT_EQ(read.figures[0].before, 3.5);
    EXPECT_FALSE(read.figures[0].fidelity);
    EXPECT_FALSE(read.has_check);
}

} // namespace
} // namespace cigogne::whatif
