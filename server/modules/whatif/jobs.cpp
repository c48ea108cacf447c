#include "modules/whatif/jobs.hpp"

#include "modules/whatif/reading.hpp"
#include "modules/whatif/routes.hpp"
#include "modules/whatif/store.hpp"
#include "platform/events/outbox.hpp"
#include "platform/security/audit.hpp"

#include <fmt/format.h>

namespace cigogne::whatif {

namespace {

constexpr int replays_a_slice = 10;

/// Replays the year, some pairs a slice, all in memory: a process that goes on with it begins anew and, by the same seed, finds the same.
class Replays final : public jobs::Work {
public:
    explicit Replays(jobs::Assignment const& assignment)
        : assignment_(assignment)
    {
    }

    Result<Done> prepare() override
    {
        if (!comparison_)
            TRY(begin());
        for (int replay = 0; replay < replays_a_slice && comparison_->replays() < run_->replays && assignment_.is_wanted(); ++replay)
            comparison_->replay_once();
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        jobs::Progress progress { .done = comparison_->replays(), .total = run_->replays };
        if (comparison_->replays() < run_->replays)
            return progress;
        auto const now = assignment_.tools.clock.now();
        auto suppositions = suppositions_on(assignment_.tools.settings, settings_day(run_->year));
        Store(transaction).keep(run_->id, text_of(result_of(*comparison_, record_, std::move(suppositions))));
        events::publish(transaction, now, { topic, events::Audience::holders_of(run), {}, {} });
        assignment_.tools.audit.record(transaction,
            { now, security::AuditKind::Write, assignment_.job.created_by, {}, "whatif.replayed", "whatif_run", run_->id.text(),
                fmt::format(R"({{"count":{}}})", comparison_->replays()), {} });
        progress.outcome = fmt::format("{} demandes rejouées {} fois, avant et après : le résultat est dans « Et si… ».", record_.cases.size(), run_->replays);
        return progress;
    }

private:
    /// Reads the run and the year that it is about.
    Result<Done> begin()
    {
        auto transaction = assignment_.tools.database.read();
        auto const id = RunId::parse(assignment_.input);
        run_ = id ? Store(transaction).run(*id) : std::nullopt;
        if (!run_)
            return jobs::failed("Cette simulation n’existe plus.");
        auto const scenario = scenario_from(run_->scenario);
        auto year = recorded_year(transaction, assignment_.tools.settings, run_->year);
        if (check(scenario, year.world.region, run_->year).failed())
            return jobs::failed("L’annuaire a changé depuis : une unité ou un établissement du scénario n’y est plus. Refaites le scénario.");
        if (year.record.cases.empty())
            return jobs::failed(fmt::format("Aucune demande de {} ne peut être rejouée.", run_->year));
        record_ = std::move(year.record);
        comparison_ = std::make_unique<Comparison>(std::move(year.world), scenario, static_cast<std::uint64_t>(run_->seed), figures_of(std::span<Passage const>(record_.passages())), earlier_calibration(transaction, assignment_.tools.settings, run_->year));
        return Done {};
    }

    jobs::Assignment assignment_;
    std::optional<RunRow> run_;
    Record record_;
    std::unique_ptr<Comparison> comparison_;
};

} // namespace

jobs::Kind replay_kind()
{
    return {
        .code = replay_kind_code,
        .title = "Rejouer une année : et si…",
        .unit = "rejeux",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<Replays>(assignment); },
        .lane = jobs::Lane::Long,
    };
}

} // namespace cigogne::whatif
