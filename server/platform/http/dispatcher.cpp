#include "platform/http/dispatcher.hpp"

#include "platform/events/hub.hpp"
#include "platform/http/problem.hpp"
#include "platform/http/query.hpp"

#include <charconv>
#include <openssl/crypto.h>
#include <spdlog/spdlog.h>

namespace cigogne::http {

namespace {

constexpr Duration slow = 500ms;
constexpr std::size_t unexpected_body = 64 * 1024;

bool changes(Method method)
{
    return method != Method::Get && method != Method::Head;
}

bool same_secret(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::optional<std::int64_t> integer(std::string_view text)
{
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// What stands behind a version in a tag: nothing, or the edition of a database that was restored.
std::string mark_of(std::string const& edition)
{
    return edition.empty() ? std::string() : '-' + edition;
}

/// If-Match carries one quoted version: `"17"`, or with the mark of the edition.
std::optional<std::int64_t> quoted_version(std::string_view text, std::string const& edition)
{
    if (text.size() < 3 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    if (auto const mark = mark_of(edition); text.ends_with(mark))
        text.remove_suffix(mark.size());
    return integer(text);
}

bool lists_tag(std::optional<std::string_view> if_none_match, std::string_view tag)
{
    return if_none_match && (*if_none_match == tag || if_none_match->find(tag) != std::string_view::npos);
}

std::string hash_tag(std::string const& bytes)
{
    return fmt::format("\"h{:x}\"", std::hash<std::string> {}(bytes));
}

Response not_modified(std::string const& tag)
{
    Response response;
    response.status = 304;
    response.set("etag", tag);
    response.set("cache-control", "private, no-cache");
    return response;
}

/// Headers that decide what is written, and of which the first alone would be read.
Result<Done> check_said_once(Request const& request)
{
    for (std::string_view const name : { "content-type", "content-encoding", "if-match", "idempotency-key", "x-csrf-token" }) {
        if (std::ranges::count(request.headers, name, &Pairs::value_type::first) > 1)
            return Failure(Error::NotReadable).saying(fmt::format("L’en-tête {} est donné deux fois.", name));
    }
    return Done {};
}

/// The key of a submission that may be sent again.
Result<std::optional<Uuid>> submission_key(Call const& call, Route const& route)
{
    auto const text = route.method == Method::Post && !call.is_anonymous() ? call.request().header("idempotency-key") : std::nullopt;
    if (!text)
        return std::optional<Uuid> {};
    auto const key = Uuid::parse(*text);
    if (!key)
        return Failure(Error::NotReadable).saying("Idempotency-Key : un identifiant unique (UUID).");
    return key;
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

/// Whether a whole list leaves as a file. Never kept in memory, and always told by a line of its own, whatever the route keeps of its
/// pages: who took a list away must be found among the few who did.
bool is_export(Call const& call, Route const& route)
{
    return route.output == OutputKind::Pages && Rendering::format(call) != exporting::Format::Json;
}

/// As what a call is told in the audit; nothing when it leaves no line.
std::optional<security::AuditKind> audited_as(Call const& call, Route const& route)
{
    return is_export(call, route) ? security::AuditKind::Export : route.audit.kind;
}

bool is_answered_at_once(Route const& route)
{
    return route.is_at_once && route.access.kind == Access::Kind::Public;
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

Response Dispatcher::answer_unreadable(int status) const
{
    auto response = problem(status);
    harden(response, false);
    return response;
}

/// Only what needs no waiting: routes that say so, and what is kept in memory whole, the session, the topic's version, the body.
std::optional<Response> Dispatcher::answer_at_once(Request const& request)
{
    auto const found = router_.find(request.method, request.path);
    if (found.route && is_answered_at_once(*found.route))
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
    auto const version = services_.hub.version_at_once(topic_of(route, found.path_values));
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
        response = result.succeeded() ? std::move(result).value() : problem(result.failure());
    } catch (db::BadCursor const&) {
        response = problem(Failure(Error::BadCursor));
    } catch (db::DatabaseError const& error) {
        spdlog::error("{} {}: {}", name_of(request.method), pattern, error.what());
        response = problem(Failure(error.kind() == db::DatabaseError::Kind::Timeout ? Error::Busy : Error::Broken));
    } catch (std::exception const& error) {
        spdlog::error("{} {}: {}", name_of(request.method), pattern, error.what());
        response = problem(500);
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
        auto response = problem(405);
        response.set("allow", found.allowed);
        return response;
    }
    if (!found.route)
        return Error::NotFound;
    auto const& route = *found.route;
    pattern = route.pattern;

    auto identity = TRY(admitted(request, route));
    Call call(services_, request, std::move(found.path_values), std::move(identity));
    TRY(prepare(call, route));
    return changes(request.method) ? write(call, route) : read(call, route);
}

Result<security::IdentityPtr> Dispatcher::admitted(Request const& request, Route const& route)
{
    if (is_answered_at_once(route))
        return security::IdentityPtr {};
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
    if (route.access.kind == Access::Kind::Permission && !identity.may(route.access.permission))
        return Error::Forbidden;
    if (route.scope.kind == ScopeRule::Kind::Network && identity.scope().reach() != security::Reach::Network)
        return Error::Forbidden;
    return Done {};
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
    bool const must_tell = route.etag.kind == Etag::Kind::RowVersion && changes(route.method) && route.method != Method::Post;
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

Result<Response> Dispatcher::read(Call& call, Route const& route)
{
    if (route.etag.kind == Etag::Kind::TopicVersion && !is_export(call, route))
        return read_version(call, route);
    if (!route.in_transaction)
        return response_of(call, route, TRY(route.run(call)));

    auto answer = TRY(run_reading(call, route)); // the connection goes back before the audit is waited for
    audit_read(call, route);

    auto response = response_of(call, route, std::move(answer));
    for (auto const& [name, value] : response.headers) {
        if (name == "etag" && lists_tag(call.request().header("if-none-match"), value))
            return not_modified(value);
    }
    return response;
}

Result<Answer> Dispatcher::run_reading(Call& call, Route const& route)
{
    auto transaction = services_.database.read();
    call.transaction_ = &transaction;
    auto answer = route.run(call);
    call.transaction_ = nullptr;
    return answer;
}

/// The version is read before the body: an answer is at worst newer than its tag.
Result<Response> Dispatcher::read_version(Call& call, Route const& route)
{
    auto const* identity = call.is_anonymous() ? nullptr : &call.identity();
    auto const key = key_of(call.request(), identity);
    auto const version = services_.hub.version(topic_of(route, call.path_values_));
    auto kept = kept_.find(key);
    if (!kept || !kept->holds(version, call.now())) {
        auto const answer = TRY(run_reading(call, route));
        auto const scope_hash = identity ? std::hash<std::string> {}(identity->scope().key()) & 0xffffffU : 0;
        auto const until = call.valid_until_ ? call.valid_until_->milliseconds() : 0;
        kept = KeptBody { version, call.valid_until_, fmt::format("\"v{}-{:x}-{:x}{}\"", version, scope_hash, until, mark_of(services_.edition)), answer.body,
            answer.content_type, call.headers_ };
        kept_.keep(key, *kept);
    }
    if (route.audit.kind == security::AuditKind::Browse) {
        if (identity && first_this_hour(*identity, route, call.path_values_, call.now()))
            services_.audit.record_later(entry_for(call, route));
    } else {
        audit_read(call, route);
    }
    return kept_response(call.request(), *kept);
}

Result<Response> Dispatcher::write(Call& call, Route const& route)
{
    if (route.in_transaction)
        return write_in_transaction(call, route);
    return response_of(call, route, TRY(route.run(call)));
}

Result<Response> Dispatcher::write_in_transaction(Call& call, Route const& route)
{
    auto const key = TRY(submission_key(call, route));
    auto transaction = services_.database.write();
    call.transaction_ = &transaction;
    if (key) {
        auto before = TRY(submitted_before(call, *key, route.pattern));
        if (before)
            return replayed(call, route, transaction, std::move(*before));
    }
    auto const told_before = key ? events::kept_events(transaction).last : 0;
    auto answer = TRY(route.run(call));
    auto response = response_of(call, route, std::move(answer));
    std::string subject;
    if (route.audit.kind) {
        auto entry = entry_for(call, route);
        services_.audit.record(transaction, entry);
        subject = std::move(entry.subject);
    }
    if (key)
        keep_submission(call, *key, route.pattern, { response, std::move(subject) }, { told_before, events::kept_events(transaction).last });
    transaction.commit();
    return response;
}

/// Shows again what was answered, or that it is done: nothing is written, but what is shown is read once more.
Response Dispatcher::replayed(Call& call, Route const& route, db::Transaction& transaction, Replay replay)
{
    call.audit_subject(std::move(replay.subject));
    call.audit_detail(R"({"replayed":true})");
    if (route.audit.kind && replay.shown) {
        auto entry = entry_for(call, route);
        entry.kind = security::AuditKind::Read;
        services_.audit.record(transaction, entry);
    }
    transaction.commit();
    return std::move(replay.response);
}

void Dispatcher::audit_read(Call const& call, Route const& route)
{
    auto const kind = audited_as(call, route);
    if (!kind)
        return;
    if (*kind == security::AuditKind::Browse) {
        if (!call.is_anonymous() && first_this_hour(call.identity(), route, call.path_values_, call.now()))
            services_.audit.record_later(entry_for(call, route));
        return;
    }
    services_.audit.record_read(entry_for(call, route));
}

bool Dispatcher::first_this_hour(security::Identity const& identity, Route const& route, Pairs const& path_values, Instant now)
{
    auto const hour = now.milliseconds() / 3'600'000;
    auto line = identity.session().text() + ' ' + std::string(route.audit.subject_kind);
    if (auto const subject = std::ranges::find(path_values, route.audit.subject_path, &Pairs::value_type::first); subject != path_values.end())
        line += ' ' + subject->second;
    std::lock_guard const lock(browsing_mutex_);
    if (hour != browsing_hour_) {
        browsing_hour_ = hour;
        browsed_.clear();
    }
    return browsed_.insert(line).second;
}

security::AuditEntry Dispatcher::entry_for(Call const& call, Route const& route) const
{
    auto subject = call.audit_subject_;
    if (subject.empty() && !route.audit.subject_path.empty())
        subject = call.path_text(route.audit.subject_path);
    security::AuditEntry entry { call.now(), *audited_as(call, route), {}, {}, std::string(name_of(route.method)) + ' ' + std::string(route.pattern),
        std::string(route.audit.subject_kind), std::move(subject), call.audit_detail_, call.request().peer };
    if (!call.is_anonymous()) {
        entry.account = call.identity().account();
        entry.membership = call.identity().facts().membership;
    }
    return entry;
}

std::string Dispatcher::topic_of(Route const& route, Pairs const& path_values)
{
    std::string topic(route.etag.topic);
    for (auto const& [name, value] : path_values) {
        if (auto const place = topic.find('{' + name + '}'); place != std::string::npos)
            topic.replace(place, name.size() + 2, value);
    }
    return topic;
}

std::string Dispatcher::key_of(Request const& request, security::Identity const* identity)
{
    auto key = request.path + '\n';
    for (auto const& [name, value] : request.query)
        key += name + '=' + value + '\n';
    if (identity)
        key += identity->scope().key();
    return key;
}

Response Dispatcher::kept_response(Request const& request, KeptBody const& kept)
{
    if (lists_tag(request.header("if-none-match"), kept.tag))
        return not_modified(kept.tag);
    Response response;
    response.headers = kept.headers;
    response.set("content-type", kept.content_type);
    response.set("etag", kept.tag);
    response.set("cache-control", "private, no-cache");
    response.body = kept.body;
    return response;
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
        response.set("etag", fmt::format("\"{}{}\"", *answer.version, mark_of(services_.edition)));
    else if (route.etag.kind == Etag::Kind::Hash && response.body)
        response.set("etag", hash_tag(*response.body));
    if (!has("cache-control"))
        response.set("cache-control", has("etag") && !changes(route.method) ? "private, no-cache" : "no-store");
    return response;
}

} // namespace cigogne::http
