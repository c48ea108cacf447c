#include "modules/transfers/aftermath.hpp"

#include <gtest/gtest.h>

/// What became of her. Delays: design proposal (first feedback 7 days after the arrival); 41 SA is the French term.
namespace cigogne::transfers {
namespace {

CivilDate day(char const* date) { return *CivilDate::parse(date); }
Instant at(char const* date, char const* time = "14:00") { return from_paris(day(date), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("2026-11-01");
auto const somebody = AccountId::make(birth_of_ids);
auto const mother = PersonId::make(birth_of_ids);
auto const first = PersonId::make(birth_of_ids);
auto const second = PersonId::make(birth_of_ids);
OutcomeDelays const delays;

Fact fact(Instant when, What what)
{
    return { .id = FactId::make(when), .position = 0, .happened_at = when, .typed_at = when, .author = somebody, .what = std::move(what) };
}

/// She arrived on 21 November 2026 at 23:30, alone or with newborns; a newborn's transfer is of one without its mother.
class Told {
public:
    explicit Told(Kind kind = Kind::TIU_ASC, bool pregnant = true, std::vector<PersonId> const& newborns = {})
        : kind_(kind)
    {
        std::vector<PersonId> persons { mother };
        persons.insert(persons.end(), newborns.begin(), newborns.end());
        aftermath.begin(kind, at("2026-11-21", "23:30"), pregnant, travellers_of(kind, persons));
    }
    Result<Done> stay(char const* date, StayEnd how, std::optional<CivilDate> on = {}, std::optional<PersonId> of = {})
    {
        EndOfStay const end { .how = how, .on = on, .of = of };
        return aftermath.tell(end, fact(at(date), end));
    }
    Result<Done> issue(char const* date, PregnancyIssue issue) { return aftermath.tell(issue, fact(at(date), issue), kind_); }
    Result<Done> feedback(char const* date, FeedbackChannel channel = FeedbackChannel::APPLICATION, std::string recipient = {})
    {
        Feedback const feedback { .text = "Essai", .channel = channel, .recipient = std::move(recipient) };
        return aftermath.tell(feedback, fact(at(date), feedback));
    }
    Result<Done> close(char const* date) { return aftermath.close(fact(at(date), Closing {})); }
    Result<Done> receipt(char const* date) { return aftermath.tell(FeedbackReceipt {}, fact(at(date), FeedbackReceipt {})); }

    Aftermath aftermath;

private:
    Kind kind_;
};

PregnancyIssue born(char const* date)
{
    return { .how = Issue::LIVE_BIRTH, .on = day(date), .newborns = { { .fate = NewbornFate::WITH_MOTHER } } };
}

bool stopped_by(Result<Done> const& result, RequestError error) { return !result.succeeded() && result.failure().is(error); }

TEST(Aftermath, goes_from_the_arrival_to_the_end)
{
    Told told;
    EXPECT_EQ(told.aftermath.state(), State::ARRIVED);
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::DELIVERED_THIS_STAY, day("2026-11-24")).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
    ASSERT_TRUE(told.issue("2026-11-24", born("2026-11-23")).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
    ASSERT_TRUE(told.feedback("2026-11-25").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::FEEDBACK_SENT);
    ASSERT_TRUE(told.receipt("2026-11-26").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::CLOSED);
}

TEST(Aftermath, of_a_woman_who_left_pregnant_waits_for_her_delivery)
{
    Told told;
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_FALSE(told.aftermath.awaits_stay());
    EXPECT_TRUE(told.aftermath.awaits_issue());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
}

TEST(Aftermath, of_a_transfer_after_the_birth_has_no_issue)
{
    Told told(Kind::TPP, false);
    EXPECT_TRUE(stopped_by(told.issue("2026-11-24", born("2026-11-23")), RequestError::IssueOfNoPregnancy));
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
}

TEST(Aftermath, refuses_days_that_contradict_the_arrival_or_today)
{
    Told told;
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::HOME), RequestError::OutcomeDayMissing));
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-20")), RequestError::OutcomeBeforeArrival));
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-25")), RequestError::OutcomeInFuture));
    EXPECT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-21")).succeeded());
}

TEST(Aftermath, refuses_two_answers_that_contradict_each_other)
{
    Told home;
    ASSERT_TRUE(home.stay("2026-11-24", StayEnd::HOME, day("2026-11-23")).succeeded());
    EXPECT_TRUE(stopped_by(home.issue("2026-11-24", born("2026-11-22")), RequestError::IssueBeforeStayEnd));
    EXPECT_TRUE(home.issue("2026-11-24", born("2026-11-23")).succeeded());

    Told delivered;
    ASSERT_TRUE(delivered.stay("2026-11-24", StayEnd::DELIVERED_THIS_STAY, day("2026-11-23")).succeeded());
    EXPECT_TRUE(stopped_by(delivered.issue("2026-11-24", born("2026-11-24")), RequestError::IssueAfterDelivery));
    EXPECT_TRUE(delivered.issue("2026-11-24", born("2026-11-23")).succeeded());
}

TEST(Aftermath, says_all_that_is_amiss_in_an_answer)
{
    Told const told;
    EndOfStay const end { .how = StayEnd::DEATH_N, .on = day("2026-11-20") };
    EXPECT_EQ(told.aftermath.amiss(end, at("2026-11-24")), (std::vector { RequestError::EndOfAnotherKind, RequestError::OutcomeBeforeArrival }));
    PregnancyIssue const issue { .how = Issue::LIVE_BIRTH, .on = day("2026-11-25"), .at = at("2026-11-24"), .newborns = { { .fate = NewbornFate::STILLBORN } } };
    EXPECT_EQ(told.aftermath.amiss(issue, at("2026-11-24")),
        (std::vector { RequestError::OutcomeInFuture, RequestError::HourOfAnotherDay, RequestError::ChildrenContradict }));
    EXPECT_EQ(told.aftermath.amiss(PregnancyIssue { .how = Issue::LIVE_BIRTH }, at("2026-11-24")),
        (std::vector { RequestError::OutcomeDayMissing, RequestError::NewbornsMissing }));
}

TEST(Aftermath, takes_each_answer_once_but_a_stay_that_lasts)
{
    Told told;
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::STILL_IN).succeeded());
    EXPECT_TRUE(told.aftermath.awaits_stay());
    ASSERT_TRUE(told.stay("2026-12-01", StayEnd::HOME, day("2026-11-30")).succeeded());
    EXPECT_TRUE(stopped_by(told.stay("2026-12-01", StayEnd::HAD, day("2026-11-30")), RequestError::StayAlreadyTold));
}

