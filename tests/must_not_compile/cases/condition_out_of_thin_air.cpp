// A condition on visible rows is made by a scope, never written by hand.
#include "platform/security/scope.hpp"

using namespace cigogne::security;

Condition rows(Scope const& scope)
{
    (void)scope;
    return Condition("true", {}); // refused: is private within this context
    // accepted: return scope.visible_from("origin_unit");
}
