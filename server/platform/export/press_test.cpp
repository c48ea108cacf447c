#include "platform/export/press.hpp"

#include <future>
#include <gtest/gtest.h>

namespace cigogne::exporting {
namespace {

using namespace std::chrono_literals;

/// Nobody waits: what has no turn now has none.
class PressWithoutPatience : public testing::Test {
protected:
    Press press { 0ms };
};

TEST_F(PressWithoutPatience, keeps_one_of_two_turns_for_what_is_urgent)
{
    Turn const binder(press, Haste::AtLeisure);
    EXPECT_TRUE(binder.has_come());
    EXPECT_FALSE(Turn(press, Haste::AtLeisure).has_come());
    EXPECT_TRUE(Turn(press, Haste::Urgent).has_come());
}

TEST_F(PressWithoutPatience, makes_two_urgent_papers_at_once)
{
    Turn const one(press, Haste::Urgent);
    Turn const other(press, Haste::Urgent);
    EXPECT_TRUE(one.has_come() && other.has_come());
    EXPECT_FALSE(Turn(press, Haste::Urgent).has_come());
    EXPECT_FALSE(Turn(press, Haste::AtLeisure).has_come());
}

TEST_F(PressWithoutPatience, gives_its_turn_to_the_next_when_it_is_left)
{
    {
        Turn const binder(press, Haste::AtLeisure);
    }
    EXPECT_TRUE(Turn(press, Haste::AtLeisure).has_come());
}

TEST(Press, lets_one_wait_until_a_turn_is_left)
{
    Press press(1h);
    ASSERT_TRUE(press.enter(Haste::AtLeisure));
    auto waiting = std::async(std::launch::async, [&] { return press.enter(Haste::AtLeisure); });
    press.leave(Haste::AtLeisure); // before or after it began to wait
    EXPECT_TRUE(waiting.get());
    press.leave(Haste::AtLeisure);
}

TEST(Press, lets_an_urgent_paper_through_while_one_at_leisure_is_made_and_another_waits)
{
    Press press(1h);
    ASSERT_TRUE(press.enter(Haste::AtLeisure));
    auto waiting = std::async(std::launch::async, [&] { return press.enter(Haste::AtLeisure); });
    EXPECT_TRUE(press.enter(Haste::Urgent)); // does not wait, whether the other waits already or not
    press.leave(Haste::Urgent);
    press.leave(Haste::AtLeisure);
    EXPECT_TRUE(waiting.get());
    press.leave(Haste::AtLeisure);
}

} // namespace
} // namespace cigogne::exporting
