#pragma once

#include "platform/core/email_address.hpp"
#include "platform/mail/sender.hpp"

#include <functional>
#include <memory>
#include <string>

namespace cigogne::mail {

/// What became of a message that was handed over.
enum class Answer {
    Taken,     ///< the relay has it: it answers for it from now on
    Later,     ///< not now (4xx, or the line broke): worth another try
    Refused,   ///< never (5xx): another try would meet the same
    RelayAway, ///< the relay is not reached, not trusted or does not let us in: no message would go
};
struct Handover {
    Answer answer;
    std::string trouble = {}; ///< "550", or the network's words; no address in it
};

/// Carries a message to the relay. A test has one of its own.
class Courier {
public:
    virtual ~Courier() = default;
    /// Takes up to 30 s; ends early once it `is_wanted` no more. Outside any transaction.
    virtual Handover carry(EmailAddress const& to, std::string const& message, std::function<bool()> const& is_wanted) = 0;
};

/// By SMTP (RFC 5321), as `Relay::secrecy` says: certificates and names are checked.
std::unique_ptr<Courier> smtp_courier(Sender sender);

} // namespace cigogne::mail
