#include "modules/indicators/jobs.hpp"

#include "modules/indicators/editions.hpp"
#include "modules/indicators/found_writing.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/series_store.hpp"
#include "modules/indicators/settling.hpp"
#include "modules/indicators/store.hpp"
#include "modules/indicators/told_lines.hpp"
#include "platform/events/outbox.hpp"
#include "platform/jobs/pruning.hpp"
#include "platform/jobs/store.hpp"
#include "platform/security/audit.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

constexpr Duration time_between_looks = 500ms;
constexpr std::uint64_t progress_unit = 1'000; ///< bytes

/// Reads the files of a deposit, then writes what they tell a little at a time. A process that goes on with it begins anew, from the files.
class Computing final : public jobs::Work {
public:
    Computing(jobs::Assignment const& assignment, Files const& files)
        : assignment_(assignment)
        , job_(assignment.job.id)
        , files_(files)
        , id_(DepositId::parse(assignment.input))
    {
    }
    Computing(Computing const&) = delete;
    Computing& operator=(Computing const&) = delete;

    /// Whatever its end, nothing of the files stays.
    ~Computing() override
    {
        reading_.reset();
        try {
            clean_up();
        } catch (std::exception const&) { // the database is away: the night does it
        }
    }

    Result<Done> prepare() override
    {
        if (!reading_)
            TRY(begin());
        if (writing_ || !reading_->wait(time_between_looks))
            return Done {};
        if (!reading_->trouble().empty())
            return jobs::failed(reading_->trouble());
        auto found = reading_->take();
        TRY(check(found));
        writing_.emplace(*id_, of_, std::move(found), assignment_.tools.clock.now());
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        jobs::Progress progress { .done = static_cast<std::int64_t>(reading_->bytes_read() / progress_unit), .total = static_cast<std::int64_t>((reading_->bytes_to_read() + progress_unit - 1) / progress_unit) };
        if (!writing_ || !writing_->write_slice(transaction))
            return progress;
        TRY(finish(transaction));
        progress.done = *progress.total;
        progress.outcome = deposit_->outcome;
        progress.attention = writing_->has_refusals();
        return progress;
    }

private:
    Result<Done> begin()
    {
        auto transaction = assignment_.tools.database.read();
        deposit_ = id_ ? Store(transaction).deposit(*id_) : std::nullopt;
        if (!deposit_ || deposit_->state != DepositState::Computing)
            return jobs::failed("Ce dépôt n’attend plus d’être lu.");
        of_ = Store(transaction).files(*id_);
        if (!files_.complete(of_))
            return jobs::failed("Les fichiers de ce dépôt ne sont pas, ou plus, sur le disque de ce serveur : déposez-les de nouveau.");
        auto const houses = Houses::read(transaction);
        if (deposit_->owner) {
            auto const* const own = houses.of(*deposit_->owner);
            if (!own)
                return jobs::failed(std::string(explain(DepositError::NoFiness).sentence));
            own_finess_ = own->finess;
        }
        auto const today = paris_date(assignment_.tools.clock.now());
        auto const wanted = stays_kept_months_on(assignment_.tools.settings, today) > 0 ? StaysWanted::Yes : StaysWanted::No;
        reading_ = std::make_unique<FileReading>(files_, of_, houses.table(), wanted);
        return Done {};
    }

    Result<Done> check(Found const& found) const
    {
        auto const lines = said_lines(of_.size(), found.lines);
        if (found.lines.kept == 0) {
            auto const first = found.refusals.empty() ? std::string() : fmt::format(" Première raison : {}.", analytics::explain(found.refusals.front().fault));
            return jobs::failed(fmt::format("Aucun séjour ne se lit dans ces fichiers. {}{} Sont attendus des RSA, des RSS, ou les comptes d’un hôpital.", lines, first));
        }
        if (found.site_years.empty())
            return jobs::failed(fmt::format("Ces fichiers ne tiennent ni accouchement ni naissance. {}", lines));
        for (auto const& site_year : found.site_years) {
            auto const finess = site_year.site.text();
            if (own_finess_ && finess != *own_finess_)
                return jobs::failed(fmt::format("Ces fichiers tiennent des séjours d’un autre établissement que le vôtre (FINESS {}) : la direction du réseau peut les déposer.", finess));
        }
        return Done {};
    }

