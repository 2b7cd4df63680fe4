# The libraries that mneedle is compiled with: those of the system, or else a fixed version of each from its own home.
# -DMNEEDLE_FETCH=OFF never asks the network. (FETCHCONTENT_SOURCE_DIR_FMT and so on name folders to use in its place.)
option(MNEEDLE_FETCH "Download libraries that the system does not have" ${PROJECT_IS_TOP_LEVEL})
include(FetchContent)

# A macro, so that what is found is known to whoever asks.
macro(mneedle_need name least address hash)
  find_package(${name} ${least} QUIET)
  if(NOT ${name}_FOUND)
    if(NOT MNEEDLE_FETCH)
      message(FATAL_ERROR "${name} ${least} or later is not installed (on Debian: .ci/setup installs it); "
        "-DMNEEDLE_FETCH=ON downloads ${address}")
    endif()
    message(STATUS "${name} ${least} or later is not installed; using ${address}")
    FetchContent_Declare(${name} URL ${address} URL_HASH SHA256=${hash} DOWNLOAD_EXTRACT_TIMESTAMP ON SYSTEM)
    FetchContent_MakeAvailable(${name})
    set(MNEEDLE_FETCHED ON)
  endif()
endmacro()

# What is fetched is for compiling mneedle, not for installing beside it.
set(DOCTEST_NO_INSTALL ON)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW) # so that the fetched projects see that

mneedle_need(CLI11 2.1 https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz
  26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb)
mneedle_need(fmt 9 https://github.com/fmtlib/fmt/archive/refs/tags/9.1.0.tar.gz
  5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2)
mneedle_need(tomlplusplus 3.3 https://github.com/marzer/tomlplusplus/archive/refs/tags/v3.3.0.tar.gz
  fc1a5eb410f3c67e90e5ad1264a1386d020067cfb01b633cc8c0441789aa6cf2)
if(MNEEDLE_TESTS)
  mneedle_need(doctest 2.4 https://github.com/doctest/doctest/archive/refs/tags/v2.4.9.tar.gz
    19b2df757f2f3703a5e63cee553d85596875f06d91a3333acd80a969ef210856)
endif()

# Debian has fmt and toml++ as shared libraries only. Where none is to be loaded, and where none is installed, their
# headers hold all of them; the second target would ask for the library. Fuzzing wants the parser under the sanitizers.
add_library(mneedle_fmt INTERFACE)
add_library(mneedle_toml INTERFACE)
if(MNEEDLE_STATIC OR MNEEDLE_FETCHED)
  target_link_libraries(mneedle_fmt INTERFACE fmt::fmt-header-only)
else()
  target_link_libraries(mneedle_fmt INTERFACE fmt::fmt)
endif()
if(MNEEDLE_STATIC OR MNEEDLE_FETCHED OR MNEEDLE_FUZZ)
  target_include_directories(mneedle_toml SYSTEM INTERFACE
    $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)
else()
  target_link_libraries(mneedle_toml INTERFACE tomlplusplus::tomlplusplus)
  set(MNEEDLE_CORE_NEEDS fmt tomlplusplus) # whoever links the core
endif()
