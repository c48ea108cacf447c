#include "modules/transfers/coherence.hpp"

#include "modules/transfers/error.hpp"

#include <gtest/gtest.h>

/// What holds when it is written holds after a correction. Source: design proposal, to be validated by the network.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("00:00");
auto const midwife = AccountId::make(birth_of_ids);
auto const montpellier = PlaceId::make(birth_of_ids);
auto const obstetrics = UnitId::make(birth_of_ids);
auto const intensive_care = UnitId::make(birth_of_ids);
auto const child = PersonId::make(birth_of_ids);

Request asked(Kind kind, Told told)
{
    return *Request::open({
        .id = RequestId::make(birth_of_ids),
        .number = 412,
        .kind = kind,
        .origin = PlaceId::make(birth_of_ids),
        .told = std::move(told),
        .persons = { PersonId::make(birth_of_ids) },
        .screening = Screening { ScreeningMoment::SENDING, {} },
        .asked_at = at("14:06"),
        .typed_at = at("14:06"),
        .author = midwife,
    });
}

Told one_child()
{
    return { .motive = Motive::MAP, .urgency = Urgency::U2, .dating = people::Dating::from_last_period(*CivilDate::parse("2026-05-07")), .fetuses = 1 };
}

Request typed_later(Request const& request, char const* time, char const* typed_at, What what)
{
    return request.with(FactId::make(at(typed_at)), std::move(what), { at(time), at(typed_at), midwife }).value();
}

Request then(Request const& request, char const* time, What what)
{
    return typed_later(request, time, time, std::move(what));
}

Request without(Request const& request, std::size_t line, char const* time)
{
    return request
        .corrected({ request.facts()[line].id, CorrectionReason::OTHER }, Standing::Cell, FactId::make(at(time)), at(time), midwife)
        .value();
}

Acceptance accepted(int newborns)
{
    return { .by = { montpellier }, .places = { { obstetrics, BedKind::OBS_GHR, 1 }, { intensive_care, BedKind::REA, newborns } } };
}

Request with_places_for_twins()
{
    auto const twins = then(asked(Kind::TIU_ASC, one_child()), "14:10", Reassessment { { .fetuses = 2 } });
    return then(twins, "14:20", accepted(2));
}

TEST(Coherence, places_are_for_the_children_told_when_they_were_accepted)
{
    auto const held = with_places_for_twins();
    auto const single = without(held, 0, "14:30");
    EXPECT_TRUE(correction_holds(held, single, 1, {}).failed_with(FormError::PlacesForOthers));
    auto const three = then(held, "14:30", Reassessment { { .fetuses = 3 } });
    EXPECT_TRUE(line_holds(held, three, {}).failed_with(FormError::PlacesForOthers));
    auto const urgent = then(held, "14:30", Reassessment { { .urgency = Urgency::U1 } });
    EXPECT_TRUE(line_holds(held, urgent, {}).succeeded());
}

