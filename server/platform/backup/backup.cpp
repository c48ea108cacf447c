#include "platform/backup/backup.hpp"

#include "platform/backup/child.hpp"
#include "platform/backup/error.hpp"
#include "platform/backup/tar.hpp"
#include "platform/core/date.hpp"
#include "platform/db/driver.hpp"
#include "platform/db/postgres_programs.hpp"
#include "platform/json/json.hpp"
#include "platform/only_server.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace cigogne::backup {

namespace files = std::filesystem;

namespace {

constexpr std::string_view name_begins = "cigogne-";
constexpr std::string_view name_ends = ".tar";
constexpr std::size_t name_length = std::string_view("cigogne-2026-11-22-033000.tar").size();
constexpr std::string_view unfinished = ".en-cours";

bool is_ours(files::path const& file)
{
    auto const name = file.filename().string();
    return name.size() == name_length && name.starts_with(name_begins) && name.ends_with(name_ends);
}

std::string manifest(Configuration const& configuration, Instant now, std::string const& schema)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("format");
    writer.integer(format_version);
    writer.member("made_at");
    writer.instant(now);
    writer.member("store");
    writer.text(configuration.uses_postgres() ? dump_name : sqlite_name);
    writer.member("schema");
    writer.text(schema);
    writer.end_record();
    return writer.take_text();
}

} // namespace

bool is_left_out(files::path const& in_data_folder, Configuration const& configuration)
{
    auto const first = in_data_folder.begin()->string();
    auto const store = configuration.sqlite_file().filename().string();
    return first == store || first == store + "-wal" || first == store + "-shm" || first == OnlyServer::lock_name
        || first == configuration.deposits_folder().filename().string()
        || first.ends_with(unfinished) || first.starts_with("avant-restauration-") || is_ours(first)
        || (configuration.data_folder / first).lexically_normal() == configuration.backup_folder().lexically_normal();
}

std::string file_name(Instant now)
{
    auto const [date, time] = in_paris(now);
    auto const second = now.milliseconds() / 1000 % 60;
    return fmt::format("{}{}-{:02}{:02}{:02}{}", name_begins, date.text(), time.hour(), time.minute(), second, name_ends);
}

std::size_t keep_newest(files::path const& folder, std::size_t kept)
{
    std::vector<files::path> found;
    for (auto const& entry : files::directory_iterator(folder)) {
        if (entry.is_regular_file() && is_ours(entry.path()))
            found.push_back(entry.path());
    }
    std::ranges::sort(found, std::greater()); // names follow the time
    std::size_t removed = 0;
    for (auto old = kept; old < found.size(); ++old)
        removed += files::remove(found[old]) ? 1 : 0;
    return removed;
}

std::string in_megabytes(std::uint64_t bytes)
{
    auto text = fmt::format("{:.1f} Mo", static_cast<double>(bytes) / 1e6);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string postgres_schema(std::string const& url)
{
    std::string schema;
    db::postgres_engine(url)->connect()->run("select current_schema()", {}, {},
        [&](std::span<Wire const> values) { schema = values.front().is_null() ? "" : std::string(values.front().text); });
    return schema;
}

struct Backup::Parts {
    Configuration configuration;
    Instant now;
    files::path file;   ///< where it will be
    files::path folder; ///< what is being made, beside it
    std::unique_ptr<db::SqliteCopy> copy = {};
    std::string schema = {};

    files::path store() const { return folder / (configuration.uses_postgres() ? dump_name : sqlite_name); }
    ~Parts()
    {
        std::error_code ignored;
        files::remove_all(folder, ignored);
    }
};

Backup::Backup(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts))
{
}
Backup::Backup(Backup&&) noexcept = default;
Backup& Backup::operator=(Backup&&) noexcept = default;
Backup::~Backup() = default;

