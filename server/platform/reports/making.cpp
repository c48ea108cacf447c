#include "platform/reports/making.hpp"

#include "platform/core/date.hpp"
#include "platform/events/outbox.hpp"
#include "platform/security/audit.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace cigogne::reports {

namespace {

/// Reads the year once, tells how many reports there are, then drafts and keeps some of them a slice: the page hears how far it is, a cancellation is
/// heeded between two, and nothing is computed while others wait to write. A process that goes on with it reads the year anew: what was kept already is
/// found unchanged.
class Making final : public jobs::Work {
public:
    Making(Series const& series, jobs::Assignment const& assignment)
        : series_(series)
        , assignment_(assignment)
        , year_(std::atoi(assignment.input.c_str()))
        , reason_(assignment.input.substr(std::min(assignment.input.find(' '), assignment.input.size() - 1) + 1))
    {
    }

    Result<Done> prepare() override
    {
        if (!draft_)
            return begin();
        slice_.clear();
        drafted_ = 0;
        while (drafted_ < series_.a_slice && done_ + drafted_ < draft_->size() && assignment_.is_wanted()) {
            auto transaction = assignment_.tools.database.read();
            if (auto report = draft_->report(transaction, done_ + drafted_))
                slice_.push_back(std::move(*report));
            ++drafted_;
        }
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        auto const now = assignment_.tools.clock.now();
        VersionStore store(transaction, series_.versions);
        done_ += drafted_;
        for (auto& report : slice_)
            made_.add(store.keep(std::move(report), reason_, now, assignment_.job.created_by));
        jobs::Progress progress { .done = static_cast<std::int64_t>(done_), .total = static_cast<std::int64_t>(draft_->size()) };
        if (!slice_.empty())
            events::publish(transaction, now, { series_.topic, events::Audience::holders_of(series_.read), {}, {} });
        if (done_ < draft_->size())
            return progress;
        assignment_.tools.audit.record(transaction,
            { now, security::AuditKind::Write, assignment_.job.created_by, {}, std::string(series_.made_action), std::string(series_.audited), std::to_string(year_),
                fmt::format(R"({{"count":{}}})", made_.first + made_.again), {} });
        progress.outcome = made_.sentence();
        return progress;
    }

private:
    Result<Done> begin()
    {
        auto transaction = assignment_.tools.database.read();
        auto draft = TRY(series_.draft(transaction, assignment_.tools.settings, year_, paris_date(assignment_.tools.clock.now())));
        draft_ = std::move(draft);
        return Done {};
    }

    Series const& series_;
    jobs::Assignment assignment_;
    int year_;
    std::string reason_;
    std::unique_ptr<Draft> draft_;
    std::vector<Told> slice_;
    std::size_t drafted_ = 0; ///< of this slice, those of which nothing is left to be told among them
    std::size_t done_ = 0;
    Made made_;
};

} // namespace

void Made::add(Kept kept)
{
    ++(kept == Kept::First ? first : kept == Kept::NewVersion ? again
                                                              : unchanged);
}

std::string Made::sentence() const
{
    return fmt::format("Rapports établis\u202f: {}. Nouvelles versions\u202f: {}. Inchangés\u202f: {}.", first, again, unchanged);
}

jobs::Kind making_kind(Series const& series)
{
    return {
        .code = series.making_code,
        .title = series.making_title,
        .unit = "rapports",
        .begin = [&series](jobs::Assignment const& assignment) { return std::make_unique<Making>(series, assignment); },
    };
}

std::string making_order(int year, std::string const& reason)
{
    return fmt::format("{} {}", year, reason);
}

} // namespace cigogne::reports
