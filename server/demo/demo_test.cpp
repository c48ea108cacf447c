#include "demo/region.hpp"

#include "demo/exact.hpp"
#include "demo/requests.hpp"
#include "modules/beds/board.hpp"
#include "modules/indicators/demonstration.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/region_data.hpp"
#include "modules/indicators/store.hpp"
#include "modules/transfers/store.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/installation.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <cmath>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <set>

namespace cigogne::demo {
namespace {

auto const now = *parse_rfc3339("2026-11-21T14:40:00Z");

class Demonstration : public fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(Demonstration);

TEST_P(Demonstration, is_a_believable_region_that_says_it_is_invented)
{
    auto const region = load_demo(database(), { .seed = 1, .scale = 1, .years = 0, .now = now });
    EXPECT_EQ(region.places.size(), 52U);
    EXPECT_EQ(region.accounts.size(), demo_accounts().size());
    auto transaction = database().read();
    EXPECT_TRUE(installation(transaction).is_demonstration);
    auto const places = directory::places(transaction, paris_date(now));
    EXPECT_EQ(std::ranges::count(places, std::optional(directory::PlaceKind::T3), &directory::Place::kind), 4);
    EXPECT_TRUE(directory::service_calendar(transaction).is_open(directory::Service::MATERNAL, now));
    auto const clinic = directory::place(transaction, region.places.at("Clinique Rive-Gauche"), *CivilDate::parse("2025-02-02"));
    EXPECT_EQ(clinic->kind, directory::PlaceKind::T2A);

    std::size_t fresh = 0;
    std::size_t others = 0;
    for (auto const& unit : beds::unit_beds(transaction, now)) {
        auto const freshness = directory::freshness_of(unit.count.declared_at, directory::NewsSchedule::proposed(), unit.closures, now);
        (freshness == directory::Freshness::FRESH ? fresh : others) += 1;
    }
    EXPECT_GT(fresh, others);
    EXPECT_GT(others, 10U);
}

/// Requests that a list of everything shows, page after page.
std::vector<transfers::RequestRow> all_requests(db::Transaction& transaction)
{
    std::vector<transfers::RequestRow> all;
    db::PageRequest page { .limit = db::PageRequest::most, .cursor = {} };
    do {
        auto found = transfers::Store(transaction).requests(security::ScopeForTests::network(), {}, page);
        for (auto& one : found.items)
            all.push_back(std::move(one.row));
        page.cursor = std::move(found.next);
    } while (page.cursor);
    return all;
}

TEST_P(Demonstration, tells_the_present_year_up_to_now)
{
    auto const in_march = *parse_rfc3339("2026-03-02T14:40:00Z");
    load_demo(database(), { .seed = 1, .scale = 1, .years = 1, .now = in_march });
    auto transaction = database().read();
    auto const all = all_requests(transaction);
    EXPECT_GT(all.size(), 200U);
    EXPECT_LT(all.size(), 400U) << "two months of about 1 900 requests a year";
    EXPECT_TRUE(std::ranges::all_of(all, [&](auto const& row) { return row.asked_at <= in_march && row.updated_at <= in_march; }));
    // Work lists hold what is awaited, and some that is late.
    transfers::Store store(transaction);
    EXPECT_FALSE(store.awaiting_outcome(security::ScopeForTests::network(), in_march).empty());
    EXPECT_GT(store.first_awaiting_feedback(security::ScopeForTests::network(), in_march, 1).all, 0);
    EXPECT_FALSE(store.with_unread_feedback(security::ScopeForTests::network()).empty());
    // Most houses are told by e-mail, some were reminded already; nothing was, or will be, sent for it.
    EXPECT_GT(*transaction.number("select count(*) from establishment where notice_email is not null"), 40);
    EXPECT_GT(*transaction.number("select count(*) from establishment where notice_email is null"), 5);
    EXPECT_GT(*transaction.number("select count(*) from outcome_reminder"), 0);
    EXPECT_EQ(*transaction.number("select count(*) from mail_notice"), 0);
}

bool is_to_type_3(transfers::Measure const& measure)
{
    return is_in_utero(measure.kind) && measure.has_arrived() && measure.destination_level == directory::CareLevel::T3;
}

bool went_otherwise(transfers::Measure const& measure)
{
    using enum transfers::StayEnd;
    auto const end = measure.stay_end;
    return end == HAD || end == SCAM || end == HOSPITAL_HOTEL || end == LEFT;
}

constexpr auto in_september = "2025-09-01T10:00:00Z";

/// A demonstration that holds the published years, all of their outcomes told.
class PublishedYears : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        fresh_ = std::make_unique<fixtures::FreshDatabase>(db::Kind::Sqlite);
        database_ = std::make_unique<db::Database>(fresh_->engine(), 2);
        db::migrate(*database_, db::compiled_migrations());
        load_demo(*database_, { .seed = 1, .now = *parse_rfc3339(in_september) });
        auto transaction = database_->read();
        for (auto const year : { 2022, 2023, 2024 })
            measures_[year] = transfers::measures_of(transaction, year);
        for (auto const& place : directory::places(transaction, *CivilDate::parse("2024-07-01"))) {
            if (place.kind && directory::care_level_of(*place.kind))
                maternities_.insert(place.id);
        }
    }
    static void TearDownTestSuite()
    {
        database_.reset();
        fresh_.reset();
    }

