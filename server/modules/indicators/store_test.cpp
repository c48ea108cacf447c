#include "modules/indicators/store.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/deposit_view.hpp"
#include "modules/indicators/editions.hpp"
#include "modules/indicators/files.hpp"
#include "modules/indicators/found_writing.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/keeping.hpp"
#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/region_data.hpp"
#include "modules/indicators/settling.hpp"
#include "platform/jobs/start.hpp"
#include "platform/jobs/store.hpp"
#include "platform/security/token.hpp"
#include "platform/temporary_folder.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <fstream>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
auto const today = *CivilDate::parse("2026-11-16");

/// The counts of so many deliveries and caesareans.
std::string counts_of(int deliveries, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(deliveries - caesareans), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return text_of(site_years_of(computed(lines, {}).tally).front().totals);
}

class IndicatorStore : public fixtures::OnBothDatabases {
protected:
    Deposit deposit(DepositState state, Instant at = morning, std::optional<PlaceId> owner = {})
    {
        return { .id = DepositId::make(at), .owner = owner, .name = "essai.rsa", .state = state, .record = "rsa", .files = 1, .fingerprint = analytics::definitions_fingerprint(), .created_at = at, .created_by = someone, .computed_at = at };
    }

    SiteYearRow site_year(Deposit const& of, std::string finess, int year, std::string counts, std::string type = "2B")
    {
        return { SiteYearId::make(morning), of.id, std::move(finess), year, std::move(type), 0, 0, analytics::definitions_fingerprint(), std::move(counts), false };
    }

    /// A deposit that was read, and tells these.
    Deposit read_deposit(Instant at, std::vector<SiteYearRow> site_years)
    {
        auto const added = deposit(DepositState::Ready, at);
        write([&](db::Transaction& transaction) {
            Store(transaction).add(added, {});
            for (auto& one : site_years) {
                one.deposit = added.id;
                Store(transaction).add(one);
            }
        });
        return added;
    }

    Deposit kept(Deposit const& of, Instant at)
    {
        std::optional<Deposit> after;
        write([&](db::Transaction& transaction) {
            auto result = keep(transaction, *Store(transaction).deposit(of.id), { someone, at });
            ASSERT_TRUE(result.succeeded());
            after = std::move(result).value();
        });
        return *after;
    }

    /// A site-year of so many deliveries a month, one in two a caesarean, from January to a month; the year of which is what they add up to.
    struct Monthly {
        SiteYearRow row;
        std::vector<MonthRow> months;
    };
    Monthly monthly(std::string finess, int year, std::vector<int> const& deliveries, std::string type = "2B")
    {
        Monthly told { site_year(deposit(DepositState::Ready), std::move(finess), year, {}, std::move(type)), {} };
        analytics::Totals sum;
        for (std::size_t index = 0; index < deliveries.size(); ++index) {
            if (deliveries[index] == 0)
                continue;
            auto const counts = counts_of(deliveries[index], deliveries[index] / 2);
            told.months.push_back({ told.row.id, static_cast<int>(index) + 1, deliveries[index], 0, counts });
            sum.add(totals_from(counts));
        }
        told.row.months = static_cast<int>(deliveries.size());
        told.row.counts = text_of(sum);
        return told;
    }

    /// A deposit that was read and kept, and tells these.
    void keep_monthly(Instant at, std::vector<Monthly> const& told)
    {
        std::vector<SiteYearRow> rows;
        for (auto const& one : told)
            rows.push_back(one.row);
        auto const read = read_deposit(at, rows);
        write([&](db::Transaction& transaction) {
            for (auto const& one : told) {
                for (auto const& month : one.months)
                    Store(transaction).add(month);
            }
        });
        kept(read, at + 1h);
    }

    /// What is counted of a figure in the region; nothing where no sum is there.
    std::optional<std::int64_t> counted(std::string_view scope, int year, std::string_view name = "I8/caesarean")
    {
        auto transaction = database().read();
        auto const sum = Store(transaction).sum(scope, year);
        return sum ? std::optional(static_cast<std::int64_t>(proportion_of(*figure_named(name), totals_from(sum->counts)).count)) : std::nullopt;
    }

    AccountId someone = AccountId::make(morning);
};
CIGOGNE_ON_BOTH_DATABASES(IndicatorStore);

