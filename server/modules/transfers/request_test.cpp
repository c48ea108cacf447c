#include "modules/transfers/request.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// The workflow, told as it happens. Source: design proposal, to be validated by the network; contraindications: Pays de
/// la Loire perinatal network protocol and SFAR/SAMU text.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("00:00");
auto const rodez = PlaceId::make(birth_of_ids);
auto const montpellier = PlaceId::make(birth_of_ids);
auto const toulouse = PlaceId::make(birth_of_ids);
auto const obstetrics = UnitId::make(birth_of_ids);
auto const intensive_care = UnitId::make(birth_of_ids);
auto const requester = AccountId::make(birth_of_ids);
auto const cell = AccountId::make(birth_of_ids);
auto const woman = PersonId::make(birth_of_ids);
auto const child = PersonId::make(birth_of_ids);

Screening none(ScreeningMoment moment) { return { moment, {} }; }
Screening ticked(Contraindication contraindication) { return { ScreeningMoment::BEFORE_VEHICLE, { contraindication } }; }

Opening opening(Kind kind = Kind::TIU_ASC)
{
    return {
        .id = RequestId::make(birth_of_ids),
        .number = 412,
        .kind = kind,
        .origin = rodez,
        .persons = { woman },
        .screening = none(ScreeningMoment::SENDING),
        .asked_at = at("14:06"),
        .typed_at = at("14:06"),
        .author = requester,
    };
}

/// Tells a story: each line a fact and its time; the last failure is kept.
class Story {
public:
    explicit Story(Opening begins = opening())
        : request_(*Request::open(std::move(begins)))
    {
    }
    Story& then(char const* time, What what) { return then(time, time, std::move(what)); }
    Story& then(char const* time, char const* typed, What what)
    {
        failure_.reset();
        last_ = FactId::make(at(typed));
        auto next = request_.with(last_, std::move(what), { at(time), at(typed), cell });
        if (next.succeeded())
            request_ = std::move(next).value();
        else
            failure_ = std::move(next).failure();
        return *this;
    }
    Story& corrects(FactId fact, char const* typed, std::optional<Instant> time, std::optional<What> what = {})
    {
        failure_.reset();
        auto next = request_.corrected({ fact, CorrectionReason::WRONG_TIME, time, std::move(what) }, Standing::Cell,
            FactId::make(at(typed)), at(typed), cell);
        if (next.succeeded())
            request_ = std::move(next).value();
        else
            failure_ = std::move(next).failure();
        return *this;
    }
    Request const& request() const { return request_; }
    State state() const { return request_.state(); }
    FactId last() const { return last_; }
    bool stopped_by(RequestError error) const { return failure_ && failure_->is(error); }
    bool failed() const { return failure_.has_value(); }
    std::string sentence() const { return failure_ ? std::string(failure_->sentence()) : std::string(); }
    bool flagged(Flag flag) const
    {
        auto const& flags = request_.progress().flags;
        return std::ranges::find(flags, flag) != flags.end();
    }

private:
    Request request_;
    FactId last_ = FactId::make(birth_of_ids);
    std::optional<Failure> failure_;
};

Acceptance accepted(PlaceId place, int newborns = 1, bool beyond = false)
{
    return {
        .by = { place },
        .physician = "Dr Exemple",
        .places = { { obstetrics, BedKind::OBS_GHR, 1 }, { intensive_care, BedKind::REA, newborns, beyond } },
    };
}
VehicleOrder order(Screening screening = none(ScreeningMoment::BEFORE_VEHICLE), std::optional<PhysicianDecision> decision = {})
{
    return { .screening = std::move(screening), .decision = std::move(decision), .used = VehicleClass::Two };
}
Departure departure() { return { none(ScreeningMoment::DEPARTURE) }; }
Refusal refused(PlaceId place) { return { .by = { place }, .reason = RefusalReason::NO_REA_BED, .interlocutor = "Dr Exemple" }; }
Call called(PlaceId place, std::optional<Answer> answer = {}) { return { .to = { place }, .answer = answer }; }

Story with_place()
{
    Story story;
    story.then("14:07", Taking {}).then("14:09", called(montpellier)).then("14:10", accepted(montpellier));
    return story;
}
Story on_the_road()
{
    auto story = with_place();
    story.then("14:20", order()).then("15:00", departure());
    return story;
}

TEST(Request, goes_from_the_call_to_the_arrival)
{
    Story story;
    EXPECT_EQ(story.state(), State::NEW);
    EXPECT_EQ(story.then("14:07", Taking {}).state(), State::TRIAGED);
    EXPECT_EQ(story.then("14:09", called(montpellier)).state(), State::SEARCHING);
    EXPECT_EQ(story.then("14:10", accepted(montpellier)).state(), State::PLACE_FOUND);
    EXPECT_EQ(story.then("14:20", order()).state(), State::VECTOR_ORDERED);
    EXPECT_EQ(story.then("14:50", VehicleArrival {}).state(), State::VECTOR_ORDERED);
    EXPECT_EQ(story.then("15:00", departure()).state(), State::DEPARTED);
    EXPECT_EQ(story.then("17:05", Arrival {}).state(), State::ARRIVED);
    EXPECT_FALSE(story.request().is_live());
    EXPECT_TRUE(story.request().progress().flags.empty());
}

