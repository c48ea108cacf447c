#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Work too long for a request: progress is seen, it can be cancelled, and it survives the page and the process.
namespace cigogne::jobs {

using JobId = Id<struct JobTag>;

/// waiting ─▶ running ─▶ done | failed | cancelled. A process that dies leaves it running, until its lease is over and
/// another process goes on.
enum class State {
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled
};
constexpr auto words_of(State)
{
    return std::to_array<Word>({ { "waiting", "En attente" }, { "running", "En cours" }, { "done", "Terminé" },
        { "failed", "Échec" }, { "cancelled", "Annulé" } });
}
constexpr bool has_ended(State state) { return state != State::Waiting && state != State::Running; }

/// What the stream and the page are told of.
inline constexpr std::string_view topic = "jobs";
/// Said to every process when a job waits; the payload is its id.
inline constexpr std::string_view waiting_event = "jobs.waiting";

/// One job, as it is stored.
struct Job {
    JobId id;
    std::string kind;
    std::string title; ///< French: what it does, for whom reads the list
    State state;
    std::string place; ///< where the next slice begins, in the words of its kind; empty at first
    std::int64_t done;
    std::optional<std::int64_t> total; ///< not known by all kinds, nor at once
    std::string outcome;               ///< French: how it ended, or why it failed
    bool attention;                    ///< somebody should read the outcome
    Instant created_at;
    std::optional<AccountId> created_by; ///< nobody when the hour asked for it
    std::optional<Instant> started_at;
    std::optional<Instant> expected_end_at; ///< at the pace of this run
    std::optional<Instant> ended_at;
    std::optional<Instant> cancel_asked_at;
    std::string runner; ///< the process that works on it; empty when none does
    Instant lease_until;
    std::int64_t attempts; ///< since its last slice: one that kills its process again and again is given up
    std::int64_t version;
};
extern Table<Job> const job_row;

/// Something to say of one line of what a job works on.
struct Remark {
    std::int64_t line;
    std::string reason;  ///< French, says what to do
    std::string content; ///< the line itself
};

} // namespace cigogne::jobs
