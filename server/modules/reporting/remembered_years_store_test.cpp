#include "modules/reporting/remembered_years.hpp"

#include "modules/reporting/measures_for_tests.hpp"
#include "modules/transfers/store.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::reporting {
namespace {

using namespace samples;

auto const year_2026 = period("2026-01-01", "2026-12-31");

class RememberedYearsStore : public fixtures::OnBothDatabases {
protected:
    /// The measure as the store writes it: with the next position.
    static void save(db::Transaction& transaction, transfers::Measure measure, std::vector<transfers::CallMeasure> const& calls = {})
    {
        transfers::Store store(transaction);
        measure.position = store.next_measure();
        store.save_measure(measure, calls);
    }
    void save(transfers::Measure const& measure, std::vector<transfers::CallMeasure> const& calls = {})
    {
        write([&](db::Transaction& transaction) { save(transaction, measure, calls); });
    }
    /// Numbers of the requests of 2026, as a reader sees them now.
    std::vector<int> read()
    {
        auto transaction = database().read();
        return read(transaction);
    }
    std::vector<int> read(db::Transaction& transaction)
    {
        std::vector<int> numbers;
        auto const remembered = years_.years_for(transaction, year_2026);
        for (auto const& one : *remembered.back())
            numbers.push_back(one.number);
        return numbers;
    }
    std::size_t answers()
    {
        auto transaction = database().read();
        return years_.calls_for(transaction, year_2026).back()->size();
    }

    RememberedYears years_;
};
CIGOGNE_ON_BOTH_DATABASES(RememberedYearsStore);

TEST_P(RememberedYearsStore, follow_what_is_written)
{
    EXPECT_TRUE(read().empty());
    auto const one = asked(at("2026-03-01"));
    save(one);
    EXPECT_EQ(read(), std::vector { one.number });
    auto const two = asked(at("2026-02-01"));
    save(two);
    EXPECT_EQ(read(), (std::vector { two.number, one.number }));
    auto later = two;
    later.asked_at = at("2026-04-01");
    save(later);
    EXPECT_EQ(read(), (std::vector { one.number, two.number }));
}

TEST_P(RememberedYearsStore, lose_a_request_that_is_of_another_year_after_a_correction)
{
    auto one = asked(at("2026-01-01", "00:10"));
    save(one);
    EXPECT_EQ(read().size(), 1u);
    one.asked_at = at("2025-12-31", "23:50");
    one.year = 2025;
    save(one);
    auto transaction = database().read();
    auto const years = years_.years_for(transaction, year_2026);
    ASSERT_EQ(years.size(), 2u); // the year before, for the comparison
    EXPECT_EQ(years.front()->size(), 1u);
    EXPECT_TRUE(years.back()->empty());
}

TEST_P(RememberedYearsStore, never_hold_what_was_rolled_back)
{
    auto const one = asked(at("2026-03-01"));
    save(one);
    EXPECT_EQ(read().size(), 1u);
    {
        auto transaction = database().write();
        save(transaction, asked(at("2026-03-02")));
        // Who writes reads her own words, and leaves nothing of them here.
        EXPECT_EQ(read(transaction).size(), 2u);
    }
    EXPECT_EQ(read(), std::vector { one.number });
}

TEST_P(RememberedYearsStore, tell_a_reader_who_began_earlier_what_she_sees)
{
    auto const one = asked(at("2026-03-01"));
    save(one);
    auto earlier = database().read();
    // Her state is fixed when she first reads.
    EXPECT_EQ(transfers::latest_measure(earlier), 1);
    save(asked(at("2026-03-02")));
    EXPECT_EQ(read().size(), 2u);
    EXPECT_EQ(read(earlier), std::vector { one.number });
    EXPECT_EQ(read().size(), 2u);
}

TEST_P(RememberedYearsStore, keep_the_answers_of_units_as_current_as_the_requests)
{
    auto const one = asked(at("2026-03-01"));
    auto const called = [&](int position) {
        return transfers::CallMeasure { one.id, position, 2026, place(2), transfers::Answer::REFUSED, {}, one.asked_at };
    };
    save(one, { called(1) });
    EXPECT_EQ(answers(), 1u);
    save(one, { called(1), called(2) });
    EXPECT_EQ(answers(), 2u);
    save(asked(at("2026-03-02")));
    EXPECT_EQ(answers(), 2u);
}

} // namespace
} // namespace cigogne::reporting
