#include "platform/jobs/pruning.hpp"

#include "platform/security/audit.hpp"

#include <fmt/format.h>

namespace cigogne::jobs {

namespace {

class PruningWork final : public Work {
public:
    PruningWork(Assignment const& assignment, Pruning pruning)
        : tools_(assignment.tools)
        , pruning_(std::move(pruning))
        , done_(assignment.job.done)
    {
    }

    /// Steps are cheap to ask again: a work that goes on begins with the first.
    Result<Progress> write(db::Transaction& transaction) override
    {
        if (step_ < pruning_.steps.size()) {
            auto const erased = pruning_.steps[step_](transaction, pruning_.at_once);
            done_ += erased;
            if (erased < pruning_.at_once)
                ++step_;
        }
        Progress progress { .done = done_ };
        if (step_ < pruning_.steps.size())
            return progress;
        progress.total = done_;
        progress.outcome = done_ == 0 ? "Rien à effacer." : pruning_.tell(done_);
        if (done_ > 0)
            record(transaction);
        return progress;
    }

private:
    void record(db::Transaction& transaction)
    {
        tools_.audit.record(transaction,
            { tools_.clock.now(), security::AuditKind::Write, {}, {}, std::string(pruning_.action), "retention", {},
                fmt::format(R"({{"count":{}}})", done_), {} });
    }

    Tools tools_;
    Pruning pruning_;
    std::int64_t done_;
    std::size_t step_ = 0;
};

} // namespace

std::unique_ptr<Work> prune(Assignment const& assignment, Pruning pruning)
{
    return std::make_unique<PruningWork>(assignment, std::move(pruning));
}

} // namespace cigogne::jobs
