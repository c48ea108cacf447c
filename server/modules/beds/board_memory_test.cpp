#include "modules/beds/board_memory.hpp"

#include "modules/beds/beds.hpp"
#include "modules/beds/round.hpp"
#include "modules/directory/store.hpp"
#include "platform/json/json.hpp"
#include "platform/testing/database.hpp"

#include <random>

namespace cigogne::beds {
namespace {

/// A region of a few establishments to which anything may happen, as time passes.
class BoardInMemory : public fixtures::OnBothDatabases {
protected:
    Instant now = *parse_rfc3339("2026-10-24T09:00:00Z"); // the hour changes the next night
    std::int64_t version = 1;
    std::int64_t directory_version = 1;
    directory::NewsSchedule schedule = directory::NewsSchedule::proposed();
    std::vector<PlaceId> places;
    std::vector<directory::UnitId> units;

    void add_place()
    {
        write([&](db::Transaction& transaction) {
            auto const name = "Maternité Exemple " + std::to_string(places.size());
            directory::Store store(transaction);
            places.push_back(store.add({ name, "Nîmes", "30", "Occitanie", 43.8, 4.3, {}, directory::Sector::Public, {}, {}, {}, true }, directory::Reality::Fictitious, author()).id);
        });
        add_unit(places.back());
    }
    void add_unit(PlaceId place)
    {
        write([&](db::Transaction& transaction) {
            units.push_back(directory::Store(transaction).add_unit(place, { directory::BedKind::NEO, "Néonatologie", {}, 12, 12, true }, author()).id);
        });
        ++version;
        ++directory_version;
    }
    void rename(directory::UnitId unit)
    {
        write([&](db::Transaction& transaction) {
            directory::Store store(transaction);
            auto const row = *store.unit(unit);
            store.change_unit(row, { row.kind, row.name + " bis", row.phone, row.installed, row.authorised, row.active }, row.version, author());
        });
        ++version;
        ++directory_version;
    }
    void declare(directory::UnitId unit, int available)
    {
        write([&](db::Transaction& transaction) {
            Store store(transaction);
            auto row = store.status(unit);
            row.available = available;
            row.declared_at = now;
            row.source = directory::BedSource::UNIT;
            row.closed = available % 3;
            row.closed_at = now;
            store.save(row, Change::Declared, now, "essai");
        });
        ++version;
    }
    void close(directory::UnitId unit, Instant from, Instant until)
    {
        write([&](db::Transaction& transaction) {
            Store(transaction).add({ ClosureId::make(now), unit, from, until, directory::ClosureReason::STAFF, {}, now, "essai", now, "essai", 1 });
        });
        ++version;
    }
    void reopen(directory::UnitId unit)
    {
        write([&](db::Transaction& transaction) {
            Store store(transaction);
            for (auto closure : store.closures_of(unit)) {
                closure.ends_at = now;
                closure.version += 1;
                store.change(closure, closure.version - 1);
            }
        });
        ++version;
    }

    BoardMade made_by(BoardMemory& memory)
    {
        auto transaction = database().read();
        return memory.make(transaction, { version, directory_version, schedule, now });
    }
    /// Each establishment as the plain, slow way writes it.
    std::vector<std::string> plain(Reservations reservations)
    {
        auto transaction = database().read();
        std::vector<std::string> texts;
        for (auto const& place : board(transaction, schedule, reservations, now))
            texts.push_back(*json::written(place_view, place).json);
        return texts;
    }
    /// Units that owe news, counted from what was told, and looked for on the board.
    int counted_in_round()
    {
        auto transaction = database().read();
        return units_in_round(transaction, schedule, now);
    }
    int shown_in_round()
    {
        auto transaction = database().read();
        int count = 0;
        for (auto const& place : board(transaction, schedule, Reservations::Hidden, now))
            count += static_cast<int>(std::ranges::count_if(place.units, [&](UnitView const& unit) { return is_in_round(unit, schedule, now); }));
        return count;
    }
    static std::vector<std::string> texts_of(BoardMade const& made)
    {
        std::vector<std::string> texts;
        for (auto const& place : made.board.establishments)
            texts.push_back(*place.json);
        return texts;
    }

private:
    directory::Author author() const { return { now, "essai" }; }
};
CIGOGNE_ON_BOTH_DATABASES(BoardInMemory);

TEST_P(BoardInMemory, equals_the_one_made_from_nothing_whatever_happens)
{
    std::mt19937 chance(20261024);
    auto const one_of = [&](auto const& things) { return things[chance() % things.size()]; };
    for (int place = 0; place < 4; ++place)
        add_place();
    BoardMemory open(Reservations::Shown);
    BoardMemory wall(Reservations::Hidden);
    for (int step = 0; step < 150; ++step) {
        switch (chance() % 8) {
        case 0:
            close(one_of(units), now + std::chrono::hours(chance() % 5), now + std::chrono::hours(5 + chance() % 20));
            break;
        case 1:
            reopen(one_of(units));
            break;
        case 2:
            rename(one_of(units));
            break;
        case 3:
            add_unit(one_of(places));
            break;
        case 4:
            now = now + std::chrono::minutes(chance() % 600);
            break;
        case 5:
            now = now - std::chrono::minutes(chance() % 20); // a clock that is set right
            break;
        default:
            declare(one_of(units), static_cast<int>(chance() % 9));
        }
        ASSERT_EQ(texts_of(made_by(open)), plain(Reservations::Shown)) << "step " << step;
        ASSERT_EQ(texts_of(made_by(wall)), plain(Reservations::Hidden)) << "step " << step;
        ASSERT_EQ(counted_in_round(), shown_in_round()) << "step " << step;
    }
}

TEST_P(BoardInMemory, writes_again_only_the_establishment_that_changed)
{
    add_place();
    add_place();
    BoardMemory memory(Reservations::Shown);
    auto const before = made_by(memory);
    declare(units[1], 3);
    auto const after = made_by(memory);
    EXPECT_EQ(after.board.establishments[0].json, before.board.establishments[0].json);
    EXPECT_NE(after.board.establishments[1].json, before.board.establishments[1].json);
}

TEST_P(BoardInMemory, holds_until_something_shown_changes_with_time_alone)
{
    add_place();
    BoardMemory memory(Reservations::Shown);
    EXPECT_EQ(rfc3339(made_by(memory).valid_until), "2026-10-24T22:00:00.000Z"); // midnight in Paris: types are dated
    declare(units[0], 3); // at 11 h in Paris: fresh until the news of 14 h and half an hour
    EXPECT_EQ(rfc3339(made_by(memory).valid_until), "2026-10-24T12:30:00.000Z");
}

/// An answer is never older than the version read before it, whichever reader was last.
TEST_P(BoardInMemory, does_not_keep_an_older_picture_over_a_newer_one)
{
    add_place();
    declare(units[0], 1);
    BoardMemory memory(Reservations::Shown);
    auto old_reader = database().read();
    EXPECT_EQ(old_reader.number("select count(*) from bed_status"), 1); // its state of the store is now fixed
    BoardAsked const old_question { version, directory_version, schedule, now };
    declare(units[0], 3);
    auto const newer = texts_of(made_by(memory));
    EXPECT_NE(newer, texts_of(memory.make(old_reader, old_question)));
    EXPECT_EQ(texts_of(made_by(memory)), newer);
}

} // namespace
} // namespace cigogne::beds
