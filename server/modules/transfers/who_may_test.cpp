#include "modules/transfers/who_may.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

constexpr auto now = Instant::from_milliseconds(1'795'000'000'000);

security::Identity somebody(std::vector<security::Permission> permissions, security::Reach reach)
{
    auto const place = reach == security::Reach::Place ? std::optional(PlaceId::make(now)) : std::nullopt;
    return security::Identity({ SessionId::make(now), AccountId::make(now), "C. Exemple", MembershipId::make(now), { "essai" }, reach, place,
        security::Pending::Nothing, std::move(permissions), "jeton", now, now });
}

std::string written_by(Viewer viewer, Searching searching, State state = State::DEPARTED)
{
    std::string kinds;
    for (std::size_t index = 0; index < words<FactKind>.size(); ++index) {
        if (may_write(viewer, static_cast<FactKind>(index), searching, state))
            kinds += std::string(words<FactKind>[index].code) + " ";
    }
    return kinds;
}

TEST(WhoMay, the_cell_sees_every_request)
{
    auto const midwife = somebody({ coordinate, take_part }, security::Reach::Network);
    EXPECT_EQ(viewer_of(midwife, {}, State::NEW), Viewer::CELL);
    EXPECT_EQ(viewer_of(midwife, {}, State::CLOSED), Viewer::CELL);
}

TEST(WhoMay, samu_sees_what_is_in_progress)
{
    auto const samu = somebody({ follow, take_part }, security::Reach::Network);
    EXPECT_EQ(viewer_of(samu, {}, State::SEARCHING), Viewer::SAMU);
    EXPECT_EQ(viewer_of(samu, {}, State::ARRIVED), std::nullopt);
}

TEST(WhoMay, a_place_sees_what_it_takes_part_in)
{
    auto const maternity = somebody({ ask, answer, take_part }, security::Reach::Place);
    EXPECT_EQ(viewer_of(maternity, Side::Origin, State::NEW), Viewer::REQUESTER);
    EXPECT_EQ(viewer_of(maternity, Side::Receiver, State::DEPARTED), Viewer::RECEIVER);
    EXPECT_EQ(viewer_of(maternity, Side::Asked, State::SEARCHING), Viewer::ASKED);
    EXPECT_EQ(viewer_of(maternity, Side::Refused, State::SEARCHING), Viewer::REFUSED);
    EXPECT_EQ(viewer_of(maternity, {}, State::SEARCHING), std::nullopt);
}

TEST(WhoMay, for_others_the_request_does_not_exist)
{
    auto const direction = somebody({}, security::Reach::Network);
    EXPECT_EQ(viewer_of(direction, {}, State::SEARCHING), std::nullopt);
    EXPECT_EQ(viewer_of(direction, Side::Origin, State::SEARCHING), std::nullopt);
    auto const neonatologist = somebody({ answer, take_part }, security::Reach::Place);
    EXPECT_EQ(viewer_of(neonatologist, Side::Origin, State::SEARCHING), std::nullopt);
}

TEST(WhoMay, each_writes_her_own_part)
{
    EXPECT_EQ(written_by(Viewer::REQUESTER, Searching::ByTheCell),
        "SCREENING PHYSICIAN_DECISION VEHICLE_ARRIVAL DEPARTURE RETURN BIRTH CONVERSION CANCELLATION REOPENING REASSESSMENT "
        "STAY_END ISSUE FEEDBACK_RECEIPT CHILDREN_COUNT ");
    EXPECT_TRUE(may_write(Viewer::REQUESTER, FactKind::VEHICLE_CANCELLATION, Searching::ByTheCell, State::CANCELLED));
    EXPECT_FALSE(may_write(Viewer::REQUESTER, FactKind::VEHICLE_CANCELLATION, Searching::ByTheCell, State::VECTOR_ORDERED));
    EXPECT_EQ(written_by(Viewer::RECEIVER, Searching::ByTheCell), "WITHDRAWAL ARRIVAL BIRTH STAY_END ISSUE FEEDBACK CHILDREN_COUNT ");
    EXPECT_EQ(written_by(Viewer::RECEIVER, Searching::ByTheCell, State::PLACE_FOUND), "WITHDRAWAL ARRIVAL STAY_END ISSUE FEEDBACK CHILDREN_COUNT "); // still the other's patient
    EXPECT_EQ(written_by(Viewer::ASKED, Searching::ByTheCell), "REFUSAL ACCEPTANCE ");
    EXPECT_EQ(written_by(Viewer::REFUSED, Searching::ByTheCell), "");
    EXPECT_EQ(written_by(Viewer::SAMU, Searching::ByTheCell),
        "VEHICLE_ORDER VEHICLE_CANCELLATION VEHICLE_ARRIVAL DEPARTURE DIVERSION RETURN ARRIVAL BIRTH ");
    for (std::size_t index = 0; index < words<FactKind>.size(); ++index)
        EXPECT_TRUE(may_write(Viewer::CELL, static_cast<FactKind>(index), Searching::ByTheCell, State::NEW));
}

TEST(WhoMay, the_unit_that_receives_notes_the_start_of_the_cooling_once_the_child_has_left)
{
    EXPECT_FALSE(may_note_cooling(Viewer::RECEIVER, State::VECTOR_ORDERED));
    EXPECT_TRUE(may_note_cooling(Viewer::RECEIVER, State::DEPARTED));
    EXPECT_TRUE(may_note_cooling(Viewer::RECEIVER, State::ARRIVED));
    EXPECT_FALSE(may_complete_sheet(Viewer::RECEIVER)) << "nothing else of the sheet";
    EXPECT_TRUE(may_note_cooling(Viewer::REQUESTER, State::ARRIVED));
    EXPECT_TRUE(may_note_cooling(Viewer::CELL, State::NEW));
    for (auto const viewer : { Viewer::ASKED, Viewer::REFUSED, Viewer::SAMU })
        EXPECT_FALSE(may_note_cooling(viewer, State::ARRIVED));
}

TEST(WhoMay, a_maternity_that_searches_alone_notes_the_search_too)
{
    for (auto const kind : { FactKind::CALL, FactKind::REFUSAL, FactKind::ACCEPTANCE, FactKind::VEHICLE_ORDER, FactKind::ARRIVAL }) {
        EXPECT_FALSE(may_write(Viewer::REQUESTER, kind, Searching::ByTheCell, State::NEW));
        EXPECT_TRUE(may_write(Viewer::REQUESTER, kind, Searching::Alone, State::NEW));
    }
    EXPECT_FALSE(may_write(Viewer::REQUESTER, FactKind::TAKING, Searching::Alone, State::NEW));
}

} // namespace
} // namespace cigogne::transfers
