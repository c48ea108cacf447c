#include "modules/beds/store.hpp"

#include "modules/beds/board.hpp"
#include "modules/directory/store.hpp"
#include "platform/testing/database.hpp"

#include <thread>

namespace cigogne::beds {
namespace {

using directory::Capacity;
using directory::ReservationEnd;

auto const now = *parse_rfc3339("2026-11-21T09:00:00Z");
auto const schedule = directory::NewsSchedule::proposed();

class PlacesOfAUnit : public fixtures::OnBothDatabases {
protected:
    directory::UnitId unit = add_unit();

    directory::UnitId add_unit()
    {
        auto id = directory::UnitId::make(now);
        write([&](db::Transaction& transaction) {
            directory::Store store(transaction);
            directory::Author const author { now, "essai" };
            auto const place = store.add(
                { "CHU Exemple", "Nîmes", "30", "Occitanie", 43.8, 4.3, {}, directory::Sector::Public, {}, {}, {}, true }, directory::Reality::Fictitious, author);
            id = store.add_unit(place.id, { directory::BedKind::REA, "Réanimation néonatale", {}, 12, 12, true }, author).id;
        });
        return id;
    }

    void declare(int available)
    {
        write([&](db::Transaction& transaction) {
            Store store(transaction);
            auto row = store.status(unit);
            row.available = available;
            row.declared_at = now;
            row.source = directory::BedSource::UNIT;
            EXPECT_TRUE(store.save(row, Change::Declared, now, "essai"));
        });
    }

    StatusRow status()
    {
        auto transaction = database().read();
        return Store(transaction).status(unit);
    }

    static Claim claim(char const* request, char const* person = "mère") { return { request, request, person }; }
};
CIGOGNE_ON_BOTH_DATABASES(PlacesOfAUnit);

TEST_P(PlacesOfAUnit, move_from_available_to_reserved_exactly_once)
{
    declare(2);
    for (int press = 0; press < 3; ++press) {
        write([&](db::Transaction& transaction) {
            EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        });
    }
    EXPECT_EQ(status().available, 1);
    EXPECT_EQ(status().reserved, 1);
    write([&](db::Transaction& transaction) {
        EXPECT_EQ(reservations_of(transaction, "412").size(), 1U);
        EXPECT_TRUE(release(transaction, now, "essai", "412", unit, "mère", ReservationEnd::GivenBack).succeeded());
        EXPECT_TRUE(release(transaction, now, "essai", "412", unit, "mère", ReservationEnd::GivenBack).succeeded());
    });
    EXPECT_EQ(status().available, 2);
    EXPECT_EQ(status().reserved, 0);
}

TEST_P(PlacesOfAUnit, are_occupied_by_an_arrival)
{
    declare(2);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412", "jumeau 1"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412", "jumeau 2"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::Occupied).succeeded());
    });
    EXPECT_EQ(status().available, 0);
    EXPECT_EQ(status().reserved, 0);
}

TEST_P(PlacesOfAUnit, may_be_exceeded_when_the_unit_says_so)
{
    declare(0);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Within).failed_with(Error::NoPlaceLeft));
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Beyond).succeeded());
    });
    EXPECT_EQ(status().available, 0);
    EXPECT_EQ(status().reserved_beyond, 1);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(release(transaction, now, "essai", "412", unit, "mère", ReservationEnd::GivenBack).succeeded());
    });
    EXPECT_EQ(status().available, 0);
}

