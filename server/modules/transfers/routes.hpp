#pragma once

#include "modules/transfers/fact_writing.hpp"
#include "platform/http/route.hpp"

#include <vector>

/// The module's routes by noun; module.cpp puts them together.
namespace cigogne::transfers {

std::vector<http::Route> opening_routes();
std::vector<http::Route> list_routes();
std::vector<http::Route> request_routes();
std::vector<http::Route> search_routes();
std::vector<http::Route> travel_routes();
std::vector<http::Route> end_routes();
std::vector<http::Route> outcome_routes();
std::vector<http::Route> feedback_routes();
std::vector<http::Route> sheet_routes();
std::vector<http::Route> work_list_routes();
std::vector<http::Route> reminder_routes();
std::vector<http::Route> paper_routes();
std::vector<http::Route> binder_routes();
std::vector<http::Route> draft_routes();
std::vector<http::Route> shift_routes();
std::vector<http::Route> presence_routes();

/// A route that writes one line of a request's journal.
template <ReadsRecord T, class Handler>
http::Route fact_route(std::string_view pattern, std::string_view summary, security::Permission permission, T const& table, Handler handler)
{
    return http::route(http::Method::Post, pattern)
        .summary(summary)
        .needs(permission)
        .within(http::ScopeRule::parties())
        .audits(security::AuditKind::Write, "transfer_request", http::path("id"))
        .tagged(http::Etag::row_version())
        .takes(http::form(table))
        .returns(http::one(request_view))
        .handled_by(std::move(handler));
}

} // namespace cigogne::transfers
