#include "host/paths.hpp"

#include "host/file_system.hpp"

#include <mneedle/error.hpp>

#include <cerrno>
#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr int most_links = 40;

std::string_view without_slashes(std::string_view path)
{
  while (path.size() > 1 && path.ends_with('/')) {
    path.remove_suffix(1);
  }
  return path;
}

} // namespace

std::string folder_of(std::string_view path)
{
  path = without_slashes(path);
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return ".";
  }
  return std::string{without_slashes(path.substr(0, slash + 1))};
}

std::string name_of(std::string_view path)
{
  path = without_slashes(path);
  return std::string{path.substr(path.rfind('/') + 1)};
}

std::string path_in(std::string_view folder, std::string_view name)
{
  if (name.starts_with('/') || folder == ".") {
    return std::string{name};
  }
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
}

std::string resolve(FileSystem& files, std::string path)
{
  const auto start = path;
  for (int links = 0; links <= most_links; ++links) {
    const auto status = files.status(path);
    if (!status || status->kind != FileStatus::Kind::link) {
      return path;
    }
    path = path_in(folder_of(path), files.link_target(path));
  }
  refuse(start, "follow", ELOOP);
}

void refuse_dangling(FileSystem& files, std::string_view path)
{
  const std::string nearest{without_slashes(path)};
  const auto status = files.status(nearest);
  if (!status && folder_of(nearest) != nearest) {
    refuse_dangling(files, folder_of(nearest));
  }
  if (status && status->kind == FileStatus::Kind::link && !files.status(resolve(files, nearest))) {
    throw Error(Fault::untrusted, Origin{nearest}, "is a broken symbolic link; fix or remove it");
  }
}

void make_folders(FileSystem& files, const std::string& path)
{
  const auto folder = resolve(files, path);
  const auto status = files.status(folder);
  if (status && status->kind != FileStatus::Kind::folder) {
    refuse(folder, "make the folder", ENOTDIR);
  }
  if (!status) {
    const auto parent = folder_of(folder);
    make_folders(files, parent);
    files.make_folder(folder);
    files.sync_folder(parent);
  }
}

} // namespace mneedle
