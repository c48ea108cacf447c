#include "modules/indicators/report_row.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/keeping.hpp"
#include "modules/indicators/report_drafting.hpp"
#include "modules/indicators/report_series.hpp"
#include "modules/indicators/store.hpp"
#include "platform/reports/making.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
auto const today = *CivilDate::parse("2026-11-16");

/// The counts of so many deliveries, the last of them by caesarean.
std::string counts_of(int deliveries, int caesareans)
{
    std::vector<std::string> stays;
    for (int index = 0; index < deliveries; ++index)
        stays.push_back(index < deliveries - caesareans ? delivery().text() : delivery("JQGA002").text());
    return text_of(site_years_of(computed(stays, {}).tally).front().totals);
}

class IndicatorReports : public fixtures::OnBothDatabases {
protected:
    /// Keeps a deposit of 2024 that tells these, as it is then.
    std::optional<Deposit> keep_counts(std::vector<std::pair<std::string, std::string>> const& sites, Instant at, std::string const& fingerprint = analytics::definitions_fingerprint(),
        std::optional<int> months = {})
    {
        std::optional<Deposit> kept;
        write([&](db::Transaction& transaction) {
            Deposit const deposit { .id = DepositId::make(at), .owner = {}, .name = "essai.rsa", .state = DepositState::Ready, .record = "rsa", .files = 1, .fingerprint = analytics::definitions_fingerprint(), .created_at = at, .created_by = someone, .computed_at = at };
            Store store(transaction);
            store.add(deposit, {});
            for (auto const& [finess, counts] : sites)
                store.add({ SiteYearId::make(at), deposit.id, finess, 2024, "2B", 0, 0, fingerprint, counts, false, months });
            auto const outcome = keep(transaction, deposit, { someone, at });
            ASSERT_TRUE(outcome.succeeded());
            kept = *outcome;
        });
        return kept;
    }
    void add_house(std::string const& name, std::string const& finess)
    {
        write([&](db::Transaction& transaction) {
            transaction.execute("insert into establishment (id, name, name_key, town, town_key, search_text, department, region, latitude, longitude,"
                                " sector, source_note, fictitious, active, created_at, created_by, updated_at, updated_by, version, finess)"
                                " values (?, ?, '', 'Exemple', '', '', '12', 'Occitanie', 44.0, 2.0, 'public', '', ?, ?, 0, '', 0, '', 1, ?)",
                PlaceId::make(morning), name, true, true, finess);
        });
    }
    Result<std::vector<IndicatorReport>> drafts(int year = 2024)
    {
        auto transaction = database().read();
        auto drafting = TRY(Drafting::create(transaction, settings, year, today));
        std::vector<IndicatorReport> all;
        for (std::size_t index = 0; index < drafting.size(); ++index) {
            if (auto report = drafting.report(transaction, index))
                all.push_back(std::move(*report));
        }
        return all;
    }
    settings::Settings settings { database(), setting_definitions() };
    AccountId someone = AccountId::make(morning);
};
CIGOGNE_ON_BOTH_DATABASES(IndicatorReports);

TEST_P(IndicatorReports, are_of_the_region_and_of_each_house_of_the_directory_that_is_counted)
{
    add_house("CH Exemple", "990000001");
    keep_counts({ { "990000001", counts_of(20, 5) }, { "990000002", counts_of(10, 1) } }, morning);
    auto const reports = drafts();
    ASSERT_TRUE(reports.succeeded());
    ASSERT_EQ(reports->size(), 2U) << "the directory does not know the second house";
    EXPECT_FALSE((*reports)[0].place);
    EXPECT_EQ((*reports)[0].data.deliveries, 30);
    EXPECT_EQ((*reports)[1].name, "CH Exemple");
    EXPECT_EQ((*reports)[1].type, "IIB");
    EXPECT_EQ((*reports)[1].data.deliveries, 20);
    EXPECT_EQ((*reports)[1].headline.size(), 6U);
    EXPECT_FALSE((*reports)[1].alone.empty()) << "fewer than three houses are of its type";
}

TEST_P(IndicatorReports, of_the_region_count_the_houses_whose_year_is_not_whole)
{
    add_house("CH Exemple", "990000001");
    keep_counts({ { "990000001", counts_of(20, 5) } }, morning, analytics::definitions_fingerprint(), 12);
    keep_counts({ { "990000002", counts_of(10, 1) } }, morning, analytics::definitions_fingerprint(), 9);
    keep_counts({ { "990000003", counts_of(10, 1) } }, morning);
    auto const reports = drafts();
    ASSERT_TRUE(reports.succeeded());
    EXPECT_EQ(reports->front().data.partial_houses, 1) << "of the third the months are not known";
    EXPECT_FALSE(reports->back().data.partial_houses) << "a house says its own months";
    EXPECT_EQ(reports->back().data.months, 12);
}

