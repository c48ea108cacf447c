#include "modules/quality/meeting.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

auto const ten = *parse_rfc3339("2026-05-04T08:00:00Z");

Meeting meeting(MeetingKind kind, bool with_network)
{
    return { MeetingId::make(ten), *CivilDate::make(2026, 5, 4), "Essai", kind, with_network, {}, 12, {}, {}, {}, ten, AccountId::make(ten), ten,
        AccountId::make(ten), 1 };
}

TEST(Meetings, on_transfers_count_with_the_network_only)
{
    std::vector const held { meeting(MeetingKind::RETEX, true), meeting(MeetingKind::RETEX, false), meeting(MeetingKind::TRANSFERS, true),
        meeting(MeetingKind::TRANSFERS, false) };
    EXPECT_EQ(counts_of(held).retex, 2);
    EXPECT_EQ(counts_of(held).on_transfers, 1);
}

TEST(Decisions, are_one_a_line)
{
    EXPECT_EQ(decisions_of("Revoir le protocole\n\n  Former l’équipe \n"), (std::vector<std::string> { "Revoir le protocole", "Former l’équipe" }));
    EXPECT_TRUE(decisions_of("").empty());
}

Action made_of(std::string title, std::string decision)
{
    Action action { ActionId::make(ten), 2026, std::move(title), ActionLevel::REGIONAL, ActionCategory::PROTOCOL, "cellule", {}, *CivilDate::make(2026, 12, 1),
        ActionState::PLANNED, {}, {}, {}, {}, {}, {}, ten, AccountId::make(ten), ten, AccountId::make(ten), 1 };
    action.decision = std::move(decision);
    return action;
}

TEST(Decisions, know_the_action_that_was_made_of_them)
{
    std::vector<std::string> const decisions { "Revoir le protocole", "Former l’équipe" };
    EXPECT_EQ(decision_behind(made_of("Un protocole d’accueil", "Revoir le protocole"), decisions), "Revoir le protocole");
    EXPECT_EQ(decision_behind(made_of("Former l’équipe", ""), decisions), "Former l’équipe") << "noted before decisions were kept";
    EXPECT_EQ(decision_behind(made_of("Former l’équipe", "Revoir l’accueil"), decisions), "") << "the decision was written again";
    EXPECT_EQ(decision_behind(made_of("Autre chose", ""), decisions), "");
}

} // namespace
} // namespace cigogne::quality