TEST(Request, is_not_sent_without_an_answer_about_contraindications)
{
    auto unanswered = opening();
    unanswered.screening.reset();
    EXPECT_TRUE(Request::open(unanswered).failed_with(RequestError::ScreeningMissing));
    unanswered.kind = Kind::AVIS;
    EXPECT_TRUE(Request::open(unanswered).succeeded());
    auto nobody = opening();
    nobody.persons.clear();
    EXPECT_TRUE(Request::open(nobody).failed_with(RequestError::PersonMissing));
}

TEST(Request, keeps_calls_with_refusals_and_their_reasons)
{
    Story story;
    story.then("14:07", Taking {}).then("14:09", called(montpellier)).then("14:12", refused(montpellier));
    story.then("14:13", called(toulouse)).then("14:14", called(toulouse, Answer::NO_ANSWER)).then("14:16", called(toulouse));
    auto const calls = story.request().calls();
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls[0].called_at, at("14:09"));
    EXPECT_EQ(calls[0].answered_at, at("14:12"));
    EXPECT_EQ(calls[0].refusal_reason, RefusalReason::NO_REA_BED);
    EXPECT_FALSE(calls[1].answer); // awaited again since 14:16
    EXPECT_EQ(calls[1].called_at, at("14:16"));
    EXPECT_EQ(story.request().refusals(), 1U);
    EXPECT_TRUE(story.then("14:20", called(toulouse, Answer::ACCEPTED)).stopped_by(RequestError::AnswerApart));
    EXPECT_TRUE(story.then("14:20", Refusal { { toulouse }, RefusalReason::OTHER }).stopped_by(RequestError::RefusalTextMissing));
}

TEST(Request, holds_two_newborn_places_for_twins)
{
    auto const needs = needed_places(Kind::TIU_ASC, 2, BedKind::OBS_GHR, BedKind::REA);
    ASSERT_EQ(needs.size(), 2U);
    EXPECT_EQ(needs[0].count, 1);
    EXPECT_EQ(needs[1].count, 2);
    EXPECT_EQ(needed_places(Kind::TNN, 1, BedKind::OBS_GHR, BedKind::REA).size(), 1U);
    EXPECT_EQ(needed_places(Kind::TPP, 1, BedKind::OBS_PN, BedKind::REA).front().kind, BedKind::OBS_PN);

    Story story;
    auto const before = story.request();
    story.then("14:10", accepted(montpellier, 2));
    auto const changes = reservation_changes(before, story.request());
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[1].place.count, 2);
    EXPECT_EQ(changes[1].move, PlaceMove::Reserve);
}

TEST(Request, holds_its_places_until_she_arrives)
{
    auto story = on_the_road();
    auto const before = story.request();
    EXPECT_EQ(before.held_places().size(), 2U);
    story.then("17:05", Arrival {});
    EXPECT_TRUE(story.request().held_places().empty());
    EXPECT_EQ(reservation_changes(before, story.request()).front().move, PlaceMove::Occupy);

    auto const arrived = story.request(); // not arrived after all: awaited again, without taking a place twice
    story.corrects(story.last(), "17:10", std::nullopt);
    EXPECT_EQ(story.state(), State::DEPARTED);
    EXPECT_EQ(reservation_changes(arrived, story.request()).front().move, PlaceMove::AwaitAgain);
}

TEST(Request, says_what_to_do_first)
{
    Story story;
    EXPECT_TRUE(story.then("14:20", order()).stopped_by(RequestError::FindPlaceFirst));
    EXPECT_TRUE(story.then("14:20", Withdrawal { WithdrawalReason::NO_STAFF }).stopped_by(RequestError::FindPlaceFirst));
    EXPECT_TRUE(story.then("14:20", Arrival {}).stopped_by(RequestError::DepartFirst));
    EXPECT_EQ(story.sentence(), "Notez d’abord l’heure de départ.");
    EXPECT_TRUE(story.then("14:20", NoIndication {}).stopped_by(RequestError::TakeFirst));
    EXPECT_TRUE(story.then("14:20", Closing {}).stopped_by(RequestError::NotToBeClosed));
    EXPECT_EQ(story.state(), State::NEW);

    auto placed = with_place();
    EXPECT_TRUE(placed.then("14:20", accepted(toulouse)).stopped_by(RequestError::PlaceAlreadyFound));
    EXPECT_TRUE(placed.then("14:20", VehicleCancellation { VehicleCancellationReason::BREAKDOWN }).stopped_by(RequestError::OrderVehicleFirst));

    auto gone = on_the_road();
    EXPECT_TRUE(gone.then("15:10", Cancellation { CancellationReason::SYMPTOMS_RESOLVED }).stopped_by(RequestError::AlreadyDeparted));
    EXPECT_TRUE(gone.then("15:10", Withdrawal { WithdrawalReason::NO_STAFF }).stopped_by(RequestError::AlreadyDeparted));
}

TEST(Request, keeps_steps_in_the_order_of_time_to_the_minute)
{
    auto story = with_place();
    EXPECT_TRUE(story.then("14:05", "14:30", order()).stopped_by(RequestError::BeforePreviousStep));
    EXPECT_EQ(story.sentence(), "L’heure doit venir après l’étape précédente (21/11/2026 14 h 10).");
    EXPECT_EQ(story.then("14:10", "14:30", order()).state(), State::VECTOR_ORDERED);
    EXPECT_TRUE(story.then("15:00", "14:31", departure()).stopped_by(RequestError::InFuture));
}