TEST(Aftermath, takes_only_ends_that_go_with_the_transfer)
{
    EXPECT_TRUE(stopped_by(Told().stay("2026-11-24", StayEnd::DEATH_N, day("2026-11-24")), RequestError::EndOfAnotherKind));
    EXPECT_TRUE(stopped_by(Told(Kind::TNN, false).stay("2026-11-24", StayEnd::DEATH_M, day("2026-11-24")), RequestError::EndOfAnotherKind));
    EXPECT_TRUE(stopped_by(Told(Kind::TPP, false).stay("2026-11-24", StayEnd::FETAL_DEATH, day("2026-11-24")), RequestError::EndOfAnotherKind));
}

Told twins() { return Told(Kind::TNN, false, { first, second }); }

TEST(Aftermath, of_twins_ends_when_each_of_them_has_left)
{
    auto told = twins();
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24"), first).succeeded());
    EXPECT_TRUE(told.aftermath.awaits_stay());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
    EXPECT_EQ(told.aftermath.known_since(), std::nullopt);
    EXPECT_FALSE(told.aftermath.stays()[0].is_awaited());
    EXPECT_TRUE(told.aftermath.stays()[1].is_awaited());
    ASSERT_TRUE(told.stay("2026-11-26", StayEnd::RETRANSFER, day("2026-11-26"), second).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
    EXPECT_EQ(told.aftermath.known_since(), at("2026-11-26"));
}

TEST(Aftermath, of_twins_may_be_the_same_for_both)
{
    auto told = twins();
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_FALSE(told.aftermath.awaits_stay());
    EXPECT_EQ(told.aftermath.stay_answers().size(), 1U);
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::HAD, day("2026-11-24"), second), RequestError::StayAlreadyTold));
}

