#pragma once

#include "platform/backup/restore.hpp"
#include "platform/db/driver.hpp"

#include <memory>
#include <string>

namespace cigogne::backup {

/// A dump on its way into PostgreSQL. The schema that was there is put aside under another name while the dump is loaded in
/// its place; unless it is kept in the end, it comes back as it was.
class PostgresRestoration {
public:
    /// `aside` is a name of letters, digits, '-' and '_' that no schema has.
    PostgresRestoration(std::string url, std::string aside);
    PostgresRestoration(PostgresRestoration const&) = delete;
    PostgresRestoration& operator=(PostgresRestoration const&) = delete;
    ~PostgresRestoration();

    /// Refuses a store in use, one that holds something unless it is replaced, and a dump of another schema.
    Result<Done> check(std::string const& schema_of_dump, Present present);
    Result<Done> load(std::filesystem::path const& dump);
    /// The dump stays. Returns the schema in which what it replaces is kept, or nothing.
    std::string keep();

private:
    std::int64_t number(std::string const& sql);
    void put_aside();
    void bring_back();

    std::string url_;
    std::string aside_;
    std::string schema_;
    std::unique_ptr<db::Driver> driver_;
    bool held_something_ = false;
    bool is_aside_ = false;
};

} // namespace cigogne::backup
