#include "platform/jobs/store.hpp"

namespace cigogne::jobs {

Table<StoredRemark> const remark_row = fields<StoredRemark>("JobRemarkRow",
    field<&StoredRemark::id>("id"),
    field<&StoredRemark::position>("position"),
    field<&StoredRemark::line>("line"),
    field<&StoredRemark::reason>("reason"),
    field<&StoredRemark::content>("content"));

Table<ScheduleRow> const schedule_row = fields<ScheduleRow>("JobScheduleRow",
    field<&ScheduleRow::kind>("kind"),
    field<&ScheduleRow::due_at>("due_at"),
    field<&ScheduleRow::ended_at>("ended_at"),
    field<&ScheduleRow::outcome>("outcome"),
    field<&ScheduleRow::attention>("attention"));

db::Page<Job> Store::jobs(
    security::Scope const& scope, Whose whose, std::optional<State> state, db::PageRequest const& request) const
{
    auto const wanted = state ? std::string(word(*state).code) : std::string();
    auto const owner = whose == Whose::Own ? scope.account().text() : std::string();
    return transaction_.page(job_row, "job", scope.everything(), { "created_at", db::Direction::Descending }, request,
        "(? = '' or state = ?) and (? = '' or created_by = ?)", wanted, wanted, owner, owner);
}

std::optional<Job> Store::job(JobId id) const
{
    return transaction_.find(job_row, "job", "id = ?", id);
}

std::vector<Job> Store::ended_untold(security::Scope const& scope, int at_most) const
{
    return transaction_.select(job_row, "job",
        "created_by = ? and state in ('done', 'failed', 'cancelled')"
        " and not exists (select 1 from job_notice_read where job_notice_read.job = job.id) order by created_at, id limit ?",
        scope.account(), at_most);
}

bool Store::told(JobId id, Instant now)
{
    return transaction_.execute("insert into job_notice_read (job, read_at) values (?, ?) on conflict do nothing", id, now) == 1;
}

std::int64_t Store::live_jobs(std::string_view kind) const
{
    return transaction_.number("select count(*) from job where kind = ? and state in ('waiting', 'running')", kind).value_or(0);
}

std::optional<Job> Store::live_job(std::string_view kind, AccountId author) const
{
    auto found = transaction_.select(job_row, "job",
        "kind = ? and created_by = ? and state in ('waiting', 'running') and cancel_asked_at is null order by created_at, id limit 1", kind, author);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void Store::add(Job const& job, std::string const& input)
{
    transaction_.insert(job_row, "job", job);
    if (!input.empty())
        transaction_.execute("insert into job_input (job, content) values (?, ?)", job.id, input);
}

std::string Store::input(JobId id) const
{
    return transaction_.text("select content from job_input where job = ?", id).value_or("");
}

bool Store::save(Job const& job, std::int64_t expected_version)
{
    return transaction_.update(job_row, "job", job, expected_version);
}

void Store::drop_input(JobId id)
{
    transaction_.execute("delete from job_input where job = ?", id);
}

std::vector<Job> Store::runnable(Instant now, Duration longest_lease) const
{
    return transaction_.select(job_row, "job",
        "state = 'waiting' or (state = 'running' and (lease_until <= ? or lease_until > ?)) order by created_at, id", now, now + longest_lease);
}

void Store::end_leases()
{
    transaction_.execute("update job set lease_until = 0, version = version + 1 where state = 'running'");
}

void Store::add_remarks(JobId job, std::span<Remark const> remarks, Instant now)
{
    if (remarks.empty())
        return;
    auto position = transaction_.number("select max(position) from job_remark where job = ?", job).value_or(0);
    for (auto const& remark : remarks)
        transaction_.execute("insert into job_remark (id, job, position, line, reason, content) values (?, ?, ?, ?, ?, ?)",
            Uuid::make(now).text(), job, ++position, remark.line, remark.reason, remark.content);
}

std::int64_t Store::remark_count(JobId job) const
{
    return transaction_.number("select count(*) from job_remark where job = ?", job).value_or(0);
}

db::Page<StoredRemark> Store::remarks(security::Scope const& scope, JobId job, db::PageRequest const& request) const
{
    return transaction_.page(remark_row, "job_remark", scope.everything(), { "position" }, request, "job = ?", job);
}

std::vector<ScheduleRow> Store::schedule() const
{
    return transaction_.select(schedule_row, "job_schedule", "true order by kind");
}

std::optional<ScheduleRow> Store::scheduled(std::string_view kind) const
{
    return transaction_.find(schedule_row, "job_schedule", "kind = ?", kind);
}

void Store::set_schedule(ScheduleRow const& row)
{
    transaction_.execute("delete from job_schedule where kind = ?", row.kind);
    transaction_.insert(schedule_row, "job_schedule", row);
}

std::int64_t Store::remove_ended_before(Instant before, int at_most)
{
    auto const old = transaction_.select(job_row, "job",
        "state in ('done', 'failed', 'cancelled') and ended_at < ? order by created_at, id limit ?", before, at_most);
    for (auto const& job : old)
        remove(job.id);
    return static_cast<std::int64_t>(old.size());
}

void Store::remove(JobId id)
{
    transaction_.execute("delete from job_remark where job = ?", id);
    transaction_.execute("delete from job_input where job = ?", id);
    transaction_.execute("delete from job_notice_read where job = ?", id);
    transaction_.execute("delete from job where id = ?", id);
}

} // namespace cigogne::jobs
