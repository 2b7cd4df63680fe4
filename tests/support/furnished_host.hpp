#pragma once

#include "support/memory_host.hpp"

namespace mneedle {

// A log of two years, two devices, a condition of one's own, and a second person.
class FurnishedHost : public MemoryHost {
public:
  FurnishedHost()
  {
    variables = {{"HOME", "/home"}};
    files.put("/home/.config/mneedle/default.toml",
              "sensitivity = \"normal\"\n"
              "[[device]]\nname = \"blue\"\nkind = \"roller\"\n"
              "[[device]]\nname = \"pen\"\nkind = \"pen\"\ndepth_mm = 0.25\n");
    files.put("/home/.config/mneedle/anna.toml", "");
    files.put("/home/.config/mneedle/rules.d/mine.toml",
              "[[condition]]\nid = \"hot-shower\"\ncondition = \"hot-shower\"\n"
              "question = \"A hot shower?\"\nseverity = \"caution\"\nmessage = \"m\"\nwhy = \"w\"\n"
              "basis = \"convention\"\nreason = \"r\"\ngrade = \"low\"\n");
    files.put(
      "/home/.local/share/mneedle/default/log.toml",
      "format = 2\n[[session]]\nid = \"2025-12-01-face\"\ndate = 2025-12-01\narea = \"face\"\n"
      "[[session]]\nid = \"2026-03-01-face\"\ndate = 2026-03-01\narea = \"face\"\n"
      "[[hold]]\nid = \"2026-03-02-hold\"\ndate = 2026-03-02\nuntil = 2026-04-01\nreason = \"r\"\n"
      "[[reaction]]\nid = \"2026-03-03-reaction\"\ndate = 2026-03-03\narea = \"face\"\ngrade = \"mild\"\n");
  }
};

} // namespace mneedle
