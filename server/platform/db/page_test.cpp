#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <random>
#include <set>

namespace cigogne::db {
namespace {

using security::ScopeForTests;
using BedId = Id<struct BedTag>;

struct Bed {
    BedId id;
    PlaceId place;
    std::int64_t rank;
    double weight;
    std::string label;
    Instant at;
    bool open;
};
constexpr auto bed_row = fields<Bed>("Bed",
    field<&Bed::id>("id"),
    field<&Bed::place>("place"),
    field<&Bed::rank>("rank"),
    field<&Bed::weight>("weight"),
    field<&Bed::label>("label"),
    field<&Bed::at>("at"),
    field<&Bed::open>("open"));

constexpr std::array<Migration, 1> steps { { { "test", "001_bed", R"sql(
create table bed (
    id text primary key, place text not null, rank bigint not null, weight double precision not null,
    label text not null, at bigint not null, open boolean not null
);
create table party (bed text not null, place text not null);)sql" } } };

auto const now = *parse_rfc3339("2026-11-21T12:00:00Z");
auto const here = PlaceId::make(now);
auto const elsewhere = PlaceId::make(now);

constexpr std::array orders { Order { "id" }, Order { "rank" }, Order { "rank", Direction::Descending }, Order { "weight" },
    Order { "label", Direction::Descending }, Order { "at" }, Order { "open" } };

class Pages : public fixtures::OnBothDatabases {
protected:
    Pages()
        : OnBothDatabases(steps)
    {
    }

    BedId add(PlaceId place = here)
    {
        auto const draw = [&](int most) { return std::uniform_int_distribution(0, most)(random_); };
        Bed const bed { BedId::make(now), place, draw(3), draw(3) / 7.0, fmt::format("é-{}", draw(3)), now + Duration(draw(3)),
            draw(1) == 1 };
        write([&](Transaction& transaction) { transaction.insert(bed_row, "bed", bed); });
        return bed.id;
    }

    Page<Bed> page(PageRequest const& request, Order const& order = { "rank" })
    {
        auto const scope = ScopeForTests::network();
        return database().read().page(bed_row, "bed", scope.everything(), order, request, "true");
    }

private:
    std::mt19937 random_ { 7 };
};
CIGOGNE_ON_BOTH_DATABASES(Pages);

TEST_P(Pages, every_row_is_shown_once_while_others_are_added)
{
    for (auto const& order : orders) {
        std::set<BedId> there_before;
        for (int count = 0; count < 12; ++count)
            there_before.insert(add());

        std::multiset<BedId> shown;
        PageRequest request { .limit = 5 };
        do {
            auto const found = page(request, order);
            EXPECT_LE(found.items.size(), 5U);
            for (auto const& bed : found.items)
                shown.insert(bed.id);
            request.cursor = found.next;
            add();
        } while (request.cursor && shown.size() < 500);

        for (auto const& id : there_before)
            EXPECT_EQ(shown.count(id), 1U) << order.column.text();
        for (auto const& id : shown)
            EXPECT_EQ(shown.count(id), 1U) << order.column.text();
    }
}

TEST_P(Pages, a_page_that_ends_exactly_at_the_last_row_has_no_next)
{
    for (int count = 0; count < 4; ++count)
        add();
    EXPECT_FALSE(page({ .limit = 4 }).next);
    EXPECT_TRUE(page({ .limit = 3 }).next);
    EXPECT_EQ(page({ .limit = 0 }).items.size(), 1U);
}

TEST_P(Pages, forged_cursors_are_refused)
{
    add();
    add();
    auto const next = *page({ .limit = 1 }).next;
    EXPECT_EQ(page({ .limit = 1, .cursor = next }).items.size(), 1U);
    for (auto const& forged : { std::string(), next.substr(0, next.size() / 2), next + "AAAA", std::string("é"), std::string("!!"),
             next + "=", std::string(3000, 'A') })
        EXPECT_THROW(page({ .limit = 1, .cursor = forged }), BadCursor) << forged;
    // 5:+rank3:abc1:x and 5:+rank1:1 — a text where a number is due, and a part missing
    EXPECT_THROW(page({ .limit = 1, .cursor = "NTorcmFuazM6YWJjMTp4" }), BadCursor);
    EXPECT_THROW(page({ .limit = 1, .cursor = "NTorcmFuazE6MQ" }), BadCursor);
    for (auto const& order : orders) {
        if (order.column.text() != "rank" || order.direction != Direction::Ascending) {
            EXPECT_THROW(page({ .limit = 1, .cursor = next }, order), BadCursor) << order.column.text();
        }
    }
}

TEST_P(Pages, an_or_in_the_condition_does_not_escape_the_scope)
{
    add(here);
    add(elsewhere);
    auto const scope = ScopeForTests::of(here);
    auto reading = database().read();
    for (auto const& order : orders) {
        auto const found = reading.page(bed_row, "bed", scope.visible_from("place"), order, {}, "open = ? or true", true);
        ASSERT_EQ(found.items.size(), 1U);
        EXPECT_EQ(found.items.front().place, here);
    }
}

TEST_P(Pages, only_the_conditions_asked_for_are_there)
{
    auto const id = add(here);
    add(here);
    add(elsewhere);
    auto const scope = ScopeForTests::of(here);
    auto const found = [&](Conditions& conditions) {
        auto reading = database().read();
        return reading.page(bed_row, "bed", scope.visible_from("place"), { "rank" }, { .limit = 1 }, std::move(conditions));
    };
    Conditions none;
    EXPECT_TRUE(found(none).next);
    Conditions two;
    two.add("open = ? or true", true).add("id = ?", id);
    auto const page = found(two);
    ASSERT_EQ(page.items.size(), 1U);
    EXPECT_EQ(page.items.front().id, id);
    EXPECT_FALSE(page.next);
}

TEST_P(Pages, one_of_many_values_is_asked_for_in_one_condition)
{
    std::vector<BedId> const beds { add(), add(), add(), add(), add() };
    auto const found = [&](std::vector<BedId> const& asked) {
        Conditions conditions;
        conditions.add("rank >= ?", 0).add_one_of("id", asked);
        return database().read().select(bed_row, "bed", std::move(conditions)).size();
    };
    EXPECT_EQ(found({}), 0U);
    EXPECT_EQ(found({ beds[1] }), 1U);
    EXPECT_EQ(found({ beds[0], beds[2], beds[4] }), 3U); // four question marks, the last value twice
    EXPECT_EQ(found(beds), 5U);
    EXPECT_EQ(found({ beds[3], BedId::make(now) }), 1U);
}

TEST_P(Pages, a_scope_reaches_rows_through_their_parties)
{
    auto const id = add(elsewhere);
    add(elsewhere);
    write([&](Transaction& transaction) {
        transaction.execute("insert into party (bed, place) values (?, ?)", id.text(), here.text());
    });
    auto const ours = ScopeForTests::of(here);
    auto const found = database().read().page(bed_row, "bed", ours.visible_through("bed", "party", "bed"), { "id" }, {}, "true or true");
    ASSERT_EQ(found.items.size(), 1U);
    EXPECT_EQ(found.items.front().id, id);
    EXPECT_NE(ours.key(), ScopeForTests::of(elsewhere).key());
    EXPECT_NE(ours.key(), ScopeForTests::network().key());
}

TEST_P(Pages, a_sort_column_must_be_a_field)
{
    add();
    add();
    EXPECT_THROW(page({ .limit = 1 }, { "place_name" }), std::exception);
}

} // namespace
} // namespace cigogne::db
