// A view is only shown: what reads it would call what it does not have.
#include "platform/http/route.hpp"

using namespace cigogne;
using namespace cigogne::http;

struct Thing {
    std::string name;
};
View<Thing> const thing_view = view<Thing>("Thing", field<&Thing::name>("name"));
Table<Thing> const thing_form = fields<Thing>("ThingForm", field<&Thing::name>("name"));

auto const taken = form(thing_view); // refused: constraints not satisfied
// accepted: auto const taken = form(thing_form);