TEST_P(IndicatorStore, lists_a_house_her_own_deposits_and_the_network_all)
{
    auto const rodez = PlaceId::make(morning);
    write([&](db::Transaction& transaction) {
        Store(transaction).add(deposit(DepositState::Kept, morning, rodez), {});
        Store(transaction).add(deposit(DepositState::Kept, morning + 1min), {});
    });
    auto transaction = database().read();
    EXPECT_EQ(Store(transaction).deposits(security::ScopeForTests::network(), {}).items.size(), 2U);
    auto const own = Store(transaction).deposits(security::ScopeForTests::of(rodez), {}).items;
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].owner, rodez);
    EXPECT_TRUE(Store(transaction).deposits(security::ScopeForTests::of(PlaceId::make(morning)), {}).items.empty());
}

TEST_P(IndicatorStore, notes_bytes_once_when_two_send_the_same)
{
    auto const waiting = deposit(DepositState::Receiving);
    DepositFile const file { waiting.id, 1, "essai.rsa", FileKind::Stays, 10, 0, {} };
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(waiting, { file });
        auto const after = [](DepositFile const& before, std::int64_t received, std::string digest, std::string part) {
            return DepositFile { before.deposit, before.number, before.name, before.kind, before.size, received, std::move(digest), std::move(part) };
        };
        EXPECT_TRUE(store.receive(file, after(file, 4, "", "une")));
        EXPECT_FALSE(store.receive(file, after(file, 4, "", "autre"))) << "others came first";
        auto const now = *store.file(waiting.id, 1);
        EXPECT_EQ(now.received, 4);
        EXPECT_EQ(now.part, "une") << "and theirs is the part that is read";
        EXPECT_TRUE(store.receive(now, after(now, 10, "aa", "suite")));
        EXPECT_TRUE(store.files(waiting.id)[0].is_whole());
        EXPECT_FALSE(store.file(waiting.id, 2));
    });
}

// What two sessions do who send other bytes of the same place at once, in each order of their steps.
TEST_P(IndicatorStore, keeps_no_byte_of_who_is_refused)
{
    TemporaryFolder const folder;
    Files const files(folder.path());
    for (auto const is_placed_late : { false, true }) {
        auto const waiting = deposit(DepositState::Receiving);
        DepositFile const before { waiting.id, 1, "essai.rsa", FileKind::Stays, 6, 0, {} };
        write([&](db::Transaction& transaction) { Store(transaction).add(waiting, { before }); });
        auto const sent = [&](std::string_view bytes) {
            auto after = before;
            after.part = files.take(before, bytes).value();
            after.digest = files.digest_with(before, bytes);
            after.received = 6;
            return after;
        };
        auto const noted = [&](DepositFile const& after) {
            bool is_first = false;
            write([&](db::Transaction& transaction) { is_first = Store(transaction).receive(before, after); });
            return is_first;
        };
        auto const first = sent("abcdef");
        auto const second = sent("uvwxyz");
        ASSERT_TRUE(noted(second));
        if (!is_placed_late) {
            ASSERT_TRUE(files.put_in_place(second).succeeded());
        }
        ASSERT_FALSE(noted(first));
        files.drop_part(first);
        auto transaction = database().read();
        auto const row = *Store(transaction).file(waiting.id, 1);
        EXPECT_EQ(row.digest, security::sha256_hex("uvwxyz"));
        ASSERT_TRUE(files.complete({ row })) << "by the job, where the second was killed before";
        std::ifstream stream(files.path_of(row), std::ios::binary);
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), "uvwxyz");
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(files.path_of(row).parent_path()), {}), 1) << "no part is left beside it";
    }
}