TEST_P(IndicatorReports, say_why_there_are_none)
{
    EXPECT_EQ(drafts().failure().code(), "nothing_counted");
    EXPECT_EQ(drafts(2026).failure().code(), "year_not_over");
    keep_counts({ { "990000001", counts_of(20, 5) } }, morning, "autres définitions");
    EXPECT_EQ(drafts().failure().code(), "old_definitions");
}

TEST_P(IndicatorReports, tell_what_is_counted_when_each_is_drafted)
{
    add_house("CH Exemple", "990000001");
    add_house("CH Essai", "990000002");
    keep_counts({ { "990000001", counts_of(20, 5) } }, morning);
    auto const other = keep_counts({ { "990000002", counts_of(10, 1) } }, morning);
    auto drafting = [&] {
        auto transaction = database().read();
        return *Drafting::create(transaction, settings, 2024, today);
    }();
    auto const drafted = [&](std::size_t index) {
        auto transaction = database().read();
        return drafting.report(transaction, index);
    };
    ASSERT_EQ(drafting.size(), 3U);
    EXPECT_EQ(drafted(0)->data.deliveries, 30);
    keep_counts({ { "990000001", counts_of(21, 5) } }, morning + Duration(std::chrono::hours(1)));
    EXPECT_EQ(drafted(1)->data.deliveries, 21) << "kept since the first was drafted";
    write([&](db::Transaction& transaction) { ASSERT_TRUE(withdraw(transaction, *other, "Essai", { someone, morning }).succeeded()); });
    EXPECT_FALSE(drafted(2)) << "withdrawn since";
}

TEST_P(IndicatorReports, are_made_one_a_slice_and_stopped_between_two)
{
    add_house("CH Exemple", "990000001");
    keep_counts({ { "990000001", counts_of(20, 5) } }, morning);
    ManualClock const clock { morning };
    security::AuditTrail audit { database() };
    bool is_wanted = true;
    jobs::Job const job { jobs::JobId::make(morning), {}, {}, jobs::State::Running, {}, 0, {}, {}, false, morning, someone, {}, {}, {}, {}, {}, morning, 0, 1 };
    auto const work = reports::making_kind(indicator_reports()).begin({ job, reports::making_order(2024, ""), { database(), clock, audit, settings }, [&] { return is_wanted; } });
    auto const slice = [&] {
        EXPECT_TRUE(work->prepare().succeeded());
        jobs::Progress progress;
        write([&](db::Transaction& transaction) { progress = *work->write(transaction); });
        return progress;
    };
    auto const read = slice();
    EXPECT_EQ(read.done, 0);
    EXPECT_EQ(read.total, 2) << "told before the first is drafted";
    EXPECT_EQ(slice().done, 1);
    is_wanted = false;
    EXPECT_EQ(slice().done, 1);
    is_wanted = true;
    auto const last = slice();
    EXPECT_EQ(last.done, 2);
    EXPECT_EQ(last.outcome, "Rapports établis\u202f: 2. Nouvelles versions\u202f: 0. Inchangés\u202f: 0.");
}

TEST_P(IndicatorReports, are_kept_as_they_were_told_and_make_a_version_of_what_has_moved)
{
    add_house("CH Exemple", "990000001");
    keep_counts({ { "990000001", counts_of(20, 5) } }, morning);
    auto const first = drafts()->back();
    keep_counts({ { "990000001", counts_of(20, 6) } }, morning + Duration(std::chrono::hours(1)));
    auto const corrected = drafts()->back();
    auto const house = reports::house_text(first.place);
    auto const tell = [&](IndicatorReport const& report, std::string const& reason) {
        auto kept = reports::Kept::First;
        write([&](db::Transaction& transaction) { kept = reports::VersionStore(transaction, report_versions).keep(kept_as(report), reason, morning, someone); });
        return kept;
    };
    EXPECT_EQ(tell(first, ""), reports::Kept::First);
    EXPECT_EQ(tell(first, "Pour rien"), reports::Kept::Unchanged);
    EXPECT_EQ(tell(corrected, "Fichier corrigé"), reports::Kept::NewVersion);
    auto reading = database().read();
    reports::VersionStore const store(reading, report_versions);
    auto const latest = store.report(2024, house, {});
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->version, 2);
    EXPECT_EQ(latest->reason, "Fichier corrigé");
    EXPECT_FALSE(moved_from(latest->moved).empty());
    EXPECT_TRUE(moved_between(report_from(store.report(2024, house, 1)->content), first).empty());
    EXPECT_EQ(store.years(security::ScopeForTests::of(*first.place)), std::vector { 2024 });
    EXPECT_TRUE(store.latest(security::ScopeForTests::of(PlaceId::make(morning)), 2024).empty()) << "another house's";
}

} // namespace
} // namespace cigogne::indicators
