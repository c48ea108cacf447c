// Only platform/security makes a scope: there is no list of everything to call by mistake.
#include "platform/security/scope.hpp"

using cigogne::security::Reach;
using cigogne::security::Scope;

Scope widened(Scope const& scope)
{
    return Scope(Reach::Network, scope.account(), scope.membership(), std::nullopt); // refused: is private within this context
    // accepted: return scope;
}
