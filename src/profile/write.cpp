#include "base/toml_edit.hpp"

#include <mneedle/profile.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// A key and its value as TOML; nothing where the file leaves it out.
struct Line {
  std::string_view key;
  std::optional<std::string> value;
};

std::string quoted(std::string_view word) { return fmt::format("\"{}\"", word); }

template <typename Enum>
std::optional<std::string> word_literal(std::optional<Enum> value)
{
  return value ? std::optional{quoted(word(*value))} : std::nullopt;
}

std::string list_of(const std::vector<ConditionId>& conditions)
{
  std::string list;
  for (const auto condition : conditions) {
    list.append(list.empty() ? "" : ", ").append(quoted(condition.text()));
  }
  return fmt::format("[{}]", list);
}

std::vector<Line> lines_of(const Profile& profile)
{
  const auto& [sensitivity, conditions, screened, screened_for, devices, device, area, keep] = profile;
  return {{"sensitivity", word_literal(sensitivity)},
          {"conditions", list_of(conditions)},
          {"screened", screened ? std::optional{to_string(*screened)} : std::nullopt},
          {"screened_for", list_of(screened_for)},
          {"default_area", word_literal(area)},
          {"default_device", device.empty() ? std::nullopt : std::optional{quoted(device)}}};
}

std::vector<Line> lines_of(const Device& device)
{
  const bool fixed = device.kind == DeviceKind::fixed_stamp;
  return {{"name", quoted(device.name)},
          {"kind", quoted(fixed ? "stamp" : word(device.kind))},
          {"head", fixed ? std::optional{quoted("fixed")} : std::nullopt},
          {"depth_mm", device.depth ? std::optional{toml_file::literal(*device.depth)} : std::nullopt}};
}

std::string block_of(const Device& device)
{
  std::string block = "[[device]]\n";
  for (const auto& [key, value] : lines_of(device)) {
    block += value ? fmt::format("{} = {}\n", key, *value) : "";
  }
  return block;
}

class ProfileText {
public:
  ProfileText(std::string_view text, std::string_view file) : text_{text}, file_{file} {}

  // The keys of the device of that number, or of the file itself.
  void change(std::optional<std::size_t> device, const std::vector<Line>& before,
              const std::vector<Line>& wanted)
  {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (before[i].value != wanted[i].value) {
        change(device, wanted[i]);
      }
    }
  }

  void add(const Device& device) { text_ = toml_file::with_block(text_, block_of(device)); }

  std::string take() { return std::move(text_); }

private:
  void change(std::optional<std::size_t> device, const Line& line)
  {
    const auto root = toml_file::parse(text_, file_, Fault::untrusted);
    const auto& table = device ? device_table(root, *device) : root;
    auto result = edited(table, line);
    if (!result) {
      throw Error(Fault::untrusted, table.origin,
                  fmt::format("cannot change \"{}\" here; write it on a line of its own, that of a device "
                              "under [[device]]; nothing was written",
                              line.key));
    }
    text_ = *std::move(result);
  }

  std::optional<std::string> edited(const toml_file::Table& table, const Line& line) const
  {
    if (!line.value) {
      return toml_file::without_key(text_, table, line.key);
    }
    auto result = toml_file::with_value(text_, table, line.key, *line.value);
    return result ? result : toml_file::with_line(text_, table, line.key, *line.value);
  }

  static const toml_file::Table& device_table(const toml_file::Table& root, std::size_t number)
  {
    const auto entry = std::find_if(root.entries.begin(), root.entries.end(),
                                    [](const auto& one) { return one.key == "device"; });
    return std::get<toml_file::Table>(std::get<toml_file::Array>(entry->value.data)[number].data);
  }

  std::string text_;
  std::string_view file_;
};

// What was read back is about a text that is on no disk, so its places would mislead.
Profile read_back(std::string_view composed, std::string_view file, const Meaning& meaning)
{
  try {
    return parse_profile(composed, file, meaning);
  } catch (const Error& error) {
    throw Error(
      Fault::untrusted, {std::string{file}},
      fmt::format("cannot change the profile: {}; nothing was written", error.complaints().front().message));
  }
}

} // namespace

std::string with_profile(std::string_view text, std::string_view file, const Profile& wanted,
                         const Meaning& meaning)
{
  const auto before = parse_profile(text, file, meaning);
  ProfileText rewriting{text, file};
  rewriting.change(std::nullopt, lines_of(before), lines_of(wanted));
  for (std::size_t i = 0; i < wanted.devices.size(); ++i) {
    if (i < before.devices.size()) {
      rewriting.change(i, lines_of(before.devices[i]), lines_of(wanted.devices[i]));
    } else {
      rewriting.add(wanted.devices[i]);
    }
  }
  auto composed = rewriting.take();
  if (!same(read_back(composed, file, meaning), wanted)) {
    throw Error(Fault::untrusted, {std::string{file}},
                "cannot change the profile: read back, it would say something else; nothing was written");
  }
  return composed;
}

} // namespace mneedle
