#include "platform/operations.hpp"

#include "platform/events/hub.hpp"
#include "platform/fhir/asked.hpp"
#include "platform/http/route.hpp"
#include "platform/openapi/capability_statement.hpp"
#include "platform/openapi/openapi.hpp"

#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace cigogne::operations {

namespace {

using namespace http;

struct Health {
    bool healthy;
    std::string database;
};
constexpr auto health_view = fields<Health>("Health",
    field<&Health::healthy>("healthy"),
    field<&Health::database>("database"));

/// Longer than a question to a sound database takes, shorter than those who watch over the server wait.
constexpr Duration bearable_silence = 1500ms;

/// Tells what is known already: whoever asks this has no time, and the workers may all be waiting for the database.
Result<Health> health(Call& call)
{
    if (call.services().database.silence() > bearable_silence)
        return http::Error::Broken;
    return Health { true, "ok" };
}

std::int64_t resident_bytes()
{
    std::ifstream statm("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    statm >> total >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

Result<File> metrics(Late const& late)
{
    auto text = late.dispatcher->traffic().text();
    text += fmt::format("# TYPE cigogne_connections gauge\ncigogne_connections {}\n"
                        "# TYPE cigogne_streams gauge\ncigogne_streams {}\n"
                        "# TYPE cigogne_mail_queued gauge\ncigogne_mail_queued {}\n"
                        "# TYPE cigogne_mail_given_up gauge\ncigogne_mail_given_up {}\n"
                        "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {}\n",
        late.server->open_connections(), late.server->open_streams(), late.mail->queued(), late.mail->given_up(),
        resident_bytes());
    return File { "text/plain; version=0.0.4; charset=utf-8", "", std::make_shared<std::string const>(std::move(text)) };
}

std::optional<std::int64_t> last_event(Request const& request)
{
    auto const text = request.header("last-event-id");
    if (!text)
        return std::nullopt;
    std::int64_t position = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), position);
    // What is no position of ours cannot be resumed: its reader reads everything again.
    return error == std::errc() && end == text->data() + text->size() && !text->empty() ? position : -1;
}

Result<std::shared_ptr<StreamReader>> stream(Call& call)
{
    call.set_header("cache-control", "no-store");
    call.set_header("x-accel-buffering", "no");
    return call.services().hub.stream_for(std::make_shared<security::Identity const>(call.identity()), last_event(call.request()));
}

} // namespace

std::vector<http::Route> routes(Late const& late)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/healthz")
                         .summary("État du serveur et de sa base")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("asked by machines, tells nothing of anybody"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(health_view))
                         .at_once()
                         .handled_by(health));
    routes.push_back(route(Method::Get, "/metrics")
                         .summary("Mesures pour la surveillance (format Prometheus)")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("asked by machines, tells nothing of anybody"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(file)
                         .at_once()
                         .handled_by([&late](Call&) { return metrics(late); }));
    routes.push_back(route(Method::Get, "/api/openapi.json")
                         .summary("Description de cette interface (OpenAPI 3.1)")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("the same for everyone"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(file)
                         .outside_transaction()
                         .handled_by([&late](Call&) -> Result<File> {
                             auto text = openapi::document(late.dispatcher->router().routes());
                             return File { "application/json", "", std::make_shared<std::string const>(std::move(text)) };
                         }));
    routes.push_back(route(Method::Get, "/fhir/metadata")
                         .summary("Ce que ce serveur fait en FHIR (CapabilityStatement)")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("the same for everyone"))
                         .tagged(Etag::none())
                         .takes(query(fhir::asked_of_any))
                         .returns(fhir_resource)
                         .outside_transaction()
                         .handled_by([&late](Call& call, fhir::Asked const& asked) -> Result<fhir::Resource> {
                             TRY(fhir::check_format(asked.format));
                             return fhir::Resource { openapi::capability_statement(late.dispatcher->router().routes(), call.now()) };
                         }));
    routes.push_back(route(Method::Get, "/api/events")
                         .summary("Flux des changements visibles par la personne connectée")
                         .needs(any_session)
                         .within(ScopeRule::account())
                         .audits(nothing_because("events name topics only; what they point to is audited when read"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(http::events)
                         .outside_transaction()
                         .handled_by(stream));
    return routes;
}

} // namespace cigogne::operations
