#include <mneedle/answers.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mneedle {

namespace {

void append(std::vector<Said>& list, std::vector<Said> more)
{
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// "disinfect-before" of "disinfect-before=12min".
std::string_view name_of(const Said& said)
{
  return std::string_view{said.text}.substr(0, said.text.find('='));
}

bool names(const std::vector<Said>& list, std::string_view name)
{
  return std::any_of(list.begin(), list.end(), [&](const Said& said) { return name_of(said) == name; });
}

// What the file says of steps that the flags say nothing of.
std::vector<Said> unnamed(std::vector<Said> list, const Answers& flags)
{
  std::erase_if(list, [&](const Said& said) {
    return name_of(said) != "all"
           && (names(flags.done, name_of(said)) || names(flags.not_done, name_of(said)));
  });
  return list;
}

template <typename T>
void fill(std::optional<T>& fact, std::optional<T> otherwise)
{
  if (!fact) {
    fact = std::move(otherwise);
  }
}

} // namespace

Answers over(Answers flags, Answers file)
{
  auto done = unnamed(std::move(file.done), flags);
  auto not_done = unnamed(std::move(file.not_done), flags);
  append(flags.done, std::move(done));
  append(flags.not_done, std::move(not_done));
  append(flags.conditions, std::move(file.conditions));
  append(flags.events, std::move(file.events));
  // What the file tells of a last session is told of that one only, not of another that the flags name.
  const bool other = flags.last && file.last && flags.last->text != file.last->text;
  if (!other) {
    fill(flags.last, std::move(file.last));
    fill(flags.last_depth, std::move(file.last_depth));
    fill(flags.last_setting, std::move(file.last_setting));
    fill(flags.last_bled, file.last_bled);
  }
  fill(flags.on, std::move(file.on));
  fill(flags.depth, std::move(file.depth));
  fill(flags.area, std::move(file.area));
  fill(flags.device_kind, std::move(file.device_kind));
  fill(flags.device_uses, std::move(file.device_uses));
  fill(flags.device_since, std::move(file.device_since));
  fill(flags.device, std::move(file.device));
  fill(flags.sensitivity, std::move(file.sensitivity));
  fill(flags.screened, file.screened);
  fill(flags.stored_screening, std::move(file.stored_screening));
  return flags;
}

} // namespace mneedle
