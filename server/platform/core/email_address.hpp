#pragma once

#include "platform/core/crossing.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cigogne {

/// An address of e-mail that can stand in a header and in a command of SMTP as it is: no control character, no space, no quotes.
class EmailAddress {
public:
    /// The longest that SMTP carries (RFC 5321, 4.5.3.1, and its erratum 1690).
    static constexpr std::size_t longest = 254;

    /// The usual form of an address (RFC 5321 "Dot-string", a domain of two labels or more), without the white space around it. Quoted
    /// local parts, addresses by number and letters beyond ASCII are refused: hospitals give out none.
    static std::optional<EmailAddress> parse(std::string_view typed);

    std::string const& text() const { return text_; }
    std::string_view domain() const { return std::string_view(text_).substr(text_.find('@') + 1); }
    auto operator<=>(EmailAddress const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    void put(Sink& sink) const { sink.text(text_); }
    static std::optional<EmailAddress> take(Wire const& wire, Reader& reader);

private:
    explicit EmailAddress(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

} // namespace cigogne
