#include "platform/jobs/job.hpp"

namespace cigogne::jobs {

Table<Job> const job_row = fields<Job>("JobRow",
    field<&Job::id>("id"),
    field<&Job::kind>("kind"),
    field<&Job::title>("title"),
    field<&Job::state>("state"),
    field<&Job::place>("place"),
    field<&Job::done>("done"),
    field<&Job::total>("total"),
    field<&Job::outcome>("outcome"),
    field<&Job::attention>("attention"),
    field<&Job::created_at>("created_at"),
    field<&Job::created_by>("created_by"),
    field<&Job::started_at>("started_at"),
    field<&Job::expected_end_at>("expected_end_at"),
    field<&Job::ended_at>("ended_at"),
    field<&Job::cancel_asked_at>("cancel_asked_at"),
    field<&Job::runner>("runner"),
    field<&Job::lease_until>("lease_until"),
    field<&Job::attempts>("attempts"),
    field<&Job::version>("version"));

} // namespace cigogne::jobs
