#pragma once

#include "platform/db/database.hpp"

#include <atomic>

namespace cigogne::mail {

/// The counts of notices as this process last read them: measures are asked for when the database may be away.
class Census {
public:
    /// Reads them anew: at the start, and when `moved_event` is heard.
    void reload(db::Database& database);
    std::int64_t queued() const { return queued_; }
    std::int64_t given_up() const { return given_up_; }

private:
    std::atomic<std::int64_t> queued_ = 0;
    std::atomic<std::int64_t> given_up_ = 0;
};

} // namespace cigogne::mail