// Rule (docs/pmsi.md 10.7): a stay of which another version counts is told, however many lines were refused.
TEST_P(IndicatorStore, lists_stays_told_otherwise_after_the_refused_lines_each_up_to_their_limit)
{
    constexpr std::uint64_t limit = 10'000;
    auto const read = deposit(DepositState::Computing);
    DepositFile const file { read.id, 1, "essai.rsa", FileKind::Stays, 6, 6, {} };
    Found found;
    found.names[static_cast<std::size_t>(FileKind::Stays)] = { "essai.rsa" };
    for (std::uint64_t line = 1; line <= limit + 5; ++line) {
        found.refusals.push_back({ 0, line, analytics::LineFault::UnknownFormat });
        found.told_otherwise.push_back({ 0, 100'000 + line, analytics::LineFault::ToldOtherwise });
    }
    FoundWriting writing(read.id, { file }, std::move(found), morning);
    EXPECT_TRUE(writing.has_refusals());
    write([&](db::Transaction& transaction) { Store(transaction).add(read, { file }); });
    for (bool is_whole = false; !is_whole;)
        write([&](db::Transaction& transaction) { is_whole = writing.write_slice(transaction); });
    auto transaction = database().read();
    std::vector<RefusalRow> listed;
    db::PageRequest request { .limit = 200 };
    for (bool goes_on = true; goes_on;) {
        auto page = Store(transaction).refusals(security::ScopeForTests::network(), read.id, request);
        listed.insert(listed.end(), page.items.begin(), page.items.end());
        goes_on = page.next.has_value();
        request.cursor = page.next.value_or("");
    }
    ASSERT_EQ(listed.size(), 2 * limit);
    EXPECT_EQ(listed[limit - 1].reason, "format inconnu");
    EXPECT_EQ(listed[limit].line, 100'001);
    EXPECT_EQ(listed[limit].file, "essai.rsa");
    EXPECT_EQ(listed[limit].reason, "ce séjour est donné ailleurs autrement : cette version n’est pas comptée");
}

TEST_P(IndicatorStore, counts_the_deposit_that_was_kept_last_and_the_former_one_again)
{
    auto const first = read_deposit(morning, { site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(10, 2)), site_year(deposit(DepositState::Ready), "990000020", 2024, counts_of(10, 1), "1") });
    EXPECT_FALSE(counted("*", 2024)) << "what was read is not counted yet";
    kept(first, morning + 1h);
    EXPECT_EQ(counted("*", 2024), 3);
    EXPECT_EQ(counted("2B", 2024), 2);
    EXPECT_EQ(counted("1", 2024), 1);

    auto const corrected = read_deposit(morning + 2h, { site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(12, 5)) });
    auto const after = kept(corrected, morning + 3h);
    EXPECT_EQ(counted("*", 2024), 6) << "a corrected transmission takes the place of the whole year of that site";
    {
        auto transaction = database().read();
        Store const store(transaction);
        EXPECT_EQ(store.counted_count(first.id), 1);
        EXPECT_EQ(store.site_year_count(first.id), 2) << "it stays in the history";
        EXPECT_EQ(store.counted("990000012", 2024)->deposit, corrected.id);
        EXPECT_TRUE(store.is_counted("990000012"));
        EXPECT_FALSE(store.is_counted("990000013"));
        EXPECT_EQ(store.deposit(first.id)->state, DepositState::Kept);
    }
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(keep(transaction, after, { someone, morning }).failed_with(DepositError::NotReady)) << "once";
        auto const withdrawn = withdraw(transaction, after, "mauvais fichier", { someone, morning + 4h });
        ASSERT_TRUE(withdrawn.succeeded());
        EXPECT_EQ(withdrawn->reason, "mauvais fichier");
        EXPECT_TRUE(withdraw(transaction, *withdrawn, "encore", { someone, morning + 4h }).failed_with(DepositError::NotKept));
    });
    EXPECT_EQ(counted("*", 2024), 3) << "what was counted before it counts again";
    write([&](db::Transaction& transaction) {
        ASSERT_TRUE(withdraw(transaction, *Store(transaction).deposit(first.id), "tout", { someone, morning + 5h }).succeeded());
    });
    EXPECT_FALSE(counted("*", 2024));
    EXPECT_FALSE(counted("2B", 2024));
    auto transaction = database().read();
    EXPECT_FALSE(Store(transaction).is_counted("990000012")) << "withdrawn";
}

