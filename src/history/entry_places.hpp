#pragma once

#include <mneedle/error.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace mneedle {

// Where the entries of a log stand that count, by their ids. Reads the text when it is first asked; it has to live as long.
class EntryPlaces {
public:
  EntryPlaces(std::string_view text, std::string file) : text_{text}, file_{std::move(file)} {}

  // The file alone if there is no such entry, or the text cannot be read.
  Origin operator()(std::string_view id) const;

private:
  std::string_view text_;
  std::string file_;
  mutable bool read_ = false;
  mutable std::map<std::string, Origin, std::less<>> places_;
};

} // namespace mneedle
