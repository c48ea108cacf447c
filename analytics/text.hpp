#pragma once

#include <string_view>

namespace cigogne::analytics {

/// Takes the text up to `end`, or all of it, off `rest`; `end` too, which is not given.
constexpr std::string_view take(std::string_view& rest, char end)
{
    auto const at = rest.find(end);
    auto const taken = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return taken;
}

} // namespace cigogne::analytics
