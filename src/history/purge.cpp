#include "history/entries.hpp"
#include "history/log_text.hpp"

#include <mneedle/log.hpp>

namespace mneedle {

Purged without_removed(std::string_view text, std::string_view file, const std::optional<std::string>& id)
{
  LogText log{text, file};
  Purged result;
  for (std::size_t at = 0; at < log.pieces().size(); ++at) {
    const auto& entry = log.pieces()[at].entry;
    if (written_of(entry).removed != 0 && (!id || id_of(entry) == *id)) {
      result.entries.push_back(entry);
      log.erase(at);
    }
  }
  result.keep = log.keep();
  result.text = log.finish().text;
  return result;
}

} // namespace mneedle
