#include "cli/places.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

struct NamedFolder {
  std::string path;
  std::string_view origin;
  std::string_view remedy;
};

NamedFolder config_folder(const Places& places)
{
  return {folder_of(places.profile_file), places.config_origin,
          "begin a profile there with mneedle profile init"};
}

NamedFolder data_folder(const Places& places)
{
  return {folder_of(places.log), places.data_origin, "begin a log there with mneedle log add"};
}

// One that was not named may be missing: nothing is stored yet.
bool is_missing(Host& host, const NamedFolder& folder)
{
  const bool named = folder.origin.starts_with("--") || folder.origin.starts_with("MNEEDLE_");
  return named && !host.mode_of(folder.path)
         && !host.list_folder(folder.path); // throws for a link that leads nowhere
}

void require(Host& host, const NamedFolder& folder)
{
  if (is_missing(host, folder)) {
    throw Error(
      Fault::untrusted, {folder.path},
      fmt::format("no such folder, named by {}; correct the name, or {}", folder.origin, folder.remedy));
  }
}

void make_if_missing(Host& host, const NamedFolder& folder)
{
  if (is_missing(host, folder)) {
    host.make_folder(folder.path);
    host.err(fmt::format("mneedle: made the folder {}\n", visible(folder.path)));
  }
}

} // namespace

void require_config_folder(Host& host, const Places& places)
{
  if (!places.first_record) {
    require(host, config_folder(places));
  }
}

void require_data_folder(Host& host, const Places& places)
{
  if (!places.first_record) {
    require(host, data_folder(places));
  }
}

void prepare_folders(Host& host, const Places& places)
{
  for (const auto& folder : {config_folder(places), data_folder(places)}) {
    if (places.first_record) {
      make_if_missing(host, folder);
    } else {
      require(host, folder);
    }
  }
}

} // namespace mneedle
