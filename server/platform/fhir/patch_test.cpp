#include "platform/fhir/patch.hpp"
#include "platform/fhir/resource.hpp"

#include <gtest/gtest.h>

namespace cigogne::fhir {
namespace {

Result<Patch> patch(std::string_view parts)
{
    auto document = json::parse(R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":)" + std::string(parts) + "}]}");
    return Patch::read(std::move(document).value());
}

TEST(Patch, TakesTypeAndPathAsCodeOrAsString)
{
    auto const standard = patch(R"([{"name":"type","valueCode":"replace"},{"name":"path","valueString":"Location.name"},{"name":"value","valueString":"A"}])");
    ASSERT_TRUE(standard.succeeded());
    EXPECT_EQ(standard->operations().front().type, PatchType::Replace);
    EXPECT_EQ(standard->operations().front().path, "Location.name");
    EXPECT_EQ(text(standard->operations().front().value, "valueString"), "A");

    auto const ror = patch(R"([{"name":"type","valueString":"add"},{"name":"path","valueString":"Location"}])");
    ASSERT_TRUE(ror.succeeded());
    EXPECT_EQ(ror->operations().front().type, PatchType::Add);
}

TEST(Patch, RefusesWhatCanBeReadInTwoWays)
{
    EXPECT_TRUE(patch(R"([{"name":"type","valueCode":"replace"},{"name":"path","valueString":"a"},{"name":"path","valueString":"b"}])").failed_with(Error::Structure));
    EXPECT_TRUE(patch(R"([{"name":"type","valueCode":"replace","valueCode":"add"},{"name":"path","valueString":"a"}])").failed_with(Error::Structure));
}

TEST(Patch, RefusesTwoReplacementsAtOnePath)
{
    constexpr std::string_view one = R"({"name":"operation","part":[{"name":"type","valueCode":"replace"},{"name":"path","valueString":"Location.name"}]})";
    auto const both = [&](std::string_view type, std::string_view path) {
        return Patch::read(json::parse(R"({"resourceType":"Parameters","parameter":[)" + std::string(one) + R"(,{"name":"operation","part":[{"name":"type","valueCode":")"
            + std::string(type) + R"("},{"name":"path","valueString":")" + std::string(path) + R"("}]}]})")
                               .value());
    };
    auto const twice = both("replace", "Location.name");
    ASSERT_TRUE(twice.failed_with(Error::Structure));
    EXPECT_EQ(twice.failure().faults().front().field, "Location.name");
    EXPECT_TRUE(both("replace", "Location.alias").succeeded());
    EXPECT_TRUE(patch(R"([{"name":"type","valueCode":"replace","valueString":"add"},{"name":"path","valueString":"a"}])").failed_with(Error::Structure));
}

TEST(Patch, RefusesWhatIsNoPatch)
{
    for (std::string_view const body : { "{}", "[]", "3", R"({"resourceType":"Parameters"})", R"({"resourceType":"Parameters","parameter":[]})",
             R"({"resourceType":"Bundle","parameter":[{"name":"operation","part":[]}]})",
             R"({"resourceType":"Parameters","parameter":[{"name":"other","part":[]}]})" })
        EXPECT_TRUE(Patch::read(json::parse(body).value()).failed_with(Error::Structure)) << body;
    EXPECT_TRUE(patch(R"([{"name":"type","valueCode":"overwrite"},{"name":"path","valueString":"a"}])").failed_with(Error::Structure));
    EXPECT_TRUE(patch(R"([{"name":"type","valueCode":"add"}])").failed_with(Error::Structure));
}

TEST(Outcome, TellsCodeExpressionAndDiagnostics)
{
    auto const failure = refused(Error::NotFound, "Location", "Rien ici.");
    EXPECT_EQ(failure.kind(), FailureKind::Unknown);
    EXPECT_EQ(outcome(failure),
        R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found","details":{"coding":[{"system":"urn:cigogne:refus",)"
        R"("code":"not-found"}]},"diagnostics":"Rien ici.","expression":["Location"]}]})");
    EXPECT_EQ(refused(Error::MultipleMatches, "Location", "").kind(), FailureKind::Stale);
    EXPECT_EQ(refused(Error::BusinessRule, "Location", "").kind(), FailureKind::Malformed);
}

TEST(Outcome, IsWrittenAlsoWhereTheStatusAloneIsKnown)
{
    EXPECT_EQ(outcome("too-long", "too_large", "Trop."),
        R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"too-long","details":{"coding":[{"system":"urn:cigogne:refus",)"
        R"("code":"too_large"}]},"diagnostics":"Trop."}]})");
}

TEST(Criterion, IsACodeWithOrWithoutItsSystem)
{
    Coding const coding { "urn:essai", "02", "Disponible" };
    EXPECT_TRUE(matches("02", coding));
    EXPECT_TRUE(matches("urn:essai|02", coding));
    EXPECT_TRUE(matches("urn:essai|", coding));
    EXPECT_TRUE(matches("01,urn:essai|02", coding));
    EXPECT_FALSE(matches("urn:autre|02", coding));
    EXPECT_FALSE(matches("|02", coding));
    EXPECT_FALSE(matches("2", coding));
}

TEST(Searchset, HasNoEmptyList)
{
    EXPECT_EQ(searchset({}, 0, "/fhir/Location", ""),
        R"({"resourceType":"Bundle","type":"searchset","total":0,"link":[{"relation":"self","url":"/fhir/Location"}]})");
    EXPECT_EQ(query_text({ { "specialty", "urn:a|100,é" } }), "?specialty=urn:a%7C100%2C%C3%A9");
}

} // namespace
} // namespace cigogne::fhir
