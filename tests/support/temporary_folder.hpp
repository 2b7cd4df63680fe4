#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace mneedle {

// A fresh folder, gone with everything in it when the test ends.
class TemporaryFolder {
public:
  TemporaryFolder()
  {
    auto pattern = (std::filesystem::temp_directory_path() / "mneedle-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder()
  {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string path(std::string_view name) const { return path_ + "/" + std::string{name}; }

private:
  std::string path_;
};

inline std::string content_of(const std::string& path)
{
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline void write_file(const std::string& path, std::string_view text)
{
  std::ofstream{path, std::ios::binary} << text;
}

} // namespace mneedle
