#include "modules/transfers/steps.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// The line of points on top of a request: what is behind, what is being done.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

auto const rodez = PlaceId::make(at("00:00"));
auto const montpellier = PlaceId::make(at("00:00"));
auto const cell = AccountId::make(at("00:00"));

/// Asked at 14:06, then one fact every minute.
Request asked(std::vector<What> facts, Kind kind = Kind::TIU_ASC)
{
    auto request = *Request::open({
        .id = RequestId::make(at("00:00")),
        .number = 412,
        .kind = kind,
        .origin = rodez,
        .persons = { PersonId::make(at("00:00")) },
        .screening = Screening { ScreeningMoment::SENDING, {} },
        .asked_at = at("14:06"),
        .typed_at = at("14:06"),
        .author = cell,
    });
    auto now = at("14:06");
    for (auto& what : facts) {
        now = now + 1min;
        request = request.with(FactId::make(now), std::move(what), { now, now, cell }).value();
    }
    return request;
}

/// « faite », « en cours », « à venir », by their first letters in English: DDC---- is a search.
std::string line_of(Request const& request)
{
    std::string line;
    for (auto const& step : steps_of(request))
        line += step.status == StepStatus::DONE ? 'D' : (step.status == StepStatus::CURRENT ? 'C' : '-');
    return line;
}

Call called() { return { .to = { montpellier } }; }
Acceptance accepted() { return { .by = { montpellier }, .physician = "Dr Exemple" }; }
Cancellation cancelled() { return { CancellationReason::SYMPTOMS_RESOLVED }; }

TEST(Steps, follow_the_search_and_the_place)
{
    EXPECT_EQ(line_of(asked({})), "DC-----");
    EXPECT_EQ(line_of(asked({ Taking {} })), "DDC----");
    EXPECT_EQ(line_of(asked({ Taking {}, called() })), "DDC----");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted() })), "DDDDC--");
}

TEST(Steps, of_a_cancelled_request_keep_what_was_reached)
{
    EXPECT_EQ(line_of(asked({ cancelled() })), "D------");
    EXPECT_EQ(line_of(asked({ Taking {}, cancelled() })), "DD-----");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), cancelled() })), "DDD----");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), cancelled() })), "DDDD---");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), NoPlaceInRegion {}, cancelled() })), "DDD----");

    auto const search = steps_of(asked({ Taking {}, called(), cancelled() }))[2];
    EXPECT_EQ(search.at, at("14:08"));
}

TEST(Steps, of_a_request_reopened_go_on_from_there)
{
    EXPECT_EQ(line_of(asked({ Taking {}, called(), cancelled(), Reopening { true } })), "DDC----");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), cancelled(), Reopening { false } })), "DDC----");
}

TEST(Steps, of_a_request_that_a_birth_or_a_physician_ended_keep_what_was_reached)
{
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), Birth { PersonId::make(at("14:20")) } })), "DDDD---");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), NoIndication { "col long" } })), "DDD----");
    EXPECT_EQ(line_of(asked({ Taking {}, called(), NoIndication { "col long" }, Closing {} })), "DDD----");
}

VehicleOrder ordered() { return { .screening = { ScreeningMoment::BEFORE_VEHICLE, {} }, .used = VehicleClass::Two }; }
VehicleCancellation sent_back() { return { VehicleCancellationReason::BREAKDOWN }; }
Departure left() { return { Screening { ScreeningMoment::DEPARTURE, {} } }; }

StepView vehicle_of(Request const& request) { return steps_of(request)[4]; }

TEST(Steps, have_no_vehicle_once_the_one_that_was_ordered_is_cancelled)
{
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), ordered(), left() })), "DDDDDDC");
    auto const without = asked({ Taking {}, called(), accepted(), ordered(), sent_back(), left() });
    EXPECT_EQ(line_of(without), "DDDD-DC");
    EXPECT_FALSE(vehicle_of(without).at);
    EXPECT_FALSE(vehicle_of(without).fact);
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), ordered(), cancelled() })), "DDDDD--"); // it still comes
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), ordered(), cancelled(), sent_back() })), "DDDD---");
}

TEST(Steps, have_the_vehicle_that_was_ordered_last_until_its_line_is_crossed_out)
{
    auto request = asked({ Taking {}, called(), accepted(), ordered(), sent_back(), ordered(), left() });
    EXPECT_EQ(vehicle_of(request).at, at("14:12"));
    auto const second = *vehicle_of(request).fact;
    request = request.corrected({ second, CorrectionReason::WRONG_REQUEST }, Standing::Cell, FactId::make(at("14:20")), at("14:20"), cell).value();
    EXPECT_EQ(line_of(request), "DDDD-DC");
    EXPECT_FALSE(vehicle_of(request).at);
}

TEST(Steps, have_no_place_once_the_one_that_was_found_is_withdrawn)
{
    EXPECT_EQ(line_of(asked({ Taking {}, called(), accepted(), Withdrawal { WithdrawalReason::NO_STAFF }, left() })), "DDD--DC");
}

TEST(OtherSteps, offer_a_birth_where_a_child_may_still_be_born)
{
    for (auto const kind : { Kind::AVIS, Kind::TIU_ASC, Kind::TIU_LAT, Kind::TIU_DESC, Kind::TPP, Kind::TNN, Kind::RTNN }) {
        auto const offered = other_steps_of(asked({}, kind), Viewer::CELL, Searching::ByTheCell);
        EXPECT_EQ(std::ranges::count(offered, OtherStep::BIRTH), awaits_birth(kind) ? 1 : 0) << word(kind).code;
    }
    EXPECT_FALSE(awaits_birth(Kind::TNN));
    EXPECT_FALSE(awaits_birth(Kind::RTNN));
    EXPECT_FALSE(awaits_birth(Kind::TPP));
    EXPECT_TRUE(awaits_birth(Kind::TIU_ASC));
}

TEST(Steps, searched_out_of_hours_were_read_by_nobody)
{
    EXPECT_EQ(line_of(asked({ called() })), "D-C----");
    EXPECT_EQ(line_of(asked({ called(), cancelled() })), "D-D----");
}

} // namespace
} // namespace cigogne::transfers
