#include "host/posix_host.hpp"
#include "support/change_to.hpp"
#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace mneedle;
namespace fs = std::filesystem;

namespace {

// What reading or updating a path is refused with.
std::string refusal(Host& host, const std::string& path)
{
  try {
    host.read_file(path);
  } catch (const Error& error) {
    CHECK_THROWS_AS(host.update_file(path, to("text")), Error);
    return error.complaints().front().message;
  }
  return "";
}

} // namespace

TEST_CASE("a symbolic link stays and its target is updated")
{
  const TemporaryFolder folder;
  PosixHost host;
  fs::create_directory(folder.path("real"));
  write_file(folder.path("real/log"), "one");
  fs::create_symlink("real/log", folder.path("second"));
  fs::create_symlink("second", folder.path("first"));
  host.update_file(folder.path("first"), to("two"));
  CHECK(fs::is_symlink(folder.path("first")));
  CHECK(fs::is_symlink(folder.path("second")));
  CHECK(content_of(folder.path("real/log")) == "two");
  CHECK(content_of(folder.path("real/log~")) == "one");
}

TEST_CASE("links that dangle lead to a new file")
{
  const TemporaryFolder folder;
  PosixHost host;
  fs::create_symlink("real/log", folder.path("link"));
  host.update_file(folder.path("link"), to("one"));
  CHECK(fs::is_symlink(folder.path("link")));
  CHECK(content_of(folder.path("real/log")) == "one");
  fs::create_symlink("elsewhere", folder.path("data"));
  host.update_file(folder.path("data/me/log"), to("two"));
  CHECK(content_of(folder.path("elsewhere/me/log")) == "two");
}

TEST_CASE("a link that leads to itself is an error")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("loop");
  fs::create_symlink("loop", path);
  CHECK_THROWS_WITH_AS(
    host.update_file(path, to("one")),
    (path + ": cannot follow: Too many levels of symbolic links; fix or remove the symbolic link").c_str(),
    Error);
  CHECK(refusal(host, path).starts_with("cannot open: Too many levels of symbolic links"));
}

TEST_CASE("what is not a regular file is refused without waiting for it")
{
  const TemporaryFolder folder;
  PosixHost host;
  ::mkfifo(folder.path("pipe").c_str(), 0600);
  CHECK(refusal(host, folder.path("pipe")) == "is a pipe, not a regular file; name another path");
  fs::create_directory(folder.path("folder"));
  CHECK(refusal(host, folder.path("folder")) == "is a folder, not a regular file; name another path");
  fs::create_symlink("/dev/null", folder.path("null"));
  CHECK_THROWS_WITH_AS(host.read_file(folder.path("null")),
                       (folder.path("null") + ": is a device, not a regular file; name another path").c_str(),
                       Error);
  CHECK_THROWS_WITH_AS(host.update_file(folder.path("null"), to("one")),
                       "/dev/null: is not a regular file; name another path", Error);
  CHECK_FALSE(fs::exists("/dev/null.lock"));
  CHECK_FALSE(fs::exists(folder.path("pipe.lock")));
  write_file(folder.path("file"), "");
  CHECK(refusal(host, folder.path("file/log"))
        == "cannot open: Not a directory; part of its path is a file, not a folder");
}

TEST_CASE("a pipe on the command line is read to its end, once")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("pipe");
  ::mkfifo(path.c_str(), 0600);
  std::thread writer{[&] {
    std::ofstream pipe{path};
    pipe << "one" << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    pipe << "two";
  }};
  CHECK(host.read_argument(path) == "onetwo");
  writer.join();
  CHECK(host.read_argument(path) == "onetwo");
  fs::create_symlink("/dev/null", folder.path("null"));
  CHECK(host.read_argument(folder.path("null")) == "");
}

TEST_CASE("a file of the command line has the limits of any other")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto refused = [&](const std::string& path) {
    try {
      host.read_argument(path);
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::untrusted);
      return error.complaints().front().message;
    }
    return std::string{};
  };
  write_file(folder.path("file"), "one");
  CHECK(host.read_argument(folder.path("file")) == "one");
  CHECK_FALSE(host.read_argument(folder.path("nowhere")));
  fs::create_symlink("nowhere", folder.path("link"));
  CHECK(refused(folder.path("link")) == "is a broken symbolic link; fix or remove it");
  CHECK(refused(folder.path("")) == "is a folder, not a regular file; name another path");
  CHECK(refused("/dev/zero") == "larger than 16 MiB; is this the right file?");
  write_file(folder.path("bytes"), "a\xff");
  CHECK(refused(folder.path("bytes")).starts_with("not valid UTF-8 (byte 0xFF)"));
}

TEST_CASE("a file of 16 MiB is read and a byte more is refused")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("log");
  write_file(path, "");
  fs::resize_file(path, largest_file);
  CHECK(host.read_file(path)->size() == largest_file);
  fs::resize_file(path, largest_file + 1);
  CHECK(refusal(host, path) == "larger than 16 MiB; is this the right file?");
}

TEST_CASE("a text that is not UTF-8 is refused with its place")
{
  const TemporaryFolder folder;
  PosixHost host;
  for (const auto* text :
       {"a\xff", "a\xc0\xaf", "a\xed\xa0\x80", "a\xf4\x90\x80\x80", "a\xe2\x82", "a\x80"}) {
    write_file(folder.path("log"), text);
    CHECK(refusal(host, folder.path("log")).starts_with("not valid UTF-8 (byte 0x"));
  }
}

TEST_CASE("a folder that cannot be written to is named with the remedy")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("shut/log");
  fs::create_directory(folder.path("shut"));
  write_file(path, "one");
  fs::permissions(folder.path("shut"), fs::perms{0500});
  if (::geteuid() != 0) { // nothing is shut for the superuser
    CHECK_THROWS_WITH_AS(host.update_file(path, to("two")),
                         (path
                          + ".lock: cannot open the lock file: Permission denied; check who owns it and its "
                            "permissions")
                           .c_str(),
                         Error);
  }
  fs::permissions(folder.path("shut"), fs::perms{0700});
  CHECK(content_of(path).starts_with("one"));
}

TEST_CASE("a lock file that is a link is refused")
{
  const TemporaryFolder folder;
  PosixHost host;
  fs::create_symlink("elsewhere", folder.path("log.lock"));
  CHECK_THROWS_AS(host.update_file(folder.path("log"), to("one")), Error);
  CHECK_FALSE(fs::exists(folder.path("elsewhere")));
}
