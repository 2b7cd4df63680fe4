// What each system call says when it fails: the path, the step, and what to do about it.

#include "host/paths.hpp"
#include "host/posix_files.hpp"
#include "host/posix_host.hpp"
#include "support/refusal.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace mneedle;

namespace {

std::string said_of(int code)
{
  return refusal([&] { refuse("d/log", "write", code); },
                 code == ELOOP ? Fault::untrusted : Fault::environment);
}

template <typename F>
std::string refused(F f)
{
  return refusal([&] { f(); }, Fault::environment);
}

} // namespace

TEST_CASE("a failure is told with its remedy, where there is one")
{
  CHECK(said_of(ENOSPC)
        == "d/log: cannot write: No space left on device; make room on the disk and try again");
  CHECK(said_of(EDQUOT) == "d/log: cannot write: Disk quota exceeded; make room on the disk and try again");
  CHECK(said_of(EACCES) == "d/log: cannot write: Permission denied; check who owns it and its permissions");
  CHECK(said_of(EPERM)
        == "d/log: cannot write: Operation not permitted; check who owns it and its permissions");
  CHECK(said_of(EROFS) == "d/log: cannot write: Read-only file system; it is on a read-only disk");
  const std::string mounted = "; it is mounted on its own and cannot be replaced, mount its folder instead";
  CHECK(said_of(EBUSY) == "d/log: cannot write: Device or resource busy" + mounted);
  CHECK(said_of(EXDEV) == "d/log: cannot write: Invalid cross-device link" + mounted);
  CHECK(said_of(ELOOP)
        == "d/log: cannot write: Too many levels of symbolic links; fix or remove the symbolic link");
  CHECK(said_of(ENOTDIR) == "d/log: cannot write: Not a directory; part of its path is a file, not a folder");
  CHECK(said_of(EIO)
        == "d/log: cannot write: Input/output error; the disk may be failing, make a copy of your log");
  CHECK(said_of(EMFILE) == "d/log: cannot write: Too many open files");
}

TEST_CASE("a step that cannot be done is named with its path")
{
  const TemporaryFolder folder;
  PosixFiles files;
  const auto none = folder.path("none/file");
  const auto file = folder.path("file");
  write_file(file, "one");
  const std::string missing = "No such file or directory";
  CHECK(refused([&] { files.make_folder(none); }) == none + ": cannot make the folder: " + missing);
  CHECK(refused([&] { files.sync_folder(none); }) == none + ": cannot open the folder: " + missing);
  CHECK(refused([&] { files.create(none); }) == none + ": cannot make a temporary file: " + missing);
  CHECK(refused([&] { files.link(none, file); }) == none + ": cannot keep a backup: " + missing);
  CHECK(refused([&] { files.rename(none, file); }) == file + ": cannot replace: " + missing);
  CHECK(refused([&] { files.open_lock(none); }) == none + ": cannot open the lock file: " + missing);
  CHECK(refused([&] { files.link_target(file); }) == file + ": cannot follow the link: Invalid argument");
  CHECK(refused([&] { files.remove(folder.path("")); })
        == folder.path("") + ": cannot remove: Is a directory");
  files.remove(none); // nothing to do
  files.make_folder(folder.path(""));
}

TEST_CASE("a file that was closed can be written, synced and locked no more")
{
  PosixFiles files;
  const FileSystem::Created closed{-1, "d/log"};
  const std::string bad = "Bad file descriptor";
  CHECK(refused([&] { files.write(closed, "text"); }) == "d/log: cannot write: " + bad);
  CHECK(refused([&] { files.sync(closed); }) == "d/log: cannot sync: " + bad);
  CHECK(refused([&] { files.set_mode(closed, 0600); }) == "d/log: cannot set the permissions: " + bad);
  CHECK(refused([&] { files.try_lock(-1, "d/log"); }) == "d/log: cannot lock: " + bad);
}

TEST_CASE("a lock is had by one at a time")
{
  const TemporaryFolder folder;
  PosixFiles files;
  const auto path = folder.path("lock");
  const auto one = files.open_lock(path);
  const auto other = files.open_lock(path);
  CHECK(files.try_lock(one, path));
  CHECK_FALSE(files.try_lock(other, path));
  files.close(one);
  files.pause(1);
  CHECK(files.try_lock(other, path));
  files.close(other);
}

TEST_CASE("no second name is given where one is taken")
{
  const TemporaryFolder folder;
  PosixFiles files;
  write_file(folder.path("one"), "one");
  write_file(folder.path("two"), "two");
  CHECK_FALSE(files.link(folder.path("one"), folder.path("two")));
  CHECK(content_of(folder.path("two")) == "two");
  CHECK(files.link(folder.path("one"), folder.path("three")));
}

TEST_CASE("folders are not made where a file is")
{
  const TemporaryFolder folder;
  PosixFiles files;
  const auto file = folder.path("file");
  write_file(file, "one");
  CHECK(refused([&] { make_folders(files, file); })
        == file + ": cannot make the folder: Not a directory; part of its path is a file, not a folder");
}

// The kernel refuses the mode of what is in /proc just as a file system does that has no permissions.
TEST_CASE("a mode that cannot be had is no reason to stop, and is told of where others may read")
{
  PosixFiles files;
  const int file = ::open("/proc/self/status", O_RDONLY);
  files.set_mode({file, "d/log"}, 0444);
  CHECK_FALSE(files.unprotected());
  files.set_mode({file, "d/log"}, 0600);
  CHECK(files.unprotected() == "d");
  ::close(file);
}

TEST_CASE("only a terminal has a width")
{
  PosixHost host;
  if (::isatty(STDOUT_FILENO) == 0) {
    CHECK_FALSE(host.columns());
  }
}

TEST_CASE("what is written to a file is not written to a terminal")
{
  PosixHost host;
  const int was = ::dup(STDERR_FILENO);
  const int nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(nowhere, STDERR_FILENO);
  const bool terminal = host.err_is_terminal();
  ::dup2(was, STDERR_FILENO);
  ::close(nowhere);
  ::close(was);
  CHECK_FALSE(terminal);
}

TEST_CASE("there is a core to work with, and a clock that does not go back")
{
  PosixHost host;
  CHECK(host.cores() >= 1);
  const auto before = host.seconds();
  PosixFiles{}.pause(2);
  CHECK(host.seconds() - before >= 0.002);
}
