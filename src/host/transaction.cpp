#include "host/transaction.hpp"

#include "host/change_stands.hpp"
#include "host/folder.hpp"
#include "host/lock.hpp"
#include "host/paths.hpp"
#include "host/temporary.hpp"
#include "host/update.hpp"

#include <fmt/format.h>

#include <list>
#include <set>

namespace mneedle {

namespace {

// The name of the folder is resolved.
void mark(FileSystem& files, const std::string& folder, std::string_view names)
{
  const auto marker = marker_of(folder);
  Temporary replacement{files, marker};
  remove_stale(files, marker, replacement.path());
  replacement.fill(names, mode_for(files, marker));
  replacement.become(marker);
}

// Everything from here on can be done again, by the next writer if this one does not get to it.
void finish(FileSystem& files, const std::string& folder, const std::set<std::string>& names)
{
  files.sync_folder(folder);
  for (const auto& name : names) {
    const auto target = resolve(files, path_in(folder, name));
    const auto ready = new_text_of(target);
    if (files.status(ready)) {
      files.remove(ready + "~");
      put_in_place(files, ready, target);
      files.sync_folder(folder_of(target));
    }
  }
  mark(files, folder, "");
  files.sync_folder(folder);
}

// What a change left behind that was given up before it was decided.
void remove_undecided(FileSystem& files, const std::string& folder, const Folder& before)
{
  for (const auto& name : before.names()) {
    const auto path = path_in(folder, name);
    const auto target = resolve(files, path);
    if (name.starts_with('.') && name.ends_with(".toml.new")) {
      files.remove(path);
    } else if (target != path) {
      files.remove(new_text_of(target)); // a year that lies elsewhere, behind a link
    }
  }
}

// Brings to its end, or takes away, what a writer that was stopped has left.
void settle(FileSystem& files, const std::string& folder)
{
  const Folder before{files, folder};
  if (before.pending().empty()) {
    remove_undecided(files, folder, before);
  } else {
    finish(files, folder, before.pending());
  }
}

// The change is made by now, so a failure is not "nothing happened".
void finish_decided(FileSystem& files, const std::string& folder, const std::set<std::string>& names)
{
  try {
    finish(files, folder, names);
  } catch (const Error& error) {
    const auto& [origin, message] = error.complaints().front();
    throw ChangeStands(
      Fault::environment, origin,
      fmt::format("{} (it was recorded; the next command that writes puts the rest in place)", message));
  }
}

// The new texts beside their files, gone with this object until the change is decided.
class Ready {
public:
  explicit Ready(FileSystem& files) : files_{files} {}

  void add(const std::string& target, std::string_view text)
  {
    const auto ready = new_text_of(target);
    Temporary fresh{files_, target};
    remove_stale(files_, target, fresh.path());
    fresh.fill(text, mode_for(files_, target));
    removals_.emplace_back(files_, ready);
    fresh.become(ready);
    files_.sync_folder(folder_of(target));
  }

  void decided()
  {
    for (auto& removal : removals_) {
      removal.keep();
    }
  }

private:
  FileSystem& files_;
  std::list<Removal> removals_;
};

void replace_all(FileSystem& files, const std::string& folder, const Texts& texts)
{
  Ready ready{files};
  std::set<std::string> names;
  std::string list;
  for (const auto& [name, text] : texts) {
    const auto target = resolve(files, path_in(folder, name));
    require_file(files, target);
    ready.add(target, text);
    names.insert(name);
    list += name + "\n";
  }
  mark(files, folder, list);
  ready.decided();
  finish_decided(files, folder, names);
}

void write(FileSystem& files, const std::string& folder, const Texts& texts)
{
  if (texts.size() == 1) {
    const auto target = resolve(files, path_in(folder, texts.begin()->first));
    require_file(files, target);
    make_folders(files, folder_of(target));
    replace_file(files, target, texts.begin()->second);
  } else if (!texts.empty()) {
    replace_all(files, folder, texts);
  }
}

} // namespace

void update_folder(FileSystem& files, const std::string& folder, const Host::Rewrite& rewrite)
{
  make_folders(files, folder);
  const auto path = resolve(files, folder);
  const Lock lock{files, path_in(path, ".lock")};
  settle(files, path);
  Folder now{files, folder};
  auto texts = rewrite(now);
  std::erase_if(texts, [&](const auto& file) { return now.bytes(file.first) == file.second; });
  write(files, path, texts);
}

} // namespace mneedle