    static std::vector<transfers::Measure> const& in_2024() { return measures_[2024]; }
    static std::vector<transfers::Measure> in_three_years()
    {
        std::vector<transfers::Measure> all;
        for (auto const& [year, measures] : measures_)
            all.insert(all.end(), measures.begin(), measures.end());
        return all;
    }

    static inline std::unique_ptr<fixtures::FreshDatabase> fresh_;
    static inline std::unique_ptr<db::Database> database_;
    static inline std::map<int, std::vector<transfers::Measure>> measures_;
    static inline std::set<directory::EstablishmentId> maternities_;
};

// Expected: annual report 2024 of the network.
TEST_F(PublishedYears, of_2024_show_the_requests_and_the_feedbacks_of_the_report)
{
    auto const& all = in_2024();
    auto const advices = std::ranges::count(all, transfers::Kind::AVIS, &transfers::Measure::kind);
    EXPECT_EQ(advices, 270);
    EXPECT_EQ(std::ranges::count_if(all, [](auto const& one) { return is_in_utero(one.kind) || one.kind == transfers::Kind::TPP; }), 1597);
    EXPECT_EQ(all.size(), 1867U);
    int feedbacks = 0;
    for (auto const& one : all)
        feedbacks += one.feedbacks;
    EXPECT_EQ(feedbacks, 1988);
    std::set<directory::EstablishmentId> users;
    for (auto const& one : all)
        users.insert(one.origin);
    EXPECT_EQ(users, maternities_) << "100 % of maternities";
}

// Expected: site of the network, 2022 to 2024.
TEST_F(PublishedYears, show_the_solicitations_and_what_became_of_those_received_in_type_3)
{
    auto const all = in_three_years();
    EXPECT_EQ(all.size(), 6153U);
    EXPECT_EQ(std::ranges::count_if(all, &transfers::Measure::has_arrived), 4222);
    std::vector<transfers::Measure> received;
    std::ranges::copy_if(all, std::back_inserter(received), is_to_type_3);
    ASSERT_EQ(received.size(), 1756U);
    using enum transfers::StayEnd;
    auto const share = [&](auto count) { return std::lround(100.0 * static_cast<double>(count) / 1756.0); };
    auto const ended = [&](transfers::StayEnd end) { return std::ranges::count(received, std::optional(end), &transfers::Measure::stay_end); };
    EXPECT_EQ(share(ended(DELIVERED_THIS_STAY)), 51);
    EXPECT_EQ(share(ended(HOME)), 35);
    EXPECT_EQ(share(ended(RETRANSFER)), 7);
    EXPECT_EQ(share(std::ranges::count_if(received, went_otherwise)), 5);
    EXPECT_EQ(ended(UNKNOWN), 34) << "what the four shares leave is unknown, not spread";
}

