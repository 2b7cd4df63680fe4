#pragma once

#include <mneedle/date.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Everything outside the program: clock, files, environment, terminal. The
// only door to them, so that tests can stand behind it.
class Host {
public:
  Host() = default;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  virtual ~Host() = default;

  // The local calendar day.
  virtual Date today() = 0;

  // An environment variable; nothing when it is unset or empty.
  virtual std::optional<std::string> environment(std::string_view name) = 0;

  // The whole of a regular file, as it was before or after any update; nothing when there is no entry of that
  // name. Throws Error (untrusted) for what is not a regular file, is larger than 16 MiB or is not valid UTF-8,
  // and for a symbolic link that leads nowhere; Error (environment) when reading fails.
  virtual std::optional<std::string> read_file(const std::string& path) = 0;

  // The same, also of what is not UTF-8.
  virtual std::optional<std::string> read_bytes(const std::string& path) = 0;

  // As read_file, for a file that the command line names: a pipe or a device such as /dev/stdin is read to its end, which
  // may wait for whoever writes to it. Read again, it is what it was the first time.
  virtual std::optional<std::string> read_argument(const std::string& path) = 0;

  // All of standard input, under the same limits.
  virtual std::string read_input() = 0;

  // The path without links and detours, so that two ways to name one file compare equal; the path itself where
  // there is no such entry.
  virtual std::string real_path(const std::string& path) = 0;

  // Whether the path is a folder, links followed. False for what is not there.
  virtual bool is_folder(const std::string& path) = 0;

  // The permission bits of a file or folder, links followed; nothing for what is not there.
  virtual std::optional<unsigned> mode_of(const std::string& path) = 0;

  // Every name in a folder except "." and "..", sorted: whether one can be read is for `read_file` to say, so
  // that nothing is left out in silence. Nothing when there is no such entry. Throws Error (untrusted) for a
  // symbolic link that leads nowhere, and Error (environment) for what cannot be listed.
  virtual std::optional<std::vector<std::string>> list_folder(const std::string& path) = 0;

  // Makes a folder (0700), with those above it that are missing; one that is there stays as it is. Throws Error
  // (environment) if the machine refuses.
  virtual void make_folder(const std::string& path) = 0;

  // What a file becomes, from what it is (nothing: there is none). Returning nothing leaves it alone.
  using Change = std::function<std::optional<std::string>(const std::optional<std::string>&)>;

  // Locks, reads, decides, writes a sibling, syncs, renames, syncs the
  // folder. Makes the folders that are missing (0700); a new file is 0600, an
  // old one keeps its mode. Follows symlinks. Keeps what was there before as `path`~. Killed or
  // failing at any point it leaves the old file or the new one. Throws Error (environment) when the machine
  // refuses or the lock is not had within half a minute; whatever `change` throws comes through, with nothing written.
  virtual void update_file(const std::string& path, const Change& change) = 0;

  // Removes the file that `update_file` has kept as `path`~; one that is not there is no error.
  virtual void remove_backup(const std::string& path) = 0;

  // Puts a text into a file of that name, in a fresh folder (0700) below `folder`. Returns where the file is.
  virtual std::string put_aside(const std::string& folder, const std::string& name,
                                const std::string& text) = 0;

  // Opens a file in the editor of $VISUAL or $EDITOR (else vi) and waits until that has ended. Throws Error (environment)
  // if it cannot be run or ends badly.
  virtual void open_editor(const std::string& file) = 0;

  // Makes a file (0600). Returns false if something of that name is there already, which stays as it is. Throws Error
  // (environment) if the machine refuses; then there is no such file.
  virtual bool write_new(const std::string& path, const std::string& bytes) = 0;

  // Removes a folder with all that is in it, as far as the machine lets it.
  virtual void remove_folder(const std::string& path) = 0;

  // A folder in which something was written that others may read, as its file system has no permissions; nothing where
  // there was none so far.
  virtual std::optional<std::string> unprotected() = 0;

  // One line of standard input, without its end; nothing at the end of input.
  virtual std::optional<std::string> read_line() = 0;

  // Where standard input is a terminal, drops what was typed and not read, so that nobody answers what is not shown yet.
  virtual void forget_typed() = 0;

  virtual void out(std::string_view text) = 0; // throws Error (environment) when it cannot be written
  virtual void err(std::string_view text) = 0; // never throws

  virtual bool out_is_terminal() = 0;
  virtual bool in_is_terminal() = 0;
  virtual bool err_is_terminal() = 0;
  // Columns of the terminal on standard output; nothing where there is none or it does not know.
  virtual std::optional<int> columns() = 0;

  // How many things the machine can do at once; at least 1.
  virtual unsigned cores() = 0;
  // Since some moment, to tell how long something takes; says nothing about the day.
  virtual double seconds() = 0;
};

} // namespace mneedle
