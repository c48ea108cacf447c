#include "modules/accounts/accounts.hpp"
#include "modules/accounts/administration.hpp"
#include "modules/accounts/audit_log.hpp"
#include "modules/accounts/jobs.hpp"
#include "modules/accounts/module.hpp"
#include "modules/accounts/program_keys.hpp"
#include "platform/http/route.hpp"
#include "platform/jobs/start.hpp"

namespace cigogne::accounts {

namespace {

using namespace http;
using security::AuditKind;

constexpr auto audited_by_handler = nothing_because("the handler writes the line itself: it hashes outside any transaction");

std::vector<Route> account_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/accounts")
                         .summary("Lister les comptes")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Browse, "accounts")
                         .tagged(Etag::none())
                         .takes(query(account_query))
                         .returns(pages_of(account_line))
                         .handled_by([parts](Call& call, AccountQuery const& query) { return list_accounts(call, parts, query); }));
    routes.push_back(route(Method::Post, "/api/accounts")
                         .summary("Créer un compte et son premier rôle")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(form(new_account_form))
                         .returns(created(one_time_password_view))
                         .outside_transaction()
                         .handled_by([parts](Call& call, NewAccountForm const& form) { return create_account(call, parts, form); }));
    routes.push_back(route(Method::Get, "/api/accounts/{id}")
                         .summary("Lire un compte et ses rôles")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Browse, "account", path("id"))
                         .tagged(Etag::hash()) // roles and connections change without the row
                         .takes(nothing)
                         .returns(one(account_view))
                         .handled_by([parts](Call& call) { return show_account(call, parts); }));
    routes.push_back(route(Method::Put, "/api/accounts/{id}")
                         .summary("Modifier un compte, ouvrir ou fermer son accès")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(account_form))
                         .returns(one(account_view))
                         .handled_by([parts](Call& call, AccountForm const& form) { return change_account(call, parts, form); }));
    return routes;
}

std::vector<Route> right_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/accounts/{id}/memberships")
                         .summary("Donner un rôle")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account", path("id"))
                         .tagged(Etag::none())
                         .takes(form(membership_form))
                         .returns(created(account_view))
                         .handled_by([parts](Call& call, MembershipForm const& form) { return add_membership(call, parts, form); }));
    routes.push_back(route(Method::Delete, "/api/accounts/{id}/memberships/{membership}")
                         .summary("Terminer un rôle")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return end_membership(call, parts); }));
    routes.push_back(route(Method::Post, "/api/accounts/{id}/password-reset")
                         .summary("Donner un mot de passe provisoire")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(audited_by_handler)
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(created(one_time_password_view))
                         .outside_transaction()
                         .handled_by([parts](Call& call) { return reset_password(call, parts); }));
    routes.push_back(route(Method::Delete, "/api/accounts/{id}/second-factor")
                         .summary("Retirer le second facteur de quelqu’un qui a perdu son téléphone")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return reset_second_factor(call, parts); }));
    routes.push_back(route(Method::Delete, "/api/accounts/{id}/sessions")
                         .summary("Fermer toutes les connexions d’un compte")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account", path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return end_all_sessions(call, parts); }));
    return routes;
}

Result<jobs::Started> verify_audit(Call& call)
{
    auto const id = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = verification_kind_code, .title = "Vérifier le journal des accès", .author = call.identity().account() }));
    call.audit_subject(id.text());
    return jobs::Started { id };
}

std::vector<Route> reading_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/roles")
                         .summary("Lire ce que permet chaque rôle")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(nothing_because("roles are the same for everybody and hold nobody's data").exported_as("roles"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(role_view))
                         .handled_by([parts](Call& call) { return list_roles(call, parts); }));
    routes.push_back(route(Method::Get, "/api/audit")
                         .summary("Lire le journal des accès")
                         .needs(read_audit)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Read, "audit")
                         .tagged(Etag::none())
                         .takes(query(audit_query))
                         .returns(pages_of(audit_line))
                         .handled_by([parts](Call& call, AuditQuery const& query) { return read_audit_log(call, parts, query); }));
    routes.push_back(route(Method::Post, "/api/audit/verifications")
                         .summary("Vérifier les chaînes du journal des accès")
                         .needs(read_audit)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Write, "job")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(created(jobs::started_view))
                         .handled_by(verify_audit));
    return routes;
}

std::vector<Route> program_routes(Parts const& parts)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/program-keys")
                         .summary("Lister les clés d’accès de programmes, leur dernier envoi et leur dernier refus")
                         .needs(read_programs)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Browse, "program_keys")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(program_keys_view))
                         .handled_by([parts](Call& call) { return list_program_keys(call, parts); }));
    routes.push_back(route(Method::Post, "/api/program-keys")
                         .summary("Créer la clé d’accès d’un programme, montrée une fois")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account")
                         .tagged(Etag::none())
                         .takes(form(program_key_form))
                         .returns(created(new_program_key_view))
                         .handled_by([parts](Call& call, ProgramKeyForm const& form) { return create_program_key(call, parts, form); }));
    routes.push_back(route(Method::Delete, "/api/program-keys/{id}")
                         .summary("Révoquer la clé d’accès d’un programme")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(AuditKind::Rights, "account")
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by([parts](Call& call) { return revoke_program_key(call, parts); }));
    return routes;
}

} // namespace

std::vector<Route> administration_routes(Parts const& parts)
{
    auto routes = account_routes(parts);
    for (auto more : { right_routes(parts), program_routes(parts), reading_routes(parts) })
        routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

} // namespace cigogne::accounts
