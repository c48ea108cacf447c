#pragma once

#include "platform/jobs/kind.hpp"

namespace cigogne::jobs {

/// What keeps tables from growing for ever: deletes what is past its time, a little in each slice.
struct Pruning {
    /// Deletes at most that many; returns how many, fewer than asked when nothing is left.
    using Step = std::function<std::int64_t(db::Transaction&, int at_most)>;
    std::vector<Step> steps;
    /// The outcome in French for a number that is not zero: "12 connexions effacées."
    std::function<std::string(std::int64_t)> tell;
    /// The action under which the audit keeps that something was erased: "sessions.erased".
    std::string_view action;
    int at_once = 250; ///< things of a slice, which stays short
};

/// The work of a kind that does nothing else.
std::unique_ptr<Work> prune(Assignment const& assignment, Pruning pruning);

} // namespace cigogne::jobs
