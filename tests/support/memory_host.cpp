#include "support/memory_host.hpp"

#include "host/paths.hpp"
#include "host/temporary.hpp"
#include "host/text_file.hpp"
#include "host/update.hpp"

#include <mneedle/error.hpp>

namespace mneedle {

std::optional<std::string> MemoryHost::environment(std::string_view name)
{
  const auto found = variables.find(name);
  return found == variables.end() || found->second.empty() ? std::nullopt : std::optional{found->second};
}

std::optional<std::string> MemoryHost::read_file(const std::string& path)
{
  auto bytes = read_bytes(path);
  return bytes ? std::optional{require_utf8(*std::move(bytes), path)} : std::nullopt;
}

std::optional<std::string> MemoryHost::read_bytes(const std::string& path)
{
  auto bytes = files.read(path);
  if (!bytes) {
    refuse_dangling(files, path);
  }
  return bytes;
}

std::string MemoryHost::real_path(const std::string& path) { return resolve(files, path); }

std::string MemoryHost::read_input() { return require_utf8(input, "standard input"); }

std::optional<std::string> MemoryHost::read_line()
{
  if (input.empty()) {
    return std::nullopt;
  }
  const auto end = input.find('\n');
  auto line = input.substr(0, end);
  input.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

bool MemoryHost::is_folder(const std::string& path)
{
  const auto status = files.status(path);
  return status && status->kind == FileStatus::Kind::folder;
}

std::optional<unsigned> MemoryHost::mode_of(const std::string& path)
{
  const auto status = files.status(resolve(files, path));
  return status ? std::optional{status->mode} : std::nullopt;
}

std::optional<std::vector<std::string>> MemoryHost::list_folder(const std::string& path)
{
  const auto folder = resolve(files, path);
  if (!files.status(folder)) {
    refuse_dangling(files, path);
    return std::nullopt;
  }
  return files.entries(folder);
}

void MemoryHost::make_folder(const std::string& path) { make_folders(files, path); }

void MemoryHost::update_file(const std::string& path, const Change& change)
{
  mneedle::update_file(files, path, change);
}

void MemoryHost::remove_backup(const std::string& path) { files.remove(resolve(files, path) + "~"); }

std::string MemoryHost::put_aside(const std::string& folder, const std::string& name, const std::string& text)
{
  const auto file = path_in(folder, ".edit-aaaaaa/" + name);
  files.put(file, text);
  return file;
}

void MemoryHost::open_editor(const std::string& file)
{
  clock_ += editing;
  if (editor) {
    files.put(file, editor(files.text(file).value_or("")));
  }
}

bool MemoryHost::write_new(const std::string& path, const std::string& bytes)
{
  return mneedle::write_new(files, path, bytes);
}

void MemoryHost::out(std::string_view text)
{
  if (output_broken) {
    throw Error(Fault::environment, "cannot write to standard output: No space left on device");
  }
  printed += text;
}

} // namespace mneedle
