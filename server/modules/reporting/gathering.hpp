#pragma once

#include "modules/reporting/observation.hpp"

#include <array>
#include <unordered_set>

/// What is gathered in the one walk that makes every figure. Which requests a figure counts is as good as random to the processor: these ask
/// nothing of it.
namespace cigogne::reporting {

/// What requests bring to one figure, or to what it is divided by.
struct Amount {
    std::size_t figure;
    int Observation::*amount;
    std::uint64_t Observation::*marks;
    std::int64_t total = 0;

    void add(Observation const& one) { total += static_cast<std::int64_t>(one.*marks >> figure & 1) * (one.*amount); }
};

/// Delays of those that one figure counts.
class Delays {
public:
    Delays(std::size_t figure, std::optional<int> Observation::*seconds, std::size_t most)
        : figure_(figure)
        , seconds_(seconds)
        , found_(most + 1)
    {
    }
    std::size_t figure() const { return figure_; }
    void add(Observation const& one)
    {
        found_[count_] = (one.*seconds_).value_or(0);
        count_ += one.counted >> figure_ & 1;
    }
    std::vector<int> taken()
    {
        found_.resize(count_);
        return std::move(found_);
    }

private:
    std::size_t figure_;
    std::optional<int> Observation::*seconds_;
    std::vector<int> found_;
    std::size_t count_ = 0;
};

/// Those who asked, each once. Most have asked a moment ago: these are known without looking into the set.
class Askers {
public:
    void add(PlaceId place)
    {
        auto& recent = recent_[std::hash<PlaceId>()(place) % recent_.size()];
        if (recent == place)
            return;
        recent = place;
        all_.insert(place);
    }
    std::unordered_set<PlaceId> taken() { return std::move(all_); }

private:
    std::array<std::optional<PlaceId>, 1024> recent_ {};
    std::unordered_set<PlaceId> all_;
};

} // namespace cigogne::reporting
