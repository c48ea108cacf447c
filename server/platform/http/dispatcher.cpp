#include "platform/http/dispatcher.hpp"

#include "platform/events/hub.hpp"
#include "platform/http/entity_tag.hpp"
#include "platform/http/problem.hpp"
#include "platform/http/query.hpp"
#include "platform/http/rendering.hpp"
#include "platform/http/takes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace cigogne::http {

namespace {

constexpr Duration slow = 500ms;
constexpr std::size_t unexpected_body = 64 * 1024;

/// Headers that decide what is written, and of which the first alone would be read.
Result<Done> check_said_once(Request const& request)
{
    for (std::string_view const name : { "content-type", "content-encoding", "if-match", "idempotency-key", "x-csrf-token", "authorization" }) {
        if (std::ranges::count(request.headers, name, &Pairs::value_type::first) > 1)
            return Failure(Error::NotReadable).saying(fmt::format("L’en-tête {} est donné deux fois.", name));
    }
    return Done {};
}

void harden(Response& response, bool is_page)
{
    response.set("x-content-type-options", "nosniff");
    response.set("referrer-policy", "no-referrer");
    if (!is_page)
        response.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
}

} // namespace

Dispatcher::Dispatcher(Services& services, security::Gatekeeper& gatekeeper, Router router)
    : services_(services)
    , gatekeeper_(gatekeeper)
    , router_(std::move(router))
{
}

Limits Dispatcher::limits_for(Request const& head) const
{
    auto const found = router_.find(head.method, head.path);
    if (!found.route)
        return { .body = unexpected_body }; // read, to be told that the page or the method does not exist
    return { .body = changes(head.method) ? found.route->body_limit : 0 };
}

Response Dispatcher::answer_unreadable(std::string_view path, int status) const
{
    auto response = told_at(path, status);
    harden(response, false);
    return response;
}

/// Only what needs no waiting: routes that say so, and what is kept in memory whole, the session, the topic's version, the body.
std::optional<Response> Dispatcher::answer_at_once(Request const& request)
{
    auto const found = router_.find(request.method, request.path);
    if (found.route && found.route->is_answered_at_once())
        return answer(request);
    if (request.method != Method::Get)
        return std::nullopt;
    if (!found.route || found.route->etag.kind != Etag::Kind::TopicVersion || found.route->access.kind == Access::Kind::Public
        || found.route->audit.kind == security::AuditKind::Read)
        return std::nullopt;
    auto const& route = *found.route;
    auto const now = services_.clock.now();
    auto const token = request.cookie(session_cookie);
    auto const identity = token ? gatekeeper_.identify_at_once(*token, now) : nullptr;
    if (!identity || may(*identity, route).failed())
        return std::nullopt;
    auto const version = version_at_once(route, found.path_values);
    auto const kept = version ? kept_.find(key_of(request, identity.get())) : std::nullopt;
    if (!kept || !kept->holds(*version, now))
        return std::nullopt;
    if (route.audit.kind && first_this_hour(*identity, route, found.path_values, now)) {
        Call const call(services_, request, found.path_values, identity);
        services_.audit.record_later(entry_for(call, route));
    }
    traffic_.count(route.pattern, 200, 0ms);
    auto response = kept_response(request, *kept);
    harden(response, false);
    return response;
}

Response Dispatcher::answer(Request const& request)
{
    auto const began = std::chrono::steady_clock::now();
    std::string_view pattern = "(none)";
    Response response;
    try {
        auto result = attempt(request, pattern);
        response = result.succeeded() ? std::move(result).value() : told_at(request.path, result.failure());
    } catch (db::BadCursor const&) {
        response = told_at(request.path, Failure(Error::BadCursor));
    } catch (db::DatabaseError const& error) {
        spdlog::error("{} {}: {}", name_of(request.method), pattern, error.what());
        response = told_at(request.path, Failure(error.kind() == db::DatabaseError::Kind::Timeout ? Error::Busy : Error::Broken));
    } catch (std::exception const& error) {
        spdlog::error("{} {}: {}", name_of(request.method), pattern, error.what());
        response = told_at(request.path, 500);
    }
    auto const took = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - began);
    traffic_.count(pattern, response.status, took);
    if (took > slow)
        spdlog::warn("slow: {} {} took {} ms", name_of(request.method), pattern, took.count());
    harden(response, std::ranges::any_of(response.headers, [](auto const& header) { return header.first == "content-security-policy"; }));
    return response;
}

Result<Response> Dispatcher::attempt(Request const& request, std::string_view& pattern)
{
    auto found = router_.find(request.method, request.path);
    if (!found.route && !found.allowed.empty()) {
        auto response = told_at(request.path, 405);
        response.set("allow", found.allowed);
        return response;
    }
    if (!found.route)
        return Error::NotFound;
    auto const& route = *found.route;
    pattern = route.pattern;

    auto identity = TRY(admitted(request, route));
    bool const was_pushed = identity && identity->facts().is_program && changes(request.method);
    Call call(services_, request, std::move(found.path_values), identity);
    auto response = performed(call, route);
    if (was_pushed)
        keep_answer(*identity, request, response, call.now());
    return response;
}

Result<Response> Dispatcher::performed(Call& call, Route const& route)
{
    TRY(prepare(call, route));
    return changes(call.request().method) ? write(call, route) : read(call, route);
}

/// Reads what belongs to every request: the page asked of a list, the version that a write was made upon.
Result<Done> Dispatcher::prepare(Call& call, Route const& route) const
{
    auto const& request = call.request();
    call.page_request_ = TRY(page_request_of(request, route));
    if (changes(request.method)) {
        TRY(check_said_once(request));
        TRY(check_encoding(request));
    }
    bool const must_tell = route.etag.kind == Etag::Kind::RowVersion && changes(route.method) && route.method != Method::Post
        && route.output != OutputKind::Fhir;
    auto const if_match = request.header("if-match");
    if (!if_match && must_tell)
        return Error::VersionMissing;
    if (if_match && changes(route.method)) {
        call.if_match_ = quoted_version(*if_match, services_.edition);
        if (!call.if_match_)
            return Failure(Error::NotReadable).saying("If-Match : la version lue, entre guillemets.");
    }
    return Done {};
}

Response Dispatcher::response_of(Call const& call, Route const& route, Answer&& answer) const
{
    Response response;
    response.status = answer.status;
    response.body = std::move(answer.body);
    response.stream = std::move(answer.stream);
    response.headers = call.headers_;
    auto const has = [&](std::string_view name) {
        return std::ranges::any_of(response.headers, [&](auto const& header) { return header.first == name; });
    };
    if (!answer.content_type.empty())
        response.set("content-type", std::move(answer.content_type));
    if (answer.version && route.etag.kind == Etag::Kind::RowVersion)
        response.set("etag", fmt::format("{}\"{}{}\"", route.output == OutputKind::Fhir ? "W/" : "", *answer.version, mark_of(services_.edition)));
    else if (route.etag.kind == Etag::Kind::Hash && response.body)
        response.set("etag", hash_tag(*response.body));
    if (!has("cache-control"))
        response.set("cache-control", has("etag") && !changes(route.method) ? "private, no-cache" : "no-store");
    return response;
}

} // namespace cigogne::http
