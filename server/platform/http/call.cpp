#include "platform/http/call.hpp"

#include "platform/events/hub.hpp"

#include <stdexcept>

namespace cigogne::http {

Explanation explain(Error error)
{
    switch (error) {
    case Error::NotFound:
        return { FailureKind::Unknown, "not_found", "Cette page ou cet élément n’existe pas, ou ne vous est pas visible." };
    case Error::NoSession:
        return { FailureKind::Unauthenticated, "no_session", "Connectez-vous pour continuer." };
    case Error::SessionEnded:
        return { FailureKind::Unauthenticated, "session_ended", "Votre connexion a expiré. Rien n’est perdu : reconnectez-vous." };
    case Error::CsrfMismatch:
        return { FailureKind::Forbidden, "csrf", "Cette action n’a pas pu être vérifiée. Rechargez la page, puis recommencez." };
    case Error::Forbidden:
        return { FailureKind::Forbidden, "forbidden", "Votre rôle ne permet pas cette action." };
    case Error::OwnPasswordFirst:
        return { FailureKind::Forbidden, "own_password_first", "Choisissez d’abord votre mot de passe : celui-ci ne sert qu’à cela." };
    case Error::SecondFactorFirst:
        return { FailureKind::Forbidden, "second_factor_first",
            "Votre rôle demande un second facteur : mettez-le d’abord en place, dans « Mon compte »." };
    case Error::PlaceClosed:
        return { FailureKind::Forbidden, "acts_for_closed_place",
            "Votre établissement est fermé, d’après l’annuaire : ce qui le concerne se lit encore, et ne s’écrit plus. Appelez la cellule du réseau." };
    case Error::NotReadable:
        return { FailureKind::Malformed, "malformed", "Cette demande est mal formée." };
    case Error::WrongContentType:
        return { FailureKind::UnsupportedMedia, "wrong_content_type", "Ce format n’est pas attendu ici." };
    case Error::InvalidFields:
        return { FailureKind::Invalid, "invalid_fields", "Des points sont à revoir avant l’envoi." };
    case Error::BadCursor:
        return { FailureKind::Malformed, "bad_cursor", "La suite de cette liste ne peut être retrouvée. Reprenez-la du début." };
    case Error::VersionMissing:
        return { FailureKind::PreconditionRequired, "version_missing", "La version lue doit être précisée (If-Match). Rechargez la page." };
    case Error::VersionStale:
        return { FailureKind::Stale, "version_stale", "Quelqu’un a modifié ceci entre-temps. Comparez, puis choisissez." };
    case Error::KeyReused:
        return { FailureKind::Invalid, "key_reused", "Cette clé d’envoi a déjà servi pour autre chose." };
    case Error::Busy:
        return { FailureKind::Unavailable, "busy", "Le serveur est très occupé. Réessayez dans quelques secondes." };
    case Error::Broken:
        break;
    }
    return { FailureKind::Unavailable, "unavailable", "La base de données ne répond pas. Rien n’a été modifié. Réessayez." };
}

Call::Call(Services& services, Request const& request, Pairs path_values, security::IdentityPtr identity)
    : services_(services)
    , request_(request)
    , path_values_(std::move(path_values))
    , identity_(std::move(identity))
    , now_(services.clock.now())
{
}

security::Identity const& Call::identity() const
{
    if (!identity_)
        throw std::logic_error("a route open to all asked who is calling");
    return *identity_;
}

std::string_view Call::path_text(std::string_view name) const
{
    for (auto const& [key, value] : path_values_) {
        if (key == name)
            return value;
    }
    throw std::logic_error("the path has no value of that name");
}

db::Transaction& Call::transaction()
{
    if (!transaction_)
        throw std::logic_error("this route opens its own transactions");
    return *transaction_;
}

std::int64_t Call::publish(events::Event const& event)
{
    auto const version = events::publish(transaction(), now_, event);
    transaction().after_commit([&hub = services_.hub, topic = event.topic, version] { hub.raise(topic, version); });
    return version;
}

void Call::raise(std::string const& topic)
{
    auto const version = transaction().number("select version from topic_version where topic = ?", topic);
    if (version)
        transaction().after_commit([&hub = services_.hub, topic, version] { hub.raise(topic, *version); });
}

} // namespace cigogne::http
