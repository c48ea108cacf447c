#include "platform/http/problem.hpp"

#include "platform/fhir/issue.hpp"
#include "platform/fhir/resource.hpp"
#include "platform/json/json.hpp"

namespace cigogne::http {

namespace {

/// Short titles of RFC 9110's statuses, in French, as they stand in `title`.
std::string_view title_of(int status)
{
    switch (status) {
    case 400:
        return "Demande illisible";
    case 401:
        return "Connexion nécessaire";
    case 403:
        return "Accès refusé";
    case 404:
        return "Introuvable";
    case 405:
        return "Méthode non prévue";
    case 408:
        return "Demande trop lente";
    case 409:
        return "Impossible dans l’état présent";
    case 412:
        return "Modifié entre-temps";
    case 413:
        return "Envoi trop volumineux";
    case 414:
        return "Adresse trop longue";
    case 415:
        return "Format non pris en charge";
    case 422:
        return "Champs à revoir";
    case 428:
        return "Version lue non précisée";
    case 429:
        return "Trop de tentatives";
    case 431:
        return "En-têtes trop longs";
    case 501:
    case 505:
        return "Non pris en charge";
    case 503:
        return "Momentanément indisponible";
    default:
        return "Erreur du serveur";
    }
}

struct Problem {
    int status;
    std::string_view code;
    std::string_view detail;
    std::span<Fault const> faults;
    std::string_view current;
};

Response rendered(Problem const& problem)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("type");
    writer.text("about:blank");
    writer.member("title");
    writer.text(title_of(problem.status));
    writer.member("status");
    writer.integer(problem.status);
    writer.member("code");
    writer.text(problem.code);
    writer.member("detail");
    writer.text(problem.detail);
    if (!problem.faults.empty()) {
        writer.member("errors");
        writer.begin_list();
        for (auto const& fault : problem.faults) {
            writer.begin_record();
            writer.member("field");
            writer.text(fault.field);
            writer.member("code");
            writer.text(fault.code);
            writer.member("message");
            writer.text(fault.message);
            writer.end_record();
        }
        writer.end_list();
    }
    if (!problem.current.empty()) {
        writer.member("current");
        writer.raw(problem.current);
    }
    writer.end_record();

    Response response;
    response.status = problem.status;
    response.set("content-type", "application/problem+json");
    response.set("cache-control", "no-store");
    response.body = std::make_shared<std::string const>(writer.take_text());
    return response;
}

/// What is said of a request of which the status alone is known: our own code, and what to do.
struct Refusal {
    std::string_view code;
    std::string_view detail;
};
Refusal refusal_of(int status)
{
    switch (status) {
    case 400:
        return { "malformed", "Cette demande est mal formée." };
    case 405:
        return { "method_not_allowed", "Cette adresse ne prévoit pas cette action." };
    case 408:
        return { "too_slow", "La demande a mis trop de temps à arriver. Réessayez." };
    case 413:
        return { "too_large", "Cet envoi dépasse la taille permise." };
    case 414:
        return { "address_too_long", "Cette adresse est trop longue. Raccourcissez la recherche ou les filtres." };
    case 431:
        return { "headers_too_large", "Les en-têtes de cette demande sont trop longs. Effacez les cookies de ce site et réessayez." };
    case 501:
    case 505:
        return { "not_supported", "Ce serveur parle HTTP/1.1." };
    case 503:
        return { "busy", "Le serveur est très occupé. Réessayez dans quelques secondes." };
    default:
        return { "internal_error", "Le serveur n’a pas pu répondre. Rien n’a été modifié. Réessayez, puis prévenez l’administrateur." };
    }
}

/// What http://hl7.org/fhir/issue-type calls it.
std::string_view issue_code_of(int status)
{
    switch (status) {
    case 400:
        return "structure";
    case 405:
    case 501:
    case 505:
        return "not-supported";
    case 408:
        return "timeout";
    case 413:
    case 414:
    case 431:
        return "too-long";
    case 503:
        return "transient";
    default:
        return "exception";
    }
}

/// A FHIR resource that says what went wrong.
Response resource(int status, std::string json)
{
    Response response;
    response.status = status;
    response.set("content-type", std::string(fhir::media_type) + "; charset=UTF-8");
    response.set("cache-control", "no-store");
    response.body = std::make_shared<std::string const>(std::move(json));
    return response;
}

} // namespace

int status_of(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Malformed:
        return 400;
    case FailureKind::Unauthenticated:
        return 401;
    case FailureKind::Forbidden:
        return 403;
    case FailureKind::Unknown:
        return 404;
    case FailureKind::Conflict:
        return 409;
    case FailureKind::Stale:
        return 412;
    case FailureKind::TooLarge:
        return 413;
    case FailureKind::UnsupportedMedia:
        return 415;
    case FailureKind::Invalid:
        return 422;
    case FailureKind::PreconditionRequired:
        return 428;
    case FailureKind::TooMany:
        return 429;
    case FailureKind::Unavailable:
        return 503;
    case FailureKind::NoRoom:
        return 507;
    }
    return 500;
}

Response problem(Failure const& failure)
{
    auto response = rendered({ status_of(failure.kind()), failure.code(), failure.sentence(), failure.faults(), failure.current() });
    if (auto const seconds = failure.wait_seconds())
        response.set("retry-after", std::to_string(*seconds));
    return response;
}

Response problem(int status)
{
    auto const [code, detail] = refusal_of(status);
    return rendered({ status, code, detail, {}, {} });
}

bool speaks_fhir(std::string_view path)
{
    return path == "/fhir" || path.starts_with("/fhir/") || path.starts_with("/fhir?");
}

Response outcome(Failure const& failure)
{
    // What cannot be taken is 400 to programs that write to the ROR, where the rest of the interface says 422.
    auto response = resource(failure.kind() == FailureKind::Invalid ? 400 : status_of(failure.kind()), fhir::outcome(failure));
    if (failure.kind() == FailureKind::Unauthenticated)
        response.set("www-authenticate", "Bearer"); // Rule: RFC 6750, section 3
    if (auto const seconds = failure.wait_seconds())
        response.set("retry-after", std::to_string(*seconds));
    return response;
}

Response outcome(int status)
{
    auto const [code, detail] = refusal_of(status);
    return resource(status, fhir::outcome(issue_code_of(status), code, detail));
}

Response told_at(std::string_view path, Failure const& failure)
{
    return speaks_fhir(path) ? outcome(failure) : problem(failure);
}

Response told_at(std::string_view path, int status)
{
    return speaks_fhir(path) ? outcome(status) : problem(status);
}

} // namespace cigogne::http
