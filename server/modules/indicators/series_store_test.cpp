#include "modules/indicators/series_store.hpp"

#include "modules/indicators/series_keeping.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <algorithm>

namespace cigogne::indicators {
namespace {

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
Territory const france { TerritoryKind::France, "" };
Territory const region { TerritoryKind::Region, "76" };
Territory const aveyron { TerritoryKind::Department, "12" };
Territory const haute_garonne { TerritoryKind::Department, "31" };
Territory const rodez { TerritoryKind::Establishment, "990100001" };
Territory const castres { TerritoryKind::Establishment, "990100002" };

class IndicatorSeriesStore : public fixtures::OnBothDatabases {
protected:
    Series series(Instant at, std::string edition, std::string source = "Scan Santé")
    {
        auto key = source_key_of(source);
        return { .id = SeriesId::make(at), .source = std::move(source), .source_key = std::move(key), .edition = std::move(edition), .digest = "aa", .lines = 1, .refused = 0, .first_year = 2023, .last_year = 2023, .created_at = at, .created_by = someone };
    }

    /// A series of these lines, not read yet.
    Series written(Instant at, std::string edition, std::vector<SeriesLine> const& lines, std::string source = "Scan Santé")
    {
        auto const added = series(at, std::move(edition), std::move(source));
        write_values(database(), added, values_of(added.id, lines));
        return added;
    }

    Series current(Instant at, std::string edition, std::vector<SeriesLine> const& lines, std::string source = "Scan Santé")
    {
        auto const added = written(at, std::move(edition), lines, std::move(source));
        write([&](db::Transaction& transaction) { EXPECT_TRUE(make_current(transaction, added.id).succeeded()); });
        return added;
    }

    SeriesState state_of(Series const& of)
    {
        auto transaction = database().read();
        return SeriesStore(transaction).series(of.id)->state;
    }

    /// The ids of the values that a reader sees, in the order of the list.
    std::vector<std::string> seen(Series const& of, SeriesReader const& reader, SeriesFilter const& filter = {}, SeriesSort sort = SeriesSort::File)
    {
        auto transaction = database().read();
        std::vector<std::string> ids;
        for (auto const& value : SeriesStore(transaction).values(security::ScopeForTests::network(), of.id, reader, filter, sort, {}).items)
            ids.push_back(value.id);
        return ids;
    }