// Rule (proposed): a site-year without any delivery or birth never takes the place of one that has some.
TEST_P(IndicatorStore, takes_no_counted_year_away_for_one_without_any_delivery_or_birth)
{
    auto const told = [&](int deliveries, int births) {
        auto row = site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(10, 0)); // The numbers of the row decide.
        row.deliveries = deliveries;
        row.births = births;
        return std::vector { row };
    };
    auto const is_counted = [&](Deposit const& of) {
        auto transaction = database().read();
        return Store(transaction).counted_count(of.id) == 1;
    };
    auto const without = [&](Deposit const& of, Instant at) {
        write([&](db::Transaction& transaction) {
            ASSERT_TRUE(withdraw(transaction, *Store(transaction).deposit(of.id), "essai", { someone, at }).succeeded());
        });
    };
    auto const alone = kept(read_deposit(morning, told(0, 0)), morning + 1min);
    EXPECT_TRUE(is_counted(alone)) << "of a year of which nothing is counted it counts";
    auto const whole = kept(read_deposit(morning, told(10, 0)), morning + 2min);
    EXPECT_TRUE(is_counted(whole));
    auto const children = kept(read_deposit(morning, told(0, 9)), morning + 3min);
    EXPECT_TRUE(is_counted(children)) << "births alone are some";
    auto const empty = kept(read_deposit(morning, told(0, 0)), morning + 4min);
    EXPECT_EQ(empty.state, DepositState::Kept);
    EXPECT_FALSE(is_counted(empty));
    EXPECT_TRUE(is_counted(children));
    without(children, morning + 5min);
    EXPECT_TRUE(is_counted(whole)) << "though the empty one was kept after it";
    without(whole, morning + 6min);
    EXPECT_TRUE(is_counted(empty)) << "the later of two that tell none";
    without(empty, morning + 7min);
    EXPECT_TRUE(is_counted(alone));
}

TEST_P(IndicatorStore, tells_before_a_deposit_is_kept_what_it_replaces_and_what_it_does_not)
{
    auto const told = [&](int deliveries) {
        auto row = site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(10, 0)); // The numbers of the row decide.
        row.deliveries = deliveries;
        return std::vector { row };
    };
    auto const shown = [&](Deposit const& of) {
        auto transaction = database().read();
        return view_of(transaction, security::ScopeForTests::network(), someone, *Store(transaction).deposit(of.id)).site_years.front();
    };
    auto const whole = kept(read_deposit(morning, told(10)), morning + 1min);
    EXPECT_FALSE(shown(whole).replaces || shown(whole).yields_to);
    auto const corrected = read_deposit(morning + 2min, told(12));
    ASSERT_TRUE(shown(corrected).replaces);
    EXPECT_EQ(shown(corrected).replaces->deliveries, 10);
    EXPECT_FALSE(shown(corrected).yields_to);
    auto const empty = read_deposit(morning + 2min, told(0));
    EXPECT_FALSE(shown(empty).replaces);
    ASSERT_TRUE(shown(empty).yields_to);
    EXPECT_EQ(shown(empty).yields_to->deposit, whole.id);
    EXPECT_EQ(shown(empty).yields_to->deliveries, 10);
    kept(empty, morning + 3min);
    ASSERT_TRUE(shown(empty).yields_to) << "and once it is kept, why it does not count";
    EXPECT_FALSE(shown(empty).counted);
}

TEST_P(IndicatorStore, keeps_nothing_that_was_counted_by_other_definitions)
{
    auto old = deposit(DepositState::Ready);
    old.fingerprint = "0123456789abcdef";
    write([&](db::Transaction& transaction) {
        Store(transaction).add(old, {});
        EXPECT_TRUE(keep(transaction, old, { someone, morning }).failed_with(DepositError::Outdated));
    });
}

TEST_P(IndicatorStore, adds_up_three_years_in_the_funnels_of_what_is_rare)
{
    auto const row = [&](int year) { return site_year(deposit(DepositState::Ready), "990000012", year, counts_of(10, 2)); };
    kept(read_deposit(morning, { row(2022), row(2023), row(2024) }), morning + 1h);
    auto transaction = database().read();
    EXPECT_EQ(Store(transaction).sums("*").size(), 3U) << "2025 and 2026 pool these years too, and hold none of their own";
    auto const sum = Store(transaction).sum("*", 2024);
    ASSERT_TRUE(sum);
    EXPECT_EQ(sum->sites, 1);
    EXPECT_DOUBLE_EQ(funnel_in(sum->funnels, *figure_named("I8/caesarean"))->target(), 0.2);
    auto const acts = as_counted(*figure_named("I10/union"), totals_from(sum->counts));
    EXPECT_DOUBLE_EQ(funnel_in(sum->funnels, acts)->target(), 0);
}

