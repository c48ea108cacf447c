#pragma once

#include "platform/http/message.hpp"

#include <array>
#include <optional>

namespace cigogne::http {

/// Where a request really comes from, as far as can be known.
struct Origin {
    std::string address;     ///< what the throttle and the audit remember
    bool is_secure = false;  ///< the browser came by HTTPS, as its proxy says
};

/// The proxies in front of the program. What they say of a request (X-Forwarded-For, X-Forwarded-Proto) is believed; what
/// anybody else says is not, since anybody may write anything.
class TrustedProxies {
public:
    /// Addresses and ranges ("127.0.0.1", "10.0.0.0/8", "fd00::/8"), separated by commas or blanks; empty trusts nobody.
    /// Throws std::invalid_argument with the one that is none.
    static TrustedProxies parse(std::string_view text);

    bool contains(std::string_view address) const;

    /// Goes back from the connection through the proxies that are trusted: the first address that is none of theirs is the
    /// caller's. What was written to its left may be invented.
    Origin origin_of(std::string_view peer, Pairs const& headers) const;

private:
    using Address = std::array<unsigned char, 16>; ///< IPv4 as ::ffff:a.b.c.d
    struct Range {
        Address first;
        unsigned bits; ///< how many of them count
    };
    static std::optional<Address> address_of(std::string_view text);
    static std::optional<Range> range_of(std::string_view text);

    std::vector<Range> ranges_;
};

} // namespace cigogne::http
