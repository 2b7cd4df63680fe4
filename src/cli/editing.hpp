#pragma once

#include "host/host.hpp"

#include <functional>
#include <string>

namespace mneedle {

// A text that a person is to change in their editor.
struct EditableText {
  std::string folder; // where it belongs
  std::string name;   // what it is called there
  std::string text;
};

// Lets the person edit the text until `accept` takes it, which throws Error for what cannot be. On a terminal the person
// may open the editor again; else, and if they leave it, the Error comes through. However the editor ended, what was
// typed and not taken is kept in a file that the Error names. Returns false if nothing was changed, also if the editor
// went into the background and nobody waits for it, which is said on standard error.
bool edit(Host& host, const EditableText& text, const std::function<void(const std::string&)>& accept);

} // namespace mneedle
