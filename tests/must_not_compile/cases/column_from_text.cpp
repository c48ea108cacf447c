// A column is a literal too, or a sort asked by a client would be a hole.
#include "platform/db/sql.hpp"

using cigogne::db::Name;
constexpr Name good("origin_unit");
constexpr Name bad("origin_unit; drop table unit"); // refused: a name of SQL is made of small letters
