#pragma once

#include "platform/core/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/events/outbox.hpp"
#include "platform/http/message.hpp"
#include "platform/security/identity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cigogne::events {
class Hub;
}
namespace cigogne::security {
class AuditTrail;
}
namespace cigogne::settings {
class Settings;
}

namespace cigogne::http {

/// What every handler may use. Made once by the program, lives as long as it.
struct Services {
    db::Database& database;
    Clock const& clock;
    security::AuditTrail& audit;
    events::Hub& hub;
    settings::Settings& settings;
    std::string edition = {}; ///< of the database, after a restore: a mark in every tag that counts versions
};

/// Failures that any route may answer, before or around its handler.
enum class Error {
    NotFound,
    NoSession,
    SessionEnded,
    CsrfMismatch,
    Forbidden,
    NotReadable,
    WrongContentType,
    InvalidFields,
    BadCursor,
    VersionMissing,
    VersionStale,
    KeyReused,
    Busy,
    Broken,
    OwnPasswordFirst,
    SecondFactorFirst,
    PlaceClosed,
};
Explanation explain(Error error);

/// One request on its way through a handler: who asks, what for, the transaction it runs in, what it tells others.
class Call {
public:
    Call(Services& services, Request const& request, Pairs path_values, security::IdentityPtr identity);

    Instant now() const { return now_; }
    Request const& request() const { return request_; }
    Services& services() { return services_; }

    /// Who asks. Throws std::logic_error on a route that is open to nobody in particular.
    security::Identity const& identity() const;
    bool is_anonymous() const { return !identity_; }
    security::Scope const& scope() const { return identity().scope(); }

    /// The id in the path, as `{id}`; what is no id names nothing, hence NotFound.
    template <class IdType>
    Result<IdType> path_id(std::string_view name = "id") const
    {
        auto const id = IdType::parse(path_text(name));
        return id ? Result<IdType>(*id) : Result<IdType>(Error::NotFound);
    }
    std::string_view path_text(std::string_view name) const;

    /// The version that the caller has read, from If-Match. Routes that need it have refused without (428).
    std::optional<std::int64_t> if_match() const { return if_match_; }
    db::PageRequest const& page_request() const { return page_request_; }

    /// The transaction of this request: reading for GET, writing for all others.
    db::Transaction& transaction();
    template <class Store>
    Store store()
    {
        return Store(transaction());
    }

    /// Tells streams and modules, once the transaction is committed. Returns the topic's new version.
    std::int64_t publish(events::Event const& event);
    /// Another module has published that topic within this transaction, without knowing of any call: whoever reads here after
    /// the commit sees the change, not what was kept of it, without waiting for the events to come round.
    void raise(std::string const& topic);

    /// Completes the line of audit that the route declares.
    void audit_subject(std::string id) { audit_subject_ = std::move(id); }
    void audit_detail(std::string json) { audit_detail_ = std::move(json); }

    /// Leaves fields marked `identifying` out of this answer.
    void hide_identities() { hides_identities_ = true; }
    /// Until when this answer holds if nothing is changed: what changes with time alone.
    void valid_until(Instant instant) { valid_until_ = instant; }
    void set_header(std::string_view name, std::string value) { headers_.emplace_back(std::string(name), std::move(value)); }

private:
    friend class Dispatcher;
    template <unsigned, class, class>
    friend class RouteBuilder;
    friend struct Rendering;

    Services& services_;
    Request const& request_;
    Pairs path_values_;
    security::IdentityPtr identity_;
    Instant now_;
    std::optional<std::int64_t> if_match_;
    db::PageRequest page_request_;
    db::Transaction* transaction_ = nullptr;
    std::string audit_subject_;
    std::string audit_detail_;
    bool hides_identities_ = false;
    std::optional<Instant> valid_until_;
    Pairs headers_;
};

} // namespace cigogne::http
