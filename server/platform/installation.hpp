#pragma once

#include "platform/db/database.hpp"

#include <string>

namespace cigogne {

/// What this installation is, as it was said when it was made.
struct Installation {
    std::string region;            ///< "Occitanie"; empty until the administrator says it
    bool is_demonstration = false; ///< every datum is invented, and every page, print and export says so
};

Installation installation(db::Transaction& transaction);
void describe_installation(db::Transaction& transaction, Installation const& installation);

} // namespace cigogne
