#pragma once

#include "modules/indicators/files.hpp"
#include "modules/indicators/indicators.hpp"
#include "platform/events/outbox.hpp"
#include "platform/http/route.hpp"

#include <vector>

namespace cigogne::indicators {

/// Reads the indicators: of her own house, or of the whole network.
inline constexpr security::Permission read { "indicators.read" };
/// Gives files to be counted.
inline constexpr security::Permission deposit_files { "indicators.deposit" };
/// Reads the stays behind the numbers of her own house.
inline constexpr security::Permission read_stays { "indicators.stays" };
/// Reads the yearly note of the region, writes in it, and takes it out.
inline constexpr security::Permission write_note { "indicators.note" };
/// What the audit calls it.
inline constexpr std::string_view audited_note = "indicator_note";
/// Reads what others published, and whoever reads the indicators does.
inline constexpr security::Permission read_series { "indicators.series.read" };
/// Imports what others published.
inline constexpr security::Permission import_series { "indicators.series" };

/// Sends a year to the health authority.
inline constexpr security::Permission transmit { "indicators.transmit" };
/// Reads what was sent to the health authority, as she does.
inline constexpr security::Permission read_transmitted { "indicators.transmitted" };

inline constexpr char const* audited_transmission = "indicator_transmission";
inline constexpr char const* audited_gaps = "indicator_gaps";
/// Makes the reports of a year, for every house and the region.
inline constexpr security::Permission make_reports { "indicators.report" };
/// What the audit calls one.
inline constexpr auto audited_report = "indicator_report";

/// Whose pages change with a deposit, or with a series.
inline events::Audience heard_by()
{
    return events::Audience::holders_of(read) | events::Audience::holders_of(deposit_files) | events::Audience::holders_of(read_series);
}

std::vector<http::Route> deposit_routes(Files const& files);
std::vector<http::Route> dashboard_routes();
std::vector<http::Route> indicator_routes();
std::vector<http::Route> stay_routes();
std::vector<http::Route> dictionary_routes();
std::vector<http::Route> transmission_routes();
std::vector<http::Route> gap_routes();
std::vector<http::Route> transmitted_routes();
std::vector<http::Route> report_routes();
std::vector<http::Route> note_routes();
std::vector<http::Route> note_comment_routes();
std::vector<http::Route> barometer_routes();
std::vector<http::Route> series_routes();
std::vector<http::Route> series_import_routes();

} // namespace cigogne::indicators
