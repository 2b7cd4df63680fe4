#include "support/memory_files.hpp"

#include "host/paths.hpp"

// What a test does to the disk. What the program does to it is in memory_files.cpp.

namespace mneedle {

std::shared_ptr<MemoryFiles::Node> MemoryFiles::file(std::string_view text, unsigned mode)
{
  return std::make_shared<Node>(Node{{FileStatus::Kind::file, mode, now}, std::string{text}});
}

std::shared_ptr<MemoryFiles::Node> MemoryFiles::folder()
{
  return std::make_shared<Node>(Node{{FileStatus::Kind::folder, 0700, now}, ""});
}

void MemoryFiles::put(const std::string& path, std::string_view text, unsigned mode)
{
  put_folder(folder_of(path));
  names_[path] = file(text, mode);
  settle();
}

void MemoryFiles::put_link(const std::string& path, const std::string& target)
{
  put_folder(folder_of(path));
  names_[path] = std::make_shared<Node>(Node{{FileStatus::Kind::link, 0777, now}, target});
  settle();
}

void MemoryFiles::put_folder(const std::string& path)
{
  if (!always_there(path)) {
    put_folder(folder_of(path));
    names_.try_emplace(path, folder());
    settle();
  }
}

void MemoryFiles::drop(const std::string& path)
{
  std::erase_if(names_,
                [&](const auto& one) { return one.first == path || one.first.starts_with(path + "/"); });
  settle();
}

void MemoryFiles::age(const std::string& path, std::int64_t seconds)
{
  names_.at(path)->status.modified = now - seconds;
}

std::optional<std::string> MemoryFiles::text(const std::string& path) const
{
  const auto found = names_.find(path);
  return found == names_.end() ? std::nullopt : std::optional{found->second->text};
}

std::vector<std::string> MemoryFiles::paths() const
{
  std::vector<std::string> paths;
  for (const auto& [path, node] : names_) {
    paths.push_back(path);
  }
  return paths;
}

void MemoryFiles::fail_at(int step, int code)
{
  steps_ = 0;
  failing_step_ = step;
  failing_code_ = code;
}

void MemoryFiles::kill_at(int step)
{
  steps_ = 0;
  killing_step_ = step;
}

void MemoryFiles::restart()
{
  dead_ = false;
  fail_at(0, 0);
  kill_at(0);
}

void MemoryFiles::power_cut(std::size_t state, double part)
{
  names_ = Names{states_.at(state)};
  for (const auto& [path, node] : names_) {
    if (!node->synced) {
      node->text.resize(static_cast<std::size_t>(part * static_cast<double>(node->text.size())));
      node->synced = true;
    }
  }
  settle();
}

void MemoryFiles::settle() { states_ = {names_}; }

} // namespace mneedle