TEST(Aftermath, of_both_who_stayed_lets_one_leave)
{
    auto told = twins();
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::STILL_IN).succeeded());
    ASSERT_TRUE(told.stay("2026-11-26", StayEnd::DEATH_N, day("2026-11-26"), first).succeeded());
    EXPECT_EQ(told.aftermath.stay_answers().size(), 2U);
    EXPECT_TRUE(told.aftermath.awaits_stay());
    // What is told of all would tell again of her who has left.
    EXPECT_TRUE(stopped_by(told.stay("2026-11-27", StayEnd::STILL_IN), RequestError::StayAlreadyTold));
    EXPECT_TRUE(told.stay("2026-11-27", StayEnd::STILL_IN, {}, second).succeeded());
}

TEST(Aftermath, tells_of_nobody_who_did_not_travel)
{
    EXPECT_TRUE(stopped_by(twins().stay("2026-11-24", StayEnd::HOME, day("2026-11-24"), mother), RequestError::NotATraveller));
    EXPECT_TRUE(stopped_by(Told(Kind::TIU_ASC, true, { first }).stay("2026-11-24", StayEnd::HOME, day("2026-11-24"), first), RequestError::NotATraveller));
}

TEST(Aftermath, of_a_mother_with_her_newborn_takes_each_one_s_own_ends)
{
    Told told(Kind::TPP, false, { first });
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::DEATH_N, day("2026-11-24"), mother), RequestError::EndOfAnotherKind));
    EXPECT_TRUE(stopped_by(told.stay("2026-11-24", StayEnd::DEATH_M, day("2026-11-24"), first), RequestError::EndOfAnotherKind));
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::DEATH_N, day("2026-11-24"), first).succeeded());
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24"), mother).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
}

/// Lists and figures hold one end for a request: design proposal (a death, a transfer elsewhere, then the others).
TEST(Aftermath, of_several_stands_in_lists_for_what_weighs_most)
{
    auto told = twins();
    EXPECT_EQ(told.aftermath.stay_end(), std::nullopt);
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24"), first).succeeded());
    EXPECT_EQ(told.aftermath.stay_end(), std::nullopt);
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::STILL_IN, {}, second).succeeded());
    EXPECT_EQ(told.aftermath.stay_end(), StayEnd::STILL_IN);
    ASSERT_TRUE(told.stay("2026-11-25", StayEnd::RETRANSFER, day("2026-11-25"), second).succeeded());
    EXPECT_EQ(told.aftermath.stay_end(), StayEnd::RETRANSFER);
}

TEST(Aftermath, of_a_live_birth_tells_of_each_child)
{
    Told told;
    EXPECT_TRUE(stopped_by(told.issue("2026-11-24", { .how = Issue::LIVE_BIRTH, .on = day("2026-11-24") }), RequestError::NewbornsMissing));
    auto other_day = born("2026-11-24");
    other_day.at = at("2026-11-23", "23:59");
    EXPECT_TRUE(stopped_by(told.issue("2026-11-24", other_day), RequestError::HourOfAnotherDay));
    EXPECT_TRUE(told.issue("2026-11-24", { .how = Issue::UNKNOWN }).succeeded());
}

TEST(Aftermath, sends_nothing_by_ordinary_mail_and_knows_whom_it_telephoned)
{
    Told told;
    EXPECT_TRUE(stopped_by(told.feedback("2026-11-25", FeedbackChannel::MAIL), RequestError::OrdinaryMail));
    EXPECT_TRUE(stopped_by(told.feedback("2026-11-25", FeedbackChannel::PHONE), RequestError::RecipientMissing));
    ASSERT_TRUE(told.feedback("2026-11-25", FeedbackChannel::PHONE, "C. Exemple").succeeded());
    EXPECT_FALSE(told.aftermath.has_unread());
    EXPECT_TRUE(stopped_by(told.receipt("2026-11-26"), RequestError::NothingToRead));
}

