#include "modules/transfers/dysfunctions.hpp"

#include <gtest/gtest.h>

/// How a request went, read from its journal.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("00:00");
auto const rodez = PlaceId::make(birth_of_ids);
auto const montpellier = PlaceId::make(birth_of_ids);
auto const nimes = PlaceId::make(birth_of_ids);
auto const cell = AccountId::make(birth_of_ids);
Screening const none { ScreeningMoment::BEFORE_VEHICLE, {} };

class Story {
public:
    Story& then(char const* time, What what)
    {
        request_ = request_.with(FactId::make(at(time)), std::move(what), { at(time), at(time), cell }).value();
        return *this;
    }
    Request const& request() const { return request_; }
    Course course() const { return course_of(request_); }

private:
    Request request_ = *Request::open({
        .id = RequestId::make(birth_of_ids),
        .number = 412,
        .kind = Kind::TIU_ASC,
        .origin = rodez,
        .persons = { PersonId::make(birth_of_ids) },
        .screening = Screening { ScreeningMoment::SENDING, {} },
        .asked_at = at("12:00"),
        .typed_at = at("12:00"),
        .author = cell,
    });
};

Acceptance accepted(PlaceId place) { return { .by = { place }, .physician = "Dr Exemple" }; }

Story arrived()
{
    Story story;
    story.then("12:05", Taking {})
        .then("12:10", Call { .to = { nimes } })
        .then("12:15", Refusal { .by = { nimes }, .reason = RefusalReason::NO_REA_BED })
        .then("12:20", Call { .to = { montpellier } })
        .then("12:30", accepted(montpellier))
        .then("12:40", VehicleOrder { .screening = none, .used = VehicleClass::Two, .suggested = VehicleClass::Three, .reason_if_different = ClassReason::SAMU_CHOICE })
        .then("13:00", Departure { none })
        .then("15:00", Arrival { .incident_kind = TransportIncident::WORSENING });
    return story;
}

TEST(Course, is_read_from_the_journal)
{
    auto const course = arrived().course();
    EXPECT_EQ(course.clock_at, at("12:00"));
    EXPECT_EQ(course.first_place_at, at("12:30"));
    EXPECT_EQ(course.last_place_at, at("12:30"));
    EXPECT_EQ(course.ordered_at, at("12:40"));
    EXPECT_EQ(course.departed_at, at("13:00"));
    EXPECT_EQ(course.arrived_at, at("15:00"));
    EXPECT_EQ(course.calls, 2);
    EXPECT_EQ(course.answers, 2);
    EXPECT_EQ(course.refusals, 1);
    EXPECT_EQ(course.class_suggested, VehicleClass::Three);
    EXPECT_EQ(course.class_used, VehicleClass::Two);
    EXPECT_TRUE(course.has_class_reason);
    EXPECT_TRUE(course.worsened_on_the_road);
    EXPECT_FALSE(course.born_before_departure);
}

TEST(Course, keeps_the_first_place_and_the_one_for_which_she_left)
{
    Story story;
    story.then("12:05", Taking {}).then("12:30", accepted(montpellier)).then("12:50", Withdrawal { WithdrawalReason::PLACE_TAKEN }).then("13:30", accepted(nimes));
    EXPECT_EQ(story.course().first_place_at, at("12:30"));
    EXPECT_EQ(story.course().last_place_at, at("13:30"));
}

TEST(Course, knows_that_the_road_and_not_a_lack_of_places_led_her_elsewhere)
{
    Destination const beyond { .place = {}, .elsewhere = "CHU d’une autre région" };
    auto const diverted = [&](Destination const& found, RouteChangeReason why) {
        Story story;
        story.then("12:05", Taking {})
            .then("12:30", Acceptance { .by = found, .physician = "Dr Exemple" })
            .then("12:40", VehicleOrder { .screening = none, .used = VehicleClass::Two, .suggested = VehicleClass::Two })
            .then("13:00", Departure { none })
            .then("13:30", Diversion { .to = beyond, .reason = why });
        return story.course().diverted_not_for_a_place;
    };
    EXPECT_TRUE(diverted({ montpellier }, RouteChangeReason::ROAD));
    EXPECT_TRUE(diverted({ montpellier }, RouteChangeReason::WORSENING));
    EXPECT_FALSE(diverted({ montpellier }, RouteChangeReason::PLACE_LOST));
    EXPECT_FALSE(diverted({ montpellier }, RouteChangeReason::OTHER));
    EXPECT_FALSE(diverted({ .place = {}, .elsewhere = "CH d’une autre région" }, RouteChangeReason::ROAD));
}

TEST(Course, knows_the_hour_of_a_birth_that_only_the_issue_tells)
{
    auto story = arrived();
    story.then("17:00", PregnancyIssue { .how = Issue::LIVE_BIRTH, .on = *CivilDate::parse("2026-11-21"), .at = at("15:40"), .newborns = { { .fate = NewbornFate::INTENSIVE_CARE } } });
    ASSERT_EQ(story.course().births.size(), 1u);
    EXPECT_EQ(story.course().births.front(), at("15:40"));
}

