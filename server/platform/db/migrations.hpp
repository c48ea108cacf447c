#pragma once

#include "platform/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cigogne::db {

/// One forward-only step of a module's schema: `schema/NNN_name.sql`, in the dialect of both databases.
struct Migration {
    std::string_view module;
    std::string_view name; ///< "001_accounts"
    std::string_view sql;
};

/// The steps compiled into the program, by module in the order of the modules, then by number (generated at build).
std::span<Migration const> compiled_migrations();

/// Brings the schema of a database up to the program's, each step in one transaction with its mark in table `migration`.
/// Types are mapped for SQLite (bigint → integer, boolean → integer, double precision → real, bytea → blob) and its
/// tables made strict. Refuses (std::runtime_error) a database that is newer than the program or whose applied steps
/// differ from the compiled ones. Returns the number of steps applied. Safe when several processes start together.
int migrate(Database& database, std::span<Migration const> migrations);

/// The text that SQLite is given for a step written in the common dialect. Exposed for its test.
std::string for_sqlite(std::string_view sql);

} // namespace cigogne::db
