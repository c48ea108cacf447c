#include "platform/db/postgres_programs.hpp"

#include "platform/db/driver.hpp"

#include <libpq-fe.h>
#include <memory>

namespace cigogne::db {

std::vector<std::string> postgres_environment(std::string const& url)
{
    struct Free {
        void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
    };
    char* error = nullptr;
    std::unique_ptr<PQconninfoOption, Free> const options(PQconninfoParse(url.c_str(), &error));
    if (!options) {
        PQfreemem(error); // it may quote the password
        throw DatabaseError(DatabaseError::Kind::Unreachable, "the URL of PostgreSQL cannot be read");
    }
    std::vector<std::string> variables;
    for (auto const* option = options.get(); option->keyword; ++option) {
        if (option->val && option->envvar)
            variables.push_back(std::string(option->envvar) + '=' + option->val);
    }
    return variables;
}

} // namespace cigogne::db
