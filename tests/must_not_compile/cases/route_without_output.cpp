// A route states what it returns, or it does not compile.
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
        .audits(nothing_because("no identity in it"))
        .tagged(Etag::none())
        .takes(nothing)
        .handled_by([](Call&) -> Result<Thing> { return Thing { "" }; }); // refused: no matching function for call
        // accepted: .returns(one(thing_view)).handled_by([](Call&) -> Result<Thing> { return Thing { "" }; });
}