TEST_P(IndicatorStore, reads_the_place_that_a_page_is_about)
{
    settings::Settings const settings(database(), setting_definitions());
    auto const row = [&](std::string finess, int year, int caesareans) { return site_year(deposit(DepositState::Ready), std::move(finess), year, counts_of(10, caesareans)); };
    kept(read_deposit(morning, { row("990000012", 2023, 3), row("990000012", 2024, 2), row("990000020", 2024, 4), site_year(deposit(DepositState::Ready), "990000038", 2024, counts_of(10, 5), "1") }), morning + 1h);
    auto transaction = database().read();
    House const rodez { PlaceId::make(morning), "CH Rodez", "990000012" };
    auto const reading = read_place(transaction, settings, rodez, {}, today, ReadBy::Network);
    EXPECT_EQ(reading.counts.year, 2024) << "the latest of which something is counted";
    EXPECT_EQ(reading.years, (std::vector { 2024, 2023 }));
    EXPECT_EQ(reading.state, CountsState::Current);
    EXPECT_EQ(reading.type, "2B");
    auto const caesareans = figure_of(*figure_named("I8/caesarean"), reading.counts);
    EXPECT_EQ(caesareans.count, 2);
    ASSERT_TRUE(caesareans.comparator);
    EXPECT_EQ(caesareans.comparator->count, 11) << "of the region, herself within";
    auto const hers = figure_of(*figure_named("I8/caesarean"), read_place(transaction, settings, rodez, {}, today).counts);
    EXPECT_FALSE(hers.comparator) << "less her own 2 they are 9, too few to leave the others";
    EXPECT_TRUE(hers.comparator_hidden);
    EXPECT_TRUE(hers.position) << "where she stands is told all the same";

    auto const by_type = read_place(transaction, settings, rodez, { {}, 2024, Compare::Type }, today);
    auto const alone = figure_of(*figure_named("I8/caesarean"), by_type.counts);
    EXPECT_FALSE(alone.comparator) << "of two houses, one’s own counts tell the other’s";
    EXPECT_FALSE(alone.position);
    EXPECT_NE(alone.sentence.find("Moins de trois maternités"), std::string::npos);
    EXPECT_EQ(read_place(transaction, settings, rodez, { {}, 2022, {} }, today).state, CountsState::None);
    EXPECT_EQ(read_place(transaction, settings, House { rodez.id, "Sans numéro", {} }, {}, today).counts.year, 2025) << "nothing is counted: last year";
    auto const region = read_place(transaction, settings, std::nullopt, {}, today);
    EXPECT_EQ(figure_of(*figure_named("I8/caesarean"), region.counts).count, 11);
    EXPECT_EQ(headline_on(settings, today).size(), 6U);
    EXPECT_EQ(stays_kept_months_on(settings, today), 0) << "not kept until the network decides so";
}

TEST_P(IndicatorStore, compares_with_a_type_in_the_years_alone_in_which_three_houses_are_of_it)
{
    settings::Settings const settings(database(), setting_definitions());
    auto const row = [&](std::string finess, int year) { return site_year(deposit(DepositState::Ready), std::move(finess), year, counts_of(10, 2)); };
    kept(read_deposit(morning, { row("990000012", 2023), row("990000020", 2023), row("990000012", 2024), row("990000020", 2024), row("990000038", 2024) }), morning + 1h);
    auto transaction = database().read();
    House const rodez { PlaceId::make(morning), "CH Rodez", "990000012" };
    auto const by_type = read_place(transaction, settings, rodez, { {}, 2024, Compare::Type }, today);
    ASSERT_EQ(by_type.counts.others.size(), 1U) << "in 2023 they were two: the trend would tell the other’s";
    EXPECT_TRUE(by_type.counts.others.contains(2024));
    EXPECT_EQ(read_place(transaction, settings, rodez, { {}, 2024, Compare::Region }, today).counts.others.size(), 1U) << "nor of the region, which they were";
    auto const former = read_place(transaction, settings, rodez, { {}, 2023, Compare::Region }, today);
    auto const alone = figure_of(*figure_named("I8/caesarean"), former.counts);
    EXPECT_FALSE(alone.comparator);
    EXPECT_FALSE(alone.position);
    EXPECT_NE(alone.sentence.find("Moins de trois maternités"), std::string::npos);
    EXPECT_TRUE(former.scope.empty()) << "no funnel either";
}