TEST(Request, keeps_the_time_of_the_fact_and_the_time_of_the_typing)
{
    auto story = with_place();
    story.then("14:20", "14:45", order());
    auto const& fact = story.request().facts().back();
    EXPECT_EQ(fact.happened_at, at("14:20"));
    EXPECT_EQ(fact.typed_at, at("14:45"));
    EXPECT_EQ(fact.author, cell);
}

TEST(Contraindications, ticked_need_a_physician_before_a_vehicle_is_ordered)
{
    auto story = with_place();
    EXPECT_TRUE(story.then("14:20", order(ticked(Contraindication::CI_HRP))).stopped_by(RequestError::DecisionMissing));
    PhysicianDecision const decision { "Dr Exemple", at("14:19"), "Saignement arrêté, accord du réanimateur" };
    EXPECT_EQ(story.then("14:20", order(ticked(Contraindication::CI_HRP), decision)).state(), State::VECTOR_ORDERED);
    EXPECT_TRUE(story.flagged(Flag::ORDERED_WITH_CONTRAINDICATION));
}

TEST(Contraindications, a_decision_covers_what_was_ticked_when_it_was_taken)
{
    auto story = with_place();
    story.then("14:15", ticked(Contraindication::CI_HRP)).then("14:16", PhysicianDecision { "Dr Exemple", at("14:16"), "Accord" });
    EXPECT_TRUE(story.then("14:20", order(ticked(Contraindication::CI_BIRTH))).stopped_by(RequestError::DecisionMissing));
    EXPECT_EQ(story.then("14:20", order(ticked(Contraindication::CI_HRP))).state(), State::VECTOR_ORDERED);
}

TEST(Contraindications, refusal_of_the_woman_has_no_override)
{
    auto story = with_place();
    PhysicianDecision const decision { "Dr Exemple", at("14:19"), "Urgence" };
    EXPECT_TRUE(story.then("14:20", order(ticked(Contraindication::CI_REFUSAL), decision)).stopped_by(RequestError::WomanRefuses));

    auto refusing = opening();
    refusing.screening = ticked(Contraindication::CI_REFUSAL);
    Story sent(refusing); // sent all the same, marked
    EXPECT_TRUE(sent.then("14:07", Taking {}).then("14:08", called(toulouse)).stopped_by(RequestError::WomanRefuses));
    EXPECT_TRUE(sent.then("14:08", accepted(toulouse)).stopped_by(RequestError::WomanRefuses));
    EXPECT_EQ(sent.then("14:09", Conversion { Kind::AVIS }).state(), State::TRIAGED); // only advice or cancellation remain
    EXPECT_EQ(sent.then("14:10", Cancellation { CancellationReason::PATIENT_REFUSAL }).state(), State::CANCELLED);
}

TEST(Contraindications, never_hide_a_departure_that_took_place)
{
    auto story = with_place();
    story.then("14:20", order()).then("15:00", Departure { ticked(Contraindication::CI_BIRTH) });
    EXPECT_EQ(story.state(), State::DEPARTED);
    EXPECT_TRUE(story.flagged(Flag::DEPARTED_WITH_CONTRAINDICATION));

    Story alone; // she left although nobody had found a place
    EXPECT_EQ(alone.then("14:30", Departure {}).state(), State::DEPARTED);
    EXPECT_TRUE(alone.flagged(Flag::DEPARTED_WITHOUT_PLACE));
    EXPECT_TRUE(alone.flagged(Flag::DEPARTED_UNSCREENED));
    auto no_vehicle = with_place();
    no_vehicle.then("14:30", departure());
    EXPECT_TRUE(no_vehicle.flagged(Flag::DEPARTED_WITHOUT_VEHICLE));
}

TEST(VehicleOrder, of_another_class_tells_why)
{
    auto story = with_place();
    auto other = order();
    other.suggested = VehicleClass::Three;
    EXPECT_TRUE(story.then("14:20", other).stopped_by(RequestError::ClassReasonMissing));
    other.reason_if_different = ClassReason::SAMU_CHOICE;
    EXPECT_EQ(story.then("14:20", other).state(), State::VECTOR_ORDERED);
}

TEST(Place, withdrawn_after_the_vehicle_was_ordered_brings_back_the_search)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", Withdrawal { WithdrawalReason::PLACE_TAKEN });
    EXPECT_EQ(story.state(), State::SEARCHING);
    EXPECT_TRUE(story.request().held_places().empty());
    EXPECT_EQ(story.request().calls().front().answer, Answer::ACCEPTED); // the first acceptance stays in the journal
    EXPECT_EQ(story.request().calls().front().lost_at, at("14:30"));
    EXPECT_EQ(story.request().progress().vehicle, OrderedVehicle::ForALostPlace);
}

TEST(Vehicle, that_nobody_cancelled_still_comes_when_its_place_is_withdrawn)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", Withdrawal { WithdrawalReason::PLACE_TAKEN });
    EXPECT_EQ(story.then("14:35", VehicleArrival {}).state(), State::SEARCHING);
    auto kept = story;
    EXPECT_EQ(kept.then("14:40", accepted(toulouse)).state(), State::VECTOR_ORDERED);
    EXPECT_TRUE(kept.then("14:45", order()).stopped_by(RequestError::VehicleAlreadyOrdered));
    EXPECT_EQ(kept.then("14:45", VehicleCancellation { VehicleCancellationReason::WEATHER }).state(), State::PLACE_FOUND);
    EXPECT_EQ(kept.then("14:50", order()).state(), State::VECTOR_ORDERED);

    EXPECT_EQ(story.then("14:40", VehicleCancellation { VehicleCancellationReason::WEATHER }).state(), State::SEARCHING);
    EXPECT_TRUE(story.then("14:41", VehicleArrival {}).stopped_by(RequestError::OrderVehicleFirst));
    EXPECT_EQ(story.then("14:45", accepted(toulouse)).state(), State::PLACE_FOUND);
}

