#include "platform/openapi/capability_statement.hpp"

#include "platform/core/date.hpp"
#include "platform/http/route.hpp"

#include <gtest/gtest.h>

namespace cigogne::openapi {
namespace {

using namespace http;

struct Criteria {
    std::optional<std::string> identifier;
    std::optional<std::string> chained;
    std::optional<std::string> modified;
    std::optional<std::string> number;
    std::optional<std::string> updated;
    std::optional<int> count;
};
constexpr auto criteria = fields<Criteria>("Criteria",
    field<&Criteria::identifier>("identifier"),
    field<&Criteria::chained>("location.capacity-type"),
    field<&Criteria::modified>("organization:identifier"),
    field<&Criteria::number>("nb-capacity"),
    field<&Criteria::updated>("_lastUpdated"),
    field<&Criteria::count>("_count"));

Result<fhir::Resource> nothing_found(Call&, Criteria const&)
{
    return fhir::Resource {};
}

TEST(CapabilityStatement, is_made_of_the_routes_that_there_are)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/fhir/Location")
                         .summary("Essai")
                         .needs(any_session)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("essai"))
                         .tagged(Etag::none())
                         .takes(query(criteria))
                         .returns(fhir_resource)
                         .handled_by(nothing_found));
    auto const text = capability_statement(routes, *parse_rfc3339("2026-11-16T12:00:00+01:00"));
    EXPECT_NE(text.find(R"("date":"2026-11-16")"), std::string::npos);
    EXPECT_NE(text.find(R"("resource":[{"type":"Location","interaction":[{"code":"search-type"}],"versioning":"no-version","readHistory":false,)"
                        R"("searchParam":[{"name":"_lastUpdated","type":"date"},{"name":"identifier","type":"token"},{"name":"location","type":"reference"},)"
                        R"({"name":"nb-capacity","type":"number"},{"name":"organization","type":"reference"}]}])"),
        std::string::npos)
        << text;
    EXPECT_EQ(capability_statement({}, *parse_rfc3339("2026-11-16T12:00:00+01:00")).find("resource\":"), std::string::npos);
}

} // namespace
} // namespace cigogne::openapi
