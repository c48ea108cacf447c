# Writes the schema steps into a C++ file: cmake -DROOT=<source> -DOUTPUT=<file> -P embed_migrations.cmake
# Order: the platform, the modules that the others refer to, then the others by name; in each, by number.
set(modules accounts people directory)
file(GLOB folders RELATIVE "${ROOT}/server/modules" "${ROOT}/server/modules/*/schema")
list(SORT folders)
foreach(folder IN LISTS folders)
  string(REPLACE "/schema" "" module "${folder}")
  list(APPEND modules "${module}")
endforeach()
list(REMOVE_DUPLICATES modules)

set(rows "")
set(count 0)
macro(append_steps module folder)
  file(GLOB steps "${folder}/*.sql")
  list(SORT steps)
  foreach(step IN LISTS steps)
    get_filename_component(name "${step}" NAME_WE)
    file(READ "${step}" text)
    string(APPEND rows "    { \"${module}\", \"${name}\", R\"sql(${text})sql\" },\n")
    math(EXPR count "${count} + 1")
  endforeach()
endmacro()
append_steps(platform "${ROOT}/server/platform/schema")
foreach(module IN LISTS modules)
  append_steps(${module} "${ROOT}/server/modules/${module}/schema")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from the schema folders by cmake/embed_migrations.cmake.
#include \"platform/db/migrations.hpp\"

namespace cigogne::db {

std::span<Migration const> compiled_migrations()
{
    static std::array<Migration, ${count}> const migrations { {
${rows}    } };
    return migrations;
}

} // namespace cigogne::db
")
