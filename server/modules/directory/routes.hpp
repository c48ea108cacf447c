#pragma once

#include "modules/directory/parts.hpp"
#include "modules/directory/store.hpp"
#include "platform/http/route.hpp"
#include "platform/http/stale.hpp"

#include <vector>

/// The directory's routes by noun; module.cpp puts them together.
namespace cigogne::directory {

inline constexpr security::Permission read { "directory.read" };
inline constexpr security::Permission manage { "directory.manage" };
inline constexpr security::Permission manage_settings { "settings.manage" };

std::vector<http::Route> region_routes();
std::vector<http::Route> establishment_routes(Parts const& parts);
std::vector<http::Route> history_routes();
std::vector<http::Route> unit_routes();
std::vector<http::Route> travel_routes();
std::vector<http::Route> service_routes();
std::vector<http::Route> service_exception_routes();
std::vector<http::Route> neighbour_routes();
std::vector<http::Route> settings_routes();

/// Who is writing, for the stores.
Author author_of(http::Call const& call);
/// Who wrote a row last, for whoever wrote it at the same time.
http::LastWriting last_writing_by(http::Call& call, std::string const& account, Instant at);
http::LastWriting last_writing(http::Call& call, auto const& row)
{
    return last_writing_by(call, row.updated_by, row.updated_at);
}
/// Tells streams and modules that the directory has changed.
void tell_change(http::Call& call);
/// The establishment named in the path.
Result<EstablishmentRow> establishment_in_path(http::Call& call);

} // namespace cigogne::directory
