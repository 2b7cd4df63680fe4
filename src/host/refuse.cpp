#include "host/file_system.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace mneedle {

namespace {

std::string_view remedy(int code)
{
  switch (code) {
  case ENOSPC:
  case EDQUOT:
    return "; make room on the disk and try again";
  case EACCES:
  case EPERM:
    return "; check who owns it and its permissions";
  case EROFS:
    return "; it is on a read-only disk";
  case EBUSY:
  case EXDEV:
    return "; it is mounted on its own and cannot be replaced, mount its folder instead";
  case ELOOP:
    return "; fix or remove the symbolic link";
  case ENOTDIR:
    return "; part of its path is a file, not a folder";
  case EIO:
    return "; the disk may be failing, make a copy of your log";
  default:
    return "";
  }
}

} // namespace

void refuse(const std::string& path, std::string_view step, int code)
{
  throw Error(code == ELOOP ? Fault::untrusted : Fault::environment, Origin{path},
              fmt::format("cannot {}: {}{}", step, std::generic_category().message(code), remedy(code)));
}

} // namespace mneedle