TEST(Aftermath, is_not_closed_by_a_feedback_that_knew_nothing)
{
    Told told(Kind::TPP, false);
    ASSERT_TRUE(told.feedback("2026-11-23").succeeded());
    ASSERT_TRUE(told.receipt("2026-11-24").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
}

TEST(Aftermath, is_closed_without_feedback_only_expressly)
{
    Told told(Kind::TPP, false);
    ASSERT_TRUE(told.aftermath.tell(FeedbackWaiver { WaiverReason::ALREADY_KNOWN }).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::ARRIVED);
    EXPECT_TRUE(stopped_by(told.aftermath.tell(FeedbackWaiver { WaiverReason::ALREADY_KNOWN }), RequestError::AlreadyWaived));
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::UNKNOWN).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::CLOSED);
}

TEST(Aftermath, may_be_closed_by_the_cell_although_the_last_feedback_is_unread)
{
    Told told(Kind::TPP, false);
    EXPECT_TRUE(stopped_by(told.close("2026-11-25"), RequestError::NotToBeClosed));
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_TRUE(stopped_by(told.close("2026-11-25"), RequestError::NotToBeClosed));
    ASSERT_TRUE(told.feedback("2026-11-25").succeeded());
    ASSERT_TRUE(told.close("2026-11-26").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::CLOSED);
}

/// The answer of 24 November as it stands in the journal once it was put right on 1 December.
Told put_right_on_1_december()
{
    Told told(Kind::TPP, false);
    EndOfStay const end { .how = StayEnd::DEATH_M, .on = day("2026-11-24") };
    auto right = fact(at("2026-11-24"), end);
    right.typed_at = at("2026-12-01");
    EXPECT_TRUE(told.aftermath.tell(end, right).succeeded());
    return told;
}

TEST(Aftermath, put_right_after_its_feedback_is_to_be_told_again)
{
    auto told = put_right_on_1_december();
    ASSERT_TRUE(told.feedback("2026-11-25").succeeded());
    ASSERT_TRUE(told.receipt("2026-11-26").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
    EXPECT_EQ(feedback_due(told.aftermath, delays), at("2026-12-01", "14:00")) << "a week after the answer that was told";
    ASSERT_TRUE(told.feedback("2026-12-02").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::FEEDBACK_SENT);
    EXPECT_EQ(feedback_due(told.aftermath, delays), std::nullopt);
    ASSERT_TRUE(told.receipt("2026-12-03").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::CLOSED);
}

TEST(Aftermath, put_right_before_its_feedback_is_told_once)
{
    auto told = put_right_on_1_december();
    ASSERT_TRUE(told.feedback("2026-12-01").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::FEEDBACK_SENT);
}

TEST(Aftermath, is_known_by_a_feedback_as_of_when_it_was_sent_be_its_hour_put_right_later)
{
    auto told = put_right_on_1_december();
    Feedback const feedback { .text = "Essai" };
    auto right = fact(at("2026-11-25"), feedback); // sent on 25 November, its hour put right on 2 December
    right.typed_at = at("2026-12-02");
    right.first_typed_at = at("2026-11-25");
    ASSERT_TRUE(told.aftermath.tell(feedback, right).succeeded());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN) << "what was put right on 1 December was told to nobody";
}

Told delivered_of_one()
{
    Told told;
    EXPECT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_TRUE(told.issue("2026-11-25", born("2026-11-25")).succeeded());
    EXPECT_TRUE(told.feedback("2026-11-26").succeeded());
    return told;
}

TEST(Aftermath, of_a_child_counted_since_is_asked_for_again)
{
    auto told = delivered_of_one();
    ASSERT_TRUE(told.receipt("2026-11-27").succeeded());
    told.aftermath.counted(2);
    EXPECT_TRUE(told.aftermath.awaits_issue());
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
    auto const dating = people::Dating { people::DatingMethod::FirstTrimesterUltrasound, day("2026-11-16").plus_days(-193) };
    EXPECT_EQ(outcome_due(told.aftermath, dating, delays), at("2026-11-24", "00:00")) << "she has delivered: not at her term";
    told.aftermath.counted(1);
    EXPECT_FALSE(told.aftermath.awaits_issue());
    EXPECT_EQ(told.aftermath.state(), State::CLOSED);
}