TEST_P(IndicatorStore, compares_a_year_that_is_not_whole_with_the_same_months)
{
    settings::Settings const settings(database(), setting_definitions());
    std::vector<int> const whole(12, 10);
    keep_monthly(morning, { monthly("990000012", 2024, { 10, 10, 20 }), monthly("990000020", 2024, whole), monthly("990000038", 2024, whole), monthly("990000012", 2023, whole) });
    auto transaction = database().read();
    House const rodez { PlaceId::make(morning), "CH Rodez", "990000012" };
    auto const key = *figure_named("I8/caesarean");
    auto const reading = read_place(transaction, settings, rodez, { {}, 2024, Compare::Type }, today);
    EXPECT_EQ(reading.months, 3);
    EXPECT_TRUE(reading.months_without.empty());
    auto const by_type = figure_of(key, reading.counts).comparator;
    ASSERT_TRUE(by_type);
    EXPECT_EQ(by_type->label, "Même type (IIB), janvier à mars");
    EXPECT_EQ(by_type->of, 100) << "40 of her own, 30 of each of the two others";
    EXPECT_EQ(by_type->count, 50);
    EXPECT_EQ(figure_of(key, read_place(transaction, settings, rodez, { {}, 2024, Compare::Past }, today).counts).comparator->of, 30) << "January to March 2023";
    auto const other = read_place(transaction, settings, House { PlaceId::make(morning), "CH Millau", "990000020" }, { {}, 2024, Compare::Region }, today);
    EXPECT_EQ(figure_of(key, other.counts).comparator->of, 280) << "a whole year is compared with all that is counted: 40 and twice 120";
    EXPECT_EQ(other.months, 12);

    auto const coverage = coverage_of(transaction, 2024);
    EXPECT_EQ(coverage.houses, 3);
    EXPECT_EQ(coverage.whole, 2);
    EXPECT_EQ(coverage.unknown, 0);
    EXPECT_TRUE(Store(transaction).month_sums(whole_region, 2023, 12).empty()) << "a year that is whole everywhere needs none";
}

TEST_P(IndicatorStore, tells_no_months_that_fewer_than_three_houses_tell)
{
    settings::Settings const settings(database(), setting_definitions());
    auto unknown = site_year(deposit(DepositState::Ready), "990000038", 2024, counts_of(100, 20));
    auto const of_two = monthly("990000020", 2024, std::vector<int>(12, 10));
    keep_monthly(morning, { monthly("990000012", 2024, { 10, 10 }), of_two, { unknown, {} } });
    auto transaction = database().read();
    House const rodez { PlaceId::make(morning), "CH Rodez", "990000012" };
    auto const by_type = read_place(transaction, settings, rodez, { {}, 2024, Compare::Type }, today);
    EXPECT_FALSE(figure_of(*figure_named("I8/caesarean"), by_type.counts).comparator) << "one is a cube without months: the two would tell each other’s";
    EXPECT_FALSE(by_type.counts.why_alone.empty());
    EXPECT_TRUE(by_type.counts.others.empty());
    auto const in_region = read_place(transaction, settings, rodez, { {}, 2024, Compare::Region }, today);
    EXPECT_FALSE(figure_of(*figure_named("I8/caesarean"), in_region.counts).comparator) << "nor those of the region, which they are";
    EXPECT_FALSE(in_region.counts.why_alone.empty());
    EXPECT_EQ(coverage_of(transaction, 2024).unknown, 1);
}

TEST_P(IndicatorStore, tells_no_months_that_leave_few_of_the_others)
{
    settings::Settings const settings(database(), setting_definitions());
    std::vector<int> const two(12, 2);
    keep_monthly(morning, { monthly("990000012", 2024, { 10, 10, 20 }), monthly("990000020", 2024, two), monthly("990000038", 2024, two) });
    auto transaction = database().read();
    House const rodez { PlaceId::make(morning), "CH Rodez", "990000012" };
    auto const key = *figure_named("I8/caesarean");
    auto const read = figure_of(key, read_place(transaction, settings, rodez, { {}, 2024, Compare::Region }, today, ReadBy::Network).counts);
    ASSERT_TRUE(read.comparator);
    EXPECT_EQ(read.comparator->count, 26) << "20 of her own, 3 of each of the two others";
    auto const hers = figure_of(key, read_place(transaction, settings, rodez, { {}, 2024, Compare::Region }, today).counts);
    EXPECT_FALSE(hers.comparator) << "less her own 20 they are 6; of the whole year they would be 24";
    EXPECT_TRUE(hers.comparator_hidden);
    auto const other = figure_of(key, read_place(transaction, settings, House { PlaceId::make(morning), "CH Millau", "990000020" }, { {}, 2024, Compare::Region }, today).counts);
    ASSERT_TRUE(other.comparator) << "20 of the first and 12 of the third are others’";
    EXPECT_EQ(other.comparator->count, 44);
}

