#pragma once

#include "modules/accounts/parts.hpp"
#include "platform/core/fields.hpp"
#include "platform/http/call.hpp"
#include "platform/security/audit.hpp"

namespace cigogne::accounts {

/// Which lines of the audit are asked for. Days of Paris, both included.
struct AuditQuery {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    std::optional<AccountId> account;
    std::optional<std::string> subject; ///< an id, or what people call it: « 412 », « CHU de Nîmes »
    std::optional<security::AuditKind> kind;
};
inline constexpr auto audit_query = fields<AuditQuery>("AuditQuery",
    field<&AuditQuery::from>("from"),
    field<&AuditQuery::to>("to"),
    field<&AuditQuery::account>("account"),
    field<&AuditQuery::subject>("subject"),
    field<&AuditQuery::kind>("kind"));

/// Who did what, when, from where.
struct AuditLine {
    std::string id;
    Instant at;
    security::AuditKind kind;
    std::optional<AccountId> account;
    std::optional<std::string> account_name;
    std::string action;
    std::string subject_kind;
    std::string subject;
    std::optional<std::string> subject_name;
    std::string detail;
    std::string peer;
    std::string chain;
    std::int64_t position;
};
inline constexpr auto audit_line = fields<AuditLine>("AuditLine",
    field<&AuditLine::id>("id", label("Numéro")),
    field<&AuditLine::at>("at", label("Date et heure")),
    field<&AuditLine::kind>("kind", label("Nature")),
    field<&AuditLine::account>("account", label("Compte")),
    field<&AuditLine::account_name>("account_name", label("Nom")),
    field<&AuditLine::action>("action", label("Action")),
    field<&AuditLine::subject_kind>("subject_kind", label("Objet")),
    field<&AuditLine::subject>("subject", label("Numéro de l’objet")),
    field<&AuditLine::subject_name>("subject_name", label("Nom de l’objet")),
    field<&AuditLine::detail>("detail", label("Détail")),
    field<&AuditLine::peer>("peer", label("Adresse")),
    field<&AuditLine::chain>("chain", label("Chaîne")),
    field<&AuditLine::position>("position", label("Rang")));

/// Accounts by name.
security::AuditSubject audited_account();

/// The latest first.
Result<db::Page<AuditLine>> read_audit_log(http::Call& call, Parts const& parts, AuditQuery const& query);

} // namespace cigogne::accounts
