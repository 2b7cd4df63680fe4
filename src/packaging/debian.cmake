# Debian packages of the two components, made by the preset `deb`. Their version, their maintainer and the time that all
# their files bear come from debian/changelog, so that the same source gives the same bytes.
file(STRINGS src/packaging/debian/changelog changelog)
list(GET changelog 0 newest)
if(NOT newest MATCHES "^mneedle \\(${PROJECT_VERSION}-([^)]+)\\)")
  message(FATAL_ERROR "src/packaging/debian/changelog does not begin with a release of ${PROJECT_VERSION}")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CMAKE_MATCH_1})
list(FILTER changelog INCLUDE REGEX "^ -- ")
list(GET changelog 0 signature)
string(REGEX REPLACE "^ -- (.*)  .*" "\\1" CPACK_PACKAGE_CONTACT "${signature}")

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/debian/before.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/tree.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/after.cmake)
set(CPACK_MNEEDLE_SOURCE ${PROJECT_SOURCE_DIR}) # for these three

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME mneedle)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "bash-completion, libnotify-bin")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "safety checklist and interval calculator for microneedling at home
mneedle answers two questions: may this area be treated today, and if not,
when? It says every reason at once, what clears each of them, and which study,
regulator or clinic the number comes from. GO means that none of the known
reasons to stop was found; it is no medical advice.
.
Sessions are kept in a text file that only its owner can read. Nothing leaves
the machine.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libmneedle-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libfmt-dev (>= 9), libtomlplusplus-dev (>= 3.3)")
set(CPACK_DEBIAN_DEV_DESCRIPTION "library behind mneedle, static, with headers
Rules, history and the facts of a planned session go in; a verdict with its
reasons and the next dates come out. The library reads no file and no clock.
.
This package has the static library, its headers, and a package for CMake
(find_package(mneedle), target mneedle::mneedle). There is no shared library:
below version 1.0 each release may change what the headers say.")

include(CPack)
