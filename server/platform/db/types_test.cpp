#include "platform/testing/database.hpp"

#include <limits>

namespace cigogne::db {
namespace {

struct Sample {
    std::string id;
    std::optional<std::int64_t> whole;
    std::optional<double> real;
    std::optional<bool> truth;
    std::optional<std::string> words;
    std::optional<Bytes> raw;
    std::optional<Instant> at;
    std::optional<CivilDate> day;
    bool operator==(Sample const&) const = default;
};
constexpr auto sample_row = fields<Sample>("Sample",
    field<&Sample::id>("id"),
    field<&Sample::whole>("whole"),
    field<&Sample::real>("real"),
    field<&Sample::truth>("truth"),
    field<&Sample::words>("words"),
    field<&Sample::raw>("raw"),
    field<&Sample::at>("at"),
    field<&Sample::day>("day"));

constexpr std::array<Migration, 1> steps { { { "test", "001_sample", R"sql(
create table sample (
    id text primary key,
    whole bigint,
    real double precision,
    truth boolean,
    words text,
    raw bytea,
    at bigint,
    day text
);)sql" } } };

class Types : public fixtures::OnBothDatabases {
protected:
    Types()
        : OnBothDatabases(steps)
    {
    }
    void expect_kept(Sample const& sample)
    {
        write([&](Transaction& transaction) { transaction.insert(sample_row, "sample", sample); });
        auto reading = database().read();
        auto const found = reading.find(sample_row, "sample", "id = ?", sample.id);
        ASSERT_TRUE(found);
        EXPECT_TRUE(*found == sample);
    }
};
CIGOGNE_ON_BOTH_DATABASES(Types);

TEST_P(Types, values_come_back_as_they_were)
{
    expect_kept({ "a", 12, 0.1, true, "Zoé Œuvrard — l’été « 5 € » 🍼", Bytes { std::string("\0\xff'\\x?", 6) },
        Instant::from_milliseconds(1'763'765'329'123), CivilDate::make(2024, 2, 29) });
    expect_kept({ "b", {}, {}, {}, {}, {}, {}, {} });
    expect_kept({ "c", 999'999'999'999'999'999, 1e17 / 3, false, "", Bytes { "" }, {}, {} });
    expect_kept({ "d", -999'999'999'999'999'999, -5e-324, false, "? $1 ' \\ \n", {}, {}, {} });
}

TEST_P(Types, nulls_may_come_before_values_in_the_same_statement)
{
    expect_kept({ "a", {}, {}, {}, {}, {}, {}, {} });
    expect_kept({ "b", 1'000'000'000'000, 2.5, true, "x", Bytes { "y" }, Instant::from_milliseconds(3), {} });
}

TEST_P(Types, what_one_database_would_refuse_is_refused_by_both)
{
    auto transaction = database().write();
    EXPECT_THROW(transaction.execute("insert into sample (id) values (?)", std::string("a\0b", 3)), std::invalid_argument);
    EXPECT_THROW(transaction.execute("insert into sample (id) values (?)", "\xff"), std::invalid_argument);
    EXPECT_THROW(transaction.execute("insert into sample (id, real) values ('a', ?)", std::numeric_limits<double>::infinity()),
        std::invalid_argument);
}

TEST_P(Types, a_column_refuses_another_type)
{
    auto transaction = database().write();
    EXPECT_THROW(transaction.execute("insert into sample (id, whole) values ('a', ?)", "abc"), DatabaseError);
}

TEST_P(Types, numbers_computed_by_the_database_are_numbers)
{
    write([&](Transaction& transaction) {
        transaction.execute("insert into sample (id, whole, real, truth) values ('a', 3000000000, 1.5, true), ('b', 4, 2.5, false)");
    });
    auto reading = database().read();
    EXPECT_EQ(reading.number("select count(*) from sample"), 2);
    EXPECT_EQ(reading.number("select sum(whole) from sample"), 3'000'000'004);
    EXPECT_EQ(reading.number("select max(whole) from sample where id = ?", "nobody"), std::nullopt);
    EXPECT_EQ(reading.number("select whole + ? from sample where id = 'b'", std::int64_t(5'000'000'000)), 5'000'000'004);
    EXPECT_EQ(reading.number("select truth from sample where truth = ?", true), 1);
    EXPECT_EQ(reading.number("select exists (select 1 from sample)"), 1);
    EXPECT_EQ(reading.number("select 7 / 2"), 3);
    EXPECT_EQ(reading.text("select id from sample where (whole, id) > (?, ?) order by id", 4, "a"), "a");
    EXPECT_EQ(reading.text("select id from sample where id = '--' or id = 'b' /* c */"), "b");
    EXPECT_EQ(reading.number("select 1 limit ?", 0), std::nullopt);
}

TEST_P(Types, changes_are_counted_with_and_without_returning)
{
    auto transaction = database().write();
    EXPECT_EQ(transaction.execute("insert into sample (id) values ('a'), ('b')"), 2);
    EXPECT_EQ(transaction.execute("update sample set whole = 1 where id = 'nobody'"), 0);
    EXPECT_EQ(transaction.execute("insert into sample (id) values ('a') on conflict do nothing"), 0);
    EXPECT_EQ(transaction.text("insert into sample (id) values ('c') returning id"), "c");
    EXPECT_EQ(transaction.execute("select * from sample"), 0);
    EXPECT_EQ(transaction.execute("delete from sample where true"), 3);
}

TEST_P(Types, a_statement_must_have_the_columns_of_its_table)
{
    auto reading = database().read();
    EXPECT_THROW(reading.query(sample_row, "select id, whole from sample"), std::logic_error);
    EXPECT_THROW(reading.query(sample_row, "select id, whole from sample"), std::logic_error);
    EXPECT_THROW(reading.query(sample_row, "select id, whole, real, truth, words, raw, at, id as night from sample"),
        std::logic_error);
}

} // namespace
} // namespace cigogne::db
