// SQL is a literal: text put together at run time is no statement.
#include "platform/db/sql.hpp"

#include <string>

void execute(cigogne::db::SqlFor<>);

void mistake(std::string const& wanted)
{
    (void)wanted;
    execute("select count(*) from unit");
    execute(("select count(*) from unit where name = '" + wanted + "'").c_str()); // refused: could not convert
}
