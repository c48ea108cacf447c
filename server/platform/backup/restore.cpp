#include "platform/backup/restore.hpp"

#include "platform/backup/backup.hpp"
#include "platform/backup/error.hpp"
#include "platform/backup/restore_postgres.hpp"
#include "platform/backup/tar.hpp"
#include "platform/core/date.hpp"
#include "platform/db/database.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/sqlite_copy.hpp"
#include "platform/installation.hpp"
#include "platform/json/json.hpp"
#include "platform/only_server.hpp"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace cigogne::backup {

namespace files = std::filesystem;

namespace {

struct Manifest {
    std::int64_t format;
    std::string made_at;
    std::string store;
    std::string schema;
};
constexpr auto manifest_table = fields<Manifest>("BackupManifest", field<&Manifest::format>("format"),
    field<&Manifest::made_at>("made_at"), field<&Manifest::store>("store"), field<&Manifest::schema>("schema"));

/// A folder that is gone when this ends.
class Workshop {
public:
    explicit Workshop(files::path folder)
        : folder_(std::move(folder))
    {
        files::remove_all(folder_); // of an attempt that was killed
        files::create_directories(folder_);
        files::permissions(folder_, files::perms::owner_all);
    }
    Workshop(Workshop const&) = delete;
    Workshop& operator=(Workshop const&) = delete;
    ~Workshop()
    {
        std::error_code ignored;
        files::remove_all(folder_, ignored);
    }
    files::path const& folder() const { return folder_; }

private:
    files::path folder_;
};

Failure unreadable(files::path const& archive)
{
    return refused(fmt::format("{} n’est pas une sauvegarde de Cigogne, ou elle est incomplète.", archive.string()));
}

Result<Manifest> manifest_of(files::path const& archive, files::path const& folder)
{
    auto const names = unpack(archive, folder);
    if (!names || names->empty() || names->back() != manifest_name)
        return unreadable(archive);
    std::ifstream file(folder / manifest_name);
    std::stringstream text;
    text << file.rdbuf();
    auto const document = json::parse(text.str(), Wire::Medium::Sql); // its own: taken as it stands
    if (document.failed())
        return unreadable(archive);
    Reader reader({});
    auto manifest = manifest_table.take(document->root(), reader);
    if (!manifest || manifest->format > format_version)
        return refused(fmt::format("{} a été faite par une version plus récente du programme : installez-la d’abord.", archive.string()));
    return std::move(*manifest);
}

/// "2026-11-22-033000", for names.
std::string stamp(Instant now)
{
    auto const name = file_name(now);
    return name.substr(name.find('-') + 1, 17);
}

/// Moves each file of a folder to the same place in the data folder; what stood there goes to `kept`.
void put_files(files::path const& from, files::path const& data, files::path const& kept)
{
    if (!files::exists(from))
        return;
    for (auto const& entry : files::recursive_directory_iterator(from)) {
        if (!entry.is_regular_file())
            continue;
        auto const name = entry.path().lexically_relative(from);
        files::create_directories((data / name).parent_path());
        if (files::exists(data / name)) {
            files::create_directories((kept / name).parent_path());
            files::rename(data / name, kept / name);
        }
        files::rename(entry.path(), data / name);
    }
}

/// The store itself comes last and at once: whoever opens it finds the old one or the new one, never a half.
Result<std::string> put_in_place(Configuration const& configuration, files::path const& folder, Instant now)
{
    auto const store = configuration.sqlite_file();
    auto const kept = configuration.data_folder / ("avant-restauration-" + stamp(now));
    bool const replaces = files::exists(store);
    if (replaces) {
        if (!db::settle_sqlite(store.string()))
            return refused("Un autre programme se sert de la base : arrêtez-le, puis recommencez.");
        files::create_directories(kept);
        files::create_hard_link(store, kept / store.filename());
    }
    put_files(folder / files_folder, configuration.data_folder, kept);
    files::rename(folder / sqlite_name, store);
    return replaces || files::exists(kept) ? kept.string() : std::string();
}

/// Versions begin again from what they were: what browsers kept under them must not be believed.
void mark_restored(db::Database& database)
{
    auto transaction = database.write();
    draw_edition(transaction);
    transaction.commit();
}

Result<Restored> restore_sqlite(Configuration const& configuration, files::path const& archive, Present present, Instant now)
{
    files::create_directories(configuration.data_folder);
    OnlyServer const alone(configuration);
    if (present == Present::MustBeEmpty && files::exists(configuration.sqlite_file()))
        return refused(fmt::format("{} contient déjà une base. Pour la remplacer, ajoutez --replace : elle sera gardée à côté.",
            configuration.data_folder.string()));
    Workshop const workshop(configuration.data_folder / "restauration.en-cours");
    auto const manifest = TRY(manifest_of(archive, workshop.folder()));
    if (manifest.store != sqlite_name)
        return refused("Cette sauvegarde est celle d’une base PostgreSQL : réglez CIGOGNE_DATABASE avant de restaurer.");
    auto const store = (workshop.folder() / sqlite_name).string();
    if (auto const fault = db::fault_of_sqlite(store); !fault.empty())
        return refused(fmt::format("La base de cette sauvegarde n’est pas saine : {}. Essayez la sauvegarde précédente.", fault));
    Restored restored { manifest.made_at, {}, {} };
    {
        db::Database database(db::sqlite_engine(store), 2);
        db::migrate(database, db::compiled_migrations());
        mark_restored(database);
        restored.audit = security::AuditTrail::verify(database);
    }
    if (!db::settle_sqlite(store))
        return refused("La base restaurée n’a pas pu être refermée : recommencez.");
    restored.kept_in = TRY(put_in_place(configuration, workshop.folder(), now));
    return restored;
}

Result<Restored> restore_postgres(Configuration const& configuration, files::path const& archive, Present present, Instant now)
{
    files::create_directories(configuration.data_folder);
    Workshop const workshop(configuration.data_folder / "restauration.en-cours");
    auto const manifest = TRY(manifest_of(archive, workshop.folder()));
    if (manifest.store != dump_name)
        return refused("Cette sauvegarde est celle d’une base SQLite : videz CIGOGNE_DATABASE avant de restaurer.");
    PostgresRestoration restoration(configuration.database_url, "avant_restauration_" + stamp(now));
    TRY(restoration.check(manifest.schema, present));
    TRY(restoration.load(workshop.folder() / dump_name));
    Restored restored { manifest.made_at, {}, {} };
    {
        db::Database database(db::postgres_engine(configuration.database_url), 2);
        db::migrate(database, db::compiled_migrations());
        mark_restored(database);
        restored.audit = security::AuditTrail::verify(database);
    }
    put_files(workshop.folder() / files_folder, configuration.data_folder, configuration.data_folder / ("avant-restauration-" + stamp(now)));
    restored.kept_in = restoration.keep();
    return restored;
}

} // namespace

Result<Restored> restore(Configuration const& configuration, files::path const& archive, Present present, Instant now)
{
    if (!files::is_regular_file(archive))
        return refused(fmt::format("{} : fichier introuvable.", archive.string()));
    try {
        return configuration.uses_postgres() ? restore_postgres(configuration, archive, present, now)
                                             : restore_sqlite(configuration, archive, present, now);
    } catch (std::exception const& error) {
        return refused(fmt::format("La restauration s’est interrompue, rien n’a été remplacé : {}", error.what()));
    }
}

} // namespace cigogne::backup
