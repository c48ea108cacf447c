#include "platform/http/problem.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// Refusals in the form that whoever asks there reads: problem+json, and OperationOutcomes under /fhir.
namespace cigogne::http {
namespace {

enum class Refused {
    TooOften,
    Fields,
    NoKey,
    TooMuch,
    DiskFull,
    WrongType
};
Explanation explain(Refused refused)
{
    switch (refused) {
    case Refused::TooOften:
        return { FailureKind::TooMany, "throttled", "Attendez." };
    case Refused::Fields:
        return { FailureKind::Invalid, "invalid_fields", "À revoir." };
    case Refused::NoKey:
        return { FailureKind::Unauthenticated, "no_key", "Il faut une clé." };
    case Refused::TooMuch:
        return { FailureKind::TooLarge, "too_large", "Trop." };
    case Refused::DiskFull:
        return { FailureKind::NoRoom, "no_room", "Plein." };
    case Refused::WrongType:
        break;
    }
    return { FailureKind::UnsupportedMedia, "wrong_content_type", "Ce format n’est pas attendu ici." };
}

std::string header(Response const& response, std::string_view name)
{
    auto const found = std::ranges::find(response.headers, name, &Pairs::value_type::first);
    return found == response.headers.end() ? std::string() : found->second;
}

bool says(Response const& response, std::string_view text)
{
    return response.body->find(text) != std::string::npos;
}

TEST(Refusal, IsAnOperationOutcomeUnderFhirAndAProblemElsewhere)
{
    for (std::string_view const path : { "/fhir", "/fhir/Location", "/fhir/Patient/1", "/fhir?x" }) {
        auto const told = told_at(path, Failure(Refused::WrongType));
        EXPECT_EQ(header(told, "content-type"), "application/fhir+json; charset=UTF-8") << path;
        EXPECT_TRUE(says(told, R"("resourceType":"OperationOutcome")"));
    }
    for (std::string_view const path : { "", "/", "/api/board", "/fhirs", "/api/fhir/Location" })
        EXPECT_EQ(header(told_at(path, Failure(Refused::WrongType)), "content-type"), "application/problem+json") << path;
}

TEST(Refusal, KeepsItsStatusUnderFhirButForFields)
{
    struct Told {
        Refused refused;
        int status;
        std::string_view code;
    };
    // Codes: http://hl7.org/fhir/issue-type. 422 is 400 to those who write to the ROR.
    for (auto const& [refused, status, code] : { Told { Refused::TooOften, 429, "throttled" }, { Refused::Fields, 400, "invalid" }, { Refused::NoKey, 401, "login" },
             { Refused::TooMuch, 413, "too-long" }, { Refused::DiskFull, 507, "no-store" }, { Refused::WrongType, 415, "not-supported" } }) {
        auto const told = told_at("/fhir/Location", Failure(refused));
        EXPECT_EQ(told.status, status);
        EXPECT_TRUE(says(told, std::string(R"("code":")") + std::string(code) + '"')) << *told.body;
    }
    EXPECT_EQ(header(told_at("/fhir/Location", Failure(Refused::TooOften).after(60)), "retry-after"), "60");
    EXPECT_EQ(header(told_at("/fhir/Location", Failure(Refused::NoKey)), "www-authenticate"), "Bearer");
}

TEST(Refusal, IsToldInBothFormsWhereTheStatusAloneIsKnown)
{
    struct Told {
        int status;
        std::string_view issue;
        std::string_view own;
    };
    for (auto const& [status, issue, own] : { Told { 400, "structure", "malformed" }, { 405, "not-supported", "method_not_allowed" }, { 408, "timeout", "too_slow" },
             { 413, "too-long", "too_large" }, { 414, "too-long", "address_too_long" }, { 431, "too-long", "headers_too_large" },
             { 501, "not-supported", "not_supported" }, { 503, "transient", "busy" }, { 500, "exception", "internal_error" } }) {
        auto const outcome = told_at("/fhir/Location", status);
        EXPECT_EQ(outcome.status, status);
        EXPECT_TRUE(says(outcome, std::string(R"("code":")") + std::string(issue) + '"')) << *outcome.body;
        EXPECT_TRUE(says(outcome, std::string(R"("code":")") + std::string(own) + '"')) << *outcome.body;
        auto const problem = told_at("/api/board", status);
        EXPECT_EQ(problem.status, status);
        EXPECT_TRUE(says(problem, std::string(R"("code":")") + std::string(own) + '"')) << *problem.body;
    }
}

} // namespace
} // namespace cigogne::http
