#include "platform/backup/restore_postgres.hpp"

#include "platform/backup/backup.hpp"
#include "platform/backup/child.hpp"
#include "platform/backup/error.hpp"
#include "platform/db/postgres_programs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace cigogne::backup {

PostgresRestoration::PostgresRestoration(std::string url, std::string aside)
    : url_(std::move(url))
    , aside_(std::move(aside))
    , schema_(postgres_schema(url_))
    , driver_(db::postgres_engine(url_)->connect())
{
    std::ranges::replace(aside_, '-', '_');
}

PostgresRestoration::~PostgresRestoration()
{
    if (!is_aside_)
        return;
    try {
        bring_back();
    } catch (std::exception const& error) {
        spdlog::error("what was there is in the schema {} and could not be brought back: {}", aside_, error.what());
    }
}

std::int64_t PostgresRestoration::number(std::string const& sql)
{
    std::int64_t value = 0;
    driver_->run(sql, {}, {}, [&](std::span<Wire const> values) { value = values.front().integer; });
    return value;
}

Result<Done> PostgresRestoration::check(std::string const& schema_of_dump, Present present)
{
    if (schema_.empty() || schema_ != schema_of_dump)
        return refused(fmt::format("La sauvegarde est celle du schéma « {} », la base réglée se sert de « {} » : réglez CIGOGNE_DATABASE.",
            schema_of_dump, schema_));
    if (number("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'cigogne'"
               " and pid <> pg_backend_pid()")
        > 0)
        return refused("Un « cigogne » se sert de cette base : arrêtez-le partout, puis recommencez.");
    held_something_ = number(fmt::format("select count(*) from pg_tables where schemaname = '{}'", schema_)) > 0;
    if (held_something_ && present == Present::MustBeEmpty)
        return refused("Cette base PostgreSQL n’est pas vide. Pour la remplacer, ajoutez --replace : elle sera gardée dans un autre schéma.");
    return Done {};
}

void PostgresRestoration::put_aside()
{
    driver_->run_script(fmt::format(R"(begin; alter schema "{0}" rename to "{1}"; create schema "{0}"; commit)", schema_, aside_));
    is_aside_ = true;
}

void PostgresRestoration::bring_back()
{
    driver_->run_script(fmt::format(R"(begin; drop schema if exists "{0}" cascade; alter schema "{1}" rename to "{0}"; commit)", schema_, aside_));
    is_aside_ = false;
}

Result<Done> PostgresRestoration::load(std::filesystem::path const& dump)
{
    put_aside();
    auto const connection = db::postgres_environment(url_);
    auto const database = std::ranges::find_if(connection, [](auto const& variable) { return variable.starts_with("PGDATABASE="); });
    auto const ended = run("pg_restore",
        { "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--schema=" + schema_,
            "--dbname=" + (database == connection.end() ? std::string("postgres") : database->substr(std::string_view("PGDATABASE=").size())),
            dump.string() },
        connection, [] { return true; });
    if (!ended.was_found)
        return refused("pg_restore n’est pas installé sur cette machine : apt-get install postgresql-client, dans la version du serveur.");
    if (ended.status != 0)
        return refused(fmt::format("pg_restore a échoué, rien n’a été remplacé : {}", ended.errors));
    return Done {};
}

std::string PostgresRestoration::keep()
{
    is_aside_ = false;
    if (held_something_)
        return aside_;
    driver_->run_script(fmt::format(R"(drop schema "{}" cascade)", aside_));
    return {};
}

} // namespace cigogne::backup
