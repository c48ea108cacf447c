#pragma once

#include "platform/core/result.hpp"
#include "platform/db/database.hpp"
#include "platform/jobs/job.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne::security {
class AuditTrail;
}
namespace cigogne::settings {
class Settings;
}

namespace cigogne::jobs {

/// What every job may use. Lives as long as the program.
struct Tools {
    db::Database& database;
    Clock const& clock;
    security::AuditTrail& audit;
    settings::Settings const& settings;
};

/// What a slice leaves behind, kept in the transaction of its writes.
struct Progress {
    std::int64_t done = 0;
    std::optional<std::int64_t> total = {};
    std::string place = {};                   ///< where another process goes on if this one dies
    std::optional<std::string> outcome = {};  ///< French; present when the work is complete
    bool attention = false;                   ///< the outcome should be read by somebody
    std::vector<Remark> remarks = {};
};

/// One job being worked on by this process, slice after slice. Made anew when a job is gone on with: it begins at its place.
class Work {
public:
    virtual ~Work() = default;
    /// What must not hold up the writers: reading, files, other programs. Outside any transaction, before each `write`.
    /// Long ones ask `Assignment::is_wanted` from time to time and return early when it is not.
    virtual Result<Done> prepare() { return Done {}; }
    /// The writes of one slice, under 50 ms. Its progress is committed with them: a slice is done once or not at all.
    virtual Result<Progress> write(db::Transaction& transaction) = 0;
};

/// What is given to whoever begins, or goes on with, a job.
struct Assignment {
    Job const& job;
    std::string input; ///< as it was given to `start`
    Tools tools;
    /// False when the program stops or the job was cancelled or taken over. Keeps the job ours meanwhile.
    std::function<bool()> is_wanted;
};

/// Beside which others a kind is worked on. Each lane is a thread: one long computation holds up neither the night's work nor an import.
enum class Lane {
    Common,
    Long ///< minutes of computing for one person, who can wait
};
inline constexpr std::array lanes { Lane::Common, Lane::Long };

/// A kind of job, registered by its module.
struct Kind {
    std::string_view code;  ///< "directory.travel_import"
    std::string_view title; ///< French: "Importer des temps de trajet"
    std::string_view unit;  ///< French, what is counted: "lignes"
    std::function<std::unique_ptr<Work>(Assignment const&)> begin;
    /// The dated setting that says when it is due by itself: hours of the day, or a number of minutes between two of them.
    /// Empty: only when asked.
    std::string_view schedule = {};
    /// The dated setting that says whether it is due by itself at all. Empty: it is.
    std::string_view enabled_by = {};
    Lane lane = Lane::Common;
};

/// The dated setting that holds the hour of the night's chores.
inline constexpr std::string_view nightly_setting = "upkeep.nightly_at";

/// A failure of a job, in a sentence of its own.
enum class Trouble {
    Failed
};
constexpr Explanation explain(Trouble)
{
    return { FailureKind::Unavailable, "job_failed", "Le travail n’a pas pu être fait." };
}
inline Failure failed(std::string sentence) { return Failure(Trouble::Failed).saying(std::move(sentence)); }

} // namespace cigogne::jobs
