#include "platform/http/dispatcher.hpp"

#include <openssl/crypto.h>

/// Who is let in, and to what.
namespace cigogne::http {

namespace {

bool same_secret(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

/// Rule: whose access is not settled may only settle it (OWASP ASVS 5.0, 6.4.1 and 6.3.3).
Result<Done> settled(security::Identity const& identity)
{
    switch (identity.facts().pending) {
    case security::Pending::OwnPassword:
        return Error::OwnPasswordFirst;
    case security::Pending::SecondFactor:
        return Error::SecondFactorFirst;
    case security::Pending::Nothing:
        break;
    }
    return Done {};
}

} // namespace

Result<security::IdentityPtr> Dispatcher::admitted(Request const& request, Route const& route)
{
    if (route.is_answered_at_once())
        return security::IdentityPtr {};
    if (auto const key = program_key(request))
        return admitted_program(*key, request, route);
    auto const token = request.cookie(session_cookie);
    auto identity = token ? gatekeeper_.identify(*token, services_.clock.now()) : nullptr;
    if (route.access.kind == Access::Kind::Public)
        return identity;
    if (!identity)
        return token ? Error::SessionEnded : Error::NoSession;
    if (changes(request.method) && !same_secret(request.header("x-csrf-token").value_or(""), identity->facts().csrf_token))
        return Error::CsrfMismatch;
    TRY(may(*identity, route));
    return identity;
}

Result<Done> Dispatcher::may(security::Identity const& identity, Route const& route)
{
    if (route.access.kind != Access::Kind::PendingSession)
        TRY(settled(identity));
    if (identity.facts().is_program && route.access.kind != Access::Kind::Permission)
        return Error::Forbidden; // what is open to whoever is logged in is for people
    if (route.access.kind == Access::Kind::Permission && !identity.may(route.access.permission))
        return Error::Forbidden;
    if (route.access.kind == Access::Kind::Permission && identity.facts().reads_only && changes(route.method))
        return Error::PlaceClosed; // her own account stays hers: she logs out, or acts for another place
    if (route.scope.kind == ScopeRule::Kind::Network && identity.scope().reach() != security::Reach::Network)
        return Error::Forbidden;
    return Done {};
}

} // namespace cigogne::http
