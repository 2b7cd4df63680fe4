#include "cli/editing.hpp"

#include "cli/messages.hpp"
#include "host/change_stands.hpp"
#include "host/paths.hpp"
#include "host/text_file.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <vector>

namespace mneedle {

namespace {

// In seconds. Nobody reads a text and closes it in less, but an editor that goes into the background does.
constexpr double at_once = 1;

// What lies beside the file: what an editor saved under another name, or saved of itself when it was ended.
std::vector<std::string> beside(Host& host, const std::string& file)
{
  std::vector<std::string> paths;
  const auto folder = folder_of(file);
  for (const auto& name : host.list_folder(folder).value_or(std::vector<std::string>{})) {
    if (name != name_of(file)) {
      paths.push_back(path_in(folder, name));
    }
  }
  return paths;
}

std::string copy_to_keep(Host& host, const EditableText& original, const std::string& bytes)
{
  const auto first = path_in(original.folder, original.name + ".rejected");
  auto copy = first;
  for (int number = 2; !host.write_new(copy, bytes); ++number) {
    copy = fmt::format("{}-{}", first, number);
  }
  return copy;
}

// Where to find what was typed; empty if nothing was. The edit folder stays if it is there.
std::string kept(Host& host, const EditableText& original, const std::string& file)
{
  try {
    const auto bytes = host.read_bytes(file);
    const bool changed = bytes && *bytes != original.text;
    const auto left = changed ? std::vector{copy_to_keep(host, original, *bytes)} : beside(host, file);
    if (changed || left.empty()) {
      host.remove_folder(folder_of(file));
    }
    return fmt::format("{}", fmt::join(left, ", "));
  } catch (const Error&) {
    return file; // too large, or no room for a copy
  }
}

[[noreturn]] void keep_and_refuse(Host& host, const EditableText& original, const std::string& file,
                                  const Error& error)
{
  const auto place = kept(host, original, file);
  auto complaints = error.complaints();
  complaints.push_back(
    {{}, place.empty() ? "nothing was changed" : "nothing was changed; the edited text is in " + place});
  throw Error(error.fault(), std::move(complaints));
}

// Whether the person, on a terminal, answers with Enter.
bool enter(Host& host)
{
  const auto answer = host.read_line();
  return answer && answer->empty();
}

bool again(Host& host, const Error& error)
{
  if (!host.in_is_terminal()) {
    return false;
  }
  host.forget_typed();
  host.err(message_of(error));
  host.err("mneedle: nothing was changed yet. Enter opens the editor again, q leaves it: ");
  return enter(host);
}

// Whether the person says that they have closed a file whose editor went into the background.
bool closed(Host& host, const std::string& file)
{
  host.err("mneedle: the editor returned at once; one that goes into the background needs its waiting flag "
           "(code --wait, gvim -f)\n");
  if (host.in_is_terminal()) {
    host.forget_typed();
    host.err("mneedle: Enter when you have saved and closed the file, q to leave it: ");
    if (enter(host)) {
      return true;
    }
  }
  host.err(fmt::format("mneedle: what it saves from now on is not read, but stays in {}\n", file));
  return false;
}

std::string bytes_of(Host& host, const std::string& file)
{
  auto bytes = host.read_bytes(file);
  if (!bytes) {
    throw Error(Fault::environment, {name_of(file)}, "is gone after editing");
  }
  return *std::move(bytes);
}

// What the file holds when it is closed; nothing if nobody waits for that.
std::optional<std::string> edited(Host& host, const std::string& file, const std::string& before)
{
  const auto start = host.seconds();
  host.open_editor(file);
  const bool quick = host.seconds() - start < at_once;
  auto bytes = bytes_of(host, file);
  if (!quick || bytes != before) {
    return bytes;
  }
  return closed(host, file) ? std::optional{bytes_of(host, file)} : std::nullopt;
}

std::optional<std::string> edited_or_kept(Host& host, const EditableText& original, const std::string& file,
                                          const std::string& before)
{
  try {
    return edited(host, file, before);
  } catch (const Error& error) {
    keep_and_refuse(host, original, file, error);
  }
}

// Whether the text was taken; if not, the person is to edit it again.
bool taken(Host& host, const EditableText& original, const std::string& file, const std::string& text,
           const std::function<void(const std::string&)>& accept)
{
  try {
    accept(require_utf8(text, original.name));
  } catch (const ChangeStands&) {
    host.remove_folder(folder_of(file));
    throw;
  } catch (const Error& error) {
    if (!again(host, error)) {
      keep_and_refuse(host, original, file, error);
    }
    return false;
  }
  host.remove_folder(folder_of(file));
  return true;
}

void leave_unchanged(Host& host, const EditableText& original, const std::string& file)
{
  if (const auto place = kept(host, original, file); !place.empty()) {
    host.err(fmt::format("mneedle: the text is unchanged, but the editor left {}\n", place));
  }
}

} // namespace

bool edit(Host& host, const EditableText& original, const std::function<void(const std::string&)>& accept)
{
  const auto file = host.put_aside(original.folder, original.name, original.text);
  auto before = original.text;
  for (;;) {
    const auto text = edited_or_kept(host, original, file, before);
    if (!text && before != original.text) {
      throw Error(Fault::usage, "the edited text was left before it was taken; nothing was changed");
    }
    if (!text) {
      return false;
    }
    if (*text == original.text) {
      leave_unchanged(host, original, file);
      return false;
    }
    if (taken(host, original, file, *text, accept)) {
      return true;
    }
    before = *text;
  }
}

} // namespace mneedle
