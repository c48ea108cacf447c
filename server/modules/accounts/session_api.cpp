#include "modules/accounts/login.hpp"
#include "modules/accounts/module.hpp"
#include "modules/accounts/own_account.hpp"
#include "platform/http/route.hpp"

namespace cigogne::accounts {

namespace {

using namespace http;
using security::AuditKind;

constexpr auto audited_by_handler = nothing_because("the handler writes the line itself: it hashes outside any transaction");
constexpr auto own_matter = nothing_because("a person reads what is her own");

std::vector<Route> login_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/session")
                         .summary("Se connecter")
                         .needs(open_to_all)
                         .within(ScopeRule::account())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(form(login_form))
                         .returns(created(session_view))
                         .outside_transaction()
                         .handled_by([parts](Call& call, LoginForm const& form) { return log_in(call, parts, form); }));
    routes.push_back(route(Method::Get, "/api/session")
                         .summary("Lire sa connexion, ses rôles et ses droits")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(own_matter)
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(session_view))
                         .handled_by([parts](Call& call) { return current_session(call, parts); }));
    routes.push_back(route(Method::Delete, "/api/session")
                         .summary("Se déconnecter")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(AuditKind::Login, "account")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return log_out(call, parts); }));
    routes.push_back(route(Method::Put, "/api/session/acting")
                         .summary("Changer de rôle")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(AuditKind::Login, "account")
                         .tagged(Etag::none())
                         .takes(form(acting_form))
                         .returns(one(session_view))
                         .handled_by([parts](Call& call, ActingForm const& form) { return act_as(call, parts, form); }));
    routes.push_back(route(Method::Delete, "/api/account/introduction")
                         .summary("Ne plus montrer les trois lignes de la première connexion")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(own_matter)
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(close_introduction));
    return routes;
}

std::vector<Route> secret_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Put, "/api/account/password")
                         .summary("Changer son mot de passe")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(form(password_form))
                         .returns(one(session_view))
                         .outside_transaction()
                         .handled_by([parts](Call& call, PasswordForm const& form) { return change_password(call, parts, form); }));
    routes.push_back(route(Method::Post, "/api/account/second-factor")
                         .summary("Commencer la mise en place du second facteur")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(AuditKind::Login, "account")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(created(enrolment_view))
                         .handled_by([parts](Call& call) { return begin_second_factor(call, parts); }));
    routes.push_back(route(Method::Put, "/api/account/second-factor")
                         .summary("Confirmer le second facteur par un code")
                         .needs(pending_session)
                         .within(ScopeRule::account())
                         .audits(AuditKind::Rights, "account")
                         .tagged(Etag::none())
                         .takes(form(code_form))
                         .returns(one(recovery_codes_view))
                         .handled_by([parts](Call& call, CodeForm const& form) { return confirm_second_factor(call, parts, form); }));
    routes.push_back(route(Method::Delete, "/api/account/second-factor")
                         .summary("Retirer son second facteur")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(form(proof_form))
                         .returns(no_content)
                         .outside_transaction()
                         .handled_by([parts](Call& call, ProofForm const& form) { return remove_second_factor(call, parts, form); }));
    routes.push_back(route(Method::Post, "/api/account/recovery-codes")
                         .summary("Remplacer ses codes de secours par dix nouveaux")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(form(proof_form))
                         .returns(created(recovery_codes_view))
                         .outside_transaction()
                         .handled_by([parts](Call& call, ProofForm const& form) { return renew_recovery_codes(call, parts, form); }));
    return routes;
}

std::vector<Route> connection_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/account/sessions")
                         .summary("Voir où l’on est connecté")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(own_matter.exported_as("own_sessions"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(connection_view))
                         .handled_by([parts](Call& call) { return connections(call, parts); }));
    routes.push_back(route(Method::Delete, "/api/account/sessions/{id}")
                         .summary("Fermer une connexion ou ne plus faire confiance à un appareil")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(AuditKind::Login, "session", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return end_connection(call, parts); }));
    return routes;
}

} // namespace

std::vector<Route> session_routes(Parts const& parts)
{
    auto routes = login_routes(parts);
    for (auto more : { secret_routes(parts), connection_routes(parts) })
        routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

} // namespace cigogne::accounts
