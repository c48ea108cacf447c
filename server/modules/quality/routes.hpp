#pragma once

#include "modules/quality/quality.hpp"
#include "modules/quality/store.hpp"
#include "platform/http/route.hpp"

#include <vector>

/// The module's routes by noun, and who may do what.
namespace cigogne::quality {

/// Declare and document the cases of one's house.
inline constexpr security::Permission declare { "quality.declare" };
/// Set aside, ask for reviews, retain, plan, close.
inline constexpr security::Permission coordinate { "quality.coordinate" };
/// Be asked to judge a case, wherever it comes from.
inline constexpr security::Permission judge { "quality.judge" };

std::vector<http::Route> case_routes();
std::vector<http::Route> behind_routes();
std::vector<http::Route> declaration_routes();
std::vector<http::Route> documentation_routes();
std::vector<http::Route> review_routes();
std::vector<http::Route> action_routes();
std::vector<http::Route> plan_routes();
std::vector<http::Route> plan_request_routes();
std::vector<http::Route> meeting_routes();

} // namespace cigogne::quality
