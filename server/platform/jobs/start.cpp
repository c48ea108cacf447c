#include "platform/jobs/start.hpp"

#include "platform/jobs/store.hpp"

namespace cigogne::jobs {

View<Started> const started_view = view<Started>("StartedJob", field<&Started::id>("id"));

Explanation explain(Error error)
{
    switch (error) {
    case Error::AlreadyAsked:
        return { FailureKind::Conflict, "already_asked", "Ce travail est déjà en attente ou en cours : suivez-le dans « Travaux »." };
    case Error::HasEnded:
        break;
    }
    return { FailureKind::Conflict, "has_ended", "Ce travail est terminé : il n’y a plus rien à annuler." };
}

events::Audience audience_of(Job const& job)
{
    auto const managers = events::Audience::holders_of(manage);
    return job.created_by ? managers | events::Audience::account(*job.created_by) : managers;
}

JobId start(db::Transaction& transaction, Instant now, Order order)
{
    Job const job {
        .id = JobId::make(now),
        .kind = std::string(order.kind),
        .title = std::move(order.title),
        .state = State::Waiting,
        .place = {},
        .done = 0,
        .total = {},
        .outcome = {},
        .attention = false,
        .created_at = now,
        .created_by = order.author,
        .started_at = {},
        .expected_end_at = {},
        .ended_at = {},
        .cancel_asked_at = {},
        .runner = {},
        .lease_until = {},
        .attempts = 0,
        .version = 1,
    };
    Store(transaction).add(job, order.input);
    events::publish(transaction, now,
        { .topic = std::string(topic), .audience = audience_of(job), .kind = std::string(waiting_event), .payload = job.id.text() });
    return job.id;
}

Result<JobId> start_alone(db::Transaction& transaction, Instant now, Order order)
{
    if (Store(transaction).live_jobs(order.kind) > 0)
        return Error::AlreadyAsked;
    return start(transaction, now, std::move(order));
}

Result<Job> cancel(db::Transaction& transaction, Instant now, Job job)
{
    if (has_ended(job.state))
        return Error::HasEnded;
    Store store(transaction);
    job.cancel_asked_at = now;
    if (job.state == State::Waiting) {
        job.state = State::Cancelled;
        job.outcome = "Annulé avant d’avoir commencé.";
        job.ended_at = now;
        store.drop_input(job.id);
    }
    auto const version = job.version++;
    store.save(job, version); // read in this very transaction: nobody was in between
    events::publish(transaction, now, { .topic = std::string(topic), .audience = audience_of(job) });
    return job;
}

} // namespace cigogne::jobs
