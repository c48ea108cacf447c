#include "modules/quality/declaration.hpp"
#include "modules/quality/store.hpp"
#include "platform/core/date.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::quality {
namespace {

using security::ScopeForTests;

class QualityStore : public cigogne::fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(QualityStore);

auto const ten = *parse_rfc3339("2026-05-04T08:00:00Z");
auto const may_4 = *CivilDate::make(2026, 5, 4);
auto const here = PlaceId::make(ten);
auto const elsewhere = PlaceId::make(ten);
auto const somebody = AccountId::make(ten);

CaseRow a_case(int number, PlaceId house, CivilDate on)
{
    return { CaseId::make(ten), number, CaseKind::AN_OUT, {}, CaseState::DETECTED, CaseSource::DECLARATION, house, on, {},
        people::GestationalAge::make(27, 3), {}, 1, Vital::LIVE, false, {}, {}, 1, {}, content_of(Documentation {}), {}, {}, {}, {}, {}, ten, somebody, {}, {}, {},
        ten, somebody, 1 };
}

TEST_P(QualityStore, lists_the_cases_of_the_house_the_latest_birth_first)
{
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(a_case(1, here, may_4));
        store.add(a_case(2, elsewhere, may_4));
        store.add(a_case(3, here, may_4.plus_days(1)));
    });
    auto reading = database().read();
    Store const store(reading);
    auto const page = store.cases(ScopeForTests::of(here), {}, may_4, {});
    ASSERT_EQ(page.items.size(), 2u);
    EXPECT_EQ(page.items[0].number, 3);
    EXPECT_EQ(store.cases(ScopeForTests::network(), {}, may_4, {}).items.size(), 3u);
    EXPECT_EQ(store.cases(ScopeForTests::network(), { .group = CaseGroup::LATE, .state = {}, .kind = {}, .house = {}, .year = {} }, may_4.plus_days(1), {}).items.size(), 2u);
    EXPECT_EQ(store.cases(ScopeForTests::network(), { .group = {}, .state = {}, .kind = CaseKind::AIEH, .house = {}, .year = {} }, may_4, {}).items.size(), 0u);
    EXPECT_EQ(store.cases(ScopeForTests::network(), { .group = {}, .state = {}, .kind = {}, .house = here, .year = 2026 }, may_4, {}).items.size(), 2u);
    EXPECT_EQ(store.count_in(CaseState::DETECTED), 3);
    EXPECT_EQ(store.count_late(may_4.plus_days(1)), 2);
    EXPECT_EQ(store.born_between(may_4, may_4).size(), 2u);
    EXPECT_EQ(store.next_number(), 4);
}

TEST_P(QualityStore, tells_since_when_its_registers_are_kept)
{
    auto transaction = database().write();
    Store store(transaction);
    EXPECT_FALSE(store.first_case_day());
    EXPECT_FALSE(store.first_meeting_day());
    store.add(a_case(1, here, may_4));
    store.add(a_case(2, here, may_4.plus_days(-40)));
    EXPECT_EQ(store.first_case_day(), may_4.plus_days(-40));
    EXPECT_EQ(store.last_case_day(here), may_4);
    auto aside = a_case(3, here, may_4.plus_days(9));
    aside.state = CaseState::REJECTED;
    store.add(aside);
    EXPECT_EQ(store.last_case_day(here), may_4) << "what was set aside is no birth there";
}

TEST_P(QualityStore, finds_a_case_by_whatever_it_is_analysed_for)
{
    auto both = a_case(1, here, may_4);
    both.also.values = { CaseKind::AN_EAI, CaseKind::AN_DNN };
    auto transaction = database().write();
    Store store(transaction);
    store.add(both);
    EXPECT_EQ(store.find(both.id)->also.values, both.also.values);
    for (auto const& [kind, count] : { std::pair(CaseKind::AN_OUT, 1u), std::pair(CaseKind::AN_DNN, 1u), std::pair(CaseKind::AN_MPT, 0u) })
        EXPECT_EQ(store.cases(ScopeForTests::network(), { .group = {}, .state = {}, .kind = kind, .house = {}, .year = {} }, may_4, {}).items.size(), count);
}