TEST_P(IndicatorStore, takes_the_months_of_a_deposit_with_it)
{
    auto const told = monthly("990000012", 2024, { 10, 0, 10 });
    keep_monthly(morning, { told });
    settings::Settings const settings(database(), setting_definitions());
    {
        auto transaction = database().read();
        EXPECT_EQ(read_place(transaction, settings, House { PlaceId::make(morning), "CH Rodez", "990000012" }, { {}, 2024, {} }, today).months_without, std::vector { 2 });
        EXPECT_EQ(Store(transaction).counted_months(2024).size(), 2U);
    }
    write([&](db::Transaction& transaction) {
        auto const read = Store(transaction).counted("990000012", 2024)->deposit;
        ASSERT_TRUE(withdraw(transaction, *Store(transaction).deposit(read), "essai", { someone, morning + 2h }).succeeded());
        EXPECT_TRUE(Store(transaction).counted_months(2024).empty());
        EXPECT_TRUE(Store(transaction).month_sums(whole_region, 2024, 12).empty());
        EXPECT_EQ(Store(transaction).clear(read, 100), 3) << "two months and the site-year";
        EXPECT_TRUE(Store(transaction).months(told.row.id).empty());
    });
}

TEST_P(IndicatorStore, tells_what_a_page_may_not_compute_any_more)
{
    settings::Settings const settings(database(), setting_definitions());
    auto old = site_year(deposit(DepositState::Ready), "990000012", 2024, "counted long ago");
    old.fingerprint = "0123456789abcdef";
    old.counted = true;
    read_deposit(morning, { old });
    auto transaction = database().read();
    auto const reading = read_place(transaction, settings, House { PlaceId::make(morning), "CH Rodez", "990000012" }, {}, today);
    EXPECT_EQ(reading.state, CountsState::Outdated);
    EXPECT_EQ(reading.years, std::vector { 2024 });
}

TEST_P(IndicatorStore, reads_counts_of_definitions_of_before_where_they_have_not_changed)
{
    // Of before: the same terms, under a fingerprint of then. One figure more was counted, so that every term has the place that it has today.
    auto former = edition_of_today();
    former.figures.front().label = "Autrefois";
    constexpr std::string_view fingerprint = "0123456789abcdef";
    auto old = site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(10, 2));
    old.fingerprint = fingerprint;
    old.counted = true;
    read_deposit(morning, { old });
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(EditionRow { "a", std::string(fingerprint), morning, text_of(former) });
        EXPECT_TRUE(store.has_edition("a"));
        EXPECT_FALSE(store.has_edition("b"));
        store.add(EditionRow { "b", std::string(fingerprint), morning + 2h, text_of(edition_of_today()) });
        EXPECT_EQ(store.edition(std::string(fingerprint), {})->id, "b");
        EXPECT_EQ(store.edition(std::string(fingerprint), morning + 1h)->id, "a") << "those that were read by then";
        EXPECT_EQ(store.edition(std::string(fingerprint), morning - 1h)->id, "a") << "noted after what they counted: the first there are";
        EXPECT_FALSE(store.edition("unknown", {}));
        EXPECT_TRUE(store.first_counted(2024, "990000012"));
        EXPECT_FALSE(store.first_counted(2023, {}));
    });
    // Another house is counted by the definitions of today: the region is both.
    kept(read_deposit(morning + 1h, { site_year(deposit(DepositState::Ready), "990000020", 2024, counts_of(20, 3)) }), morning + 2h);
    EXPECT_EQ(counted("*", 2024), 5);
    settings::Settings const settings(database(), setting_definitions());
    auto transaction = database().read();
    EXPECT_TRUE(Store(transaction).edition(analytics::definitions_fingerprint(), {})) << "noted as something is kept";
    auto const reading = read_place(transaction, settings, House { PlaceId::make(morning), "CH Rodez", "990000012" }, {}, today);
    EXPECT_EQ(reading.state, CountsState::Current);
    EXPECT_EQ(figure_of(*figure_named("I8/caesarean"), reading.counts).count, 2);
}

