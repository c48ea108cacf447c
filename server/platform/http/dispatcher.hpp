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
    Response answer_unreadable(int status) const override;

    /// Drops kept bodies: this process may have missed a change.
    void forget() { kept_.forget(); }
    Router const& router() const { return router_; }
    Traffic const& traffic() const { return traffic_; }

private:
    Result<Response> attempt(Request const& request, std::string_view& pattern);
    Result<security::IdentityPtr> admitted(Request const& request, Route const& route);
    static Result<Done> may(security::Identity const& identity, Route const& route);
    Result<Done> prepare(Call& call, Route const& route) const;

    Result<Response> read(Call& call, Route const& route);
    Result<Answer> run_reading(Call& call, Route const& route);
    Result<Response> read_version(Call& call, Route const& route);
    Result<Response> write(Call& call, Route const& route);
    Result<Response> write_in_transaction(Call& call, Route const& route);
    Response replayed(Call& call, Route const& route, db::Transaction& transaction, Replay replay);

    void audit_read(Call const& call, Route const& route);
    /// Whether this is the first time in this hour that the session browses this: the one thing that the path names, or the list.
    bool first_this_hour(security::Identity const& identity, Route const& route, Pairs const& path_values, Instant now);
    security::AuditEntry entry_for(Call const& call, Route const& route) const;

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
