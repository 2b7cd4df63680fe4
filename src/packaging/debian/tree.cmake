# Run by cpack on the trees that are to become packages: what Debian wants otherwise than `cmake --install` leaves it.
set(packaging ${CPACK_MNEEDLE_SOURCE}/src/packaging/debian)
set(program ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/program/usr)
set(dev ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/dev/usr)

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# document TREE PACKAGE: licence and history, as each package has to have them.
function(document tree package)
  set(folder ${tree}/share/doc/${package})
  run(install -d ${folder})
  run(install -m 644 ${packaging}/copyright ${folder}/copyright)
  run(install -m 644 ${packaging}/changelog ${folder}/changelog.Debian)
  run(install -m 644 ${CPACK_MNEEDLE_SOURCE}/CHANGELOG.md ${folder}/changelog)
  run(gzip -9n ${folder}/changelog.Debian ${folder}/changelog)
endfunction()

document(${program} mneedle)
document(${dev} libmneedle-dev)
# The two that say what `copyright` and `changelog.gz` say.
file(REMOVE ${program}/share/doc/mneedle/LICENSE ${program}/share/doc/mneedle/CHANGELOG.md)

file(GLOB pages ${program}/share/man/man*/*)
run(gzip -9n ${pages})
file(GLOB_RECURSE archives ${dev}/lib/*.a)
run(strip --strip-debug --remove-section=.comment --remove-section=.note --enable-deterministic-archives ${archives})
run(strip --remove-section=.comment --remove-section=.note ${program}/bin/mneedle)
run(chmod -R u=rwX,go=rX ${program} ${dev}) # whatever the umask
