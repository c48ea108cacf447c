#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/email_address.hpp"

#include <string>
#include <string_view>

/// The text of a message as SMTP carries it (RFC 5322, RFC 2045, RFC 2047). Pure.
namespace cigogne::mail {

struct Message {
    EmailAddress from;
    EmailAddress to;
    std::string_view subject; ///< of a `Subject`: one line
    std::string_view text;    ///< UTF-8, lines ended by a line feed
    std::string_view id;      ///< the same each time that it is sent: a server that has it already may drop it
    Instant at;
};

/// Headers and body, lines ended by CR LF, none longer than 76 characters but an address or an id.
std::string written(Message const& message);

/// A header's words in the letters that a header may hold (RFC 2047, "Q"): unchanged when they already are.
std::string encoded_words(std::string_view text);

/// `Sat, 21 Nov 2026 22:48:49 +0000`.
std::string message_date(Instant instant);

} // namespace cigogne::mail
