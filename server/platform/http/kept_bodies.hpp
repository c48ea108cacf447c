#pragma once

#include "platform/http/message.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace cigogne::http {

/// An answer kept for the version of a topic, ready to be sent again.
struct KeptBody {
    std::int64_t version;
    std::optional<Instant> valid_until;
    std::string tag; ///< with its quotes
    Body body;
    std::string content_type;
    Pairs headers; ///< that the handler set: the name of a file to save

    bool holds(std::int64_t current_version, Instant now) const
    {
        return version == current_version && (!valid_until || now < *valid_until);
    }
};

/// Bodies by what was asked and by whom it may be seen. Safe from any thread; bounded.
class KeptBodies {
public:
    static constexpr std::size_t most = 512;

    std::optional<KeptBody> find(std::string const& key) const
    {
        std::lock_guard const lock(mutex_);
        auto const found = bodies_.find(key);
        return found == bodies_.end() ? std::nullopt : std::optional(found->second);
    }

    /// An older version never replaces a newer one.
    void keep(std::string const& key, KeptBody body)
    {
        std::lock_guard const lock(mutex_);
        if (bodies_.size() >= most)
            bodies_.clear();
        auto const [place, is_new] = bodies_.try_emplace(key, body);
        if (!is_new && place->second.version <= body.version)
            place->second = std::move(body);
    }

    void forget()
    {
        std::lock_guard const lock(mutex_);
        bodies_.clear();
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, KeptBody> bodies_;
};

} // namespace cigogne::http
