#include "host/update.hpp"

#include "host/change_stands.hpp"
#include "host/file_system.hpp"
#include "host/lock.hpp"
#include "host/paths.hpp"
#include "host/temporary.hpp"
#include "host/text_file.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr unsigned private_mode = 0600;

// The mode of a symbolic link says nothing: anybody may do anything.
unsigned mode_for(FileSystem& files, const std::string& target)
{
  const auto status = files.status(target);
  return status && status->kind == FileStatus::Kind::file ? status->mode : private_mode;
}

// Keeps the old file as `target`~: as a second name for it, or as a copy where there are none.
void back_up(FileSystem& files, const std::string& target, const std::string& ready)
{
  if (!files.status(target)) {
    return;
  }
  const auto backup = target + "~";
  const auto link = ready + "~";
  if (!files.link(target, link)) {
    Temporary copy{files, target};
    copy.fill(files.read(target).value_or(""), mode_for(files, target));
    copy.become(backup);
    return;
  }
  const Removal leftover{files, link};
  files.rename(link, backup);
  // `leftover` matters when both names meant the same file already: then rename does nothing.
}

// By now the new text is in place, so this failure is not "nothing happened".
void sync_folder_of(FileSystem& files, const std::string& target)
{
  try {
    files.sync_folder(folder_of(target));
  } catch (const Error& error) {
    const auto& [origin, message] = error.complaints().front();
    throw ChangeStands(
      Fault::environment, origin,
      fmt::format("{} (it was written, but a power cut now could still undo that)", message));
  }
}

// Asked before a lock file stands beside what will be refused anyway.
void require_file(FileSystem& files, const std::string& target)
{
  const auto status = files.status(target);
  if (status && status->kind != FileStatus::Kind::file) {
    throw Error(Fault::untrusted, Origin{target}, "is not a regular file; name another path");
  }
}

// In one step, keeping what it was as a backup.
void replace_file(FileSystem& files, const std::string& target, std::string_view text)
{
  Temporary replacement{files, target};
  remove_stale(files, target, replacement.path());
  replacement.fill(text, mode_for(files, target));
  back_up(files, target, replacement.path());
  files.rename(replacement.path(), target);
  sync_folder_of(files, target);
}

} // namespace

void update_file(FileSystem& files, const std::string& path, const Host::Change& change)
{
  const auto target = resolve(files, path);
  require_file(files, target);
  make_folders(files, folder_of(target));
  const Lock lock{files, target + ".lock"};
  const auto old = read_text(files, target);
  const auto text = change(old);
  if (text && text != old) {
    replace_file(files, target, *text);
  }
}

} // namespace mneedle
