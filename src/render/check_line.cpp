#include "render/check_line.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

class CheckLine {
public:
  explicit CheckLine(const Proposal& proposal) : proposal_{proposal} {}

  std::vector<std::string> words() &&
  {
    words_ = {"mneedle check", flag("--today", to_string(proposal_.today))};
    add_needle();
    std::visit([this](const auto& last) { add(last); }, proposal_.last);
    for (const auto condition : proposal_.conditions) {
      words_.push_back(flag("--condition", std::string{condition.text()}));
    }
    for (const auto& event : proposal_.events) {
      words_.push_back(fmt::format("--event {}={}", event.event.text(), to_string(event.date)));
    }
    add_if(proposal_.screened, "--screened");
    add_if(proposal_.all_steps_done, "--done all");
    for (const auto& [step, answer] : proposal_.steps) {
      words_.push_back(answer.measure ? fmt::format("--done {}={}", step.text(), *answer.measure)
                                      : fmt::format("--not-done {}", step.text()));
    }
    return std::move(words_);
  }

private:
  static std::string flag(std::string_view name, const std::string& value)
  {
    return fmt::format("{} {}", name, value);
  }

  void add_if(bool given, std::string_view text)
  {
    if (given) {
      words_.emplace_back(text);
    }
  }

  template <typename Enum>
  void add_word(std::string_view name, std::optional<Enum> value)
  {
    if (value) {
      words_.push_back(flag(name, std::string{word(*value)}));
    }
  }

  void add_needle()
  {
    if (proposal_.depth) {
      words_.push_back(flag("--depth", to_string(*proposal_.depth)));
    }
    add_word("--area", proposal_.area);
    add_word("--sensitivity", proposal_.sensitivity);
    add_word("--device-kind", proposal_.device_kind);
    if (proposal_.uses) {
      words_.push_back(fmt::format("--device-uses {}", *proposal_.uses));
    }
    if (proposal_.device_since) {
      words_.push_back(flag("--device-since", to_string(*proposal_.device_since)));
    }
  }

  void add(LastUnknown) {}
  void add(LastNever) { words_.emplace_back("--last never"); }
  void add(const Session& last)
  {
    words_.push_back(flag("--last", to_string(last.date)));
    if (last.depth) {
      words_.push_back(flag("--last-depth", to_string(*last.depth)));
    }
    add_if(last.setting == Setting::professional, "--last-setting professional");
    add_if(last.bled == Bled::yes, "--last-bled");
  }

  const Proposal& proposal_;
  std::vector<std::string> words_;
};

} // namespace

std::vector<std::string> check_line(const Proposal& proposal) { return CheckLine{proposal}.words(); }

} // namespace mneedle
