#pragma once

#include "modules/upkeep/module.hpp"

namespace cigogne::upkeep {

std::vector<http::Route> job_routes(Parts const& parts);
/// What the program erases at the end of its time, and how long that is.
std::vector<jobs::Kind> retention_jobs();
std::vector<settings::Definition> retention_settings();
/// The audit outlives what it explains.
std::vector<settings::Growing> growing_settings();

/// « Sauvegarder maintenant », and each day where the network says so.
inline constexpr std::string_view backup_kind_code = "upkeep.backup";
jobs::Kind backup_kind(Configuration const& configuration);
std::vector<settings::Definition> backup_settings();

/// Sends the notices by e-mail where the operator set a server for it, and erases them after their time.
std::vector<jobs::Kind> mail_jobs(Configuration const& configuration);
std::vector<settings::Definition> mail_settings();
http::Route test_mail_route();

} // namespace cigogne::upkeep