TEST(Place, that_is_no_longer_free_at_the_reopening_is_told_as_lost_and_leaves_the_vehicle)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_FALSE(story.request().calls().front().lost_at);
    EXPECT_EQ(story.then("14:40", Reopening { false }).state(), State::SEARCHING);
    EXPECT_EQ(story.request().calls().front().lost_at, at("14:40"));
    EXPECT_EQ(story.request().progress().vehicle, OrderedVehicle::ForALostPlace);
}

TEST(Vehicle, ordered_a_second_time_in_a_journal_of_before_is_read_again)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", Withdrawal { WithdrawalReason::PLACE_TAKEN }).then("14:40", accepted(toulouse));
    auto facts = story.request().facts();
    facts.push_back({ FactId::make(at("14:50")), facts.back().position + 1, at("14:50"), at("14:50"), cell, order() });
    auto const restored = Request::restored(opening(), std::move(facts));
    ASSERT_TRUE(restored.succeeded());
    EXPECT_EQ(restored->state(), State::VECTOR_ORDERED);
    EXPECT_EQ(restored->progress().vehicle, OrderedVehicle::ForThisPlace);
}

TEST(Vehicle, that_nobody_cancelled_is_to_be_once_the_request_has_ended)
{
    auto with_vehicle = with_place();
    auto ordered = order();
    ordered.provider = "Ambulances Essai";
    with_vehicle.then("14:20", ordered);
    EXPECT_FALSE(with_vehicle.request().progress().vehicle_is_to_be_cancelled());
    EXPECT_TRUE(with_vehicle.request().progress().left_vehicles.empty());

    auto none_needed = with_vehicle;
    none_needed.then("14:30", Withdrawal { WithdrawalReason::PLACE_TAKEN });
    EXPECT_FALSE(none_needed.request().progress().vehicle_is_to_be_cancelled()); // kept for the next place
    none_needed.then("14:40", NoIndication { "Contractions calmées" });
    auto cancelled = with_vehicle;
    cancelled.then("14:40", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    auto delivered = with_vehicle;
    delivered.then("14:40", Birth { child });
    for (auto* story : { &none_needed, &cancelled, &delivered }) {
        EXPECT_TRUE(story->request().progress().vehicle_is_to_be_cancelled());
        ASSERT_EQ(story->request().progress().left_vehicles.size(), 1U);
        EXPECT_EQ(story->request().progress().left_vehicles.front().line, story->last());
        EXPECT_EQ(story->request().progress().left_vehicles.front().provider, "Ambulances Essai");
        EXPECT_TRUE(Story(*story).then("14:45", VehicleArrival {}).failed());
        auto const ended = story->state();
        EXPECT_EQ(story->then("14:45", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED }).state(), ended);
        EXPECT_EQ(story->request().progress().vehicle, OrderedVehicle::None);
        EXPECT_TRUE(story->then("14:46", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED }).failed());
    }
}

TEST(Vehicle, that_left_is_not_to_be_cancelled_when_she_comes_back_or_arrives)
{
    auto back = on_the_road();
    back.then("15:30", Return { RouteChangeReason::ROAD });
    EXPECT_FALSE(back.request().progress().vehicle_is_to_be_cancelled());
    EXPECT_TRUE(back.then("15:40", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED }).stopped_by(RequestError::AlreadyArrived));
    auto arrived = on_the_road();
    EXPECT_FALSE(arrived.then("16:00", Arrival {}).request().progress().vehicle_is_to_be_cancelled());
}

TEST(Vehicle, cancelled_after_the_end_is_ordered_anew_at_the_reopening)
{
    auto kept = with_place();
    kept.then("14:20", order()).then("14:30", Cancellation { CancellationReason::DUPLICATE });
    auto sent_back = kept;
    EXPECT_EQ(kept.then("14:40", Reopening { true }).state(), State::VECTOR_ORDERED);
    sent_back.then("14:35", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED });
    EXPECT_EQ(sent_back.then("14:40", Reopening { true }).state(), State::PLACE_FOUND);
    EXPECT_EQ(sent_back.request().held_places().size(), 2U);
    EXPECT_EQ(sent_back.then("14:45", order()).state(), State::VECTOR_ORDERED);
}

TEST(Vehicle, of_a_search_that_becomes_an_advice_is_to_be_cancelled_once_that_is_given)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", Withdrawal { WithdrawalReason::PLACE_TAKEN }).then("14:35", Conversion { Kind::AVIS });
    EXPECT_FALSE(story.request().progress().vehicle_is_to_be_cancelled());
    story.then("14:40", Advice { "Surveillance sur place" });
    ASSERT_EQ(story.request().progress().left_vehicles.size(), 1U);
    EXPECT_EQ(story.request().progress().left_vehicles.front().line, story.last());
    story.then("14:45", Closing {});
    EXPECT_EQ(story.request().progress().left_vehicles.size(), 1U); // said once
    EXPECT_EQ(story.then("14:50", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED }).state(), State::CLOSED);
}

TEST(Vehicle, cancelled_leaves_the_place)
{
    auto story = with_place();
    story.then("14:20", order()).then("14:30", VehicleCancellation { VehicleCancellationReason::WEATHER });
    EXPECT_EQ(story.state(), State::PLACE_FOUND);
    EXPECT_EQ(story.request().held_places().size(), 2U);
}

