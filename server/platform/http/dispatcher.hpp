#pragma once

#include "platform/http/kept_bodies.hpp"
#include "platform/http/router.hpp"
#include "platform/http/server.hpp"
#include "platform/http/submissions.hpp"
#include "platform/http/traffic.hpp"

#include <set>
#include <string>

namespace cigogne::http {

/// Takes each request along the way of its route's declaration: session, rights, version, input, transaction, handler,
/// audit, answer. Nothing here knows what a route does.
class Dispatcher final : public Application {
public:
    Dispatcher(Services& services, security::Gatekeeper& gatekeeper, Router router);

    Limits limits_for(Request const& head) const override;
    std::optional<Response> answer_at_once(Request const& request) override;
    Response answer(Request const& request) override;
    Response answer_unreadable(std::string_view path, int status) const override;

    /// Drops kept bodies: this process may have missed a change.
    void forget() { kept_.forget(); }
    Router const& router() const { return router_; }
    Traffic const& traffic() const { return traffic_; }

private:
    Result<Response> attempt(Request const& request, std::string_view& pattern);
    Result<security::IdentityPtr> admitted(Request const& request, Route const& route);
    /// The key of a program, as RFC 6750 has it sent; nothing when none is.
    static std::optional<std::string_view> program_key(Request const& request);
    Result<security::IdentityPtr> admitted_program(std::string_view key, Request const& request, Route const& route);
    void keep_answer(security::Identity const& program, Request const& request, Result<Response> const& response, Instant now);
    Result<Response> performed(Call& call, Route const& route);
    static Result<Done> may(security::Identity const& identity, Route const& route);
    Result<Done> prepare(Call& call, Route const& route) const;

    Result<Response> read(Call& call, Route const& route);
    Result<Answer> run_reading(Call& call, Route const& route);
    Result<Response> read_version(Call& call, Route const& route);
    Result<Response> write(Call& call, Route const& route);
    Result<Response> write_in_transaction(Call& call, Route const& route);
    Response replayed(Call& call, Route const& route, db::Transaction& transaction, Replay replay);

    /// Whether a whole list leaves as a file. Never kept in memory, and always told by a line of its own, whatever the route keeps of its
    /// pages: who took a list away must be found among the few who did.
    static bool is_export(Call const& call, Route const& route);
    /// As what a call is told in the audit; nothing when it leaves no line.
    static std::optional<security::AuditKind> audited_as(Call const& call, Route const& route);
    void audit_read(Call const& call, Route const& route);
    /// Whether this is the first time in this hour that the session browses this: the one thing that the path names, or the list.
    bool first_this_hour(security::Identity const& identity, Route const& route, Pairs const& path_values, Instant now);
    security::AuditEntry entry_for(Call const& call, Route const& route) const;

    std::int64_t version_of(Route const& route, Pairs const& path_values);
    std::optional<std::int64_t> version_at_once(Route const& route, Pairs const& path_values);
    static std::string topic_of(Route const& route, Pairs const& path_values);
    static std::string key_of(Request const& request, security::Identity const* identity);
    static Response kept_response(Request const& request, KeptBody const& kept);
    Response response_of(Call const& call, Route const& route, Answer&& answer) const;

    Services& services_;
    security::Gatekeeper& gatekeeper_;
    Router router_;
    KeptBodies kept_;
    Traffic traffic_;
    std::mutex browsing_mutex_;
    std::int64_t browsing_hour_ = 0;
    std::set<std::string> browsed_;
};

/// Name of the session's cookie. `__Host-` binds it to this host, to HTTPS (or loopback) and to the whole path.
inline constexpr std::string_view session_cookie = "__Host-cigogne";

} // namespace cigogne::http
