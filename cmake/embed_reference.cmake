# Writes reference tables into a C++ file: cmake -DROOT=<source> -DOUTPUT=<file> -P embed_reference.cmake
# Every file of server/modules/directory/reference/<region>/, as text, by region and name.
set(folder "${ROOT}/server/modules/directory/reference")
file(GLOB_RECURSE files RELATIVE "${folder}" "${folder}/*.csv")
list(SORT files)
set(rows "")
list(LENGTH files count)
foreach(path IN LISTS files)
  get_filename_component(region "${path}" DIRECTORY)
  get_filename_component(name "${path}" NAME_WE)
  file(READ "${folder}/${path}" text)
  string(APPEND rows "    { \"${region}\", \"${name}\", R\"csv(${text})csv\" },\n")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from server/modules/directory/reference by cmake/embed_reference.cmake.
#include \"modules/directory/reference.hpp\"

#include <array>

namespace cigogne::directory {

std::span<ReferenceTable const> reference_tables()
{
    static std::array<ReferenceTable, ${count}> const tables { {
${rows}    } };
    return tables;
}

} // namespace cigogne::directory
")