TEST(Course, knows_when_she_was_back)
{
    Story story;
    story.then("12:05", Taking {}).then("12:30", accepted(montpellier)).then("13:00", Departure { none });
    EXPECT_FALSE(story.course().returned_at);
    story.then("14:00", Return { RouteChangeReason::ROAD });
    EXPECT_EQ(story.course().returned_at, at("14:00"));
    EXPECT_FALSE(story.course().arrived_at);
}

TEST(Course, reads_nothing_that_is_crossed_out)
{
    Story story;
    story.then("12:05", Taking {}).then("12:30", accepted(montpellier));
    auto const& acceptance = story.request().facts().back();
    auto const removed = story.request().corrected({ .fact = acceptance.id, .reason = CorrectionReason::WRONG_KEY }, Standing::Cell, FactId::make(at("12:40")), at("12:40"), cell);
    ASSERT_TRUE(removed.succeeded());
    EXPECT_EQ(course_of(removed.value()).first_place_at, std::nullopt);
}

TEST(LastDestination, of_a_request_that_ended_is_where_she_was_expected_when_it_did)
{
    EXPECT_EQ(last_destination(Story().request()), std::nullopt);
    EXPECT_EQ(last_destination(arrived().request())->place, montpellier);
    Story story;
    story.then("12:05", Taking {}).then("12:30", accepted(montpellier)).then("12:50", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_EQ(last_destination(story.request())->place, montpellier);
}

TEST(LastDestination, is_none_once_the_place_was_lost_at_the_reopening_or_withdrawn_then_the_next_one)
{
    Story reopened;
    reopened.then("12:05", Taking {}).then("12:30", accepted(montpellier)).then("12:50", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    reopened.then("13:10", Reopening { false });
    EXPECT_EQ(last_destination(reopened.request()), std::nullopt);
    reopened.then("13:20", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_EQ(last_destination(reopened.request()), std::nullopt) << "nobody expected her any more";
    reopened.then("13:25", Reopening { false }).then("13:30", accepted(nimes)).then("13:50", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_EQ(last_destination(reopened.request())->place, nimes);
    Story withdrawn;
    withdrawn.then("12:05", Taking {}).then("12:30", accepted(montpellier)).then("12:50", Withdrawal { WithdrawalReason::PLACE_TAKEN });
    EXPECT_EQ(last_destination(withdrawn.request()), std::nullopt);
}

TEST(DysfunctionsOf, tell_each_code_once_detected_or_noted)
{
    auto story = arrived();
    story.then("15:10", NotedDysfunction { Dysfunction::D10, Severity::NO_HARM, "Essai" }).then("15:20", NotedDysfunction { Dysfunction::D05, Severity::HARM, "Essai" });
    std::vector<Dysfunction> const expected { Dysfunction::D05, Dysfunction::D10 };
    EXPECT_EQ(dysfunctions_of(story.request(), { { Dysfunction::D05, "Aggravation pendant le trajet." } }), expected);
}

std::string shown(Request const& request, std::vector<DetectedDysfunction> const& detected)
{
    std::string all;
    for (auto const& known : known_dysfunctions(request, detected))
        all += (all.empty() ? "" : " ") + std::string(word(known.code).code) + (known.detected ? "" : "n");
    return all;
}

TEST(KnownDysfunctions, stand_by_code_the_detected_one_before_what_was_noted_of_it)
{
    auto story = arrived();
    story.then("15:10", NotedDysfunction { Dysfunction::D10, Severity::NO_HARM, "Essai" }).then("15:20", NotedDysfunction { Dysfunction::D05, Severity::HARM, "Essai" });
    EXPECT_EQ(shown(story.request(), { { Dysfunction::D05, "Aggravation pendant le trajet." }, { Dysfunction::D07, "Fiche." } }), "D05 D05n D07 D10n");
    EXPECT_EQ(known_dysfunctions(story.request(), {}).front().severity, Severity::HARM);
}

TEST(KnownDysfunctions, of_a_request_that_goes_on_are_those_that_nothing_to_come_takes_back)
{
    Story story;
    story.then("12:05", Taking {}).then("14:30", accepted(montpellier)).then("14:40", NotedDysfunction { Dysfunction::D10, Severity::NO_HARM, "Essai" });
    std::vector<DetectedDysfunction> all;
    for (std::size_t index = 0; index < words<Dysfunction>.size() - 1; ++index)
        all.push_back({ static_cast<Dysfunction>(index), "Essai" });
    EXPECT_EQ(shown(story.request(), all), "D01 D02 D04 D06 D08 D10n");
}

} // namespace
} // namespace cigogne::transfers
