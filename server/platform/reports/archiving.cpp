#include "platform/reports/archiving.hpp"

#include "platform/core/date.hpp"
#include "platform/events/outbox.hpp"
#include "platform/export/pdf.hpp"
#include "platform/jobs/pruning.hpp"
#include "platform/security/audit.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace cigogne::reports {

namespace {

/// A report takes a second or two to print: between two slices the page hears how far it is, and a cancellation is heeded.
constexpr std::size_t reports_a_slice_of_archive = 3;

/// Prints some reports a slice, one after the other, beside the press. A process that goes on with it begins after those that are kept.
class Archiving final : public jobs::Work {
public:
    Archiving(Series const& series, jobs::Assignment const& assignment)
        : series_(series)
        , assignment_(assignment)
        , done_(static_cast<std::size_t>(std::atoll(assignment.job.place.c_str())))
    {
    }

    Result<Done> prepare() override
    {
        if (!archive_)
            TRY(begin());
        slice_.clear();
        printed_ = 0;
        while (printed_ < reports_a_slice_of_archive && done_ + printed_ < heads_.size() && is_wanted()) {
            auto made = print(heads_[done_ + printed_]);
            if (made.failed() && !is_wanted_)
                break; // given up, not failed: whoever goes on prints it anew
            TRY(std::move(made));
            ++printed_;
        }
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        auto const now = assignment_.tools.clock.now();
        ArchiveStore store(transaction, series_.archives);
        if (!store.archive(archive_->id))
            return jobs::failed("Cette archive n’existe plus.");
        for (auto& file : slice_)
            store.add_file(archive_->id, std::move(file));
        done_ += printed_;
        jobs::Progress progress { .done = static_cast<std::int64_t>(done_), .total = static_cast<std::int64_t>(heads_.size()), .place = std::to_string(done_) };
        if (done_ < heads_.size())
            return progress;
        store.finish(archive_->id);
        events::publish(transaction, now, { series_.topic, events::Audience::holders_of(series_.make), {}, {} });
        assignment_.tools.audit.record(transaction,
            { now, security::AuditKind::Write, assignment_.job.created_by, {}, std::string(series_.archived_action), std::string(series_.audited), std::to_string(archive_->year),
                fmt::format(R"({{"count":{}}})", done_), {} });
        auto const last_day = paris_date(kept_until(series_, assignment_.tools.settings, archive_->asked_at, paris_date(now)));
        progress.outcome = fmt::format("{} rapports de {}, en PDF et en tableur, {}\u202f: à télécharger dans «\u202f{}\u202f» jusqu’au {}.", done_,
            archive_->year, said_size(store.archive(archive_->id)->bytes), series_.page, french_date(last_day));
        return progress;
    }

private:
    Result<Done> begin()
    {
        auto transaction = assignment_.tools.database.read();
        auto const id = ArchiveId::parse(assignment_.input);
        auto archive = id ? ArchiveStore(transaction, series_.archives).archive(*id) : std::nullopt;
        if (!archive)
            return jobs::failed("Cette archive n’existe plus.");
        heads_ = VersionStore(transaction, series_.versions).told_until(archive->year, archive->asked_at);
        archive_ = std::move(archive);
        return Done {};
    }

    Result<Done> print(VersionHead const& head)
    {
        auto const version = [&] {
            auto transaction = assignment_.tools.database.read();
            return VersionStore(transaction, series_.versions).report(archive_->year, head.house, head.version);
        }();
        auto printed = series_.print(*version); // what was told is never dropped
        auto const pdf = TRY(exporting::pdf_aside(printed.document, [this] { return is_wanted(); }));
        slice_.push_back({ printed.name + ".pdf", *pdf });
        slice_.push_back({ printed.name + ".xlsx", std::move(printed.spreadsheet) });
        return Done {};
    }

    /// Once it was not, it is no more: asked again at once, it would be told what was heard half a second ago.
    bool is_wanted()
    {
        is_wanted_ = is_wanted_ && assignment_.is_wanted();
        return is_wanted_;
    }

    Series const& series_;
    jobs::Assignment assignment_;
    std::size_t done_;
    std::optional<ArchiveRow> archive_;
    std::vector<VersionHead> heads_;
    std::vector<ArchiveFile> slice_;
    std::size_t printed_ = 0;
    bool is_wanted_ = true;
};

Duration kept_for(Series const& series, settings::Settings const& settings, CivilDate day)
{
    return Duration(std::chrono::hours(24 * settings.whole(series.archive_days, day)));
}

jobs::Kind archiving_kind(Series const& series)
{
    return {
        .code = series.archiving_code,
        .title = series.archiving_title,
        .unit = "rapports",
        .begin = [&series](jobs::Assignment const& assignment) { return std::make_unique<Archiving>(series, assignment); },
    };
}

jobs::Kind pruning_kind(Series const& series)
{
    return {
        .code = series.pruning_code,
        .title = series.pruning_title,
        .unit = "fichiers",
        .begin = [&series](jobs::Assignment const& assignment) {
            auto const now = assignment.tools.clock.now();
            auto const before = now - kept_for(series, assignment.tools.settings, paris_date(now));
            return jobs::prune(assignment,
                {
                    .steps = { [&series, before, now](db::Transaction& transaction, int most) { return ArchiveStore(transaction, series.archives).remove_asked_before(before, now, most); } },
                    .tell = [](std::int64_t count) { return fmt::format("Archives de rapports\u202f: {} fichiers effacés.", count); },
                    .action = series.erased_action,
                    .at_once = 50,
                }); // some hundred kilobytes each
        },
        .schedule = jobs::nightly_setting,
    };
}

} // namespace

std::vector<jobs::Kind> archive_jobs(Series const& series)
{
    return { archiving_kind(series), pruning_kind(series) };
}

std::vector<settings::Definition> archive_settings(Series const& series)
{
    return { {
        .code = series.archive_days,
        .label = series.archive_days_label,
        .kind = settings::ValueKind::Number,
        .unit = "jours",
        .default_value = "30",
        .least = 1,
        .most = 366,
        .source_note = "PROPOSÉ : le temps de la télécharger ; elle se refait quand on veut, les rapports restent",
    } };
}

Instant kept_until(Series const& series, settings::Settings const& settings, Instant asked_at, CivilDate today)
{
    return asked_at + kept_for(series, settings, today);
}

} // namespace cigogne::reports
