#include "modules/quality/action.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using transfers::Dysfunction;

auto const ten = *parse_rfc3339("2026-05-04T10:00:00Z");
auto const may_4 = *CivilDate::make(2026, 5, 4);

Action action()
{
    return { ActionId::make(ten), 2026, "Protocole d’accueil", ActionLevel::LOCAL, ActionCategory::PROTOCOL, "cadre sage-femme",
        PlaceId::make(ten), may_4, ActionState::PLANNED, {}, {}, {}, {}, {}, {}, ten, AccountId::make(ten), ten, AccountId::make(ten), 1 };
}

TEST(Action, is_overdue_the_day_after_it_was_due_unless_it_is_over)
{
    auto some = action();
    EXPECT_FALSE(some.is_overdue(may_4));
    EXPECT_TRUE(some.is_overdue(may_4.plus_days(1)));
    some.state = ActionState::DROPPED;
    EXPECT_FALSE(some.is_overdue(may_4.plus_days(1)));
}

TEST(Action, says_why_it_was_dropped_what_came_of_it_and_where)
{
    auto some = action();
    EXPECT_TRUE(faults_of(some).empty());
    some.state = ActionState::DROPPED;
    EXPECT_EQ(faults_of(some).at(0).field, "dropped_because");
    some.state = ActionState::DONE;
    some.place = {};
    EXPECT_EQ(faults_of(some).at(0).field, "evaluation");
    EXPECT_EQ(faults_of(some).at(1).field, "place");
}

TEST(RequestNumbers, are_read_with_any_separator_and_nothing_else)
{
    EXPECT_EQ(request_numbers(" 412, 415;7 "), (std::vector { 412, 415, 7 }));
    EXPECT_EQ(request_numbers(""), std::vector<int> {});
    EXPECT_EQ(request_numbers("n° 412"), std::nullopt);
    EXPECT_EQ(request_numbers("0"), std::nullopt);
    EXPECT_EQ(request_numbers("99999999999"), std::nullopt);
    EXPECT_EQ(text_of(std::vector { 412, 7 }), "412 7");
}

TEST(CaseIds, are_read_as_they_were_written)
{
    std::vector const cases { CaseId::make(ten), CaseId::make(ten) };
    EXPECT_EQ(case_ids(text_of(cases)), cases);
    EXPECT_TRUE(case_ids("").empty());
}

TEST(DysfunctionMode, is_the_latest_of_that_day_and_watched_before_any)
{
    auto const mode = [](Dysfunction code, Mode what, CivilDate from, Instant at) {
        return DatedMode { Id<DysfunctionModeTag>::make(ten), code, what, from, "essai", at, AccountId::make(ten) };
    };
    std::vector const modes { mode(Dysfunction::D01, Mode::ACT, may_4, ten), mode(Dysfunction::D01, Mode::MONITOR, may_4.plus_days(30), ten),
        mode(Dysfunction::D02, Mode::ACT, may_4, ten), mode(Dysfunction::D02, Mode::MONITOR, may_4, ten + 1min) };
    EXPECT_EQ(mode_on(Dysfunction::D01, modes, may_4.plus_days(-1)), Mode::MONITOR);
    EXPECT_EQ(mode_on(Dysfunction::D01, modes, may_4), Mode::ACT);
    EXPECT_EQ(mode_on(Dysfunction::D01, modes, may_4.plus_days(30)), Mode::MONITOR);
    EXPECT_EQ(mode_on(Dysfunction::D02, modes, may_4), Mode::MONITOR) << "written after the other";
}

} // namespace
} // namespace cigogne::quality