TEST_F(PublishedYears, show_the_mean_terms_and_age)
{
    double term = 0;
    double term_at_birth = 0;
    double years = 0;
    int received = 0;
    int delivered = 0;
    for (auto const& one : in_three_years()) {
        if (!is_to_type_3(one))
            continue;
        ++received;
        term += one.age->days() / 7.0;
        years += *one.mother_years;
        if (one.stay_end == transfers::StayEnd::DELIVERED_THIS_STAY) {
            ++delivered;
            term_at_birth += one.age_at_birth->days() / 7.0;
        }
    }
    EXPECT_NEAR(term / received, 30.3, 0.01);
    EXPECT_NEAR(term_at_birth / delivered, 31.0, 0.05);
    EXPECT_NEAR(years / received, 31.0, 0.01);
}

TEST_F(PublishedYears, of_2024_have_something_under_each_figure)
{
    std::set<transfers::Dysfunction> dysfunctions;
    std::set<int> months;
    int far = 0;
    int afterwards = 0;
    int converted = 0;
    int complete = 0;
    for (auto const& one : in_2024()) {
        dysfunctions.insert(one.dysfunctions.values.begin(), one.dysfunctions.values.end());
        months.insert(one.month);
        far += one.out_of_region ? 1 : 0;
        afterwards += one.entered_a_posteriori ? 1 : 0;
        converted += one.became_transfer() ? 1 : 0;
        complete += one.corticosteroids_complete.value_or(false) ? 1 : 0;
    }
    EXPECT_EQ(dysfunctions.size(), words<transfers::Dysfunction>.size());
    EXPECT_EQ(months.size(), 12U);
    EXPECT_GT(far, 0);
    EXPECT_GT(afterwards, 0);
    EXPECT_GT(converted, 0);
    EXPECT_GT(complete, 0);
}

/// What a page would show of a maternity, or of the region.
indicators::PlaceReading read_indicators(db::Transaction& transaction, settings::Settings const& settings, std::optional<indicators::House> house, int year)
{
    return read_place(transaction, settings, std::move(house), { .establishment = {}, .year = year, .compare = {} }, paris_date(*parse_rfc3339(in_september)));
}

TEST_F(PublishedYears, have_their_stays_and_every_maternity_its_six_figures)
{
    settings::Settings const settings(*database_, indicators::setting_definitions());
    auto transaction = database_->read();
    auto const region = read_indicators(transaction, settings, {}, 2024);
    EXPECT_EQ(region.years, (std::vector { 2024, 2023, 2022 })) << "the past years of the demonstration";
    auto const linked = linked_deliveries(region.counts);
    ASSERT_TRUE(linked);
    EXPECT_GT(linked->count * 10, linked->of * 9);
    auto const six = indicators::headline_on(settings, paris_date(*parse_rfc3339(in_september)));
    EXPECT_EQ(six.size(), 6U);
    std::size_t maternities = 0;
    for (auto const& place : directory::coded_places(transaction)) {
        EXPECT_TRUE(place.finess.starts_with("9901")) << "no FINESS of anybody: " << place.name;
        EXPECT_TRUE(maternities_.contains(place.id)) << place.name;
        auto const reading = read_indicators(transaction, settings, indicators::House { place.id, place.name, place.finess }, 2024);
        EXPECT_EQ(reading.state, indicators::CountsState::Current) << place.name;
        for (auto const& key : six) {
            auto const figure = figure_of(key, reading.counts);
            EXPECT_TRUE(figure.of > 0 || figure.indicator == "I9") << "a small house may have no child of few weeks in three years: " << place.name << " " << key.text();
        }
        ++maternities;
    }
    EXPECT_EQ(maternities, maternities_.size());
    auto const coverage = indicators::coverage_of(transaction, 2024);
    EXPECT_EQ(coverage.houses, static_cast<std::int64_t>(maternities));
    EXPECT_EQ(coverage.whole, coverage.houses);
    EXPECT_EQ(coverage.unknown, 0);
}

