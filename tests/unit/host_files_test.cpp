#include "host/posix_host.hpp"
#include "support/change_to.hpp"
#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace mneedle;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const std::string& path)
{
  struct stat status = {};
  ::stat(path.c_str(), &status);
  return status.st_mode & 07777U;
}

} // namespace

TEST_CASE("a file that is not there is made, with its folders, for its owner only")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("data/me/log.toml");
  CHECK_FALSE(host.read_file(path));
  host.update_file(path, to("one"));
  CHECK(host.read_file(path) == "one");
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(folder.path("data")) == 0700);
  CHECK(mode_of(folder.path("data/me")) == 0700);
  CHECK(mode_of(path + ".lock") == 0600);
}

TEST_CASE("an update keeps the mode and one backup")
{
  const TemporaryFolder folder;
  PosixHost host;
  const auto path = folder.path("log.toml");
  write_file(path, "one");
  fs::permissions(path, fs::perms{0640});
  host.update_file(path, to("two"));
  host.update_file(path, to("three"));
  CHECK(content_of(path) == "three");
  CHECK(content_of(path + "~") == "two");
  CHECK(mode_of(path) == 0640);
  CHECK(mode_of(path + "~") == 0640);
  CHECK(host.list_folder(folder.path(""))
        == std::vector<std::string>{"log.toml", "log.toml.lock", "log.toml~"});
}

TEST_CASE("reading leaves nothing behind")
{
  const TemporaryFolder folder;
  PosixHost host;
  write_file(folder.path("log"), "one");
  host.read_file(folder.path("log"));
  CHECK(host.list_folder(folder.path("")) == std::vector<std::string>{"log"});
}

TEST_CASE("a folder lists every name in order, whatever it stands for")
{
  const TemporaryFolder folder;
  PosixHost host;
  write_file(folder.path("b"), "");
  write_file(folder.path("a"), "");
  fs::create_symlink("b", folder.path("c"));
  fs::create_symlink("nowhere", folder.path("d"));
  fs::create_symlink("e", folder.path("e"));
  fs::create_directory(folder.path("f"));
  ::mkfifo(folder.path("g").c_str(), 0600);
  CHECK(host.list_folder(folder.path("")) == std::vector<std::string>{"a", "b", "c", "d", "e", "f", "g"});
}

TEST_CASE("only a path with no entry at all counts as nothing there")
{
  const TemporaryFolder folder;
  PosixHost host;
  fs::create_symlink("elsewhere", folder.path("link"));
  for (const auto* name : {"nowhere", "nowhere/", "nowhere/deeper"}) {
    CAPTURE(name);
    CHECK_FALSE(host.list_folder(folder.path(name)));
    CHECK_FALSE(host.read_file(folder.path(name)));
  }
  const auto message = folder.path("link") + ": is a broken symbolic link; fix or remove it";
  for (const auto* name : {"link", "link/", "link//me", "link/me/log.toml"}) {
    CAPTURE(name);
    CHECK_THROWS_WITH_AS(host.list_folder(folder.path(name)), message.c_str(), Error);
    CHECK_THROWS_WITH_AS(host.read_file(folder.path(name)), message.c_str(), Error);
  }
  fs::create_directory(folder.path("elsewhere"));
  CHECK(host.list_folder(folder.path("link")) == std::vector<std::string>{});
  CHECK_FALSE(host.read_file(folder.path("link/me/log.toml")));
}

TEST_CASE("what is no folder cannot be listed, and a circle of links is the path's fault")
{
  const TemporaryFolder folder;
  PosixHost host;
  write_file(folder.path("file"), "");
  CHECK_THROWS_AS(host.list_folder(folder.path("file")), Error);
  CHECK_THROWS_AS(host.list_folder(folder.path("file/me")), Error);
  fs::create_symlink("loop", folder.path("loop"));
  for (const auto* name : {"loop", "loop/me"}) {
    CAPTURE(name);
    try {
      host.list_folder(folder.path(name));
      FAIL("was listed");
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::untrusted);
    }
  }
}

TEST_CASE("two ways to name one file have the same real path, and a copy has another")
{
  const TemporaryFolder folder;
  PosixHost host;
  write_file(folder.path("file"), "text");
  write_file(folder.path("copy"), "text");
  fs::create_directory(folder.path("deeper"));
  fs::create_symlink("../file", folder.path("deeper/link"));
  CHECK(host.real_path(folder.path("deeper/../file")) == host.real_path(folder.path("file")));
  CHECK(host.real_path(folder.path("deeper/link")) == host.real_path(folder.path("file")));
  CHECK(host.real_path(folder.path("copy")) != host.real_path(folder.path("file")));
  CHECK(host.real_path(folder.path("nowhere")) == folder.path("nowhere"));
}