Result<Backup> Backup::begin(Configuration const& configuration, files::path const& destination, Instant now)
{
    auto const file = files::is_directory(destination) ? destination / file_name(now) : destination;
    auto const parent = file.parent_path().empty() ? files::path(".") : file.parent_path();
    if (!files::is_directory(parent))
        return refused(fmt::format("Le dossier {} n’existe pas : créez-le, ou donnez-en un autre.", parent.string()));
    if (files::exists(file))
        return refused(fmt::format("{} existe déjà : donnez un autre nom.", file.string()));
    if (!configuration.uses_postgres() && !files::exists(configuration.sqlite_file()))
        return refused(fmt::format("Il n’y a pas de base dans {} : rien à sauvegarder.", configuration.data_folder.string()));
    std::unique_ptr<Parts> parts(new Parts { configuration, now, file, files::path(file.string() + std::string(unfinished)) });
    try {
        files::remove_all(parts->folder); // of an attempt that was killed
        files::create_directory(parts->folder);
        files::permissions(parts->folder, files::perms::owner_all);
        if (configuration.uses_postgres())
            parts->schema = postgres_schema(configuration.database_url);
        else
            parts->copy = std::make_unique<db::SqliteCopy>(configuration.sqlite_file().string(), parts->store().string());
    } catch (std::exception const& error) {
        return refused(fmt::format("La sauvegarde ne peut pas commencer : {}.", error.what()));
    }
    return Backup(std::move(parts));
}

Result<bool> Backup::advance(std::function<bool()> const& is_wanted)
{
    if (parts_->configuration.uses_postgres())
        return dump(is_wanted);
    try {
        return parts_->copy->advance();
    } catch (std::exception const& error) {
        return refused(fmt::format("La copie de la base s’est interrompue : {}.", error.what()));
    }
}

Result<bool> Backup::dump(std::function<bool()> const& is_wanted)
{
    auto const ended = run("pg_dump",
        { "--format=custom", "--no-owner", "--no-privileges", "--schema=" + parts_->schema, "--file=" + parts_->store().string() },
        db::postgres_environment(parts_->configuration.database_url), is_wanted);
    if (!ended.was_found)
        return refused("pg_dump n’est pas installé sur cette machine : apt-get install postgresql-client, dans la version du serveur.");
    if (ended.was_stopped)
        return true;
    if (ended.status != 0)
        return refused(fmt::format("pg_dump a échoué : {}", ended.errors));
    return false;
}

std::int64_t Backup::done() const
{
    return parts_->copy ? parts_->copy->bytes_done() : 0;
}

std::optional<std::int64_t> Backup::total() const
{
    return parts_->copy ? std::optional(parts_->copy->bytes()) : std::nullopt;
}

Result<Backup::Made> Backup::finish()
{
    parts_->copy.reset();
    if (!parts_->configuration.uses_postgres()) {
        if (auto const fault = db::fault_of_sqlite(parts_->store().string()); !fault.empty())
            return refused(fmt::format("La base copiée n’est pas saine : {}. Appelez de l’aide avant toute autre chose.", fault));
        db::settle_sqlite(parts_->store().string());
    }
    try {
        TRY(archive());
        return Made { parts_->file, files::file_size(parts_->file) };
    } catch (std::system_error const& error) {
        return refused(fmt::format("La sauvegarde n’a pas pu être écrite : {}.", error.what()));
    }
}

Result<Done> Backup::archive()
{
    auto const& [configuration, now, file, folder, copy, schema] = *parts_;
    auto const whole = folder / "archive";
    TarWriter writer(whole);
    writer.add_file(parts_->store().filename().string(), parts_->store());
    for (auto const& entry : files::recursive_directory_iterator(configuration.data_folder)) {
        auto const name = entry.path().lexically_relative(configuration.data_folder);
        if (entry.is_regular_file() && !entry.is_symlink() && !is_left_out(name, configuration))
            writer.add_file((files::path(files_folder) / name).string(), entry.path());
    }
    writer.add_text(manifest_name, manifest(configuration, now, schema));
    writer.finish();
    files::rename(whole, file);
    return Done {};
}

Result<Backup::Made> make_backup(Configuration const& configuration, files::path const& destination, Instant now)
{
    auto backup = TRY(Backup::begin(configuration, destination, now));
    auto const always = [] { return true; };
    for (bool more = true; more;)
        more = TRY(backup.advance(always));
    return backup.finish();
}

} // namespace cigogne::backup
