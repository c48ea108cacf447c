#include "platform/http/dispatcher.hpp"

#include "platform/events/hub.hpp"
#include "platform/export/docx.hpp"
#include "platform/http/entity_tag.hpp"

#include <algorithm>
#include <fmt/format.h>

/// What is read: made anew, or kept in memory for the version of its topic.
namespace cigogne::http {

namespace {

Result<Body> made_of(Answer const& answer)
{
    if (answer.paper_format == PaperFormat::Word)
        return TRY(exporting::docx(*answer.to_print, answer.haste));
    return TRY(exporting::pdf(*answer.to_print, answer.haste));
}

} // namespace

Result<Response> Dispatcher::read(Call& call, Route const& route)
{
    if (route.etag.kind == Etag::Kind::TopicVersion && !is_export(call, route))
        return read_version(call, route);
    if (!route.in_transaction)
        return response_of(call, route, TRY(route.run(call)));

    auto answer = TRY(run_reading(call, route)); // the connection goes back before the audit is waited for, or a PDF is made
    if (answer.to_print)
        answer.body = TRY(made_of(answer));
    audit_read(call, route);

    auto response = response_of(call, route, std::move(answer));
    if (route.output == OutputKind::Fhir)
        return response; // its version says what it was written upon, and time alone takes counts out of it
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
    auto const version = version_of(route, call.path_values_);
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

/// Versions only grow: the sum of two is another one as soon as either is raised.
std::int64_t Dispatcher::version_of(Route const& route, Pairs const& path_values)
{
    auto const version = services_.hub.version(topic_of(route, path_values));
    return route.etag.also.empty() ? version : version + services_.hub.version(std::string(route.etag.also));
}

std::optional<std::int64_t> Dispatcher::version_at_once(Route const& route, Pairs const& path_values)
{
    auto const version = services_.hub.version_at_once(topic_of(route, path_values));
    if (!version || route.etag.also.empty())
        return version;
    auto const also = services_.hub.version_at_once(std::string(route.etag.also));
    return also ? std::optional(*version + *also) : std::nullopt;
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

} // namespace cigogne::http
