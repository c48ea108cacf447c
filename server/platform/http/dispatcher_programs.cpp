#include "platform/http/dispatcher.hpp"

#include "platform/http/problem.hpp"

#include <spdlog/spdlog.h>
#include <utility>

/// Programs: each proves who it is with a key, and what it was answered is kept.
namespace cigogne::http {

namespace {

/// What a program asks for, in one line.
std::string asked_by(Request const& request)
{
    auto line = std::string(name_of(request.method)) + ' ' + request.path;
    char separator = '?';
    for (auto const& [name, value] : request.query)
        line += std::exchange(separator, '&') + name + '=' + value;
    return line;
}

std::optional<security::ProgramAnswer::Refusal> refusal_in(Request const& request, Result<Response> const& response)
{
    if (response.succeeded())
        return std::nullopt;
    auto const& failure = response.failure();
    auto const& faults = failure.faults();
    return security::ProgramAnswer::Refusal { told_at(request.path, failure).status, std::string(failure.code()),
        std::string(faults.empty() ? failure.sentence() : faults.front().message) };
}

} // namespace

std::optional<std::string_view> Dispatcher::program_key(Request const& request)
{
    constexpr std::string_view scheme = "Bearer ";
    auto const sent = request.header("authorization");
    return sent && sent->starts_with(scheme) ? std::optional(sent->substr(scheme.size())) : std::nullopt;
}

/// A program proves who it is with each request, and no browser sends its key by itself: it needs no CSRF token.
Result<security::IdentityPtr> Dispatcher::admitted_program(std::string_view key, Request const& request, Route const& route)
{
    if (route.access.kind == Access::Kind::Public)
        return security::IdentityPtr {};
    auto identity = TRY(gatekeeper_.identify_program(key, request.peer, changes(request.method) ? asked_by(request) : std::string(), services_.clock.now()));
    TRY(may(*identity, route));
    return identity;
}

/// What was done stays done, and is answered so, even where this cannot be written.
void Dispatcher::keep_answer(security::Identity const& program, Request const& request, Result<Response> const& response, Instant now)
{
    try {
        gatekeeper_.program_was_answered(program, { asked_by(request), refusal_in(request, response) }, now);
    } catch (db::DatabaseError const& error) {
        spdlog::error("what a program was answered could not be kept: {}", error.what());
    }
}

} // namespace cigogne::http
