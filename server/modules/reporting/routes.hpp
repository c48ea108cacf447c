#pragma once

#include "modules/reporting/activity.hpp"
#include "modules/reporting/asked.hpp"
#include "platform/http/route.hpp"

#include <memory>
#include <vector>

/// The module's routes by noun; module.cpp puts them together. They share the years that are kept in memory.
namespace cigogne::reporting {

inline constexpr security::Permission read { "reporting.read" };
/// Makes yearly reports, and keeps the register of those who presented them.
inline constexpr security::Permission report { "reporting.report" };
/// What the audit calls that which is read here.
inline constexpr auto audited = "activity";
inline constexpr auto audited_report = "yearly_report";
inline constexpr auto audited_visit = "report_visit";
/// Raised by every report made and every visit written.
inline constexpr auto reports_topic = "reports";

/// What is broken down where nothing is asked: the time to a place by urgency, as the network reads it.
inline constexpr std::string_view figure_otherwise = "TRF-06";
inline constexpr auto dimension_otherwise = Dimension::Urgency;

/// What the register tells of that period and house; nothing for who does not read the analyses.
std::vector<FigureView> births_of(http::Call& call, Selection const& selection);

std::vector<http::Route> activity_routes(std::shared_ptr<RememberedYears> const& years);
std::vector<http::Route> behind_routes(std::shared_ptr<RememberedYears> const& years);
std::vector<http::Route> births_routes(std::shared_ptr<RememberedYears> const& years);
std::vector<http::Route> report_routes();
std::vector<http::Route> visit_routes();

} // namespace cigogne::reporting