TEST_F(PublishedYears, have_a_year_that_was_given_again_corrected)
{
    auto transaction = database_->read();
    indicators::Store const store(transaction);
    auto const deposits = store.deposits(security::ScopeForTests::network(), {}).items;
    ASSERT_EQ(deposits.size(), 4U) << "the latest first";
    EXPECT_TRUE(std::ranges::all_of(deposits, [](auto const& one) { return one.state == indicators::DepositState::Kept; }));
    EXPECT_EQ(store.counted_count(deposits[3].id), 0) << "replaced whole";
    EXPECT_EQ(store.counted_count(deposits[2].id), static_cast<std::int64_t>(maternities_.size()));
    EXPECT_GT(deposits[3].lines_refused, deposits[2].lines_refused);
    EXPECT_EQ(deposits[3].chaining_kept, 0);
    EXPECT_GT(deposits[2].chaining_kept, 0);
    EXPECT_TRUE(store.has_stays(store.counted("990100001", 2024)->id)) << "invented stays may be opened";
    EXPECT_FALSE(store.has_stays(store.counted("990100001", 2022)->id)) << "of more than 24 months ago";
}

/// What is counted of a small year of invented stays.
std::vector<std::string> invented_counts(std::uint64_t seed)
{
    fixtures::FreshDatabase const fresh(db::Kind::Sqlite);
    db::Database database(fresh.engine(), 2);
    db::migrate(database, db::compiled_migrations());
    auto const region = load_demo(database, { .seed = 1, .years = 0, .now = now });
    indicators::keep_invented(database, { .name = "Essai", .year = 2025, .deliveries = 500, .seed = seed, .by = { region.accounts.at("direction"), now } });
    std::vector<std::string> counts;
    auto transaction = database.read();
    for (auto const& row : indicators::Store(transaction).counted_between(2020, 2030))
        counts.push_back(fmt::format("{} {} {}", row.finess, row.year, row.counts));
    return counts;
}

TEST(InventedStays, are_the_same_for_the_same_seed)
{
    auto const counts = invented_counts(7);
    EXPECT_GT(counts.size(), 30U);
    EXPECT_EQ(invented_counts(7), counts);
    EXPECT_NE(invented_counts(8), counts);
}

TEST(Numbers, are_brought_to_their_sum_within_bounds)
{
    std::vector<int> numbers { 3, 9, 1 };
    bring_to_sum(numbers, 18, 1, 9);
    EXPECT_EQ(numbers, (std::vector { 6, 9, 3 })) << "the second may not grow; the first is moved first";
    bring_to_sum(numbers, 0, 2, 9);
    EXPECT_EQ(numbers, (std::vector { 2, 2, 2 })) << "as near as the bounds allow";
    std::vector<int> none;
    bring_to_sum(none, 5, 0, 9);
    EXPECT_TRUE(none.empty());
}

TEST(Amounts, grow_with_the_region_and_are_published_for_one_region_only)
{
    EXPECT_EQ(amounts_of(2024, 1).feedbacks, 1988);
    int ten_years = 0;
    for (int year = 2017; year < 2027; ++year)
        ten_years += amounts_of(year, 17).requests();
    EXPECT_NEAR(ten_years, 317'000, 10'000);
}