    Result<Done> finish(db::Transaction& transaction)
    {
        Store store(transaction);
        deposit_ = store.deposit(*id_);
        if (!deposit_ || deposit_->state != DepositState::Computing)
            return jobs::failed("Ce dépôt a été abandonné.");
        auto const now = assignment_.tools.clock.now();
        auto const version = deposit_->version++;
        note_definitions(transaction, now);
        writing_->tell(*deposit_, now);
        store.save(*deposit_, version);
        events::publish(transaction, now, { topic, heard_by(), {}, {} });
        assignment_.tools.audit.record(transaction,
            { now, security::AuditKind::Write, deposit_->created_by, {}, "indicators.computed", "indicator_deposit", id_->text(),
                fmt::format(R"({{"lines":{}}})", deposit_->lines_read), {} });
        return Done {};
    }

    void clean_up()
    {
        if (!id_)
            return;
        {
            auto transaction = assignment_.tools.database.read();
            auto const job = jobs::Store(transaction).job(job_);
            if (job && !jobs::has_ended(job->state))
                return; // another process goes on, from the files
        }
        files_.remove(*id_);
        auto transaction = assignment_.tools.database.write();
        auto const deposit = Store(transaction).deposit(*id_);
        if (!deposit || !settle(transaction, *deposit))
            return;
        events::publish(transaction, assignment_.tools.clock.now(), { topic, heard_by(), {}, {} });
        transaction.commit();
    }

    jobs::Assignment assignment_;
    jobs::JobId job_;
    Files files_;
    std::optional<DepositId> id_;
    std::optional<Deposit> deposit_;
    std::vector<DepositFile> of_;
    std::optional<std::string> own_finess_;
    std::unique_ptr<FileReading> reading_;
    std::optional<FoundWriting> writing_;
};

/// Removes the files of this disk that nothing waits for.
void remove_forsaken(Files const& files, db::Database& database, Instant now)
{
    auto const present = files.present();
    auto transaction = database.read();
    for (auto const id : forsaken(transaction, present, now))
        files.remove(id);
}

/// Ends deposits whose files never came, and those that their job left behind.
std::int64_t end_forsaken(db::Transaction& transaction, Instant now, int at_most)
{
    Store store(transaction);
    std::int64_t ended = 0;
    for (auto& deposit : store.in_state(DepositState::Receiving)) {
        if (now - deposit.created_at < longest_receiving || ended == at_most)
            break;
        auto const version = deposit.version++;
        deposit.state = DepositState::Cancelled;
        deposit.outcome = "Abandonné : ses fichiers ne sont pas arrivés en entier dans les 24\u202fh.";
        store.save(deposit, version);
        ++ended;
    }
    for (auto const& deposit : store.in_state(DepositState::Computing)) {
        if (ended < at_most && settle(transaction, deposit))
            ++ended;
    }
    if (ended > 0)
        events::publish(transaction, now, { topic, heard_by(), {}, {} });
    return ended;
}

/// Stays of deposits computed before that are kept no longer.
Instant stays_limit(jobs::Tools const& tools)
{
    auto const now = tools.clock.now();
    auto const today = paris_date(now);
    auto const months = stays_kept_months_on(tools.settings, today);
    return months == 0 ? now : start_of_day(today.plus_months(-months));
}

} // namespace

jobs::Kind computation_kind(Files const& files)
{
    return {
        .code = computation_kind_code,
        .title = "Lire des fichiers du PMSI",
        .unit = "ko",
        .begin = [files](jobs::Assignment const& assignment) { return std::make_unique<Computing>(assignment, files); },
        .lane = jobs::Lane::Long,
    };
}

jobs::Kind clearing_kind(Files const& files)
{
    return {
        .code = "indicators.clearing",
        .title = "Effacer ce que les indicateurs ne gardent plus",
        .unit = "lignes",
        .begin = [files](jobs::Assignment const& assignment) {
            auto const now = assignment.tools.clock.now();
            remove_forsaken(files, assignment.tools.database, now);
            auto const before = stays_limit(assignment.tools);
            return jobs::prune(assignment,
                {
                    .steps = { [now](db::Transaction& transaction, int most) { return end_forsaken(transaction, now, most); },
                        [before](db::Transaction& transaction, int most) { return Store(transaction).remove_stays(before, most); },
                        [](db::Transaction& transaction, int most) { return Store(transaction).remove_remains(most); },
                        [now](db::Transaction& transaction, int most) { return SeriesStore(transaction).remove_unfinished(now - longest_writing, most); } },
                    .tell = [](std::int64_t count) { return fmt::format("Indicateurs\u202f: {} lignes effacées.", said_number(count)); },
                    .action = "indicators.erased",
                });
        },
        .schedule = jobs::nightly_setting,
    };
}

} // namespace cigogne::indicators
