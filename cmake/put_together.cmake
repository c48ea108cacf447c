# Writes sources into one file, to be compiled at once: cmake -DOUTPUT=<file> "-DSOURCES=<file>,<file>…" -P put_together.cmake
# What each keeps to itself, in its unnamed namespace, stays so: that one stands in a namespace named after the file.
string(REPLACE "," ";" sources "${SOURCES}")
set(together "")
foreach(source IN LISTS sources)
  file(READ "${source}" text)
  string(MAKE_C_IDENTIFIER "in_${source}" name)
  string(REPLACE "\nnamespace {\n" "\nnamespace ${name} { namespace {\n" text "${text}")
  string(REPLACE "\n} // namespace\n" "\n} } // namespace\n" text "${text}")
  string(APPEND together "#line 1 \"${source}\"\n${text}")
endforeach()
file(WRITE "${OUTPUT}" "${together}")
