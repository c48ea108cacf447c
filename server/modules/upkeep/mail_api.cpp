#include "modules/upkeep/routes.hpp"

#include "modules/accounts/accounts.hpp"
#include "platform/http/call.hpp"
#include "platform/http/route.hpp"
#include "platform/jobs/start.hpp"
#include "platform/mail/mail.hpp"

#include <fmt/format.h>

/// « Envoyer un courriel d’essai »: whether the mail of this server works, from whom administers it to herself.
namespace cigogne::upkeep {

namespace {

using namespace http;

enum class MailError {
    Off,
    NoAddress
};
Explanation explain(MailError error)
{
    if (error == MailError::Off)
        return { FailureKind::Conflict, "mail_off", "Aucun serveur de courriel n’est réglé sur ce serveur : demandez-le à l’exploitant." };
    return { FailureKind::Conflict, "no_address", "Votre compte n’a pas d’adresse de courriel : ajoutez-la à votre compte, puis recommencez." };
}

/// At most one a minute to the same account, whoever clicks how often.
Result<jobs::Started> send_test(Call& call)
{
    if (!mail::is_on())
        return MailError::Off;
    auto const account = call.identity().account();
    auto const to = accounts::email_of(call.transaction(), account);
    if (!to)
        return MailError::NoAddress;
    auto const id = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = mail::sending_kind, .title = "Envoyer un courriel d’essai", .author = account }));
    constexpr std::int64_t minute = 60'000;
    mail::notify(call.transaction(), call.now(),
        {
            .to = *to,
            .subject = mail::Subject("Courriel d’essai de Cigogne"),
            .text = mail::Body("Bonjour,\n\nce courriel d’essai montre que ce serveur peut écrire à l’adresse de votre compte.\n"
                               "Les travaux du serveur :"),
            .link = mail::Link("/travaux"),
            .once_key = fmt::format("upkeep.test/{}/{}", account.text(), call.now().milliseconds() / minute),
        });
    call.audit_subject(id.text());
    return jobs::Started { id };
}

} // namespace

Route test_mail_route()
{
    return route(Method::Post, "/api/test-mails")
        .summary("Envoyer un courriel d’essai à l’adresse de son propre compte")
        .needs(jobs::manage)
        .within(ScopeRule::network())
        .audits(security::AuditKind::Write, "job")
        .tagged(Etag::none())
        .takes(nothing)
        .returns(created(jobs::started_view))
        .handled_by(send_test);
}

} // namespace cigogne::upkeep
