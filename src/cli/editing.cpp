#include "cli/editing.hpp"

#include "cli/messages.hpp"
#include "host/change_stands.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

bool again(Host& host, const Error& error)
{
  if (!host.in_is_terminal()) {
    return false;
  }
  host.forget_typed();
  host.err(message_of(error));
  host.err("mneedle: nothing was changed yet. Enter opens the editor again, q leaves it: ");
  const auto answer = host.read_line();
  return answer && answer->empty();
}

// What somebody has typed is not thrown away because it does not fit.
[[noreturn]] void keep_and_refuse(Host& host, const EditableText& original, const std::string& text,
                                  const Error& error)
{
  const auto kept = fmt::format("{}/{}.rejected", original.folder, original.name);
  host.update_file(kept, [&](const auto&) { return text; });
  auto complaints = error.complaints();
  complaints.push_back({{}, fmt::format("nothing was changed; the edited text is in {}", kept)});
  throw Error(error.fault(), std::move(complaints));
}

} // namespace

bool edit(Host& host, const EditableText& original, const std::function<void(const std::string&)>& accept)
{
  auto text = original.text;
  for (;;) {
    text = host.edit(original.folder, original.name, text);
    if (text == original.text) {
      return false;
    }
    try {
      accept(text);
      return true;
    } catch (const ChangeStands&) {
      throw;
    } catch (const Error& error) {
      if (!again(host, error)) {
        keep_and_refuse(host, original, text, error);
      }
    }
  }
}

} // namespace mneedle