TEST_P(PlacesOfAUnit, claim_nothing_once_their_count_is_too_old_to_be_shown)
{
    declare(0); // at 10:00, fresh until 14:30 and stale until 2:30
    write([&](db::Transaction& transaction) {
        auto const stale = now + 16h;
        EXPECT_EQ(places_left(transaction, schedule, stale, unit), 0);
        EXPECT_TRUE(reserve(transaction, schedule, stale, "essai", claim("411"), unit, 1, Capacity::Within).failed_with(Error::NoPlaceLeft));
        auto const unknown = now + 17h;
        EXPECT_FALSE(places_left(transaction, schedule, unknown, unit));
        auto const reservation = reserve(transaction, schedule, unknown, "essai", claim("412"), unit, 1, Capacity::Within);
        ASSERT_TRUE(reservation.succeeded());
        EXPECT_EQ(reservation->beyond, 0);
        EXPECT_TRUE(reserve(transaction, schedule, unknown, "essai", claim("413"), unit, 1, Capacity::Within).succeeded());
    });
    EXPECT_EQ(status().reserved, 2);
    EXPECT_EQ(status().reserved_beyond, 0);
    EXPECT_EQ(status().declared_at, now); // the last news keeps its date
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(release(transaction, now + 18h, "essai", "412", unit, "mère", ReservationEnd::GivenBack).succeeded());
    });
    EXPECT_FALSE(status().available); // a place given back makes no number out of nothing
}

TEST_P(PlacesOfAUnit, are_taken_first_when_twins_exceed_them)
{
    declare(1);
    write([&](db::Transaction& transaction) {
        auto const twins = reserve(transaction, schedule, now, "essai", claim("412"), unit, 2, Capacity::Beyond);
        EXPECT_EQ(twins->beyond, 1);
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("413"), unit, 1, Capacity::Within).failed_with(Error::NoPlaceLeft));
    });
    EXPECT_EQ(status().available, 0);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::Occupied).succeeded());
        EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded());
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::GivenBack).succeeded());
    });
    EXPECT_EQ(status().available, 1);
    EXPECT_EQ(status().reserved, 0);
    EXPECT_EQ(status().reserved_beyond, 0);
}

TEST_P(PlacesOfAUnit, are_awaited_again_only_where_somebody_had_arrived)
{
    declare(2);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).failed_with(Error::NothingToKeepAgain));
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded()); // kept already
        EXPECT_TRUE(release(transaction, now, "essai", "412", unit, "mère", ReservationEnd::GivenBack).succeeded());
        EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).failed_with(Error::NothingToKeepAgain));
    });
    EXPECT_EQ(status().available, 2);
    EXPECT_EQ(status().reserved, 0);
}

TEST_P(PlacesOfAUnit, are_free_again_once_when_nobody_had_arrived)
{
    declare(1);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::Occupied).succeeded());
        EXPECT_TRUE(vacate(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded());
        EXPECT_TRUE(vacate(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded());
        EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).failed_with(Error::NothingToKeepAgain));
    });
    EXPECT_EQ(status().available, 1);
    EXPECT_EQ(status().reserved, 0);
}

TEST_P(PlacesOfAUnit, that_are_lost_do_not_come_back_and_are_kept_again_as_they_were)
{
    declare(1);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::Lost).succeeded());
    });
    EXPECT_EQ(status().available, 0);
    EXPECT_EQ(status().reserved, 0);
    write([&](db::Transaction& transaction) { EXPECT_TRUE(await_again(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Lost).succeeded()); });
    EXPECT_EQ(status().available, 0);
    EXPECT_EQ(status().reserved, 1);
}

TEST_P(PlacesOfAUnit, lost_and_lain_in_by_one_person_are_told_apart)
{
    declare(4);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 2, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now, "essai", "412", ReservationEnd::Lost).succeeded());
        EXPECT_TRUE(reserve(transaction, schedule, now + 1h, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now + 1h, "essai", "412", ReservationEnd::Occupied).succeeded());
    });
    EXPECT_EQ(status().available, 1);
    write([&](db::Transaction& transaction) { EXPECT_TRUE(vacate(transaction, now + 2h, "essai", claim("412"), unit, 2, ReservationEnd::Lost).succeeded()); });
    EXPECT_EQ(status().available, 3);
    write([&](db::Transaction& transaction) { EXPECT_TRUE(await_again(transaction, now + 2h, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded()); });
    EXPECT_EQ(status().available, 3);
    EXPECT_EQ(status().reserved, 1);
}

