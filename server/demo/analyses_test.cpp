#include "demo/analyses.hpp"

#include "modules/beds/module.hpp"
#include "modules/quality/meeting.hpp"
#include "modules/quality/store.hpp"
#include "modules/reporting/report_drafting.hpp"
#include "modules/reporting/report_store.hpp"
#include "modules/transfers/chapter_store.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/db/migrations.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace cigogne::demo {
namespace {

using namespace quality;

auto const now = *parse_rfc3339("2026-11-21T14:40:00Z");
auto const today = *CivilDate::parse("2026-11-21");

CivilDate day(char const* text) { return *CivilDate::parse(text); }

std::vector<CaseRow> all_cases(db::Transaction& transaction)
{
    return Store(transaction).born_between(day("1900-01-01"), day("2199-12-31"));
}

std::set<CaseState> states_of(std::vector<CaseRow> const& cases)
{
    std::set<CaseState> states;
    for (auto const& row : cases)
        states.insert(row.state);
    return states;
}

class Analysed : public fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(Analysed);

TEST_P(Analysed, cases_are_in_every_state_also_of_one_year_alone)
{
    load_demo(database(), { .seed = 1, .years = 1, .now = now });
    auto transaction = database().read();
    auto const cases = all_cases(transaction);
    EXPECT_EQ(states_of(cases).size(), words<CaseState>.size());
    EXPECT_TRUE(std::ranges::all_of(cases, [](CaseRow const& row) { return row.updated_at < now; }));
    EXPECT_TRUE(std::ranges::any_of(cases, [](CaseRow const& row) { return row.kind == CaseKind::AIEH; })) << "at home, or on the road";
}

TEST_P(Analysed, nothing_is_told_of_a_region_that_begins_today)
{
    load_demo(database(), { .seed = 1, .years = 0, .now = now });
    auto transaction = database().read();
    EXPECT_TRUE(all_cases(transaction).empty());
    EXPECT_TRUE(Store(transaction).actions_of(2026).empty());
    EXPECT_TRUE(reporting::ReportStore(transaction).years(security::ScopeForTests::network()).empty());
    EXPECT_EQ(transfers::ChapterStore(transaction).chapters().size(), 4U) << "a binder is there from the first day";
}

/// Four years, up to a day of November.
class FourYears : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        fresh_ = std::make_unique<fixtures::FreshDatabase>(db::Kind::Sqlite);
        database_ = std::make_unique<db::Database>(fresh_->engine(), 2);
        db::migrate(*database_, db::compiled_migrations());
        region_ = load_demo(*database_, { .seed = 1, .years = 4, .now = now });
    }
    static void TearDownTestSuite()
    {
        database_.reset();
        fresh_.reset();
    }

    db::Transaction transaction = database_->read();

    static inline std::unique_ptr<fixtures::FreshDatabase> fresh_;
    static inline std::unique_ptr<db::Database> database_;
    static inline Region region_;
};

// Births in the wrong place are declared systematically from 2025 on (annual report 2024 of the network); before 31+0 a child needs a type
// III (reference/domain.md 3.2).
TEST_F(FourYears, have_a_case_for_each_child_born_too_early_before_the_departure)
{
    std::set<std::string> opened;
    auto const cases = all_cases(transaction);
    for (auto const& row : cases) {
        if (row.request)
            opened.insert(row.request->text());
    }
    int expected = 0;
    for (auto const year : { 2025, 2026 }) {
        for (auto const& measure : transfers::measures_of(transaction, year)) {
            bool const before_departure = measure.cancelled_for == transfers::CancellationReason::DELIVERED_BEFORE_DEPARTURE;
            bool const too_early = measure.age_at_birth && measure.age_at_birth->weeks() < 31 && measure.origin_level != directory::CareLevel::T3;
            bool const is_born_alive = measure.issue == transfers::Issue::LIVE_BIRTH;
            if (!before_departure || !too_early || !is_born_alive)
                continue;
            ++expected;
            EXPECT_TRUE(opened.contains(measure.id.text())) << measure.number;
        }
    }
    EXPECT_GT(expected, 5);
    EXPECT_TRUE(std::ranges::all_of(cases, [](CaseRow const& row) { return row.happened_on >= day("2025-01-01"); }));
}

TEST_F(FourYears, number_their_cases_without_a_gap)
{
    auto cases = all_cases(transaction);
    std::ranges::sort(cases, {}, &CaseRow::number);
    for (std::size_t index = 0; index < cases.size(); ++index)
        EXPECT_EQ(cases[index].number, static_cast<int>(index) + 1);
    EXPECT_TRUE(std::ranges::is_sorted(cases, {}, &CaseRow::opened_at)) << "in the order in which they were opened";
}

TEST_F(FourYears, leave_the_midwives_who_may_log_in_little_to_do)
{
    Store const store(transaction);
    for (auto const* const house : { "CH Foix (CHIVA, Saint-Jean-de-Verges)", "CH Castres (Pays d'Autan)" }) {
        EXPECT_TRUE(store.of_house(region_.places.at(house), CaseState::DETECTED).empty()) << house;
        EXPECT_TRUE(store.of_house(region_.places.at(house), CaseState::DECLARED).empty()) << house;
    }
    EXPECT_FALSE(store.of_house(region_.places.at("CH Rodez"), CaseState::DECLARED).empty()) << "born at home, six days ago";
    for (auto const* const login : { "cellule", "rodez", "medecin.rodez", "toulouse", "montpellier" })
        EXPECT_TRUE(store.awaiting(region_.accounts.at(login)).empty()) << login;
    EXPECT_FALSE(store.awaiting(region_.accounts.at("direction")).empty() && store.awaiting(region_.accounts.at("nimes")).empty());
}

