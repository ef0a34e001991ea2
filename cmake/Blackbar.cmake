# The three kinds of target this project has, so that every folder's CMakeLists.txt is a plain list.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# Headers that cost most of a file's build time, precompiled once and shared by every target.
add_library(bb_pch OBJECT ${CMAKE_SOURCE_DIR}/cmake/pch.cc)
target_precompile_headers(bb_pch PRIVATE <nlohmann/json.hpp> <fmt/format.h> <string> <vector> <optional>
                          <variant> <map> <memory> <functional> <algorithm>)

# The same for tests, with Catch2. Tests are built for quick compiling: nothing is timed in them.
add_library(bb_test_pch OBJECT EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/cmake/pch.cc)
target_compile_options(bb_test_pch PRIVATE -O1)
target_include_directories(bb_test_pch PRIVATE ${CMAKE_SOURCE_DIR})
target_precompile_headers(bb_test_pch PRIVATE <nlohmann/json.hpp> <fmt/format.h> <string> <vector> <optional>
                          <variant> <map> <memory> <functional> <algorithm> "${CMAKE_SOURCE_DIR}/tests/catch.h")

# bb_library(name SOURCES a.cc ... DEPS targets ... PKGS pkg-config modules ...)
function(bb_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;PKGS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
  target_precompile_headers(${name} REUSE_FROM bb_pch)
  target_link_libraries(${name} PUBLIC fmt Threads::Threads ${ARG_DEPS})
  foreach(pkg ${ARG_PKGS})
    if(NOT TARGET PkgConfig::${pkg})
      pkg_check_modules(${pkg} REQUIRED IMPORTED_TARGET GLOBAL ${pkg})
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::${pkg})
  endforeach()
endfunction()

# bb_program(name SOURCES main.cc ... DEPS targets ... [PCH target with precompiled headers of its own])
function(bb_program name)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;DEPS" ${ARGN})
  if(NOT ARG_PCH)
    set(ARG_PCH bb_pch)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
  target_precompile_headers(${name} REUSE_FROM ${ARG_PCH})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS})
endfunction()

# bb_tests(name LABEL fast|slow|browser|pg SOURCES x_test.cc ... DEPS targets ... [PROGRAMS targets it starts])
function(bb_tests name)
  cmake_parse_arguments(ARG "" "LABEL" "SOURCES;DEPS;PROGRAMS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
  target_compile_options(${name} PRIVATE -O1)
  target_precompile_headers(${name} REUSE_FROM bb_test_pch)
  target_compile_definitions(${name} PRIVATE
    BLACKBAR_BIN_DIR="${CMAKE_BINARY_DIR}/bin" BLACKBAR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE bb_test_main ${ARG_DEPS})
  if(ARG_PROGRAMS)
    add_dependencies(${name} ${ARG_PROGRAMS})
  endif()
  catch_discover_tests(${name} TEST_PREFIX "${name}: " PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 300)
endfunction()