TEST_P(Demonstration, has_live_requests_in_every_state_with_their_places_kept)
{
    load_demo(database(), { .seed = 1, .scale = 1, .years = 0, .now = now });
    auto transaction = database().read();
    transfers::Store store(transaction);
    std::set<transfers::State> states;
    std::map<directory::UnitId, int> held;
    for (auto const& row : store.live_requests(security::ScopeForTests::network())) {
        states.insert(row.state);
        auto const stored = store.stored(row);
        for (auto const& place : stored.request.held_places())
            held[*place.unit] += place.count;
    }
    using enum transfers::State;
    EXPECT_EQ(states, (std::set { NEW, TRIAGED, SEARCHING, PLACE_FOUND, VECTOR_ORDERED, DEPARTED }));
    for (auto const& unit : beds::unit_beds(transaction, now))
        EXPECT_EQ(unit.count.reserved, held[unit.unit]) << unit.unit.text();
}

TEST_P(Demonstration, says_of_a_store_what_it_holds)
{
    auto const contents = [&] {
        auto transaction = database().read();
        return contents_of(transaction);
    };
    EXPECT_EQ(contents(), Contents::Nothing);
    write([](db::Transaction& transaction) { describe_installation(transaction, { .region = "Occitanie" }); });
    EXPECT_EQ(contents(), Contents::Nothing) << "a region was named, nobody is there yet";
    load_demo(database(), { .seed = 1, .now = now, .without_requests = true });
    EXPECT_EQ(contents(), Contents::Demonstration);
    // As a loading leaves it that is stopped midway, and renamed meanwhile.
    write([](db::Transaction& transaction) { describe_installation(transaction, { .region = "Occitanie", .is_demonstration = true, .is_unfinished = true }); });
    EXPECT_EQ(contents(), Contents::UnfinishedDemonstration);
    write([](db::Transaction& transaction) {
        auto here = installation(transaction);
        here.region = "Exemple";
        describe_installation(transaction, here);
    });
    EXPECT_EQ(contents(), Contents::UnfinishedDemonstration);
}

TEST_P(Demonstration, is_not_loaded_where_somebody_has_access)
{
    write([](db::Transaction& transaction) {
        auto const added = accounts::welcome(transaction,
            { "a.exemple", "A. Exemple", "other", "no hash", accounts::Role::Administrator, {}, true }, now);
        EXPECT_TRUE(added.succeeded());
    });
    EXPECT_THROW(load_demo(database(), { .seed = 1, .now = now, .without_requests = true }), std::runtime_error);
    auto transaction = database().read();
    EXPECT_FALSE(installation(transaction).is_demonstration) << "nothing was written";
    EXPECT_EQ(contents_of(transaction), Contents::SomethingElse);
}

/// Rows of each table, in an order of their own.
using Contents = std::map<std::string, std::vector<std::string>>;

std::string text_of(Wire const& value)
{
    switch (value.kind) {
    case Wire::Kind::Integer:
        return std::to_string(value.integer);
    case Wire::Kind::Real:
        return fmt::format("{}", value.real);
    case Wire::Kind::Boolean:
        return value.boolean ? "1" : "0"; // as the other database says it
    case Wire::Kind::Text:
        return fmt::format("'{}'", value.text);
    default:
        return "null";
    }
}

std::vector<std::string> tables_of(db::Driver& driver, db::Kind kind)
{
    std::vector<std::string> tables;
    auto const* const all = kind == db::Kind::Sqlite
        ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
        : "select table_name::text from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'";
    driver.run(all, {}, {}, [&](std::span<Wire const> row) { tables.emplace_back(row[0].text); });
    std::erase(tables, "migration"); // when each step was applied, by the clock of the machine
    return tables;
}

/// Whether a column is random by nature: a password is hashed with a salt drawn for each account.
bool is_random(std::string_view column)
{
    return column == "password_hash";
}

