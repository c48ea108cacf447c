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
extern Table<AuditQuery> const audit_query;

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
extern View<AuditLine> const audit_line;

/// Accounts by name.
security::AuditSubject audited_account();

/// Whether months may hold no line of that nature: it then has an index of its own.
bool is_rare(security::AuditKind kind);

/// What is asked and no more, so that the database goes by account, by rare nature or by time, whichever is there. Without the subject.
db::Conditions conditions_of(AuditQuery const& query, Instant now);

/// The latest first.
Result<db::Page<AuditLine>> read_audit_log(http::Call& call, Parts const& parts, AuditQuery const& query);

} // namespace cigogne::accounts
