#include "modules/quality/declaration.hpp"
#include "modules/quality/independence.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using people::GestationalAge;
using people::Grams;

auto const ten = *parse_rfc3339("2026-05-04T08:00:00Z");
auto const may_4 = *CivilDate::make(2026, 5, 4);
auto const midwife = AccountId::make(ten);
auto const colleague = AccountId::make(ten);

CaseRow a_case()
{
    return { CaseId::make(ten), 1, CaseKind::AN_OUT, {}, CaseState::DECLARED, CaseSource::DECLARATION, PlaceId::make(ten), may_4, ten,
        GestationalAge::make(27, 3), {}, 1, Vital::LIVE, false, {}, {}, 1, {}, content_of(Documentation {}), {}, {}, {}, {}, {}, ten, midwife, ten, {},
        {}, ten, midwife, 1 };
}

std::string fields_of(std::vector<Difference> const& differences)
{
    std::string fields;
    for (auto const& each : differences)
        fields += each.field + " ";
    return fields;
}

TEST(Declaration, that_joins_adds_what_was_unknown_and_is_told_what_was_not_kept)
{
    Declaration const second { .kind = CaseKind::AN_OUT, .happened_at = ten + 20min, .age = GestationalAge::make(27, 0), .weight = Grams::make(980), .vital = Vital::LIVE, .summary = "Deuxième récit" };
    auto const joined = completed(a_case(), second);
    EXPECT_EQ(joined.weight, Grams::make(980));
    EXPECT_EQ(joined.age, GestationalAge::make(27, 3));
    EXPECT_EQ(documentation_from(joined.documentation).summary, "Deuxième récit");
    auto const others = differences(joined, second);
    ASSERT_EQ(fields_of(others), "happened_at ga_days ");
    EXPECT_EQ(others[0].kept, "04/05/2026 10 h 00");
    EXPECT_EQ(others[0].told, "04/05/2026 10 h 20");
    EXPECT_EQ(others[1].kept, "27 SA + 3 j");
    EXPECT_EQ(others[1].told, "27 SA");
    Declaration const third { .kind = CaseKind::AN_OUT, .happened_on = may_4, .weight = Grams::make(890), .newborns = 2, .vital = Vital::UNKNOWN, .request_number = 412, .adverse_event = "EIG 7", .summary = "Troisième récit" };
    EXPECT_EQ(fields_of(differences(completed(joined, third), third)), "weight_g newborns request_number summary ");
}

TEST(Declaration, of_something_else_makes_the_same_birth_to_be_analysed_for_both)
{
    auto const joined = completed(a_case(), { .kind = CaseKind::AN_DNN, .happened_at = ten, .vital = Vital::LIVE });
    EXPECT_EQ(joined.kind, CaseKind::AN_OUT);
    EXPECT_EQ(joined.also.values, std::vector { CaseKind::AN_DNN });
    EXPECT_TRUE(joined.is_of(CaseKind::AN_DNN));
    EXPECT_TRUE(differences(joined, { .kind = CaseKind::AN_DNN, .vital = Vital::LIVE }).empty());
}

TEST(Declaration, that_answers_the_same_question_otherwise_is_a_difference)
{
    auto const joined = completed(a_case(), { .kind = CaseKind::AIEH, .happened_at = ten, .vital = Vital::LIVE });
    EXPECT_TRUE(joined.also.values.empty()) << "never born in a house and out of any";
    EXPECT_EQ(fields_of(differences(joined, { .kind = CaseKind::AIEH, .vital = Vital::LIVE })), "kind ");
}

TEST(Declaration, of_an_outborn_counts_as_one_whatever_the_case_was_opened_for)
{
    auto row = a_case();
    row.kind = CaseKind::AN_EAI;
    EXPECT_EQ(row.facts({}).kind, CaseKind::AN_EAI);
    row.also.values = { CaseKind::AN_OUT };
    EXPECT_EQ(row.facts({}).kind, CaseKind::AN_OUT);
}

CaseHistoryRow written(Change what, AccountId by)
{
    return { Id<CaseHistoryTag>::make(ten), CaseId::make(ten), what, {}, "{}", 1, ten, by };
}

TEST(Independence, is_not_of_who_declared_or_documented)
{
    auto const row = a_case();
    EXPECT_EQ(told_by(midwife, row, {}), Told::DECLARED);
    EXPECT_FALSE(told_by(colleague, row, {}));
    std::vector history { written(Change::DOCUMENTATION, colleague), written(Change::STEP, midwife) };
    EXPECT_EQ(told_by(colleague, row, history), Told::DOCUMENTED);
    history = { written(Change::JOINED, colleague) };
    EXPECT_EQ(told_by(colleague, row, history), Told::DECLARED);
    history = { written(Change::REVIEWER, colleague), written(Change::STEP, colleague) };
    EXPECT_FALSE(told_by(colleague, row, history)) << "who conducts the review tells nothing of the case";
}

} // namespace
} // namespace cigogne::quality
