#include "platform/db/migrations.hpp"

#include <cctype>
#include <fmt/format.h>

namespace cigogne::db {

namespace {

constexpr Duration step_time_budget = 10min;

struct Applied {
    std::string module;
    std::string name;
    std::string sql;
    Instant applied_at;
};
constexpr auto applied_row = fields<Applied>("AppliedMigration",
    field<&Applied::module>("module"),
    field<&Applied::name>("name"),
    field<&Applied::sql>("sql"),
    field<&Applied::applied_at>("applied_at"));

constexpr std::string_view applied_table = R"sql(
create table if not exists migration (
    module text not null,
    name text not null,
    sql text not null,
    applied_at bigint not null,
    primary key (module, name)
);)sql";

bool is_same_step(Migration const& step, Applied const& applied)
{
    return step.module == applied.module && step.name == applied.name;
}

/// Throws when what was applied is not what the program knows.
void check_applied(std::span<Migration const> steps, std::vector<Applied> const& applied)
{
    for (auto const& done : applied) {
        auto const step = std::ranges::find_if(steps, [&](auto const& candidate) { return is_same_step(candidate, done); });
        if (step == steps.end())
            throw std::runtime_error(fmt::format(
                "La base de données est plus récente que le programme (étape {}/{}) : installez la version qui l’a modifiée.",
                done.module, done.name));
        if (step->sql != done.sql)
            throw std::runtime_error(fmt::format(
                "L’étape {}/{} appliquée à la base de données n’est pas celle du programme : vérifiez la version installée.",
                done.module, done.name));
    }
}

bool is_applied(Migration const& step, std::vector<Applied> const& applied)
{
    return std::ranges::any_of(applied, [&](auto const& done) { return is_same_step(step, done); });
}

} // namespace

/// Runs whole scripts, which a store cannot.
class Migrations {
public:
    Migrations(Database& database, std::span<Migration const> steps)
        : database_(database)
        , steps_(steps)
    {
    }

    void prepare()
    {
        auto transaction = database_.write();
        run_script(transaction, applied_table);
        transaction.commit();
    }

    /// Applies the first step that is missing; false when none is. Under the writing lock, so that of several
    /// processes one applies it and the others see it done.
    bool apply_next()
    {
        auto transaction = database_.write();
        auto const applied = transaction.select(applied_row, "migration", "true");
        check_applied(steps_, applied);
        auto const next = std::ranges::find_if(steps_, [&](auto const& step) { return !is_applied(step, applied); });
        if (next == steps_.end())
            return false;
        transaction.set_time_budget(step_time_budget);
        run_script(transaction, next->sql);
        transaction.insert(applied_row, "migration",
            { std::string(next->module), std::string(next->name), std::string(next->sql), SystemClock().now() });
        transaction.commit();
        return true;
    }

private:
    static void run_script(Transaction& transaction, std::string_view sql)
    {
        bool const is_sqlite = transaction.database_.kind() == Kind::Sqlite;
        transaction.driver_->run_script(is_sqlite ? for_sqlite(sql) : std::string(sql));
    }

    Database& database_;
    std::span<Migration const> steps_;
};

int migrate(Database& database, std::span<Migration const> migrations)
{
    Migrations work(database, migrations);
    work.prepare();
    int applied = 0;
    while (work.apply_next())
        ++applied;
    return applied;
}

} // namespace cigogne::db
