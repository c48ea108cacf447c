#pragma once

#include "platform/db/database.hpp"

#include <cstdint>
#include <string>

namespace cigogne {

/// What this installation is, as it was said when it was made.
struct Installation {
    std::string region;            ///< "Occitanie"; empty until the administrator says it
    bool is_demonstration = false; ///< every datum is invented, and every page, print and export says so
    std::int64_t version = 0;      ///< how often it was described
};

Installation installation(db::Transaction& transaction);
/// Its version is raised; an installation that was a demonstration stays one.
void describe_installation(db::Transaction& transaction, Installation const& installation);

} // namespace cigogne
