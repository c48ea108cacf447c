#include "platform/mail/sender.hpp"

#include "platform/configuration.hpp"

namespace cigogne::mail {

std::optional<Sender> Sender::of(Configuration const& configuration)
{
    auto relay = Relay::parse(configuration.mail_server);
    auto from = EmailAddress::parse(configuration.mail_from);
    if (!relay || !from)
        return std::nullopt;
    return Sender { std::move(*relay), std::move(*from), configuration.mail_user, configuration.mail_password, configuration.public_url };
}

} // namespace cigogne::mail
