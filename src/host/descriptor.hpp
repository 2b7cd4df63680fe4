#pragma once

#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>

namespace mneedle {

// An open file, closed when it goes out of scope. Negative: it could not be opened.
class Descriptor {
public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor()
  {
    if (number_ >= 0) {
      ::close(number_);
    }
  }

  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

private:
  int number_;
};

// Calls again for as long as a signal gets in the way.
template <typename Call>
auto uninterrupted(Call call)
{
  auto result = call();
  while (result < 0 && errno == EINTR) {
    result = call();
  }
  return result;
}

// Everything up to the end. Throws Error (environment) when reading fails, and Error (untrusted) past `largest_file`.
std::string read_all(int descriptor, const std::string& name, std::size_t expected = 0);

} // namespace mneedle
