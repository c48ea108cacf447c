#include "platform/http/problem.hpp"

#include "platform/http/call.hpp"
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
    switch (status) {
    case 400:
        return problem(Failure(Error::NotReadable));
    case 405:
        return rendered({ status, "method_not_allowed", "Cette adresse ne prévoit pas cette action.", {}, {} });
    case 408:
        return rendered({ status, "too_slow", "La demande a mis trop de temps à arriver. Réessayez.", {}, {} });
    case 413:
        return rendered({ status, "too_large", "Cet envoi dépasse la taille permise.", {}, {} });
    case 414:
        return rendered({ status, "address_too_long", "Cette adresse est trop longue. Raccourcissez la recherche ou les filtres.", {}, {} });
    case 431:
        return rendered({ status, "headers_too_large", "Les en-têtes de cette demande sont trop longs. Effacez les cookies de ce site et réessayez.", {}, {} });
    case 501:
    case 505:
        return rendered({ status, "not_supported", "Ce serveur parle HTTP/1.1.", {}, {} });
    case 503:
        return problem(Failure(Error::Busy));
    default:
        return rendered({ 500, "internal_error", "Le serveur n’a pas pu répondre. Rien n’a été modifié. Réessayez, puis prévenez l’administrateur.", {}, {} });
    }
}

} // namespace cigogne::http
