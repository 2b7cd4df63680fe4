# What `cmake --install` puts where. Two components: `program`, and `dev` for those who link the library.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # no more than these, whatever the umask
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(MNEEDLE_ZSH_DIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING
  "Where zsh looks for completions; Debian's own packages use share/zsh/vendor-completions")

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS mneedle)
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/mneedle
  FILES_MATCHING PATTERN "*.toml" PATTERN "example" EXCLUDE)
install(DIRECTORY src/render/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/mneedle FILES_MATCHING PATTERN "*.json")
install(FILES man/mneedle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES man/mneedle-json.5 man/mneedle-log.5 man/mneedle-profile.5 man/mneedle-rules.5
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES man/mneedle.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
# What `mneedle completion SHELL` prints, where each shell looks for it.
install(FILES src/cli/completion/mneedle.bash RENAME mneedle
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES src/cli/completion/mneedle.zsh RENAME _mneedle DESTINATION ${MNEEDLE_ZSH_DIR})
install(FILES src/cli/completion/mneedle.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES LICENSE README.md CHANGELOG.md src/packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY man/examples/ rules/example/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME dev)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/mneedle)
install(TARGETS mneedle_core EXPORT mneedle)
install(DIRECTORY include/mneedle DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT mneedle FILE mneedleTargets.cmake NAMESPACE mneedle:: DESTINATION ${package})

include(CMakePackageConfigHelpers)
list(TRANSFORM MNEEDLE_CORE_NEEDS REPLACE "(.+)" "find_dependency(\\1)" OUTPUT_VARIABLE find_dependencies)
list(JOIN find_dependencies "\n" find_dependencies)
configure_package_config_file(src/packaging/mneedleConfig.cmake.in mneedleConfig.cmake INSTALL_DESTINATION ${package})
# Below 1.0 each minor version may break what was.
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(compatible SameMinorVersion)
else()
  set(compatible SameMajorVersion)
endif()
write_basic_package_version_file(mneedleConfigVersion.cmake COMPATIBILITY ${compatible})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/mneedleConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/mneedleConfigVersion.cmake
  DESTINATION ${package})