TEST(Aftermath, closed_before_a_child_was_counted_waits_for_it_all_the_same)
{
    auto told = delivered_of_one();
    told.aftermath.counted(2);
    EXPECT_TRUE(told.close("2026-11-27").succeeded()) << "a journal that holds it is read back";
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_PENDING);
}

TEST(Aftermath, put_right_after_the_closing_is_to_be_told_and_read_again)
{
    auto told = put_right_on_1_december();
    ASSERT_TRUE(told.feedback("2026-11-25").succeeded());
    ASSERT_TRUE(told.close("2026-11-30").succeeded()) << "by what was known then";
    EXPECT_EQ(told.aftermath.state(), State::OUTCOME_KNOWN);
    EXPECT_TRUE(stopped_by(told.close("2026-12-02"), RequestError::NotToBeClosed));
    ASSERT_TRUE(told.feedback("2026-12-02").succeeded());
    EXPECT_EQ(told.aftermath.state(), State::FEEDBACK_SENT);
}

TEST(OutcomeDue, is_three_days_after_the_arrival_then_a_week_after_still_in)
{
    Told told;
    EXPECT_EQ(outcome_due(told.aftermath, {}, delays), at("2026-11-24", "23:30"));
    ASSERT_TRUE(told.stay("2026-11-25", StayEnd::STILL_IN).succeeded());
    EXPECT_EQ(outcome_due(told.aftermath, {}, delays), at("2026-12-02", "14:00"));
}

TEST(OutcomeDue, of_twins_is_the_first_date_of_those_still_awaited)
{
    auto told = twins();
    ASSERT_TRUE(told.stay("2026-11-23", StayEnd::HOME, day("2026-11-23"), first).succeeded());
    EXPECT_EQ(outcome_due(told.aftermath, {}, delays), at("2026-11-24", "23:30"));
    ASSERT_TRUE(told.stay("2026-11-25", StayEnd::STILL_IN, {}, second).succeeded());
    EXPECT_EQ(outcome_due(told.aftermath, {}, delays), at("2026-12-02", "14:00"));
}

/// 27 SA + 4 j (193 days) on 16 November 2026: 41 SA (287 days) is 94 days later, on 18 February 2027.
TEST(OutcomeDue, of_a_woman_who_went_home_is_the_french_term)
{
    auto const dating = people::Dating { people::DatingMethod::FirstTrimesterUltrasound, day("2026-11-16").plus_days(-193) };
    Told told;
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_EQ(outcome_due(told.aftermath, dating, delays), at("2027-02-18", "00:00"));
    EXPECT_EQ(outcome_due(told.aftermath, {}, delays), at("2026-11-24", "00:00"));
    ASSERT_TRUE(told.issue("2026-11-24", born("2026-11-24")).succeeded());
    EXPECT_EQ(outcome_due(told.aftermath, dating, delays), std::nullopt);
}

TEST(FeedbackDue, is_a_week_after_the_arrival_then_a_week_after_the_outcome)
{
    Told told(Kind::TPP, false);
    EXPECT_EQ(feedback_due(told.aftermath, delays), at("2026-11-28", "23:30"));
    ASSERT_TRUE(told.feedback("2026-11-23").succeeded());
    EXPECT_EQ(feedback_due(told.aftermath, delays), std::nullopt);
    ASSERT_TRUE(told.stay("2026-11-24", StayEnd::HOME, day("2026-11-24")).succeeded());
    EXPECT_EQ(feedback_due(told.aftermath, delays), at("2026-12-01", "14:00"));
    ASSERT_TRUE(told.feedback("2026-11-25").succeeded());
    EXPECT_EQ(feedback_due(told.aftermath, delays), std::nullopt);
}

TEST(FeedbackDue, is_never_once_waived)
{
    Told told;
    ASSERT_TRUE(told.aftermath.tell(FeedbackWaiver { WaiverReason::WOMAN_OBJECTS }).succeeded());
    EXPECT_EQ(feedback_due(told.aftermath, delays), std::nullopt);
}

} // namespace
} // namespace cigogne::transfers
