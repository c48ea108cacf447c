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

/// What the board shows, without ids.
std::string shown(db::Database& database)
{
    auto transaction = database.read();
    std::string text;
    for (auto const& place : beds::board(transaction, directory::NewsSchedule::proposed(), beds::Reservations::Shown, now)) {
        text += place.name + "\n";
        for (auto const& unit : place.units)
            text += fmt::format("  {} {} {} {} {}\n", word(unit.kind).code, unit.installed.value_or(-1), unit.available.value_or(-1),
                word(unit.status).code, unit.declared_at ? rfc3339(*unit.declared_at) : "—");
    }
    return text;
}

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
}

TEST_P(Demonstration, is_the_same_for_the_same_seed)
{
    fixtures::FreshDatabase const second(GetParam());
    db::Database again(second.engine(), 2);
    db::migrate(again, db::compiled_migrations());
    load_demo(database(), { .seed = 7, .scale = 2, .years = 1, .now = now });
    load_demo(again, { .seed = 7, .scale = 2, .years = 1, .now = now });
    EXPECT_EQ(shown(database()), shown(again));
    EXPECT_THROW(load_demo(again, { .seed = 7, .scale = 2, .years = 1, .now = now }), std::runtime_error);
}

} // namespace
} // namespace cigogne::demo
