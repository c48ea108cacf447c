#pragma once

#include "platform/security/audit.hpp"
#include "platform/security/permission.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

/// What a route states beside what it takes and returns: who may call it, on which rows, what is kept of it, how its answer is tagged.
namespace cigogne::http {

/// Whom a route is open to.
struct Access {
    enum class Kind {
        Public,
        AnySession,
        Permission,
        PendingSession
    } kind;
    security::Permission permission {};
};
/// Open without a session: login, health.
inline constexpr Access open_to_all { Access::Kind::Public };
/// Open to whoever is logged in, even before she has chosen her own password or put a demanded second factor in place: the
/// few routes by which she does so.
inline constexpr Access pending_session { Access::Kind::PendingSession };
/// Open to whoever is logged in, for what is her own.
inline constexpr Access any_session { Access::Kind::AnySession };

/// Which rows a route reaches. The dispatcher holds `network`; the store holds the others by the scope it takes.
struct ScopeRule {
    enum class Kind {
        Network,
        Place,
        Parties,
        Account,
        Everyone
    } kind;
    /// Only those whose rights reach the whole network.
    static constexpr ScopeRule network() { return { Kind::Network }; }
    /// Rows of the place acted for; all rows for those whose rights reach the network.
    static constexpr ScopeRule place() { return { Kind::Place }; }
    /// Rows that the place acted for takes part in.
    static constexpr ScopeRule parties() { return { Kind::Parties }; }
    /// Only what belongs to the caller's account.
    static constexpr ScopeRule account() { return { Kind::Account }; }
    /// What carries nobody's data.
    static constexpr ScopeRule everyone() { return { Kind::Everyone }; }
};

/// Names a value of the path, e.g. `path("id")`.
struct PathValue {
    std::string_view name;
};
constexpr PathValue path(std::string_view name) { return { name }; }

/// What the audit keeps of a call.
struct AuditRule {
    std::optional<security::AuditKind> kind;
    std::string_view subject_kind;
    std::string_view subject_path; ///< name of the path's value that holds the subject, or empty
    std::string_view why_not;      ///< when nothing is kept

    /// What the line of an export names, of a list that leaves no line when it is read: whoever takes it away is told.
    constexpr AuditRule exported_as(std::string_view list) const { return { kind, list, subject_path, why_not }; }
};
/// Said instead of a kind by routes that leave no line, with the reason.
constexpr AuditRule nothing_because(std::string_view reason) { return { std::nullopt, {}, {}, reason }; }

/// How an answer is tagged, and whether a write must tell the version that was read.
struct Etag {
    enum class Kind {
        None,
        RowVersion,
        TopicVersion,
        Hash
    } kind;
    std::string_view topic {}; ///< may hold path values: "request/{id}"
    std::string_view also {};  ///< a second topic, without path values
    static constexpr Etag none() { return { Kind::None }; }
    /// The version of the row; PUT, PATCH and DELETE must carry it in If-Match.
    static constexpr Etag row_version() { return { Kind::RowVersion }; }
    /// The version of a topic of events, or of two: the body is kept and answered again until one is raised.
    static constexpr Etag version_of(std::string_view topic, std::string_view also = {}) { return { Kind::TopicVersion, topic, also }; }
    /// A hash of the answer's bytes.
    static constexpr Etag hash() { return { Kind::Hash }; }
};

} // namespace cigogne::http