TEST(Road, may_end_elsewhere_or_where_it_began)
{
    auto diverted = on_the_road();
    diverted.then("15:30", Diversion { .to = { toulouse }, .reason = RouteChangeReason::WORSENING });
    EXPECT_EQ(diverted.state(), State::DIVERTED);
    EXPECT_TRUE(diverted.request().held_places().empty()); // nobody is awaited at the first place any more
    EXPECT_EQ(diverted.then("16:00", Arrival {}).state(), State::ARRIVED);
    EXPECT_EQ(diverted.request().progress().destination->place, toulouse);

    auto back = on_the_road();
    EXPECT_EQ(back.then("15:30", Return { RouteChangeReason::ROAD }).state(), State::RETURNED);
    EXPECT_TRUE(back.request().held_places().empty());
}

/// What the beds learn of that unit, in order.
std::vector<PlaceMove> moves_of(UnitId unit, Request const& before, Request const& after)
{
    std::vector<PlaceMove> moves;
    for (auto const& change : reservation_changes(before, after)) {
        if (change.place.unit == unit)
            moves.push_back(change.move);
    }
    return moves;
}

TEST(Road, corrected_after_the_arrival_frees_where_she_is_not_and_occupies_where_she_is)
{
    auto const elsewhere = UnitId::make(birth_of_ids);
    auto story = on_the_road();
    story.then("15:30", Diversion { { toulouse }, RouteChangeReason::ROAD, { { elsewhere, BedKind::REA, 1 } } });
    auto const diversion = story.last();
    story.then("16:00", Arrival {});
    auto const arrival = story.last();

    auto const at_toulouse = story.request();
    story.corrects(diversion, "16:10", std::nullopt);
    EXPECT_EQ(story.state(), State::ARRIVED);
    EXPECT_EQ(moves_of(elsewhere, at_toulouse, story.request()), (std::vector { PlaceMove::Vacate }));
    EXPECT_EQ(moves_of(intensive_care, at_toulouse, story.request()), (std::vector { PlaceMove::Reserve, PlaceMove::Occupy }));

    auto const at_montpellier = story.request();
    story.corrects(arrival, "16:11", std::nullopt);
    EXPECT_EQ(story.request().held_places().size(), 2U);
    EXPECT_EQ(moves_of(intensive_care, at_montpellier, story.request()), (std::vector { PlaceMove::AwaitAgain }));
    EXPECT_TRUE(moves_of(elsewhere, at_montpellier, story.request()).empty());
}

TEST(Road, of_a_place_that_was_never_given_leaves_nothing_occupied)
{
    Story story;
    story.then("14:07", Taking {}).then("14:10", accepted(montpellier));
    auto const acceptance = story.last();
    story.then("15:00", departure()).then("17:05", Arrival {});
    auto const arrival = story.last();
    auto const arrived = story.request();
    story.corrects(acceptance, "17:10", std::nullopt);
    EXPECT_EQ(moves_of(intensive_care, arrived, story.request()), (std::vector { PlaceMove::Vacate }));
    auto const nowhere = story.request();
    story.corrects(arrival, "17:11", std::nullopt);
    EXPECT_TRUE(reservation_changes(nowhere, story.request()).empty());
}

TEST(Road, ended_by_an_arrival_written_as_another_number_of_places_counts_those)
{
    auto story = with_place();
    auto const acceptance = story.last();
    story.then("15:00", departure()).then("17:05", Arrival {});
    auto const one = story.request();
    story.corrects(acceptance, "17:10", at("14:10"), accepted(montpellier, 2));
    EXPECT_EQ(moves_of(intensive_care, one, story.request()), (std::vector { PlaceMove::Vacate, PlaceMove::Reserve, PlaceMove::Occupy }));
    EXPECT_TRUE(moves_of(obstetrics, one, story.request()).empty()); // as it was
}

TEST(Withdrawal, of_a_place_that_is_not_there_gives_none_back)
{
    using enum WithdrawalReason;
    for (auto const reason : { PLACE_TAKEN, NO_STAFF, CLOSED }) {
        auto story = with_place();
        auto const held = story.request();
        story.then("14:30", Withdrawal { reason });
        EXPECT_EQ(moves_of(intensive_care, held, story.request()), (std::vector { PlaceMove::Lose })) << word(reason).code;
        auto const withdrawn = story.request();
        story.corrects(story.last(), "14:31", std::nullopt);
        EXPECT_EQ(moves_of(intensive_care, withdrawn, story.request()), (std::vector { PlaceMove::AwaitAgain })) << word(reason).code;
    }
    for (auto const reason : { CASE_CHANGED, BY_THE_CELL, OTHER }) {
        auto story = with_place();
        auto const held = story.request();
        story.then("14:30", Withdrawal { reason });
        EXPECT_EQ(moves_of(intensive_care, held, story.request()), (std::vector { PlaceMove::GiveBack })) << word(reason).code;
        auto const withdrawn = story.request();
        story.corrects(story.last(), "14:31", std::nullopt);
        EXPECT_EQ(moves_of(intensive_care, withdrawn, story.request()), (std::vector { PlaceMove::Reserve })) << word(reason).code;
    }
}

