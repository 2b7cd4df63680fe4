#pragma once

#include "cli/editing.hpp"
#include "support/memory_host.hpp"

namespace mneedle {

inline const EditableText note{"/notes", "note.toml", "old"};

// A machine on which somebody writes "new".
class EditedHost : public MemoryHost {
public:
  EditedHost()
  {
    editor = [](const std::string&) { return "new"; };
  }
};

} // namespace mneedle
