# Read by cpack before it begins.
# The time of the newest release, for whatever writes a time into a package.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND dpkg-parsechangelog -l ${CPACK_MNEEDLE_SOURCE}/src/packaging/debian/changelog -S Timestamp
    OUTPUT_VARIABLE time OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SOURCE_DATE_EPOCH} ${time})
endif()
# cpack would put the project's line above each package's own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
