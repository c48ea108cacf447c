#include "modules/upkeep/routes.hpp"

#include "platform/backup/backup.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::upkeep {

namespace {

constexpr std::string_view daily = "upkeep.backup.daily";
constexpr std::string_view at_hour = "upkeep.backup.at";
constexpr std::string_view kept_files = "upkeep.backup.kept";

constexpr std::int64_t kibibyte = 1024;

/// One backup into the folder that the operator chose. After a process that died it begins anew, under the same name.
class BackupWork final : public jobs::Work {
public:
    BackupWork(jobs::Assignment const& assignment, Configuration const& configuration)
        : assignment_(assignment)
        , configuration_(configuration)
        , asked_at_(assignment.job.created_at)
    {
    }

    Result<Done> prepare() override
    {
        if (!backup_) {
            auto const folder = configuration_.backup_folder();
            std::error_code ignored; // what it cannot make, `begin` tells
            std::filesystem::create_directories(folder, ignored);
            backup_ = TRY(backup::Backup::begin(configuration_, folder, asked_at_));
            return Done {};
        }
        if (more_) {
            more_ = TRY(backup_->advance(assignment_.is_wanted));
            return Done {};
        }
        auto const kept = assignment_.tools.settings.whole(kept_files, paris_date(assignment_.tools.clock.now()));
        made_ = TRY(backup_->finish());
        backup::keep_newest(configuration_.backup_folder(), static_cast<std::size_t>(kept));
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction&) override
    {
        jobs::Progress progress { .done = backup_->done() / kibibyte };
        if (auto const total = backup_->total())
            progress.total = *total / kibibyte;
        if (!made_)
            return progress;
        progress.done = static_cast<std::int64_t>(made_->bytes) / kibibyte;
        progress.total = progress.done;
        progress.outcome = fmt::format("Sauvegarde faite : {}, {}, dans le dossier choisi par l’exploitant.",
            made_->file.filename().string(), backup::in_megabytes(made_->bytes));
        return progress;
    }

private:
    jobs::Assignment const assignment_;
    Configuration const& configuration_;
    Instant asked_at_;
    std::optional<backup::Backup> backup_;
    std::optional<backup::Backup::Made> made_;
    bool more_ = true;
};

} // namespace

jobs::Kind backup_kind(Configuration const& configuration)
{
    return {
        .code = backup_kind_code,
        .title = "Sauvegarder",
        .unit = "ko",
        .begin = [&configuration](jobs::Assignment const& assignment) { return std::make_unique<BackupWork>(assignment, configuration); },
        .schedule = at_hour,
        .enabled_by = daily,
    };
}

std::vector<settings::Definition> backup_settings()
{
    using enum settings::ValueKind;
    constexpr std::string_view chosen = "PROPOSÉ : choix du réseau (règle 3-2-1 de l’ANSSI : trois copies, deux supports, une ailleurs)";
    return {
        { .code = daily, .label = "Sauvegarder chaque jour", .kind = Boolean, .default_value = "false", .source_note = chosen },
        { .code = at_hour, .label = "Sauvegarde : heures", .kind = Times, .default_value = "02:30", .source_note = chosen },
        {
            .code = kept_files,
            .label = "Sauvegardes gardées dans le dossier",
            .kind = Number,
            .unit = "fichiers",
            .default_value = "14",
            .least = 1,
            .most = 400,
            .source_note = chosen,
        },
    };
}

} // namespace cigogne::upkeep
