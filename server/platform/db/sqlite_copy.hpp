#pragma once

#include <cstdint>
#include <memory>
#include <string>

/// A store of SQLite as a file: copied while it is served, looked over, closed.
namespace cigogne::db {

/// A copy of one state of the store, made a part at a time while others go on writing. Throws DatabaseError.
class SqliteCopy {
public:
    SqliteCopy(std::string const& from, std::string const& to);
    ~SqliteCopy();

    /// Copies some mebibytes more; false when all is there.
    bool advance();
    std::int64_t bytes_done() const;
    std::int64_t bytes() const;

private:
    struct Connections;
    std::unique_ptr<Connections> connections_;
};

/// What is wrong with the file, in the words of SQLite; empty when it is sound.
std::string fault_of_sqlite(std::string const& file);
/// Brings everything that was written into the one file, without its companions. False when somebody else uses it.
bool settle_sqlite(std::string const& file);

} // namespace cigogne::db
