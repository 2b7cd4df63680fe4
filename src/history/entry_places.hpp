#pragma once

#include <mneedle/log.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// Where the entries of texts stand, by their ids. Reads the texts when it is first asked; they have to live as long.
class EntryPlaces {
public:
  // Of a whole log.
  explicit EntryPlaces(const LogTexts& texts);
  // Of one file.
  EntryPlaces(std::string_view text, std::string file) : whole_{file}, texts_{{std::move(file), text}} {}

  // The file or folder alone where there is no such entry, or its text cannot be read.
  Origin operator()(std::string_view id) const;

private:
  std::string whole_;
  std::vector<std::pair<std::string, std::string_view>> texts_; // with the names of their files
  mutable bool read_ = false;
  mutable std::map<std::string, Origin, std::less<>> places_;
};

} // namespace mneedle
