#pragma once

#include "platform/core/result.hpp"
#include "platform/db/database.hpp"
#include "platform/events/outbox.hpp"
#include "platform/jobs/job.hpp"
#include "platform/security/permission.hpp"

namespace cigogne::jobs {

/// Sees everybody's jobs and cancels them. Whoever has asked for one sees and cancels that one without it.
inline constexpr security::Permission manage { "jobs.manage" };

/// What is asked for.
struct Order {
    std::string_view kind;
    std::string title;                        ///< French, with what distinguishes it: the name of the file
    std::string input = {};                   ///< what the kind reads
    std::optional<AccountId> author = {};     ///< nobody when the hour asks
};

enum class Error {
    AlreadyAsked, ///< one of this kind waits or runs
    HasEnded,     ///< too late to cancel
};
Explanation explain(Error error);

/// Puts a job in the queue, in the transaction of the request; a process takes it once that is committed.
JobId start(db::Transaction& transaction, Instant now, Order order);
/// The same, for kinds of which one at a time is enough.
Result<JobId> start_alone(db::Transaction& transaction, Instant now, Order order);
/// Cancelled at once while it waits; between two slices once it runs.
Result<Job> cancel(db::Transaction& transaction, Instant now, Job job);

/// What a route that starts a job answers: where to follow it.
struct Started {
    JobId id;
};
extern View<Started> const started_view;

/// Who is told of a job: those who manage them, and its author.
events::Audience audience_of(Job const& job);

} // namespace cigogne::jobs
