// A route states what the audit keeps, or it does not compile.
#include "platform/http/route.hpp"

using namespace cigogne;
using namespace cigogne::http;

struct Thing {
    std::string name;
};
constexpr auto thing_view = fields<Thing>("Thing", field<&Thing::name>("name"));

Route mistake()
{
    return route(Method::Get, "/api/things")
        .summary("Lire une chose")
        .needs(any_session)
        .within(ScopeRule::everyone())
        .tagged(Etag::none())
        .takes(nothing)
        .returns(one(thing_view))
        .handled_by([](Call&) -> Result<Thing> { return Thing { "" }; }); // refused: no matching function for call
        // accepted: .audits(nothing_because("no identity in it")).handled_by([](Call&) -> Result<Thing> { return Thing { "" }; });
}
