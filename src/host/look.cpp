#include "host/look.hpp"

#include "host/folder.hpp"

#include <mneedle/error.hpp>

namespace mneedle {

namespace {

// Changes of several files are rare; this many in a row that each begin or end within one look are no accident.
constexpr int most_looks = 1000;

// Whether what was seen is of one piece. What went wrong in a look that was not is no reason to complain.
bool looked(FileSystem& files, const std::string& path, const Host::Look& look)
{
  Folder folder{files, path};
  try {
    look(folder);
  } catch (const Error&) {
    if (folder.of_one_piece()) {
      throw;
    }
    return false;
  }
  return folder.of_one_piece();
}

} // namespace

void look_into(FileSystem& files, const std::string& folder, const Host::Look& look)
{
  for (int looks = 0; looks < most_looks; ++looks) {
    if (looked(files, folder, look)) {
      return;
    }
  }
  throw Error(Fault::environment, Origin{folder}, "is being changed without a pause; try again");
}

} // namespace mneedle
