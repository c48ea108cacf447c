// The compiler counts the question marks of a statement.
#include "platform/db/sql.hpp"

template <class... Values>
void execute(cigogne::db::Sql<Values...>, Values const&...);

void mistake()
{
    execute("update unit set open = ? where id = ?", true, 7);
    execute("update unit set open = ? where id = 7", true, 7); // refused: question marks and values differ in number
}