TEST_P(PlacesOfAUnit, are_as_the_unit_has_told_since_when_nobody_had_arrived)
{
    declare(1);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now - 2h, "essai", claim("412"), unit, 1, Capacity::Within).succeeded());
        EXPECT_TRUE(release_all(transaction, now - 1h, "essai", "412", ReservationEnd::Occupied).succeeded());
    });
    declare(0); // at 10:00, an hour after the arrival
    write([&](db::Transaction& transaction) { EXPECT_TRUE(vacate(transaction, now, "essai", claim("412"), unit, 1, ReservationEnd::Occupied).succeeded()); });
    EXPECT_EQ(status().available, 0);
}

TEST_P(PlacesOfAUnit, the_last_one_goes_once_and_the_other_hears_who_has_it)
{
    declare(1);
    std::atomic<int> taken = 0;
    std::vector<std::string> sentences(8);
    std::vector<std::thread> midwives;
    for (std::size_t midwife = 0; midwife < sentences.size(); ++midwife) {
        midwives.emplace_back([&, midwife] {
            auto& where = midwife % 2 == 0 ? database() : other_process();
            auto transaction = where.write();
            auto const name = std::to_string(400 + midwife);
            auto const reservation = reserve(transaction, schedule, now, "essai", claim(name.c_str()), unit, 1, Capacity::Within);
            if (reservation.succeeded()) {
                ++taken;
                transaction.commit();
            } else {
                sentences[midwife] = reservation.failure().sentence();
            }
        });
    }
    for (auto& midwife : midwives)
        midwife.join();
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(status().available, 0);
    EXPECT_EQ(status().reserved, 1);
    auto const tells_who_holds_it = [](std::string const& text) {
        return text.starts_with("CHU Exemple : plus de place (Réanimation néonatale). La dernière est tenue pour la demande 40");
    };
    EXPECT_EQ(std::ranges::count_if(sentences, tells_who_holds_it), 7);
}

TEST_P(PlacesOfAUnit, keep_every_state_in_their_history)
{
    declare(3);
    declare(2);
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(reserve(transaction, schedule, now, "essai", claim("412"), unit, 2, Capacity::Within).succeeded());
        auto const history = Store(transaction).history(unit, 10);
        ASSERT_EQ(history.size(), 3U);
        EXPECT_EQ(history[0].change, Change::Reserved);
        EXPECT_EQ(history[0].available, 0);
        EXPECT_EQ(history[2].available, 3);
    });
}

TEST_P(PlacesOfAUnit, are_not_written_over_a_change_that_was_not_read)
{
    declare(3);
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        auto const read = store.status(unit);
        EXPECT_TRUE(store.save(read, Change::Unchanged, now, "essai"));
        EXPECT_FALSE(store.save(read, Change::Unchanged, now, "essai"));
    });
}

TEST_P(PlacesOfAUnit, are_shown_in_instants_with_their_closures)
{
    declare(3);
    write([&](db::Transaction& transaction) {
        Store(transaction).add({ ClosureId::make(now), unit, now + 1h, now + 3h, directory::ClosureReason::STAFF, {}, now, "essai", now, "essai", 1 });
        auto const open = board(transaction, schedule, Reservations::Shown, now);
        ASSERT_EQ(open.size(), 1U);
        auto const& shown = open[0].units.at(0);
        EXPECT_EQ(shown.available, 3);
        EXPECT_EQ(shown.status, directory::BedStatus::OPEN);
        EXPECT_EQ(rfc3339(*shown.stale_at), "2026-11-21T13:30:00.000Z");
        EXPECT_EQ(next_change(open[0], now), now + 1h);
        auto const closed = board(transaction, schedule, Reservations::Hidden, now + 2h);
        EXPECT_EQ(closed[0].units[0].status, directory::BedStatus::CLOSED);
        EXPECT_EQ(closed[0].units[0].closed_until, now + 3h);
        EXPECT_FALSE(closed[0].units[0].reserved);
        auto const again = board(transaction, schedule, Reservations::Shown, now + 3h);
        EXPECT_EQ(again[0].units[0].stale_at, now + 3h); // stale on reopening
    });
}

} // namespace
} // namespace cigogne::beds