// Rule: judged by two reviewers at least; an avoidable case has a local and a regional action (reference/domain.md 3.3).
TEST_F(FourYears, review_as_the_rules_want)
{
    Store const store(transaction);
    int avoidable = 0;
    for (auto const& row : all_cases(transaction)) {
        if (row.state != CaseState::REVIEWED && row.state != CaseState::ACTION_PLAN && row.state != CaseState::CLOSED)
            continue;
        EXPECT_EQ(store.judgements(row.id).size(), 2U) << row.number;
        ASSERT_TRUE(row.retained) << row.number;
        if (row.state != CaseState::CLOSED || !is_avoidable(*row.retained))
            continue;
        ++avoidable;
        std::set<ActionLevel> levels;
        for (auto const& action : store.actions_of(row.id))
            levels.insert(action.level);
        EXPECT_EQ(levels.size(), 2U) << row.number;
    }
    EXPECT_GT(avoidable, 0);
}

TEST_F(FourYears, plan_what_is_done_about_dysfunctions_with_a_goal)
{
    Store const store(transaction);
    std::set<ActionState> states;
    for (auto const year : { 2025, 2026 }) {
        int with_goal = 0;
        for (auto const& action : store.actions_of(year)) {
            states.insert(action.state);
            with_goal += action.title.find("objectif") != std::string::npos;
            EXPECT_TRUE(faults_of(action).empty()) << action.title;
            EXPECT_TRUE(action.title.starts_with("Exemple")) << action.title;
        }
        EXPECT_EQ(with_goal, 8) << year;
    }
    for (auto const state : { ActionState::UNDER_WAY, ActionState::DONE, ActionState::DROPPED })
        EXPECT_TRUE(states.contains(state)) << word(state).label;
    EXPECT_FALSE(store.overdue_actions(today).empty());
    auto const modes = store.modes();
    EXPECT_EQ(mode_on(transfers::Dysfunction::D10, modes, day("2025-12-31")), Mode::MONITOR);
    EXPECT_EQ(mode_on(transfers::Dysfunction::D10, modes, today), Mode::ACT);
    EXPECT_EQ(mode_on(transfers::Dysfunction::D01, modes, today), Mode::MONITOR);
}

TEST_F(FourYears, meet_four_times_a_year_on_transfers_and_about_cases)
{
    auto const meetings = Store(transaction).meetings_between(day("2025-01-01"), day("2025-12-31"));
    EXPECT_EQ(counts_of(meetings).on_transfers, 4);
    EXPECT_GT(counts_of(meetings).retex, 0);
    EXPECT_TRUE(std::ranges::none_of(meetings, [](Meeting const& meeting) { return decisions_of(meeting.decisions).empty(); }));
}

// Expected: annual report 2024 of the network.
TEST_F(FourYears, visit_fifteen_maternities_in_2024)
{
    reporting::ReportStore const store(transaction);
    std::set<PlaceId> visited;
    for (auto const year : { 2022, 2023, 2024, 2025 }) {
        for (auto const& visit : store.visits(security::ScopeForTests::network(), year)) {
            if (visit.visited_on >= day("2024-01-01") && visit.visited_on <= day("2024-12-31"))
                visited.insert(visit.place);
        }
    }
    EXPECT_EQ(visited.size(), 15U);
}

TEST_F(FourYears, report_each_year_once_as_it_is)
{
    settings::Settings const settings(*database_, beds::module().settings);
    EXPECT_EQ(reporting::ReportStore(transaction).years(security::ScopeForTests::network()), (std::vector { 2025, 2024, 2023 }));
    auto const drafting = reporting::Drafting::create(transaction, settings, 2024, today);
    ASSERT_TRUE(drafting.succeeded());
    auto writing = database_->write();
    reporting::ReportStore store(writing);
    for (std::size_t index = 0; index < drafting->size(); ++index)
        EXPECT_EQ(store.keep(drafting->report(index), "Essai", now, {}), reporting::Kept::Unchanged) << "nothing has moved since";
}

TEST_F(FourYears, say_of_each_chapter_that_it_is_an_example)
{
    for (auto const& chapter : transfers::ChapterStore(transaction).chapters()) {
        EXPECT_NE(chapter.title.find("(exemple)"), std::string::npos) << chapter.title;
        EXPECT_TRUE(chapter.body.starts_with("Exemple fictif")) << chapter.title;
    }
}

TEST(SwitchedOff, modules_hold_nothing)
{
    fixtures::FreshDatabase const fresh(db::Kind::Sqlite);
    db::Database database(fresh.engine(), 2);
    db::migrate(database, db::compiled_migrations());
    load_demo(database, { .seed = 1, .years = 2, .now = now, .without_analyses = true, .without_reports = true });
    auto transaction = database.read();
    EXPECT_TRUE(all_cases(transaction).empty());
    EXPECT_TRUE(Store(transaction).modes().empty());
    EXPECT_TRUE(reporting::ReportStore(transaction).years(security::ScopeForTests::network()).empty());
}

} // namespace
} // namespace cigogne::demo
