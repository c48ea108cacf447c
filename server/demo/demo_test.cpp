#include "demo/region.hpp"

#include "demo/requests.hpp"
#include "modules/beds/board.hpp"
#include "modules/transfers/store.hpp"
#include "platform/installation.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

namespace cigogne::demo {
namespace {

auto const now = *parse_rfc3339("2026-11-21T14:40:00Z");

class Demonstration : public fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(Demonstration);

TEST_P(Demonstration, is_a_believable_region_that_says_it_is_invented)
{
    auto const region = load_demo(database(), { .seed = 1, .scale = 1, .years = 1, .now = now });
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
        all.insert(all.end(), found.items.begin(), found.items.end());
        page.cursor = std::move(found.next);
    } while (page.cursor);
    return all;
}

TEST_P(Demonstration, tells_a_year_of_requests_about_as_published)
{
    load_demo(database(), { .seed = 1, .scale = 1, .years = 1, .now = now });
    auto transaction = database().read();
    auto const all = all_requests(transaction);
    auto const ended = std::ranges::count(all, transfers::State::ARRIVED, &transfers::RequestRow::state);
    EXPECT_GT(ended, transfers_a_year * 66 / 100);
    EXPECT_LT(ended, transfers_a_year * 71 / 100);
    auto const advices = std::ranges::count(all, transfers::Kind::AVIS, &transfers::RequestRow::kind);
    EXPECT_GE(advices, advices_a_year);
    EXPECT_LE(advices, advices_a_year + 3); // those of today
    EXPECT_TRUE(std::ranges::all_of(all, [](auto const& row) { return row.asked_at <= now && row.updated_at <= now; }));
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
        : "select table_name::text from information_schema.tables where table_schema = current_schema()";
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
    Recipe const recipe { .seed = 7, .scale = 2, .years = 1, .now = now };
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
