#include "modules/beds/store.hpp"
#include "modules/directory/store.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::beds {
namespace {

class PastOfTheBoard : public fixtures::OnBothDatabases {
protected:
    Instant const january = *parse_rfc3339("2025-01-10T09:00:00Z");
    directory::UnitId unit = directory::UnitId(Uuid::from_bytes({}));

    directory::Author author() const { return { january, "essai" }; }
    PastOfTheBoard()
    {
        write([&](db::Transaction& transaction) {
            directory::Store store(transaction);
            auto const place = store.add({ "Maternité Exemple", "Nîmes", "30", "Occitanie", 43.8, 4.3, {}, directory::Sector::Public, {}, {}, {}, true }, directory::Reality::Fictitious, author());
            unit = store.add_unit(place.id, { directory::BedKind::NEO, "Néonatologie", {}, 12, 12, true }, author()).id;
        });
    }
    void tell(Instant at, std::optional<int> least_weeks, bool no_multiples)
    {
        write([&](db::Transaction& transaction) {
            Store store(transaction);
            auto row = store.status(unit);
            row.available = 2;
            row.declared_at = at;
            row.least_age_days = least_weeks ? people::GestationalAge::make(*least_weeks, 0) : std::nullopt;
            row.no_multiples = no_multiples;
            store.save(row, Change::Declared, at, "essai");
        });
    }
    void close(Instant from, std::optional<Instant> until, bool is_cancelled = false)
    {
        write([&](db::Transaction& transaction) {
            Store(transaction).add({ ClosureId::make(from), unit, from, until, directory::ClosureReason::STAFF, {}, from, "essai", from, "essai", 1, is_cancelled ? std::optional(from) : std::nullopt });
        });
    }
};
CIGOGNE_ON_BOTH_DATABASES(PastOfTheBoard);

TEST_P(PastOfTheBoard, tells_what_a_unit_did_not_take_until_it_said_otherwise)
{
    tell(january, {}, true);
    tell(january + 6h, {}, true); // the same, confirmed
    tell(january + 12h, 32, false);
    tell(january + 18h, {}, false);
    tell(january + 24h, 34, false);
    auto reading = database().read();
    auto const past = restrictions_between(reading, january - 24h, january + 48h);
    ASSERT_EQ(past.size(), 3U);
    EXPECT_TRUE(past[0].restriction.no_multiples);
    EXPECT_EQ(past[0].from, january);
    EXPECT_EQ(past[0].until, january + 12h);
    EXPECT_EQ(past[1].restriction.least_age, people::GestationalAge::make(32, 0));
    EXPECT_EQ(past[1].until, january + 18h);
    EXPECT_EQ(past[2].from, january + 24h);
    EXPECT_FALSE(past[2].until);
    EXPECT_EQ(restrictions_between(reading, january + 20h, january + 48h).size(), 1U);
    EXPECT_TRUE(restrictions_between(reading, january + 30h, january + 48h).empty());
}

TEST_P(PastOfTheBoard, tells_the_closures_in_force_in_between_but_those_that_were_cancelled)
{
    close(january, january + 24h);
    close(january + 72h, {});
    close(january + 30h, january + 40h, true);
    auto reading = database().read();
    auto const count = [&](Instant from, Instant before) { return closures_between(reading, from, before).size(); };
    EXPECT_EQ(count(january - 24h, january + 200h), 2U);
    EXPECT_EQ(count(january - 24h, january), 0U);
    EXPECT_EQ(count(january + 24h, january + 72h), 0U);
    EXPECT_EQ(count(january + 100h, january + 200h), 1U);
}

} // namespace
} // namespace cigogne::beds
