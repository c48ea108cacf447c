#pragma once

#include "platform/db/database.hpp"

#include <cstdint>
#include <string>

namespace cigogne {

/// What this installation is, as it was said when it was made.
struct Installation {
    std::string region;            ///< "Occitanie"; empty until the administrator says it
    bool is_demonstration = false; ///< every datum is invented, and every page, print and export says so
    std::string edition = {};      ///< drawn at each restore: versions begin again from what they were, and mean something else
    std::int64_t version = 0;      ///< how often it was described
    bool is_unfinished = false;    ///< a demonstration that began to be loaded, and has not been to its end
};

Installation installation(db::Transaction& transaction);
/// Draws another edition: what browsers kept of this database before it was restored is no longer its.
void draw_edition(db::Transaction& transaction);
/// Its version is raised; an installation that was a demonstration stays one.
void describe_installation(db::Transaction& transaction, Installation const& installation);
/// The demonstration is loaded to its end.
void finish_demonstration(db::Transaction& transaction);

} // namespace cigogne