TEST_P(QualityStore, keeps_what_else_was_told_whole)
{
    auto const known = a_case(1, here, may_4);
    auto transaction = database().write();
    Store store(transaction);
    store.add(known);
    Declaration const other { .kind = CaseKind::AN_OUT, .happened_at = ten, .age = people::GestationalAge::make(27, 0), .vital = Vital::LIVE, .summary = "Deuxième récit" };
    store.add(CaseDeclarationRow { Id<CaseDeclarationTag>::make(ten), known.id, content_of(other), ten, somebody });
    auto const told = store.declarations(known.id);
    ASSERT_EQ(told.size(), 1u);
    auto const read = declaration_from(told[0].content);
    EXPECT_EQ(read.happened_at, ten);
    EXPECT_EQ(read.age, people::GestationalAge::make(27, 0));
    EXPECT_EQ(read.summary, "Deuxième récit");
}

TEST_P(QualityStore, opens_one_case_for_each_child_of_a_request)
{
    auto first = a_case(1, here, may_4);
    first.request = transfers::RequestId::make(ten);
    auto second = a_case(2, here, may_4);
    second.request = first.request;
    auto transaction = database().write();
    Store store(transaction);
    store.add(first);
    EXPECT_EQ(store.of_request(*first.request).size(), 1u);
    EXPECT_EQ(store.next_child(*first.request), 2);
    EXPECT_THROW(store.add(second), std::exception);
}

TEST_P(QualityStore, keeps_what_a_case_was_and_refuses_a_stale_writing)
{
    auto const before = a_case(1, here, may_4);
    auto after = before;
    after.state = CaseState::DECLARED;
    after.version = 2;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(before);
        EXPECT_TRUE(store.save(after, before, Change::DECLARED, ""));
        EXPECT_FALSE(store.save(after, before, Change::DECLARED, ""));
    });
    auto reading = database().read();
    Store const store(reading);
    EXPECT_EQ(store.find(before.id)->state, CaseState::DECLARED);
    ASSERT_EQ(store.history(before.id).size(), 1u);
    EXPECT_EQ(store.history(before.id)[0].version, 1);
    EXPECT_EQ(store.numbered(1), before.id);
}

TEST_P(QualityStore, finds_cases_of_the_days_around_but_not_those_that_were_set_aside)
{
    auto rejected = a_case(2, here, may_4);
    rejected.state = CaseState::REJECTED;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(a_case(1, here, may_4));
        store.add(rejected);
        store.add(a_case(3, here, may_4.plus_days(2)));
    });
    auto reading = database().read();
    auto const near = Store(reading).near({ here, may_4, {}, {}, {} });
    ASSERT_EQ(near.size(), 1u);
    EXPECT_EQ(near[0].number, 1);
}

TEST_P(QualityStore, a_reviewer_has_what_she_was_asked_until_she_answers)
{
    auto row = a_case(1, here, may_4);
    row.state = CaseState::DOCUMENTED;
    JudgementRow const asked { Id<JudgementTag>::make(ten), row.id, somebody, ten, somebody, {}, {}, {}, 1 };
    auto given = asked;
    given.verdict = Avoidability::INEVITABLE;
    given.given_at = ten;
    given.version = 2;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(row);
        store.add(asked);
        EXPECT_EQ(store.awaiting(somebody).size(), 1u);
        EXPECT_TRUE(store.save(given, asked, ten));
        EXPECT_TRUE(store.awaiting(somebody).empty());
        EXPECT_EQ(store.judgements(row.id).at(0).verdict, Avoidability::INEVITABLE);
    });
}

