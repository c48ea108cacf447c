#include "modules/transfers/told_children.hpp"

#include <gtest/gtest.h>

/// What a request tells of its children that has to be analysed.
namespace cigogne::transfers {
namespace {

auto const may_4 = *CivilDate::make(2026, 5, 4);

Instant at(char const* time, int days_later = 0) { return from_paris(may_4.plus_days(days_later), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("00:00");
auto const rodez = PlaceId::make(birth_of_ids);
auto const montpellier = PlaceId::make(birth_of_ids);
auto const cell = AccountId::make(birth_of_ids);

class Story {
public:
    explicit Story(Kind kind, Told told = {})
        : request_(*Request::open({
            .id = RequestId::make(birth_of_ids),
            .number = 412,
            .kind = kind,
            .origin = rodez,
            .told = std::move(told),
            .persons = { PersonId::make(birth_of_ids) },
            .screening = Screening { ScreeningMoment::SENDING, {} },
            .asked_at = at("12:00"),
            .typed_at = at("12:00"),
            .author = cell,
        }))
    {
    }
    Story& then(Instant when, What what)
    {
        request_ = request_.with(FactId::make(when), std::move(what), { when, when, cell }).value();
        return *this;
    }
    Story& arrived()
    {
        then(at("12:05"), Taking {}).then(at("12:30"), Acceptance { .by = { montpellier }, .physician = "Dr Exemple" });
        then(at("12:40"), VehicleOrder { .screening = { ScreeningMoment::BEFORE_VEHICLE, {} }, .used = VehicleClass::Two });
        return then(at("13:00"), Departure {}).then(at("15:00"), Arrival {});
    }
    Story& issue(Instant told_at, Issue how, std::vector<NewbornOutcome> newborns)
    {
        return then(told_at, PregnancyIssue { .how = how, .on = may_4, .where = { montpellier }, .newborns = std::move(newborns) });
    }
    Request const& request() const { return request_; }

private:
    Request request_;
};

ToldChildren told(Story const& story, std::optional<CivilDate> born_on = {}, std::vector<NewbornSheet> const& sheets = {})
{
    return told_by(story.request(), sheets, born_on);
}

TEST(ToldChildren, are_asked_for_after_an_anoxia_or_cooled)
{
    EXPECT_FALSE(told(Story(Kind::TNN, { .motive = Motive::RESP_NN })).after_anoxia);
    EXPECT_TRUE(told(Story(Kind::TNN, { .motive = Motive::EAI })).after_anoxia);
    EXPECT_TRUE(told(Story(Kind::TNN, { .motive = Motive::RESP_NN, .associated_motives = { Motive::EAI } })).after_anoxia);
    NewbornSheet cooled {};
    cooled.hypothermia_started_at = at("13:00");
    EXPECT_TRUE(told(Story(Kind::TNN, { .motive = Motive::RESP_NN }), may_4, { {}, cooled }).after_anoxia);
}

TEST(ToldChildren, die_at_the_latest_on_the_day_on_which_it_is_told)
{
    Story story(Kind::TIU_ASC);
    story.arrived();
    EXPECT_FALSE(told(story).died_within_days);
    story.issue(at("09:00", 12), Issue::LIVE_BIRTH, { { .fate = NewbornFate::DIED } });
    EXPECT_EQ(told(story).died_within_days, 12);
    EXPECT_FALSE(told(story).stillborn);
    Story known(Kind::TIU_ASC);
    known.arrived().issue(at("09:00", 12), Issue::LIVE_BIRTH, { { .fate = NewbornFate::DIED, .died_on = may_4.plus_days(2) } });
    EXPECT_EQ(told(known).died_within_days, 2);
}

TEST(ToldChildren, who_died_on_a_day_that_nobody_told_are_said_so)
{
    Story untold(Kind::TIU_ASC);
    untold.arrived().issue(at("09:00", 30), Issue::LIVE_BIRTH, { { .fate = NewbornFate::DIED } });
    EXPECT_EQ(told(untold).died_within_days, 30);
    EXPECT_TRUE(told(untold).died_on_a_day_untold);
    Story known(Kind::TIU_ASC);
    known.arrived().issue(at("09:00", 30), Issue::LIVE_BIRTH, { { .fate = NewbornFate::DIED, .died_on = may_4.plus_days(29) }, { .fate = NewbornFate::WITH_MOTHER } });
    EXPECT_FALSE(told(known).died_on_a_day_untold);
}

/// A medical interruption is no perinatal mortality to be analysed (AN_MPT « hors interruption médicale »).
TEST(ToldChildren, of_an_interrupted_pregnancy_are_no_mortality)
{
    Story stillborn(Kind::TIU_ASC);
    EXPECT_FALSE(told(stillborn.arrived().issue(at("18:00"), Issue::IMG, { { .fate = NewbornFate::STILLBORN } })).stillborn);
    Story died(Kind::TIU_ASC);
    died.arrived().issue(at("18:00"), Issue::IMG, { { .fate = NewbornFate::DIED } });
    EXPECT_FALSE(told(died).died_within_days);
    EXPECT_FALSE(told(died).died_on_a_day_untold);
}

TEST(ToldChildren, are_stillborn_alone_or_beside_a_twin)
{
    Story one(Kind::TIU_ASC);
    EXPECT_TRUE(told(one.arrived().issue(at("18:00"), Issue::FETAL_DEATH, {})).stillborn);
    Story twin(Kind::TIU_ASC);
    EXPECT_TRUE(told(twin.arrived().issue(at("18:00"), Issue::LIVE_BIRTH, { { .fate = NewbornFate::STILLBORN }, { .fate = NewbornFate::INTENSIVE_CARE } })).stillborn);
    EXPECT_EQ(told(twin).born, 2);
    Story interrupted(Kind::TIU_ASC);
    interrupted.arrived().issue(at("18:00"), Issue::LIVE_BIRTH, { { .fate = NewbornFate::INTERRUPTED }, { .fate = NewbornFate::WITH_MOTHER } });
    EXPECT_FALSE(told(interrupted).stillborn) << "one of twins was interrupted: no spontaneous stillbirth";
    Story ended(Kind::TIU_ASC);
    EXPECT_FALSE(told(ended.arrived().issue(at("18:00"), Issue::IMG, {})).stillborn);
}

TEST(ToldChildren, who_travel_die_on_the_day_of_the_end_of_the_stay)
{
    Story story(Kind::TNN, { .motive = Motive::RESP_NN });
    story.arrived().then(at("09:00", 40), EndOfStay { .how = StayEnd::DEATH_N, .on = may_4.plus_days(5) });
    EXPECT_EQ(told(story, may_4.plus_days(-1)).died_within_days, 6);
    EXPECT_FALSE(told(story).died_within_days) << "nobody knows when it was born";
}

TEST(ToldChildren, have_a_birth_that_is_noted_by_the_journal_alone)
{
    Story story(Kind::TIU_ASC);
    story.arrived().issue(at("16:00"), Issue::LIVE_BIRTH, { { .fate = NewbornFate::WITH_MOTHER } });
    EXPECT_FALSE(told(story).birth_is_noted);
    story.then(at("16:30"), Birth { PersonId::make(birth_of_ids) });
    EXPECT_TRUE(told(story).birth_is_noted);
}

TEST(ToldChildren, come_back_when_she_does)
{
    Story story(Kind::TIU_ASC);
    story.then(at("12:05"), Taking {}).then(at("12:30"), Acceptance { .by = { montpellier }, .physician = "Dr Exemple" });
    story.then(at("12:40"), VehicleOrder { .screening = { ScreeningMoment::BEFORE_VEHICLE, {} }, .used = VehicleClass::Two }).then(at("13:00"), Departure {});
    EXPECT_FALSE(told(story).returned_at);
    story.then(at("13:40"), Return { .reason = RouteChangeReason::ROAD });
    EXPECT_EQ(told(story).returned_at, at("13:40"));
}

} // namespace
} // namespace cigogne::transfers
