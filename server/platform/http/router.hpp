#pragma once

#include "platform/http/declared_route.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace cigogne::http {

/// Finds the route of a request. Patterns are made of literal segments and `{names}`; `{name...}` at the end takes the rest.
class Router {
public:
    /// Throws std::logic_error when two routes have the same method and pattern.
    explicit Router(std::vector<Route> routes);

    struct Found {
        Route const* route = nullptr;
        Pairs path_values = {};
        /// The path is known, but not with this method: what it allows, for the header Allow.
        std::string allowed = {};
    };
    Found find(Method method, std::string_view path) const;
    std::vector<Route> const& routes() const { return routes_; }

private:
    struct Pattern {
        std::vector<std::string_view> segments;
        Route const* route;
    };
    static bool matches(Pattern const& pattern, std::vector<std::string_view> const& segments, Pairs& values);

    std::vector<Route> routes_;
    std::unordered_map<std::string_view, std::vector<Route const*>> literal_; ///< patterns without names, by path
    std::vector<Pattern> patterns_;
};

} // namespace cigogne::http
