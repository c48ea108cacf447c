#include "modules/reporting/report_store.hpp"

#include "modules/reporting/measures_for_tests.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::reporting {
namespace {

using namespace samples;

class YearlyReportStore : public fixtures::OnBothDatabases {
protected:
    static YearlyReport report(std::optional<PlaceId> house, double requests)
    {
        return { 2024, house, "Essai", {}, { { "requests", "Demandes", {}, SectionKind::Figures, { { "TRF-00", "Toutes les demandes", "demandes", requests } } } }, {} };
    }
    Kept keep(YearlyReport const& told, std::string const& reason = {})
    {
        auto kept = Kept::First;
        write([&](db::Transaction& transaction) { kept = ReportStore(transaction).keep(told, reason, at("2025-02-01"), {}); });
        return kept;
    }
};
CIGOGNE_ON_BOTH_DATABASES(YearlyReportStore);

TEST_P(YearlyReportStore, keeps_what_was_told_and_makes_a_version_only_of_what_moved)
{
    EXPECT_EQ(keep(report(place(1), 41)), Kept::First);
    EXPECT_EQ(keep(report(place(1), 41), "Pour rien"), Kept::Unchanged);
    EXPECT_EQ(keep(report(place(1), 42), "Une demande retrouvée"), Kept::NewVersion);
    auto reading = database().read();
    ReportStore const store(reading);
    auto const house = place(1).text();
    auto const latest = store.report(2024, house, {});
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->version, 2);
    EXPECT_EQ(latest->reason, "Une demande retrouvée");
    auto const moved = moved_from(latest->moved);
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_EQ(moved[0].was, 41);
    EXPECT_EQ(moved[0].is, 42);
    EXPECT_EQ(report_from(store.report(2024, house, 1)->content).sections[0].lines[0].value, 41);
    EXPECT_EQ(store.versions(2024, house).size(), 2u);
    EXPECT_FALSE(store.report(2023, house, {}));
    EXPECT_FALSE(store.report(2024, house, 3));
}

TEST_P(YearlyReportStore, lists_the_latest_of_each_within_the_scope)
{
    keep(report({}, 100));
    keep(report(place(1), 41));
    keep(report(place(1), 42));
    keep(report(place(2), 7));
    auto reading = database().read();
    ReportStore const store(reading);
    EXPECT_EQ(store.latest(security::ScopeForTests::network(), 2024).size(), 3u);
    auto const own = store.latest(security::ScopeForTests::of(place(1)), 2024);
    ASSERT_EQ(own.size(), 1u);
    EXPECT_EQ(own[0].version, 2);
    auto const told = store.told_until(2024, at("2025-02-01"));
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told.front().house, region_house);
    EXPECT_TRUE(store.told_until(2024, at("2025-01-31")).empty());
    EXPECT_EQ(store.years(security::ScopeForTests::network()), std::vector { 2024 });
    EXPECT_TRUE(store.years(security::ScopeForTests::of(place(3))).empty());
}

TEST_P(YearlyReportStore, tells_in_which_years_reports_were_presented_within_the_scope)
{
    auto const visit = [](int house, char const* day) {
        return Visit { VisitId::make(at(day)), 2023, place(house), *CivilDate::parse(day), "D. Essai", {}, {}, {}, at(day), AccountId::make(at(day)), at(day), AccountId::make(at(day)), 1 };
    };
    write([&](db::Transaction& transaction) {
        for (auto const house : { 1, 2 })
            transaction.execute("insert into establishment (id, name, name_key, town, town_key, search_text, department, region, latitude, longitude,"
                                " sector, source_note, fictitious, active, created_at, created_by, updated_at, updated_by, version)"
                                " values (?, 'Exemple', '', 'Exemple', '', '', '12', 'Occitanie', 44.0, 2.0, 'public', '', ?, ?, 0, '', 0, '', 1)",
                place(house), true, true);
        ReportStore store(transaction);
        store.add(visit(1, "2024-12-31"));
        store.add(visit(1, "2026-01-01"));
        store.add(visit(2, "2026-06-30"));
    });
    auto reading = database().read();
    ReportStore const store(reading);
    EXPECT_EQ(store.years_held(security::ScopeForTests::network()), (std::vector { 2026, 2024 }));
    EXPECT_EQ(store.years_held(security::ScopeForTests::of(place(2))), std::vector { 2026 });
    EXPECT_TRUE(store.years_held(security::ScopeForTests::of(place(3))).empty());
}

} // namespace
} // namespace cigogne::reporting