TEST_P(IndicatorStore, leaves_the_sums_of_a_year_that_is_all_of_other_definitions)
{
    auto old = site_year(deposit(DepositState::Ready), "990000012", 2024, "counted long ago");
    old.fingerprint = "0123456789abcdef";
    old.counted = true;
    read_deposit(morning, { old });
    write([&](db::Transaction& transaction) {
        Store(transaction).set_sums(2024, { { 2024, "*", 1, old.fingerprint, old.counts, "" } });
    });
    kept(read_deposit(morning + 1h, { site_year(deposit(DepositState::Ready), "990000012", 2023, counts_of(10, 2)) }), morning + 2h);
    settings::Settings const settings(database(), setting_definitions());
    auto transaction = database().read();
    EXPECT_EQ(read_place(transaction, settings, std::nullopt, { {}, 2024, {} }, today).state, CountsState::Outdated);
    EXPECT_EQ(read_place(transaction, settings, std::nullopt, { {}, 2023, {} }, today).state, CountsState::Current);
}

TEST_P(IndicatorStore, clears_what_a_computation_left_and_what_is_kept_no_longer)
{
    auto const own = site_year(deposit(DepositState::Ready), "990000012", 2024, counts_of(1, 0));
    auto const read = read_deposit(morning, { own });
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        for (int index = 0; index < 5; ++index) {
            store.add(StayRow { own.id, "00000000" + std::to_string(index), read.id, "12", 39, StayUnit::Mother, 7 });
            store.add(RefusalRow { RefusalId::make(morning), read.id, index, "essai.rsa", index, "format inconnu" });
        }
    });
    {
        auto transaction = database().read();
        Store const store(transaction);
        auto const network = security::ScopeForTests::network();
        EXPECT_TRUE(store.has_stays(own.id));
        auto const first = store.stays(network, own.id, { .limit = 2, .cursor = {} });
        ASSERT_EQ(first.items.size(), 2U);
        auto const after = store.stays(network, own.id, { .limit = 2, .cursor = Store::cursor_after(first.items[0]) });
        EXPECT_EQ(after.items[0].id, first.items[1].id) << "a list goes on after any of its stays";
        EXPECT_EQ(store.refusals(network, read.id, {}).items.size(), 5U);
    }
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        EXPECT_EQ(store.remove_stays(morning, 100), 0) << "computed then, not before";
        EXPECT_EQ(store.remove_stays(morning + 1h, 2), 2);
        EXPECT_EQ(store.remove_stays(morning + 1h, 100), 3);
        EXPECT_EQ(store.remove_remains(100), 0) << "a deposit that was read keeps its refusals";
        EXPECT_EQ(store.clear(read.id, 4), 4);
        EXPECT_EQ(store.clear(read.id, 4), 2) << "the last refusal, and the site-year";
        EXPECT_EQ(store.site_year_count(read.id), 0);
    });
}

TEST_P(IndicatorStore, knows_how_a_computation_ended_that_its_job_did_not_tell)
{
    auto computing = deposit(DepositState::Computing);
    write([&](db::Transaction& transaction) {
        computing.job = jobs::start(transaction, morning, { .kind = "indicators.computation", .title = "Lire", .input = computing.id.text(), .author = someone }).text();
        Store(transaction).add(computing, {});
        EXPECT_EQ(settled(transaction, computing).state, DepositState::Computing);
        auto job = *jobs::Store(transaction).job(*jobs::JobId::parse(*computing.job));
        ASSERT_TRUE(jobs::cancel(transaction, morning, job).succeeded());
        EXPECT_EQ(settled(transaction, computing).state, DepositState::Cancelled);
        EXPECT_TRUE(settle(transaction, computing));
        EXPECT_FALSE(settle(transaction, *Store(transaction).deposit(computing.id))) << "once";
        EXPECT_EQ(Store(transaction).deposit(computing.id)->state, DepositState::Cancelled);
    });
}

TEST_P(IndicatorStore, knows_whose_files_nothing_waits_for)
{
    auto const waiting = deposit(DepositState::Receiving);
    auto const old = deposit(DepositState::Receiving, morning - 24h);
    auto const ready = deposit(DepositState::Ready);
    auto reading = deposit(DepositState::Computing);
    auto const unknown = DepositId::make(morning);
    write([&](db::Transaction& transaction) {
        reading.job = jobs::start(transaction, morning, { .kind = "indicators.computation", .title = "Lire", .input = reading.id.text(), .author = someone }).text();
        for (auto const& one : { waiting, old, ready, reading })
            Store(transaction).add(one, {});
        EXPECT_EQ(forsaken(transaction, { waiting.id, old.id, ready.id, reading.id, unknown }, morning), (std::vector { old.id, ready.id, unknown }));
    });
}

} // namespace
} // namespace cigogne::indicators