TEST(Withdrawal, crossed_out_once_the_request_has_ended_frees_its_place_or_leaves_it_occupied)
{
    auto story = with_place();
    story.then("14:30", Withdrawal { WithdrawalReason::NO_STAFF });
    auto const withdrawal = story.last();
    auto gone = story;
    story.then("14:40", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    auto const cancelled = story.request();
    story.corrects(withdrawal, "14:41", std::nullopt);
    EXPECT_EQ(moves_of(intensive_care, cancelled, story.request()), (std::vector { PlaceMove::Vacate }));

    gone.then("15:00", departure()).then("17:00", Arrival {});
    auto const arrived = gone.request();
    gone.corrects(withdrawal, "17:01", std::nullopt);
    EXPECT_TRUE(reservation_changes(arrived, gone.request()).empty()); // it was not free, and is not
}

TEST(Road, whose_return_was_an_arrival_takes_the_place_again)
{
    auto story = on_the_road();
    story.then("15:30", Return { RouteChangeReason::ROAD });
    auto const back = story.request();
    story.corrects(story.last(), "15:40", at("15:30"), What(Arrival {}));
    EXPECT_EQ(moves_of(intensive_care, back, story.request()), (std::vector { PlaceMove::Reserve, PlaceMove::Occupy }));
}

TEST(Clock, that_was_ahead_when_she_asked_holds_nobody_up_once_it_is_right)
{
    auto ahead = opening();
    ahead.asked_at = ahead.typed_at = at("14:06") + 24h * 3;
    Story story(ahead);
    EXPECT_EQ(story.then("14:10", Taking {}).state(), State::TRIAGED);
    EXPECT_EQ(story.then("14:12", accepted(montpellier)).state(), State::PLACE_FOUND);
    EXPECT_TRUE(story.then("14:11", "14:20", order()).stopped_by(RequestError::BeforePreviousStep)); // steps follow each other as ever
}

TEST(Release, tells_a_place_that_had_accepted_her_why_it_waits_no_longer)
{
    auto diverted = on_the_road();
    EXPECT_FALSE(diverted.request().release_of(montpellier)); // still expected
    diverted.then("15:30", Diversion { .to = { toulouse }, .reason = RouteChangeReason::WORSENING });
    ASSERT_TRUE(diverted.request().release_of(montpellier));
    EXPECT_EQ(diverted.request().release_of(montpellier)->by, FactKind::DIVERSION);
    EXPECT_EQ(diverted.request().release_of(montpellier)->happened_at, at("15:30"));
    EXPECT_FALSE(diverted.request().release_of(toulouse));
    diverted.then("16:00", Arrival {});
    EXPECT_FALSE(diverted.request().release_of(toulouse)); // she came
    EXPECT_EQ(diverted.request().release_of(montpellier)->by, FactKind::DIVERSION);

    auto cancelled = with_place();
    cancelled.then("14:30", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_EQ(cancelled.request().release_of(montpellier)->by, FactKind::CANCELLATION);
    cancelled.then("14:35", Reopening { true });
    EXPECT_FALSE(cancelled.request().release_of(montpellier)); // expected again
}

TEST(Birth, before_departure_ends_the_transfer_and_releases_the_places)
{
    auto story = with_place();
    auto const before = story.request();
    story.then("14:25", Birth { child });
    EXPECT_EQ(story.state(), State::CANCELLED);
    EXPECT_EQ(story.request().progress().cancelled_for, CancellationReason::DELIVERED_BEFORE_DEPARTURE);
    EXPECT_TRUE(story.request().asks_for_birth_review());
    EXPECT_EQ(reservation_changes(before, story.request()).front().move, PlaceMove::GiveBack);
    EXPECT_TRUE(story.then("14:26", Reopening { true }).stopped_by(RequestError::CorrectBirthFirst));
    EXPECT_TRUE(story.then("14:26", Taking {}).stopped_by(RequestError::CorrectBirthFirst)); // « rouvrez-la » would be of no use
    EXPECT_TRUE(story.then("14:26", Handover { HandoverTo::NEXT_SHIFT }).stopped_by(RequestError::CorrectBirthFirst));
}

TEST(Birth, on_the_road_keeps_going_and_adds_the_newborn)
{
    auto story = on_the_road();
    story.then("15:40", Birth { child });
    EXPECT_EQ(story.state(), State::DEPARTED);
    EXPECT_EQ(story.request().progress().persons, (std::vector { woman, child }));
    EXPECT_TRUE(story.flagged(Flag::BIRTH_ON_THE_ROAD));
    EXPECT_FALSE(story.request().asks_for_birth_review());
}

TEST(Birth, that_contradicts_the_departure_is_recorded_and_flagged)
{
    auto story = on_the_road();
    story.then("14:50", "15:30", Birth { child });
    EXPECT_EQ(story.state(), State::DEPARTED);
    EXPECT_TRUE(story.flagged(Flag::BIRTH_CONTRADICTS_DEPARTURE));
}

TEST(Cancellation, can_be_taken_back_if_the_place_is_still_free)
{
    auto story = with_place();
    story.then("14:20", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
    EXPECT_TRUE(story.request().held_places().empty());
    EXPECT_EQ(story.then("14:30", Reopening { true }).state(), State::PLACE_FOUND);
    EXPECT_EQ(story.request().held_places().size(), 2U);

    story.then("14:31", Cancellation { CancellationReason::DUPLICATE });
    EXPECT_EQ(story.then("14:40", Reopening { false }).state(), State::SEARCHING);
    EXPECT_TRUE(story.then("14:41", Reopening { true }).stopped_by(RequestError::NothingToReopen));
}

TEST(Reassessment, is_put_over_what_was_told_and_can_be_crossed_out)
{
    auto begins = opening();
    begins.told = { .motive = Motive::MAP, .associated_motives = { Motive::GEM }, .urgency = Urgency::U2, .fetuses = 1 };
    Story story(begins);
    story.then("14:20", Reassessment { { .urgency = Urgency::U1, .comment = "Exemple : dilatation complète" } });
    auto const& told = story.request().progress().told;
    EXPECT_EQ(told.urgency, Urgency::U1);
    EXPECT_EQ(told.motive, Motive::MAP); // what is not told stays
    EXPECT_EQ(told.associated_motives, std::vector { Motive::GEM });
    EXPECT_EQ(story.request().progress().urgency_since, at("14:20")); // the target runs from there
    EXPECT_EQ(story.state(), State::NEW);                             // no step

    auto const urgent = story.last();
    story.then("14:25", Reassessment { { .motive = Motive::RPM, .urgency = Urgency::U1 } });
    EXPECT_TRUE(story.request().progress().told.associated_motives.empty()); // motives are told together
    EXPECT_EQ(story.request().progress().urgency_since, at("14:20"));        // the same urgency, said again
    story.corrects(urgent, "14:30", std::nullopt);
    EXPECT_EQ(story.request().progress().told.comment, std::nullopt);
    EXPECT_EQ(story.request().progress().urgency_since, at("14:25"));
}

TEST(Reassessment, is_for_whoever_has_not_left)
{
    auto story = on_the_road();
    EXPECT_TRUE(story.then("17:00", Reassessment { { .urgency = Urgency::U1 } }).stopped_by(RequestError::AlreadyDeparted));
}

TEST(Conversion, that_was_a_mistake_gives_motive_and_urgency_back)
{
    auto begins = opening();
    begins.told = { .motive = Motive::MAP, .urgency = Urgency::U1 };
    Story story(begins);
    story.then("14:20", Conversion { .to = Kind::TIU_DESC, .motive = Motive::RAPPR, .urgency = Urgency::U4 });
    EXPECT_EQ(story.request().progress().told.urgency, Urgency::U4);
    story.corrects(story.last(), "14:22", std::nullopt);
    EXPECT_EQ(story.request().progress().told.motive, Motive::MAP);
    EXPECT_EQ(story.request().progress().told.urgency, Urgency::U1);
    EXPECT_FALSE(story.request().progress().urgency_since);
}

TEST(Advice, is_given_then_may_become_a_transfer)
{
    Story story(opening(Kind::AVIS));
    EXPECT_TRUE(story.then("14:07", Advice { "Surveiller" }).stopped_by(RequestError::TakeFirst));
    story.then("14:08", Taking {});
    EXPECT_TRUE(story.then("14:08", accepted(toulouse)).stopped_by(RequestError::AdviceOnly));
    EXPECT_EQ(story.then("14:10", Advice { "Surveiller" }).state(), State::ADVICE_GIVEN);
    EXPECT_EQ(story.then("16:00", Conversion { Kind::TIU_ASC, none(ScreeningMoment::SENDING) }).state(), State::SEARCHING);
    EXPECT_EQ(story.request().kind(), Kind::TIU_ASC);
    EXPECT_EQ(story.request().progress().search_began_at, at("16:00")); // response clock: from the conversion
    EXPECT_TRUE(story.then("16:01", Advice { "Trop tard" }).stopped_by(RequestError::TransferOnly));
    EXPECT_EQ(story.then("16:05", NoIndication {}).state(), State::NO_INDICATION);
    EXPECT_EQ(story.then("16:06", Closing {}).state(), State::CLOSED);
    EXPECT_TRUE(story.then("16:07", called(toulouse)).stopped_by(RequestError::Ended));
}

TEST(Search, goes_on_beyond_the_region)
{
    Story story;
    story.then("14:07", Taking {}).then("14:20", NoPlaceInRegion {});
    EXPECT_EQ(story.state(), State::NO_PLACE_IN_REGION);
    EXPECT_EQ(story.then("14:21", SearchBeyond {}).state(), State::SEARCHING);
    EXPECT_TRUE(story.request().progress().searches_beyond_region);
    EXPECT_EQ(story.then("14:30", Acceptance { .by = { {}, "CHU hors région (exemple)" } }).state(), State::PLACE_FOUND);
}

TEST(Handover, waits_for_somebody_to_take_it)
{
    auto story = with_place();
    story.then("20:00", Handover { HandoverTo::SAMU, "M. Exemple", "Vecteur à rappeler" });
    EXPECT_FALSE(story.request().progress().in_charge);
    ASSERT_TRUE(story.request().progress().handover);
    story.then("20:05", Taking {});
    EXPECT_EQ(story.request().progress().in_charge, cell);
    EXPECT_FALSE(story.request().progress().handover);
    EXPECT_EQ(story.state(), State::PLACE_FOUND);
}

TEST(Correction, uses_the_right_value_and_keeps_the_wrong_one_readable)
{
    auto story = on_the_road();
    auto const departed = story.last();
    story.corrects(departed, "15:30", at("15:10"));
    EXPECT_EQ(story.request().progress().departed_at, at("15:10"));
    auto const& facts = story.request().facts();
    EXPECT_EQ(facts[facts.size() - 2].happened_at, at("15:00"));
    EXPECT_EQ(facts[facts.size() - 2].crossed_out->reason, CorrectionReason::WRONG_TIME);
    EXPECT_TRUE(story.corrects(departed, "15:31", at("15:12")).stopped_by(RequestError::AlreadyCrossedOut));
}

TEST(Correction, of_a_wrong_key_changes_what_follows)
{
    Story story;
    story.then("14:07", Taking {}).then("14:10", accepted(montpellier));
    story.corrects(story.last(), "14:12", std::nullopt, What { refused(montpellier) });
    EXPECT_EQ(story.state(), State::SEARCHING);
    EXPECT_TRUE(story.request().held_places().empty());
    EXPECT_EQ(story.request().refusals(), 1U);
}

TEST(Correction, of_a_birth_brings_the_transfer_back)
{
    auto story = with_place();
    story.then("14:25", Birth { child });
    story.corrects(story.last(), "14:26", std::nullopt); // another woman's: crossed out
    EXPECT_EQ(story.state(), State::PLACE_FOUND);
    EXPECT_EQ(story.request().held_places().size(), 2U);
    EXPECT_EQ(story.request().progress().persons, std::vector { woman });
}

TEST(Correction, asks_for_the_later_step_first)
{
    auto story = with_place();
    auto const acceptance = story.last();
    story.then("14:20", order());
    EXPECT_TRUE(story.corrects(acceptance, "14:30", std::nullopt).stopped_by(RequestError::LaterStepFirst));
    EXPECT_EQ(story.sentence(), "Corrigez d’abord l’étape suivante (Vecteur commandé, 21/11/2026 14 h 20).");
    EXPECT_TRUE(story.corrects(acceptance, "14:30", at("14:25")).stopped_by(RequestError::LaterStepFirst));
    EXPECT_TRUE(story.corrects(acceptance, "14:30", at("14:00")).stopped_by(RequestError::BeforePreviousStep));
}

TEST(Correction, belongs_to_the_author_and_to_the_cell)
{
    auto const story = with_place();
    Correction const correction { story.last(), CorrectionReason::WRONG_KEY };
    auto const id = FactId::make(at("14:30"));
    EXPECT_TRUE(story.request().corrected(correction, Standing::Unit, id, at("14:30"), requester).failed_with(RequestError::NotYours));
    EXPECT_TRUE(story.request().corrected(correction, Standing::Cell, id, at("14:30"), requester).succeeded());
    EXPECT_TRUE(story.request().corrected(correction, Standing::Unit, id, at("14:30"), cell).succeeded());
}

TEST(ChildrenCount, is_put_right_once_she_has_left)
{
    ChildrenCount const one { .children = 1, .reason = "Un seul à la naissance" };
    EXPECT_TRUE(with_place().then("14:20", one).stopped_by(RequestError::ReassessFirst)) << "the places depend on it";
    auto story = on_the_road();
    story.then("15:10", one);
    EXPECT_FALSE(story.failed());
    EXPECT_EQ(story.request().progress().told.fetuses, 1);
    EXPECT_EQ(story.state(), State::DEPARTED);
    EXPECT_EQ(story.request().held_places().size(), 2U) << "places that are kept stay as they were";
    story.then("16:00", Arrival {});
    EXPECT_FALSE(story.failed());
}

TEST(Request, is_the_same_when_read_back_in_any_order)
{
    auto story = on_the_road();
    story.corrects(story.last(), "15:30", at("15:10"));
    auto facts = story.request().facts();
    std::ranges::reverse(facts);
    auto const read_back = *Request::restored(story.request().opening(), facts);
    EXPECT_EQ(read_back.state(), State::DEPARTED);
    EXPECT_EQ(read_back.progress().departed_at, at("15:10"));
    EXPECT_EQ(read_back.held_places(), story.request().held_places());
}

TEST(Request, knows_when_a_line_was_first_typed_however_often_it_was_put_right)
{
    auto story = on_the_road();
    auto const departed = story.request().facts().back();
    story.corrects(departed.id, "15:30", at("15:10"));
    auto const put_right = story.request().facts().back();
    EXPECT_EQ(put_right.typed_at, at("15:30"));
    EXPECT_EQ(put_right.entered_at(), departed.typed_at);
    story.corrects(put_right.id, "15:40", at("15:11"));
    auto facts = story.request().facts();
    for (auto& fact : facts)
        fact.first_typed_at.reset(); // as a store holds them
    auto const read_back = *Request::restored(story.request().opening(), facts);
    EXPECT_EQ(read_back.facts().back().typed_at, at("15:40"));
    EXPECT_EQ(read_back.facts().back().entered_at(), departed.typed_at);
    EXPECT_EQ(read_back.facts().front().entered_at(), read_back.facts().front().typed_at);
}

TEST(Request, shows_no_negative_duration_in_the_night_when_the_hour_changes)
{
    auto const night = *CivilDate::parse("2026-10-25");
    auto const half_past_two = *TimeOfDay::make(2, 30);
    auto begins = opening();
    begins.asked_at = begins.typed_at = from_paris(night, *TimeOfDay::make(2, 40), RepeatedHour::Before);
    auto const request = *Request::open(begins);
    auto const later = from_paris(night, half_past_two, RepeatedHour::After); // fifty minutes later
    auto const fact = FactId::make(later);
    EXPECT_TRUE(request.with(fact, Taking {}, { later, later, cell }).succeeded());
    auto const earlier = from_paris(night, half_past_two, RepeatedHour::Before);
    EXPECT_TRUE(request.with(fact, Taking {}, { earlier, later, cell }).failed_with(RequestError::BeforePreviousStep));
}

} // namespace
} // namespace cigogne::transfers
