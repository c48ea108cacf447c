// A handler gives the record that its route declares: another one would be read as foreign memory.
#include "platform/http/route.hpp"

using namespace cigogne;
using namespace cigogne::http;

struct Thing {
    std::string name;
};
struct Other {
    int count;
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
        .returns(one(thing_view))
        .handled_by([](Call&) -> Result<Other> { return Other { 1 }; }); // refused: from 'Result<Other>' to 'Result<Thing>'
        // accepted: .handled_by([](Call&) -> Result<Thing> { return Thing { "" }; });
}