    AccountId someone = AccountId::make(morning);
};
CIGOGNE_ON_BOTH_DATABASES(IndicatorSeriesStore);

SeriesLine line(std::size_t number, Territory territory, double value, int year = 2023, std::string indicator = "I8", std::string figure = "caesarean")
{
    return { number, std::move(indicator), std::move(figure), year, std::move(territory), {}, {}, value };
}

TEST_P(IndicatorSeriesStore, shows_no_series_before_all_of_its_values_are_there)
{
    auto const begun = written(morning, "2024", { line(2, france, 0.2) });
    {
        auto transaction = database().read();
        SeriesStore const store(transaction);
        EXPECT_TRUE(store.all(security::ScopeForTests::network(), {}).items.empty());
        EXPECT_FALSE(store.series(begun.id));
        EXPECT_TRUE(store.unfinished(begun.id));
        EXPECT_TRUE(store.current_values("I8", "caesarean", france).empty());
        EXPECT_FALSE(store.kept_of("aa"));
    }
    write([&](db::Transaction& transaction) {
        ASSERT_TRUE(make_current(transaction, begun.id).succeeded());
        EXPECT_TRUE(make_current(transaction, begun.id).failed_with(SeriesError::Abandoned)) << "once";
        EXPECT_EQ(SeriesStore(transaction).kept_of("aa")->id, begun.id);
    });
    auto transaction = database().read();
    ASSERT_EQ(SeriesStore(transaction).all(security::ScopeForTests::network(), {}).items.size(), 1U);
    auto const values = SeriesStore(transaction).current_values("I8", "caesarean", france);
    ASSERT_EQ(values.size(), 1U);
    EXPECT_EQ(values[0].edition, "2024");
    EXPECT_DOUBLE_EQ(values[0].value, 0.2);
    EXPECT_TRUE(SeriesStore(transaction).current_values("I8", "caesarean", region).empty());
}

TEST_P(IndicatorSeriesStore, reads_the_latest_of_a_source_and_the_one_before_it_when_that_is_withdrawn)
{
    auto const first = current(morning, "2023", { line(2, france, 0.2) });
    auto const second = current(morning + 1h, "2024", { line(2, france, 0.21) }, "SCAN SANTE");
    auto const elsewhere = current(morning + 2h, "2024", { line(2, france, 0.22) }, "DREES");
    EXPECT_EQ(state_of(first), SeriesState::Replaced);
    EXPECT_EQ(state_of(second), SeriesState::Current);
    EXPECT_EQ(state_of(elsewhere), SeriesState::Current);
    {
        auto transaction = database().read();
        EXPECT_EQ(SeriesStore(transaction).current_values("I8", "caesarean", france).size(), 2U) << "one of each source";
    }
    write([&](db::Transaction& transaction) {
        SeriesStore const store(transaction);
        auto const withdrawn = withdraw(transaction, *store.series(second.id), "mauvais fichier", { someone, morning + 3h });
        ASSERT_TRUE(withdrawn.succeeded());
        EXPECT_EQ(withdrawn->reason, "mauvais fichier");
        EXPECT_TRUE(withdraw(transaction, *withdrawn, "encore", { someone, morning + 3h }).failed_with(SeriesError::NotKept));
    });
    EXPECT_EQ(state_of(first), SeriesState::Current);
    EXPECT_EQ(state_of(second), SeriesState::Withdrawn);
    EXPECT_EQ(seen(second, {}).size(), 1U) << "it stays in the history";
}

TEST_P(IndicatorSeriesStore, withdraws_a_replaced_series_without_touching_the_current_one)
{
    auto const first = current(morning, "2023", { line(2, france, 0.2) });
    auto const second = current(morning + 1h, "2024", { line(2, france, 0.21) });
    write([&](db::Transaction& transaction) {
        ASSERT_TRUE(withdraw(transaction, *SeriesStore(transaction).series(first.id), "fausse", { someone, morning + 2h }).succeeded());
    });
    EXPECT_EQ(state_of(first), SeriesState::Withdrawn);
    EXPECT_EQ(state_of(second), SeriesState::Current);
}

TEST_P(IndicatorSeriesStore, lists_to_each_reader_exactly_what_she_may_read)
{
    auto small = line(4, region, 0.02, 2022);
    small.numerator = 10;
    small.denominator = 500;
    auto own_small = line(5, rodez, 0.02, 2022);
    own_small.numerator = 1;
    own_small.denominator = 50;
    std::vector const lines { line(2, france, 0.2), line(3, region, 0.21), small, own_small, line(6, rodez, 0.22), line(7, castres, 0.23), line(8, aveyron, 0.24),
        line(9, haute_garonne, 0.25) };
    auto const kept = current(morning, "2024", lines);
    EXPECT_EQ(seen(kept, {}).size(), lines.size());
    auto const house = house_reader("990100001", { "31" }, 11);
    EXPECT_EQ(seen(kept, house), (std::vector<std::string> { "000002", "000003", "000005", "000006", "000009" }));
    for (auto const& reader : { house, house_reader("", {}, 11), house_reader("990100002", { "12", "31" }, 1) }) {
        std::vector<std::string> allowed;
        for (auto const& value : values_of(kept.id, lines)) {
            if (may_read(reader, value))
                allowed.push_back(value.id);
        }
        EXPECT_EQ(seen(kept, reader), allowed) << "the rule and the list are the same";
    }
}

TEST_P(IndicatorSeriesStore, sorts_and_filters)
{
    auto const kept = current(morning, "2024",
        { line(2, rodez, 0.3, 2022), line(3, france, 0.1, 2023, "I10", "union"), line(4, region, 0.2, 2021, "I3", "lt37") });
    using enum SeriesSort;
    using Ids = std::vector<std::string>;
    EXPECT_EQ(seen(kept, {}, {}, Indicator), (Ids { "000004", "000002", "000003" })) << "I3, I8, I10";
    EXPECT_EQ(seen(kept, {}, {}, Year), (Ids { "000004", "000002", "000003" }));
    EXPECT_EQ(seen(kept, {}, {}, Territory), (Ids { "000003", "000004", "000002" }));
    EXPECT_EQ(seen(kept, {}, {}, ValueDescending), (Ids { "000002", "000004", "000003" }));
    EXPECT_EQ(seen(kept, {}, { .indicator = "I3", .year = {}, .territory = {} }), Ids { "000004" });
    EXPECT_EQ(seen(kept, {}, { .indicator = {}, .year = 2023, .territory = {} }), Ids { "000003" });
    EXPECT_EQ(seen(kept, {}, { .indicator = {}, .year = {}, .territory = TerritoryKind::Establishment }), Ids { "000002" });
    auto transaction = database().read();
    SeriesStore const store(transaction);
    EXPECT_EQ(store.indicators_of(kept.id), (Ids { "I3", "I8", "I10" }));
    auto const network = security::ScopeForTests::network();
    auto const first = store.values(network, kept.id, {}, {}, Value, { .limit = 2, .cursor = {} });
    auto const next = store.values(network, kept.id, {}, {}, Value, { .limit = 2, .cursor = first.next });
    ASSERT_EQ(next.items.size(), 1U);
    EXPECT_EQ(next.items[0].id, "000002");
}

TEST_P(IndicatorSeriesStore, clears_what_a_process_left_half_written)
{
    auto const left = written(morning, "2024", { line(2, france, 0.2), line(3, region, 0.2), line(4, aveyron, 0.2) });
    auto const kept = current(morning, "2023", { line(2, france, 0.2) });
    write([&](db::Transaction& transaction) {
        SeriesStore store(transaction);
        EXPECT_EQ(store.remove_unfinished(morning, 100), 0) << "begun then, not before";
        EXPECT_EQ(store.remove_unfinished(morning + 1h, 2), 2);
        EXPECT_EQ(store.remove_unfinished(morning + 1h, 100), 2) << "the last value, and the series";
        EXPECT_FALSE(store.unfinished(left.id));
        EXPECT_TRUE(store.series(kept.id));
    });
    EXPECT_EQ(seen(kept, {}).size(), 1U);
}

} // namespace
} // namespace cigogne::indicators
