#include "modules/transfers/outcome_faults.hpp"

#include <gtest/gtest.h>

/// What an answer must not contradict. Rules: design proposal, to be validated by the network.
namespace cigogne::transfers {
namespace {

CivilDate day(char const* date) { return *CivilDate::parse(date); }
Instant at(char const* date, char const* time = "14:00") { return from_paris(day(date), *TimeOfDay::parse(time)); }

auto const birth_of_ids = at("2026-11-01");
auto const mother = PersonId::make(birth_of_ids);
auto const today = day("2026-11-30");
Destination const house { .place = PlaceId::make(birth_of_ids) };

Fact fact(What what)
{
    auto const now = at("2026-11-30");
    return { .id = FactId::make(now), .position = 0, .happened_at = now, .typed_at = now, .author = AccountId::make(birth_of_ids), .what = std::move(what) };
}

PregnancyIssue born(char const* date, std::size_t children = 1)
{
    return { .how = Issue::LIVE_BIRTH, .on = day(date), .newborns = std::vector<NewbornOutcome>(children, { .fate = NewbornFate::WITH_MOTHER }) };
}

/// Arrived on 21 November 2026; `died_on` of the mother.
Aftermath told(std::optional<char const*> died_on, std::optional<PregnancyIssue> const& issue, std::vector<Instant> const& births = {})
{
    Aftermath aftermath;
    aftermath.begin(Kind::TIU_ASC, at("2026-11-21"), true, travellers_of(Kind::TIU_ASC, { mother }));
    for (auto const birth : births)
        aftermath.born(birth);
    if (issue) {
        EXPECT_TRUE(aftermath.tell(*issue, fact(*issue), Kind::TIU_ASC).succeeded());
    }
    if (died_on) {
        EndOfStay const end { .how = StayEnd::DEATH_M, .on = day(*died_on) };
        EXPECT_TRUE(aftermath.tell(end, fact(end)).succeeded());
    }
    return aftermath;
}

/// The first of the faults; nothing wrong without any.
Result<Done> first_of(std::vector<Failure> const& all) { return all.empty() ? Result<Done>(Done {}) : Result<Done>(all.front()); }
Result<Done> sound(PregnancyIssue const& issue, CivilDate day) { return first_of(faults_of(issue, day)); }
Result<Done> death_fits_birth(Aftermath const& aftermath, std::string const& field) { return first_of(faults_of_death(aftermath, field)); }

bool refused(Result<Done> const& result, FormError error) { return !result.succeeded() && result.failure().is(error); }

std::vector<std::string> fields_of(std::vector<Failure> const& failures)
{
    std::vector<std::string> fields;
    for (auto const& failure : failures)
        fields.push_back(failure.faults().at(0).field);
    return fields;
}

TEST(OutcomeFaults, a_house_goes_with_a_transfer_elsewhere_alone)
{
    EXPECT_TRUE(refused(transfers::sound(EndOfStay { StayEnd::HOME, today, house }, "stay"), FormError::PlaceOfNoTransfer));
    EXPECT_TRUE(refused(transfers::sound(EndOfStay { StayEnd::HOME, today, { .place = {}, .elsewhere = "CHU Essai" } }, "stay"), FormError::PlaceOfNoTransfer));
    EXPECT_TRUE(transfers::sound(EndOfStay { StayEnd::RETRANSFER, today, house }, "stay").succeeded());
    EXPECT_TRUE(transfers::sound(EndOfStay { StayEnd::HOME, today }, "stay").succeeded());
}

TEST(OutcomeFaults, a_transfer_elsewhere_is_not_to_the_house_where_she_is)
{
    EXPECT_TRUE(refused(goes_elsewhere({ StayEnd::RETRANSFER, today, house }, house, "stay"), FormError::SamePlace));
    Destination const named { .place = {}, .elsewhere = "CHU Essai" };
    EXPECT_TRUE(refused(goes_elsewhere({ StayEnd::RETRANSFER, today, named }, named, "stay"), FormError::SamePlace));
    EXPECT_TRUE(goes_elsewhere({ StayEnd::RETRANSFER, today, named }, house, "stay").succeeded());
    EXPECT_TRUE(goes_elsewhere({ StayEnd::RETRANSFER, today }, house, "stay").succeeded()) << "nobody knows where";
}

TEST(OutcomeFaults, an_issue_that_nobody_knows_describes_no_child)
{
    EXPECT_TRUE(refused(sound(PregnancyIssue { .how = Issue::UNKNOWN, .newborns = { { .fate = NewbornFate::DIED } } }, today), FormError::NoSuchDetail));
    EXPECT_TRUE(refused(sound(PregnancyIssue { .how = Issue::UNKNOWN, .mode = DeliveryMode::SPONTANEOUS }, today), FormError::NoSuchDetail));
    EXPECT_TRUE(refused(sound(PregnancyIssue { .how = Issue::UNKNOWN, .where = house }, today), FormError::NoSuchDetail));
    EXPECT_TRUE(refused(sound(PregnancyIssue { .how = Issue::MISCARRIAGE, .on = today, .newborns = { { .fate = NewbornFate::STILLBORN } } }, today), FormError::NoSuchDetail));
    EXPECT_TRUE(sound(PregnancyIssue { .how = Issue::UNKNOWN }, today).succeeded());
}

TEST(OutcomeFaults, of_an_interrupted_pregnancy_no_child_lives)
{
    auto const interrupted = [](std::vector<NewbornFate> const& fates) {
        PregnancyIssue issue { .how = Issue::IMG, .on = today };
        for (auto const fate : fates)
            issue.newborns.push_back({ .fate = fate });
        return sound(issue, today);
    };
    EXPECT_TRUE(interrupted({}).succeeded());
    EXPECT_TRUE(interrupted({ NewbornFate::STILLBORN }).succeeded());
    EXPECT_TRUE(interrupted({ NewbornFate::DIED }).succeeded());
    EXPECT_TRUE(refused(interrupted({ NewbornFate::WITH_MOTHER }), FormError::InterruptionOfLivingChild));
    EXPECT_TRUE(refused(interrupted({ NewbornFate::STILLBORN, NewbornFate::INTENSIVE_CARE }), FormError::InterruptionOfLivingChild));
}

TEST(OutcomeFaults, a_birth_out_of_any_house_has_none)
{
    auto issue = born("2026-11-24");
    issue.out_of_hospital = true;
    EXPECT_TRUE(sound(issue, today).succeeded());
    issue.where = house;
    EXPECT_TRUE(refused(sound(issue, today), FormError::PlaceOutOfHospital));
}

TEST(OutcomeFaults, each_child_has_its_own_house_and_its_own_death)
{
    auto issue = born("2026-11-24", 2);
    issue.newborns[1] = { .fate = NewbornFate::MOVED, .to = house };
    EXPECT_TRUE(sound(issue, today).succeeded());
    issue.newborns[0].to = house;
    EXPECT_TRUE(refused(sound(issue, today), FormError::PlaceOfNoTransfer));
    issue.newborns[0] = { .fate = NewbornFate::DIED, .died_on = day("2026-11-25") };
    EXPECT_TRUE(sound(issue, today).succeeded());
    issue.newborns[0].died_on = day("2026-11-23");
    EXPECT_TRUE(refused(sound(issue, today), FormError::DiedBeforeBirth));
    issue.newborns[0].died_on = day("2026-12-01");
    EXPECT_TRUE(refused(sound(issue, today), FormError::DayToCome));
    issue.newborns[0] = { .fate = NewbornFate::WITH_MOTHER, .died_on = day("2026-11-25") };
    EXPECT_TRUE(refused(sound(issue, today), FormError::DayOfNoDeath));
}

TEST(OutcomeFaults, all_that_is_wrong_is_told_at_once)
{
    auto issue = born("2026-11-24", 2);
    issue.out_of_hospital = true;
    issue.where = house;
    issue.newborns[0].died_on = day("2026-11-25"); // of a living one
    issue.newborns[1] = { .fate = NewbornFate::DIED, .to = house, .died_on = day("2026-11-23") };
    EXPECT_EQ(fields_of(faults_of(issue, today)), (std::vector<std::string> { "issue.out_of_hospital", "issue.newborns.0.died_on", "issue.newborns.1.place", "issue.newborns.1.died_on" }));
}

TEST(OutcomeFaults, of_twins_each_is_told)
{
    EXPECT_TRUE(refused(tells_each_child(born("2026-11-24", 1), 2), FormError::ChildUntold));
    EXPECT_TRUE(refused(tells_each_child(born("2026-11-24", 2), 3), FormError::ChildUntold));
    EXPECT_TRUE(tells_each_child(born("2026-11-24", 2), 2).succeeded());
    EXPECT_TRUE(tells_each_child(born("2026-11-24", 1), 1).succeeded());
    EXPECT_TRUE(tells_each_child({ .how = Issue::FETAL_DEATH, .on = today }, 2).succeeded()) << "both died";
}

TEST(OutcomeFaults, the_number_of_children_is_put_right_to_no_fewer_than_were_born_or_described)
{
    EXPECT_TRUE(count_fits(told({}, {}), 1, 2, 0).succeeded());
    EXPECT_TRUE(count_fits(told({}, {}), 3, 2, 2).succeeded());
    EXPECT_TRUE(refused(count_fits(told({}, {}), 2, 2, 0), FormError::SameCount));
    EXPECT_TRUE(refused(count_fits(told({}, {}), 1, 3, 2), FormError::FewerThanBorn));
    EXPECT_TRUE(refused(count_fits(told({}, born("2026-11-24", 2)), 1, 2, 0), FormError::FewerThanDescribed));
}

TEST(OutcomeFaults, a_birth_is_noted_of_no_seventh_child_nor_after_a_fetal_death)
{
    EXPECT_TRUE(takes_birth(told({}, {}), 5).succeeded());
    EXPECT_TRUE(refused(takes_birth(told({}, {}), 6), FormError::TooManyBirths));
    EXPECT_TRUE(refused(takes_birth(told({}, PregnancyIssue { .how = Issue::FETAL_DEATH, .on = today }), 0), FormError::IssueWithoutBirth));
    EXPECT_TRUE(refused(takes_birth(told({}, PregnancyIssue { .how = Issue::MISCARRIAGE, .on = today }), 0), FormError::IssueWithoutBirth));
    EXPECT_TRUE(takes_birth(told({}, born("2026-11-24")), 0).succeeded());
}

TEST(OutcomeFaults, a_woman_who_has_died_gives_birth_no_more_unless_the_child_was_taken_out)
{
    auto const judged = [](char const* died_on, PregnancyIssue const& issue, std::vector<Instant> const& births = {}) {
        return death_fits_birth(told(died_on, issue, births), "issue.on");
    };
    EXPECT_TRUE(judged("2026-11-25", born("2026-11-24")).succeeded());
    EXPECT_TRUE(judged("2026-11-24", born("2026-11-24")).succeeded()); // on one day nobody knows which came first
    EXPECT_TRUE(refused(judged("2026-11-23", born("2026-11-24")), FormError::BirthAfterDeath));
    auto extraction = born("2026-11-24");
    extraction.after_mothers_death = true;
    EXPECT_TRUE(judged("2026-11-23", extraction).succeeded());
    extraction.mode = DeliveryMode::SPONTANEOUS;
    EXPECT_TRUE(refused(judged("2026-11-23", extraction), FormError::ExtractionByCaesarean));
    extraction.mode = DeliveryMode::CAESAREAN_BEFORE_LABOUR;
    EXPECT_TRUE(judged("2026-11-23", extraction).succeeded());
    EXPECT_TRUE(refused(judged("2026-11-25", extraction), FormError::ExtractionBeforeDeath));
    EXPECT_TRUE(refused(death_fits_birth(told({}, extraction), "issue.on"), FormError::ExtractionWithoutDeath));
    EXPECT_TRUE(refused(death_fits_birth(told("2026-11-23", {}, { at("2026-11-24") }), "stay.on"), FormError::BirthAfterDeath));
}

TEST(OutcomeFaults, a_birth_alone_is_noted_of_no_day_after_the_mothers_death_unless_the_child_was_taken_out)
{
    auto const noted = [](std::optional<char const*> died_on, char const* date, char const* time, std::optional<PregnancyIssue> const& issue = {}) {
        return birth_fits_death(told(died_on, issue), at(date, time));
    };
    EXPECT_TRUE(noted({}, "2026-11-24", "00:01").succeeded()) << "she lives";
    EXPECT_TRUE(noted("2026-11-23", "2026-11-23", "23:59").succeeded()) << "on one day nobody knows which came first";
    auto const after = noted("2026-11-23", "2026-11-24", "00:01");
    EXPECT_TRUE(refused(after, FormError::BirthAfterDeath));
    EXPECT_EQ(after.failure().faults().at(0).field, "happened_at");
    EXPECT_NE(after.failure().sentence().find("23/11/2026"), std::string::npos);
    auto extraction = born("2026-11-24");
    extraction.after_mothers_death = true;
    EXPECT_TRUE(noted("2026-11-23", "2026-11-24", "00:01", extraction).succeeded());
}

TEST(OutcomeFaults, the_issue_is_of_a_day_on_which_the_journal_notes_a_birth)
{
    EXPECT_TRUE(birth_days_agree(told({}, born("2026-11-24"))));
    EXPECT_TRUE(birth_days_agree(told({}, born("2026-11-24"), { at("2026-11-24", "23:59") })));
    EXPECT_FALSE(birth_days_agree(told({}, born("2026-11-24"), { at("2026-11-25", "00:01") })));
    // Twins born on both sides of midnight.
    EXPECT_TRUE(birth_days_agree(told({}, born("2026-11-24", 2), { at("2026-11-24", "23:59"), at("2026-11-25", "00:20") })));
    EXPECT_TRUE(birth_days_agree(told({}, born("2026-11-24", 2), { at("2026-11-25", "00:20") }))); // the first is not noted
    EXPECT_FALSE(birth_days_agree(told({}, born("2026-11-26", 2), { at("2026-11-25", "00:20") })));
    EXPECT_TRUE(birth_days_agree(told({}, PregnancyIssue { .how = Issue::UNKNOWN }, { at("2026-11-24") })));
}

/// She left on 21 November at 12:05 and arrived at 14:00.
Road const road { at("2026-11-21", "12:05"), at("2026-11-21"), house };

PregnancyIssue born_at(char const* time, Destination where = {})
{
    auto issue = born("2026-11-21");
    issue.at = at("2026-11-21", time);
    issue.where = std::move(where);
    return issue;
}

Ending ending_of(PregnancyIssue issue, std::vector<Instant> const& births = {})
{
    Ending ending(told({}, {}, births));
    ending.issue = std::move(issue);
    return ending;
}

TEST(OutcomeFaults, who_left_pregnant_has_not_delivered_before_unless_the_journal_notes_it)
{
    auto const judged = [](PregnancyIssue issue, std::vector<Instant> const& births = {}) { return faults_of_road(ending_of(std::move(issue), births), road); };
    auto const before = judged(born_at("12:04", house));
    ASSERT_EQ(fields_of(before), std::vector<std::string> { "issue.at" });
    EXPECT_TRUE(before[0].is(FormError::BornBeforeDeparture));
    EXPECT_NE(before[0].sentence().find("« Naissance… »"), std::string::npos);
    EXPECT_TRUE(judged(born_at("12:04"), { at("2026-11-21", "12:04") }).empty()) << "the journal flags it";
    EXPECT_EQ(judged(born_at("12:04"), { at("2026-11-21", "12:06") }).size(), 1u) << "the journal notes another hour";
    auto out_of_any = born("2026-11-20");
    out_of_any.out_of_hospital = true;
    EXPECT_EQ(fields_of(judged(out_of_any)), std::vector<std::string> { "issue.on" });
    EXPECT_TRUE(judged(born("2026-11-21")).empty()) << "on one day nobody knows which came first";
    EXPECT_TRUE(faults_of_road(ending_of(born_at("12:04")), {}).empty()) << "she never left";
}

TEST(OutcomeFaults, no_house_is_told_of_a_child_born_on_the_road)
{
    auto const judged = [](PregnancyIssue issue, std::vector<Instant> const& births = {}) { return faults_of_road(ending_of(std::move(issue), births), road); };
    auto const in_a_house = judged(born_at("13:59", house));
    ASSERT_EQ(fields_of(in_a_house), std::vector<std::string> { "issue.at" });
    EXPECT_TRUE(in_a_house[0].is(FormError::BornOnTheRoad));
    EXPECT_TRUE(judged(born_at("12:05")).empty());
    EXPECT_TRUE(judged(born_at("14:00", house)).empty()) << "the minute of the arrival comes after it";
    auto untimed = born("2026-11-21");
    untimed.where = house;
    EXPECT_TRUE(judged(untimed).empty());
    EXPECT_EQ(fields_of(judged(untimed, { at("2026-11-21", "13:00") })), std::vector<std::string> { "issue.out_of_hospital" }) << "the journal tells the hour";
    auto const back = faults_of_road(ending_of(born_at("13:00", house)), { road.left_at, at("2026-11-21", "13:30"), {} });
    ASSERT_EQ(back.size(), 1u);
    EXPECT_NE(back[0].sentence().find("son retour"), std::string::npos);
}

TEST(OutcomeFaults, who_delivered_during_the_stay_delivered_where_she_arrived_or_before)
{
    auto const judged = [](PregnancyIssue issue, std::string const& answer = "issue", StayEnd how = StayEnd::DELIVERED_THIS_STAY) {
        auto ending = ending_of(std::move(issue));
        ending.stay = EndOfStay { how, day("2026-11-24") };
        return fields_of(faults_of_house(ending, road, answer));
    };
    Destination const other { .place = PlaceId::make(birth_of_ids) };
    EXPECT_TRUE(judged(born_at("15:00", house)).empty());
    EXPECT_TRUE(judged(born_at("15:00")).empty());
    EXPECT_EQ(judged(born_at("15:00", other)), std::vector<std::string> { "issue.place" });
    EXPECT_EQ(judged(born_at("15:00", { .place = {}, .elsewhere = "CHU Essai" })), std::vector<std::string> { "issue.elsewhere" });
    EXPECT_EQ(judged(born_at("15:00", other), "stay"), std::vector<std::string> { "stay.how" }) << "the issue was told before";
    EXPECT_TRUE(judged(born_at("15:00", other), "issue", StayEnd::RETRANSFER).empty());
    auto out_of_any = born_at("13:00");
    out_of_any.out_of_hospital = true;
    EXPECT_TRUE(judged(out_of_any).empty()) << "on the road";
    out_of_any.at = at("2026-11-21", "14:01");
    EXPECT_EQ(judged(out_of_any), std::vector<std::string> { "issue.out_of_hospital" });
    out_of_any.at = at("2026-11-21", "14:00");
    auto noted = ending_of(out_of_any, { at("2026-11-21", "14:00") });
    noted.stay = EndOfStay { StayEnd::DELIVERED_THIS_STAY, day("2026-11-24") };
    EXPECT_TRUE(faults_of_house(noted, road, "issue").empty()) << "noted on the road, in the minute of the arrival";
}

TEST(OutcomeFaults, an_only_child_is_told_as_the_journal_notes_it)
{
    auto const grams = [](int weight) { return people::Grams::make(weight); };
    auto const girl = NotedChild { at("2026-11-21", "15:10"), grams(1200), people::Sex::Female };
    auto issue = born_at("15:10");
    EXPECT_TRUE(faults_of_only_child(issue, { girl }).empty()) << "what is not told contradicts nothing";
    issue.newborns[0] = { .fate = NewbornFate::INTENSIVE_CARE, .weight = grams(1200), .sex = people::Sex::Unknown };
    EXPECT_TRUE(faults_of_only_child(issue, { girl }).empty());
    issue.at = at("2026-11-21", "15:45");
    issue.newborns[0] = { .fate = NewbornFate::INTENSIVE_CARE, .weight = grams(1900), .sex = people::Sex::Male };
    auto const all = faults_of_only_child(issue, { girl });
    EXPECT_EQ(fields_of(all), (std::vector<std::string> { "issue.at", "issue.newborns.0.weight_g", "issue.newborns.0.sex" }));
    EXPECT_NE(all.at(1).sentence().find(girl.weight->text()), std::string::npos);
    EXPECT_NE(all.at(2).sentence().find("une fille"), std::string::npos);
    EXPECT_TRUE(faults_of_only_child(issue, {}).empty());
    EXPECT_TRUE(faults_of_only_child(issue, { girl, girl }).empty()) << "nobody knows which is which";
    auto const noted_later = birth_fits_issue(issue, girl);
    ASSERT_TRUE(refused(noted_later, FormError::BirthToldOtherwise));
    EXPECT_EQ(noted_later.failure().faults().at(0).field, "happened_at");
    EXPECT_EQ(noted_later.failure().faults().at(1).field, "weight_g");
    EXPECT_EQ(noted_later.failure().faults().at(2).field, "sex");
    EXPECT_TRUE(birth_fits_issue(born("2026-11-21"), girl).succeeded());
    issue.newborns.push_back({ .fate = NewbornFate::WITH_MOTHER });
    EXPECT_TRUE(faults_of_only_child(issue, { girl }).empty()) << "of twins one may not be noted";
}

TEST(OutcomeFaults, two_days_of_birth_are_shown_with_both)
{
    auto const failure = birth_days_differ(told({}, born("2026-11-24"), { at("2026-11-23", "14:05") }), "issue.on");
    EXPECT_TRUE(failure.is(FormError::BirthDaysDiffer));
    EXPECT_NE(failure.sentence().find("23/11/2026"), std::string::npos);
    EXPECT_NE(failure.sentence().find("24/11/2026"), std::string::npos);
}

} // namespace
} // namespace cigogne::transfers
