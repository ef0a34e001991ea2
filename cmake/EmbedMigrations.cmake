# cmake -DFOLDER=core/migrations -DOUTPUT=x.cc -P EmbedMigrations.cmake: writes BuiltInMigrations() with the text of
# every NNNN_name.sql in the order of the numbers; two files with one number stop the build.
cmake_minimum_required(VERSION 3.25)
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(seen "")
set(rows "")
foreach(file ${files})
  get_filename_component(name ${file} NAME_WE)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+$")
    message(FATAL_ERROR "${file}: a migration is named NNNN_name.sql")
  endif()
  set(digits ${CMAKE_MATCH_1})
  if(digits IN_LIST seen)
    message(FATAL_ERROR "${file}: number ${digits} is taken; use the next one")
  endif()
  list(APPEND seen ${digits})
  string(REGEX REPLACE "^0+" "" number ${digits})
  file(READ ${file} sql)
  string(APPEND rows "    {${number}, \"${name}\", R\"bbsql(${sql})bbsql\"},\n")
endforeach()
file(WRITE ${OUTPUT}.new "// Written by cmake/EmbedMigrations.cmake.
#include \"core/migrations.h\"

namespace blackbar {

std::span<const Migration> BuiltInMigrations() {
  static constexpr Migration kMigrations[] = {
${rows}  };
  return kMigrations;
}

}  // namespace blackbar
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