TEST(Coherence, places_given_back_for_another_number_are_not_taken_again)
{
    auto const cancelled = then(with_places_for_twins(), "14:30", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_TRUE(given_back_fit(cancelled));
    auto const single = without(cancelled, 0, "14:40");
    EXPECT_TRUE(correction_holds(cancelled, single, 1, {}).succeeded()); // nothing is held
    EXPECT_FALSE(given_back_fit(single));
}

TEST(Coherence, number_crossed_out_before_the_acceptance_does_not_count)
{
    auto const twins = then(asked(Kind::TIU_ASC, one_child()), "14:10", Reassessment { { .fetuses = 2 } });
    auto const held = then(without(twins, 0, "14:12"), "14:20", accepted(1));
    auto const urgent = then(held, "14:30", Reassessment { { .urgency = Urgency::U1 } });
    EXPECT_TRUE(line_holds(held, urgent, {}).succeeded());
    EXPECT_TRUE(given_back_fit(then(held, "14:30", Cancellation { CancellationReason::DUPLICATE })));
}

TEST(Coherence, the_number_of_children_is_not_taken_back_once_the_issue_tells_of_as_many)
{
    auto const of = [](std::size_t children) {
        return PregnancyIssue { .how = Issue::LIVE_BIRTH, .on = CivilDate::parse("2026-11-21"), .newborns = std::vector<NewbornOutcome>(children, { .fate = NewbornFate::WITH_MOTHER }) };
    };
    auto const arrived = then(then(then(asked(Kind::TIU_ASC, one_child()), "14:20", accepted(1)), "14:40", Departure {}), "15:40", Arrival {});
    auto const counted = then(arrived, "16:00", ChildrenCount { 2, "Jumeaux" });
    auto const told = then(counted, "17:00", of(2));
    EXPECT_TRUE(correction_holds(told, without(told, 3, "18:00"), 3, {}).failed_with(RequestError::LaterStepFirst));
    EXPECT_TRUE(correction_holds(counted, without(counted, 3, "18:00"), 3, {}).succeeded());

    auto const raised = then(then(arrived, "16:00", of(1)), "17:00", ChildrenCount { 2, "Jumeaux" });
    EXPECT_TRUE(raised.progress().aftermath.awaits_issue());
    auto const taken_back = without(raised, 4, "18:00");
    EXPECT_TRUE(correction_holds(raised, taken_back, 4, {}).succeeded());
    EXPECT_FALSE(taken_back.progress().aftermath.awaits_issue());

    auto const single = then(then(then(then(then(asked(Kind::TIU_ASC, { .motive = Motive::MAP, .urgency = Urgency::U2, .dating = one_child().dating, .fetuses = 2 }),
                                                "14:20", accepted(2)),
                                           "14:40", Departure {}),
                                      "15:40", Arrival {}),
                                 "16:00", ChildrenCount { 1, "Un seul" }),
        "17:00", of(1));
    EXPECT_TRUE(correction_holds(single, without(single, 3, "18:00"), 3, {}).failed_with(RequestError::LaterStepFirst)) << "one of both would be told by nobody";
}

TEST(Coherence, after_the_departure_nothing_is_told_anew)
{
    auto const gone = then(with_places_for_twins(), "14:40", Departure {});
    EXPECT_TRUE(correction_holds(gone, without(gone, 0, "14:50"), 1, {}).failed_with(RequestError::AlreadyDeparted));
}

TEST(Coherence, conversion_that_needs_the_dating_is_corrected_first)
{
    auto undated = one_child();
    undated.dating.reset();
    auto const advice = asked(Kind::AVIS, undated);
    auto const converted = then(advice, "14:20", Conversion { .to = Kind::TIU_ASC });
    EXPECT_TRUE(line_holds(advice, converted, {}).failed_with(FormError::DatingMissing));

    auto const dated = then(advice, "14:10", Reassessment { { .dating = one_child().dating } });
    auto const transfer = then(dated, "14:20", Conversion { .to = Kind::TIU_ASC });
    EXPECT_TRUE(line_holds(dated, transfer, {}).succeeded());
    EXPECT_TRUE(correction_holds(transfer, without(transfer, 0, "14:30"), 1, {}).failed_with(RequestError::LaterStepFirst));
}

TEST(Coherence, woman_who_has_delivered_is_not_moved_in_utero)
{
    auto const advice = asked(Kind::AVIS, one_child());
    auto const in_utero = then(advice, "14:20", Conversion { .to = Kind::TIU_ASC });
    EXPECT_TRUE(line_holds(advice, in_utero, CivilDate::parse("2026-11-20")).failed_with(FormError::HasDelivered));
    auto const born = then(advice, "14:10", Birth { child });
    EXPECT_TRUE(line_holds(born, then(born, "14:20", Conversion { .to = Kind::TIU_ASC }), {}).failed_with(FormError::HasDelivered));
    auto const mother = then(born, "14:20", Conversion { .to = Kind::TPP, .motive = Motive::HPP });
    EXPECT_TRUE(line_holds(born, mother, {}).succeeded());
    EXPECT_TRUE(line_holds(mother, then(mother, "14:30", Reassessment { { .fetuses = 3 } }), {}).failed_with(FormError::NotOfThisKind));
}

TEST(Coherence, question_is_not_changed_once_answered)
{
    auto told = one_child();
    told.question = "La garder ?";
    auto const given = then(then(asked(Kind::AVIS, told), "14:10", Taking {}), "14:20", Advice { "Oui" });
    EXPECT_TRUE(line_holds(given, then(given, "14:30", Reassessment { { .question = "Et demain ?" } }), {}).failed_with(FormError::AdviceGiven));
    EXPECT_TRUE(line_holds(given, then(given, "14:30", Reassessment { { .question = "La garder ?" } }), {}).succeeded());
}

TEST(Coherence, what_is_told_last_is_not_told_before)
{
    auto const asked_at = asked(Kind::TIU_ASC, one_child());
    auto const before = typed_later(asked_at, "14:05", "14:10", Reassessment { { .urgency = Urgency::U1 } });
    EXPECT_TRUE(line_holds(asked_at, before, {}).failed_with(FormError::ToldBeforeAsked));
    auto const urgent = then(asked_at, "14:30", Reassessment { { .urgency = Urgency::U1 } });
    auto const older = typed_later(urgent, "14:20", "14:40", Reassessment { { .urgency = Urgency::U3 } });
    EXPECT_TRUE(line_holds(urgent, older, {}).failed_with(FormError::ToldBeforeLast));
    EXPECT_TRUE(line_holds(urgent, then(urgent, "14:30", Reassessment { { .urgency = Urgency::U3 } }), {}).succeeded());
}

TEST(Coherence, feedback_is_not_sent_before_the_arrival)
{
    auto const gone = then(with_places_for_twins(), "14:40", Departure {});
    auto const arrived = then(gone, "17:30", Arrival {});
    auto const told = Feedback { "Bien arrivée.", FeedbackChannel::APPLICATION, "" };
    EXPECT_TRUE(line_holds(arrived, typed_later(arrived, "11:00", "18:00", told), {}).failed_with(FormError::FeedbackBeforeArrival));
    EXPECT_TRUE(line_holds(arrived, then(arrived, "17:30", told), {}).succeeded());
    EXPECT_TRUE(line_holds(arrived, then(arrived, "17:29", told), {}).succeeded()); // the arrival was typed by a clock that is ahead

    auto const sent = then(arrived, "18:00", told);
    auto const put_right = [&](std::size_t line, char const* time) {
        return sent
            .corrected({ .fact = sent.facts()[line].id, .reason = CorrectionReason::WRONG_TIME, .happened_at = at(time) }, Standing::Cell,
                FactId::make(at("19:00")), at("19:00"), midwife)
            .value();
    };
    EXPECT_TRUE(correction_holds(sent, put_right(4, "11:00"), 5, {}).failed_with(FormError::FeedbackBeforeArrival));
    EXPECT_TRUE(correction_holds(sent, put_right(3, "18:30"), 4, {}).failed_with(RequestError::LaterStepFirst));
    EXPECT_TRUE(correction_holds(sent, put_right(3, "17:45"), 4, {}).succeeded());
}

} // namespace
} // namespace cigogne::transfers
