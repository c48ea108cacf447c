#include "demo/region.hpp"

#include "modules/beds/board.hpp"
#include "platform/installation.hpp"
#include "platform/testing/database.hpp"

#include <fmt/format.h>

namespace cigogne::demo {
namespace {

auto const now = *parse_rfc3339("2026-11-21T14:40:00Z");

/// What the board shows, without ids.
std::string shown(db::Database& database)
{
    auto transaction = database.read();
    std::string text;
    for (auto const& place : beds::board(transaction, directory::NewsSchedule::proposed(), beds::Reservations::Shown, 0, now).establishments) {
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
