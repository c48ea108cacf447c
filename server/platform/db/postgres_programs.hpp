#pragma once

#include <string>
#include <vector>

namespace cigogne::db {

/// A URL of PostgreSQL as the environment variables by which its own programs (pg_dump, pg_restore) connect:
/// "PGHOST=…", "PGPASSWORD=…". Throws DatabaseError when it cannot be read.
std::vector<std::string> postgres_environment(std::string const& url);

} // namespace cigogne::db
