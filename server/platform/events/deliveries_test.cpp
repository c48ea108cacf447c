#include "platform/events/deliveries.hpp"
#include "platform/testing/database.hpp"

#include <gtest/gtest.h>

namespace cigogne::events {
namespace {

constexpr Duration patience = 20s;
auto const start_of_test = Instant::from_milliseconds(1'795'000'000'000);
constexpr auto birth = "transfers.birth_before_departure";

/// What subscribers did, and a way to wait for it.
class Acts {
public:
    void add(std::int64_t position)
    {
        {
            std::lock_guard const lock(mutex_);
            positions_.push_back(position);
        }
        changed_.notify_all();
    }
    std::vector<std::int64_t> after(std::size_t count)
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, patience, [&] { return positions_.size() >= count; });
        return positions_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::int64_t> positions_;
};

class DeliveriesTest : public fixtures::OnBothDatabases {
protected:
    void tell(int events, std::string const& kind)
    {
        for (int count = 0; count < events; ++count) {
            write([&](db::Transaction& transaction) {
                publish(transaction, start_of_test, { .topic = "board", .audience = Audience::nobody(), .kind = kind });
            });
        }
    }
    /// Subscribes; each act is noted as it is done, within the one write at a time: once committed, two processes may tell
    /// of their acts in any order.
    static void subscribe(Deliveries& deliveries, std::string const& who, Acts& acts)
    {
        deliveries.subscribe(
            { who, birth, [&acts](db::Transaction&, Published const& event) { acts.add(event.position); } });
    }
};
CIGOGNE_ON_BOTH_DATABASES(DeliveriesTest);

TEST_P(DeliveriesTest, acts_once_upon_each_event_in_order_whichever_process_does_it)
{
    Acts acts;
    Deliveries here(database());
    Deliveries there(other_process());
    subscribe(here, "quality", acts);
    subscribe(there, "quality", acts);
    here.start();
    there.start();
    std::vector<std::int64_t> expected;
    for (int round = 0; round < 20; ++round) {
        tell(1, "");
        tell(1, birth);
        here.wake();
        there.wake();
        expected.push_back(2 * round + 2);
    }
    EXPECT_EQ(acts.after(20), expected);
    here.stop();
    there.stop();
    EXPECT_EQ(acts.after(20), expected);
}

TEST_P(DeliveriesTest, goes_on_where_it_was_after_a_restart)
{
    Acts acts;
    tell(2, birth);
    {
        Deliveries first(database());
        subscribe(first, "quality", acts);
        first.start();
        ASSERT_EQ(acts.after(2), (std::vector<std::int64_t> { 1, 2 }));
    }
    tell(1, birth);
    Deliveries second(database());
    subscribe(second, "quality", acts);
    second.start();
    EXPECT_EQ(acts.after(3), (std::vector<std::int64_t> { 1, 2, 3 }));
}

TEST_P(DeliveriesTest, tries_again_one_that_fails_without_holding_up_the_others)
{
    Acts acts;
    Acts others;
    Deliveries deliveries(database());
    int attempts = 0;
    deliveries.subscribe({ "quality", birth, [&](db::Transaction& transaction, Published const& event) {
                              transaction.execute(
                                  "insert into topic_version (topic, version) values ('act', ?)", event.position);
                              if (++attempts < 3)
                                  throw std::runtime_error("not yet");
                              transaction.after_commit([&acts, position = event.position] { acts.add(position); });
                          } });
    subscribe(deliveries, "children", others);
    tell(1, birth);
    deliveries.start();
    EXPECT_EQ(others.after(1), (std::vector<std::int64_t> { 1 }));
    EXPECT_EQ(acts.after(1), (std::vector<std::int64_t> { 1 }));
    EXPECT_EQ(attempts, 3);
}

TEST_P(DeliveriesTest, moves_on_past_many_events_of_no_interest)
{
    Acts acts;
    write([&](db::Transaction& transaction) {
        for (int count = 0; count < 300; ++count)
            publish(transaction, start_of_test, { .topic = "board", .audience = Audience::nobody() });
    });
    Deliveries deliveries(database());
    subscribe(deliveries, "quality", acts);
    deliveries.start();
    tell(1, birth);
    deliveries.wake();
    EXPECT_EQ(acts.after(1), (std::vector<std::int64_t> { 301 }));
    deliveries.stop();
    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select position from subscription_position where subscriber = 'quality'"), 301);
}

TEST_P(DeliveriesTest, goes_on_where_it_was_once_its_module_is_switched_on_again)
{
    Acts acts;
    tell(2, birth);
    {
        Deliveries before(database());
        subscribe(before, "quality", acts);
        before.start();
        ASSERT_EQ(acts.after(2), (std::vector<std::int64_t> { 1, 2 }));
    }
    write([](db::Transaction& transaction) { no_longer_wait_for(transaction, "quality"); });
    tell(3, birth);
    Deliveries again(database());
    subscribe(again, "quality", acts);
    again.start();
    EXPECT_EQ(acts.after(5), (std::vector<std::int64_t> { 1, 2, 3, 4, 5 }));
    again.stop();
    write([](db::Transaction& transaction) {
        transaction.execute("update subscription_position set position = 1 where subscriber = 'quality'");
        EXPECT_EQ(prune(transaction, start_of_test + 1ms, 100), 1) << "it is waited for again";
    });
}

/// Notes the position of what it is given, once that is committed.
auto note(Acts& here)
{
    return [&here](db::Transaction& transaction, Published const& event) {
        transaction.after_commit([&here, position = event.position] { here.add(position); });
    };
}

TEST_P(DeliveriesTest, makes_up_for_what_was_dropped_while_its_module_was_switched_off)
{
    Acts acts;
    Acts made_up;
    tell(1, birth);
    {
        Deliveries before(database());
        subscribe(before, "quality", acts);
        before.start();
        ASSERT_EQ(acts.after(1), (std::vector<std::int64_t> { 1 }));
    }
    write([](db::Transaction& transaction) { no_longer_wait_for(transaction, "quality"); });
    tell(4, birth);
    write([](db::Transaction& transaction) {
        EXPECT_EQ(prune(transaction, start_of_test + 1ms, 100), 4) << "nothing is kept for a module that is off";
    });
    Deliveries again(database());
    again.subscribe({ .subscriber = "quality", .kind = birth, .act = note(acts), .when_missed = note(made_up) });
    again.start();
    EXPECT_EQ(made_up.after(1), (std::vector<std::int64_t> { 5 }));
    tell(1, birth);
    again.wake();
    EXPECT_EQ(acts.after(2), (std::vector<std::int64_t> { 1, 6 }));
    again.stop();
    EXPECT_EQ(made_up.after(1), (std::vector<std::int64_t> { 5 }));
}

TEST_P(DeliveriesTest, makes_up_for_what_was_dropped_before_its_module_was_first_switched_on)
{
    Acts acts;
    Acts made_up;
    write([](db::Transaction& transaction) { no_longer_wait_for(transaction, "quality"); });
    tell(3, birth);
    write([](db::Transaction& transaction) { EXPECT_EQ(prune(transaction, start_of_test + 1ms, 100), 2); });
    Deliveries first(database());
    first.subscribe({ .subscriber = "quality", .kind = birth, .act = note(acts), .when_missed = note(made_up) });
    first.start();
    EXPECT_EQ(made_up.after(1), (std::vector<std::int64_t> { 3 }));
    tell(1, birth);
    first.wake();
    EXPECT_EQ(acts.after(1), (std::vector<std::int64_t> { 4 }));
}

} // namespace
} // namespace cigogne::events
