#pragma once

#include "platform/db/database.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace cigogne::events {

/// The topics' versions as this process knows them. They only grow, until everything is dropped.
/// Nothing is kept while changes of other processes may go unheard.
class Versions {
public:
    explicit Versions(db::Database& database)
        : database_(database)
    {
    }

    /// From memory, else from the database.
    std::int64_t of(std::string const& topic);
    /// From memory alone.
    std::optional<std::int64_t> kept(std::string const& topic);
    void raise(std::string const& topic, std::int64_t version);

    /// From now on every change will be heard: what is read may be kept.
    void begin_hearing();
    /// Changes may go unheard: everything kept is dropped.
    void stop_hearing();

private:
    void keep(std::string const& topic, std::int64_t version);

    static constexpr std::size_t most_kept = 50'000; // topics; a few MiB

    db::Database& database_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::int64_t> kept_;
    bool hearing_ = false;
    std::int64_t generation_ = 0; ///< counts the droppings: what was read before one is not kept after it
};

} // namespace cigogne::events
