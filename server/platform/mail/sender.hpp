#pragma once

#include "platform/core/email_address.hpp"
#include "platform/mail/relay.hpp"

#include <optional>
#include <string>

namespace cigogne {
struct Configuration;
}

namespace cigogne::mail {

/// By whom, in whose name and from where messages are sent: what the operator sets.
struct Sender {
    Relay relay;
    EmailAddress from;
    std::string user; ///< empty: the relay asks for none
    std::string password;
    std::string public_url; ///< "https://cigogne.exemple.fr", where the links of messages begin

    /// Nothing when no relay is set: no mail is sent. The configuration was checked when it was read.
    static std::optional<Sender> of(Configuration const& configuration);
};

} // namespace cigogne::mail