Contents contents_of(fixtures::FreshDatabase const& database, db::Kind kind)
{
    auto const driver = database.engine()->connect();
    Contents contents;
    for (auto const& table : tables_of(*driver, kind)) {
        std::vector<std::string> columns;
        auto const learn = [&](std::span<std::string_view const> names) { columns.assign(names.begin(), names.end()); };
        auto& rows = contents[table];
        driver->run("select * from " + table, {}, learn, [&](std::span<Wire const> values) {
            std::string row;
            for (std::size_t index = 0; index < values.size(); ++index)
                row += fmt::format(" {}={}", columns[index], is_random(columns[index]) ? "…" : text_of(values[index]));
            rows.push_back(std::move(row));
        });
    }
    return contents;
}

constexpr std::size_t id_length = 36;

/// Where the next id begins in a text, be it in the middle of JSON.
std::optional<std::size_t> next_id(std::string_view text, std::size_t from)
{
    for (auto dash = text.find('-', from); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
        if (dash >= from + 8 && Uuid::parse(text.substr(dash - 8, id_length)))
            return dash - 8;
    }
    return std::nullopt;
}

/// Half of an id is random, but ids grow in the order in which things are made: each is replaced by its rank.
Contents with_ranks_for_ids(Contents contents)
{
    std::map<std::string, std::size_t, std::less<>> ranks;
    for (auto const& [table, rows] : contents) {
        for (auto const& row : rows) {
            for (auto at = next_id(row, 0); at; at = next_id(row, *at + id_length))
                ranks.emplace(row.substr(*at, id_length), 0);
        }
    }
    std::size_t rank = 0;
    for (auto& [id, place] : ranks)
        place = ++rank;
    for (auto& [table, rows] : contents) {
        for (auto& row : rows) {
            for (auto at = next_id(row, 0); at; at = next_id(row, *at))
                row.replace(*at, id_length, fmt::format("#{}", ranks.find(row.substr(*at, id_length))->second));
        }
        std::ranges::sort(rows);
    }
    return contents;
}

/// A demonstration of its own, as one could read it.
Contents made(db::Kind kind, Recipe const& recipe)
{
    fixtures::FreshDatabase const fresh(kind);
    db::Database database(fresh.engine(), 2);
    db::migrate(database, db::compiled_migrations());
    load_demo(database, recipe);
    return with_ranks_for_ids(contents_of(fresh, kind));
}

TEST_P(Demonstration, is_the_same_in_every_table_for_the_same_seed)
{
    Recipe const recipe { .seed = 7, .scale = 2, .years = 1, .now = *parse_rfc3339("2026-02-02T14:40:00Z") };
    auto const first = made(GetParam(), recipe);
    auto const second = made(GetParam(), recipe);
    for (auto const* table : { "account", "unit", "bed_history", "person", "transfer_request", "request_fact", "setting" })
        EXPECT_FALSE(first.at(table).empty()) << table;
    for (auto const& [table, rows] : first) {
        auto const& same = second.at(table);
        EXPECT_EQ(rows.size(), same.size()) << table;
        auto const [one, other] = std::ranges::mismatch(rows, same);
        if (one != rows.end() && other != same.end())
            ADD_FAILURE() << table << " differs:\n"
                          << *one << "\n"
                          << *other;
    }
}

TEST_P(Demonstration, is_another_for_another_seed)
{
    auto const seventh = made(GetParam(), { .seed = 7, .scale = 1, .years = 0, .now = now });
    auto const eighth = made(GetParam(), { .seed = 8, .scale = 1, .years = 0, .now = now });
    for (auto const* table : { "bed_status", "person", "transfer_request", "request_fact" })
        EXPECT_NE(seventh.at(table), eighth.at(table)) << table;
    EXPECT_EQ(seventh.at("department"), eighth.at("department")) << "what is not invented is the same";
}

TEST_P(Demonstration, is_not_loaded_twice)
{
    Recipe const recipe { .seed = 7, .scale = 1, .years = 0, .now = now };
    load_demo(database(), recipe);
    EXPECT_THROW(load_demo(database(), recipe), std::runtime_error);
}

} // namespace
} // namespace cigogne::demo
