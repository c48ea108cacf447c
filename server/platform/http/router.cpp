#include "platform/http/router.hpp"

#include "platform/http/problem.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace cigogne::http {

namespace {

std::vector<std::string_view> segments_of(std::string_view path)
{
    std::vector<std::string_view> segments;
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    while (true) {
        auto const slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos)
            return segments;
        path.remove_prefix(slash + 1);
    }
}

bool is_name(std::string_view segment)
{
    return segment.starts_with('{');
}

bool takes_the_rest(std::string_view segment)
{
    return segment.ends_with("...}");
}

std::string name_of_segment(std::string_view segment)
{
    auto const length = segment.size() - (takes_the_rest(segment) ? 5 : 2);
    return std::string(segment.substr(1, length));
}

/// Paths of the interfaces: pages, which take what no other route takes, do not answer for them.
bool belongs_to_an_interface(std::string_view path)
{
    return path.starts_with("/api/") || speaks_fhir(path);
}

bool answers(Route const& route, Method method)
{
    return route.method == method || (method == Method::Head && route.method == Method::Get);
}

/// What makes a record says where it is read: there, and as it was answered when it was made.
void check_address(Route const& maker, std::vector<Route> const& routes)
{
    auto const reads_it = [&](Route const& route) {
        return route.method == Method::Get && route.pattern == maker.made_at && route.output_shape.name == maker.output_shape.name;
    };
    if (!maker.made_at.empty() && std::ranges::none_of(routes, reads_it))
        throw std::logic_error("what " + std::string(maker.pattern) + " makes is not read at " + std::string(maker.made_at));
}

} // namespace

Router::Router(std::vector<Route> routes)
    : routes_(std::move(routes))
{
    std::set<std::pair<Method, std::string_view>> seen;
    for (auto const& route : routes_) {
        if (!seen.emplace(route.method, route.pattern).second)
            throw std::logic_error("two routes: " + std::string(name_of(route.method)) + " " + std::string(route.pattern));
        if (route.pattern.find('{') == std::string_view::npos)
            literal_[route.pattern].push_back(&route);
        else
            patterns_.push_back({ segments_of(route.pattern), &route });
        check_address(route, routes_);
    }
    // The more precise pattern first: fewer names, and what takes the rest last.
    auto const looseness = [](Pattern const& pattern) {
        std::size_t names = 0;
        for (auto const segment : pattern.segments)
            names += takes_the_rest(segment) ? 100 : (is_name(segment) ? 1 : 0);
        return names;
    };
    std::ranges::stable_sort(patterns_, {}, looseness);
}

bool Router::matches(Pattern const& pattern, std::vector<std::string_view> const& segments, Pairs& values)
{
    values.clear();
    for (std::size_t index = 0; index < pattern.segments.size(); ++index) {
        auto const expected = pattern.segments[index];
        if (index >= segments.size())
            return false;
        if (takes_the_rest(expected)) {
            auto const* const begin = segments[index].data();
            auto const* const end = segments.back().data() + segments.back().size();
            values.emplace_back(name_of_segment(expected), std::string(begin, end));
            return true;
        }
        if (is_name(expected))
            values.emplace_back(name_of_segment(expected), std::string(segments[index]));
        else if (expected != segments[index])
            return false;
    }
    return pattern.segments.size() == segments.size();
}

Router::Found Router::find(Method method, std::string_view path) const
{
    Found found;
    auto const consider = [&](Route const& route, Pairs values) {
        if (answers(route, method)) {
            found = { &route, std::move(values), {} };
            return true;
        }
        found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(name_of(route.method));
        found.allowed += route.method == Method::Get ? ", HEAD" : "";
        return false;
    };

    if (auto const literal = literal_.find(path); literal != literal_.end()) {
        for (auto const* route : literal->second) {
            if (consider(*route, {}))
                return found;
        }
    }
    auto const segments = segments_of(path);
    Pairs values;
    for (auto const& pattern : patterns_) {
        bool const is_fallback = takes_the_rest(pattern.segments.back()) && (!found.allowed.empty() || belongs_to_an_interface(path));
        if (!is_fallback && matches(pattern, segments, values) && consider(*pattern.route, values))
            return found;
    }
    return found;
}

} // namespace cigogne::http
