#include "platform/events/versions.hpp"

#include <algorithm>

namespace cigogne::events {

std::int64_t Versions::of(std::string const& topic)
{
    std::int64_t generation = 0;
    {
        std::lock_guard const lock(mutex_);
        if (auto const found = kept_.find(topic); found != kept_.end())
            return found->second;
        generation = generation_;
    }
    auto transaction = database_.read();
    auto const version = transaction.number("select version from topic_version where topic = ?", topic).value_or(0);

    // Between that read and now the hub may have heard of a later version, or that what it heard is not sure.
    std::lock_guard const lock(mutex_);
    if (!hearing_ || generation_ != generation)
        return version;
    keep(topic, version);
    return kept_.at(topic);
}

std::optional<std::int64_t> Versions::kept(std::string const& topic)
{
    std::lock_guard const lock(mutex_);
    auto const found = kept_.find(topic);
    return found == kept_.end() ? std::nullopt : std::optional(found->second);
}

void Versions::raise(std::string const& topic, std::int64_t version)
{
    std::lock_guard const lock(mutex_);
    if (hearing_)
        keep(topic, version);
}

void Versions::begin_hearing()
{
    std::lock_guard const lock(mutex_);
    hearing_ = true;
    ++generation_; // what was read while deaf may be old
}

void Versions::stop_hearing()
{
    std::lock_guard const lock(mutex_);
    hearing_ = false;
    ++generation_;
    kept_.clear();
}

void Versions::keep(std::string const& topic, std::int64_t version)
{
    if (kept_.size() >= most_kept && !kept_.contains(topic)) {
        ++generation_;
        kept_.clear();
    }
    auto& known = kept_[topic];
    known = std::max(known, version);
}

} // namespace cigogne::events