TEST_P(QualityStore, a_reviewer_who_was_let_go_is_asked_no_more_and_may_be_asked_again)
{
    auto row = a_case(1, here, may_4);
    row.state = CaseState::DOCUMENTED;
    JudgementRow const asked { Id<JudgementTag>::make(ten), row.id, somebody, ten, somebody, {}, {}, {}, 1 };
    auto withdrawn = asked;
    withdrawn.withdrawn_at = ten + 60min;
    withdrawn.withdrawn_by = somebody;
    withdrawn.version = 2;
    auto again = asked;
    again.asked_at = ten + 120min;
    again.version = 3;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(row);
        store.add(asked);
        EXPECT_FALSE(store.withdrawn_judgement(row.id, somebody));
        EXPECT_TRUE(store.save(withdrawn, asked, ten));
        EXPECT_TRUE(store.judgements(row.id).empty());
        EXPECT_TRUE(store.awaiting(somebody).empty());
        EXPECT_EQ(store.withdrawn_judgement(row.id, somebody)->id, asked.id);
        EXPECT_TRUE(store.save(again, withdrawn, ten));
        EXPECT_EQ(store.judgements(row.id).size(), 1u);
        EXPECT_EQ(store.awaiting(somebody).size(), 1u);
    });
}

TEST_P(QualityStore, an_action_is_found_by_its_year_its_case_and_its_due_date)
{
    auto const row = a_case(1, here, may_4);
    Action before { ActionId::make(ten), 2026, "Protocole d’accueil", ActionLevel::LOCAL, ActionCategory::PROTOCOL, "cadre", here, may_4,
        ActionState::PLANNED, {}, {}, { { transfers::Dysfunction::D01, transfers::Dysfunction::D06 } }, "412", text_of(std::vector { row.id }), {}, ten,
        somebody, ten, somebody, 1 };
    auto after = before;
    after.state = ActionState::DONE;
    after.cases.clear();
    after.version = 2;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(row);
        store.add(before);
        EXPECT_EQ(store.actions_of(row.id).size(), 1u);
        EXPECT_EQ(store.actions_of(2026).at(0).codes.values.size(), 2u);
        EXPECT_EQ(store.overdue_actions(may_4.plus_days(1)).size(), 1u);
        EXPECT_TRUE(store.save(after, before));
        EXPECT_TRUE(store.actions_of(row.id).empty());
        EXPECT_TRUE(store.overdue_actions(may_4.plus_days(1)).empty());
        store.add(DatedMode { Id<DysfunctionModeTag>::make(ten), transfers::Dysfunction::D01, Mode::ACT, may_4, "essai", ten, somebody });
        EXPECT_EQ(mode_on(transfers::Dysfunction::D01, store.modes(), may_4), Mode::ACT);
    });
}

TEST_P(QualityStore, a_house_has_its_own_meetings_and_the_network_all)
{
    Meeting const before { MeetingId::make(ten), may_4, "Retex d’avril", MeetingKind::RETEX, false, here, 12, {}, "412", "Revoir l’accueil", ten, somebody, ten,
        somebody, 1 };
    auto of_the_network = before;
    of_the_network.id = MeetingId::make(ten);
    of_the_network.place.reset();
    auto after = before;
    after.participants = 14;
    after.version = 2;
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(before);
        store.add(of_the_network);
        EXPECT_TRUE(store.save(after, before));
        EXPECT_FALSE(store.save(after, before));
        EXPECT_EQ(store.meetings(ScopeForTests::of(here), { may_4, may_4 }, {}).items.size(), 1u);
        EXPECT_EQ(store.meetings(ScopeForTests::of(elsewhere), { may_4, may_4 }, {}).items.size(), 0u);
        EXPECT_EQ(store.meetings(ScopeForTests::network(), { may_4, may_4 }, {}).items.size(), 2u);
        auto on_transfers = of_the_network;
        on_transfers.id = MeetingId::make(ten);
        on_transfers.kind = MeetingKind::TRANSFERS;
        on_transfers.with_network = true;
        store.add(on_transfers);
        EXPECT_EQ(store.meetings(ScopeForTests::network(), { may_4, may_4, MeetingGroup::COUNTED }, {}).items.size(), 1u);
        EXPECT_EQ(store.meetings(ScopeForTests::network(), { may_4, may_4, MeetingGroup::ALL, here }, {}).items.size(), 1u);
        EXPECT_EQ(store.meetings_between(may_4.plus_days(1), may_4.plus_days(9)).size(), 0u);
        EXPECT_EQ(store.meeting(before.id)->participants, 14);
        EXPECT_TRUE(store.actions_of(before.id).empty());
    });
}

} // namespace
} // namespace cigogne::quality
