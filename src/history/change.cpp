#include "history/rewriting.hpp"

#include <mneedle/log.hpp>

#include <utility>

namespace mneedle {

Rewritten rewritten(const LogTexts& texts, const std::function<Change(const Log&)>& decide)
{
  auto reading = read_files(texts);
  const auto change = decide(reading.log);
  if (change.empty()) {
    return {texts, std::move(reading.log)};
  }
  Rewriting log{texts, std::move(reading)};
  for (const auto& id : change.removed) {
    log.bury(id, Gone::removed);
    log.take_out(id);
  }
  for (const auto& entry : change.replaced) {
    log.bury(id_of(entry), Gone::replaced);
    log.set(entry);
  }
  log.add(change.added);
  return log.finish();
}

LogTexts with_change(const LogTexts& texts, const Change& change)
{
  return rewritten(texts, [&](const Log&) { return change; }).texts;
}

} // namespace mneedle
