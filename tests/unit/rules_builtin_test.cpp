#include "rules/cpp_text.hpp"
#include "rules/same_rule.hpp"
#include "support/small_rules.hpp"

#include <mneedle/rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace mneedle;

namespace {

std::vector<RuleText> rule_files()
{
  std::vector<RuleText> files;
  for (const auto& entry : std::filesystem::directory_iterator{MNEEDLE_SOURCE_DIR "/rules"}) {
    if (entry.path().extension() == ".toml") {
      files.push_back({entry.path().string(), content_of(entry.path().string())});
    }
  }
  return files;
}

} // namespace

TEST_CASE("the set in the program is the set on disk, field by field")
{
  const auto disk = parse_base(rule_files());
  const auto program = builtin_rules();
  CHECK(program.name == disk.name);
  CHECK(program.version == disk.version);
  CHECK(program.reviewed == disk.reviewed);
  CHECK(program.notice == disk.notice);
  CHECK(program.hash == disk.hash);
  CHECK(program.least == disk.least);
  CHECK(program.most == disk.most);
  CHECK(same_fields(program.sources, disk.sources));
  CHECK(same_fields(program.synonyms, disk.synonyms));
  REQUIRE(program.rules.size() == disk.rules.size());
  for (std::size_t i = 0; i < disk.rules.size(); ++i) {
    CAPTURE(disk.rules[i].head.id.text());
    CHECK(same_fields(program.rules[i], disk.rules[i]));
  }
}

TEST_CASE("every rule but notes has a title of at most 40 characters")
{
  for (const auto& rule : builtin_rules().rules) {
    const auto title = rule.head.title;
    CAPTURE(rule.head.id.text());
    CHECK((!title.empty() || std::holds_alternative<NoteRule>(rule.body)));
    CHECK(std::count_if(title.begin(), title.end(), [](char c) { return (c & 0xc0) != 0x80; }) <= 40);
    CHECK(!title.ends_with('.'));
  }
}

TEST_CASE("the set in the program owns nothing, so it costs nothing to begin with")
{
  CHECK(builtin_rules().keep == nullptr);
  CHECK(builtin_rules().rules.data() == builtin_rules().rules.data());
}

TEST_CASE("the comparison of sets sees a difference in any depth")
{
  const auto text = small_rules().text;
  const auto changed = [&](const std::string& from, const std::string& to) {
    auto other = text;
    other.replace(other.find(from), from.size(), to);
    const RuleText a{"base.toml", text};
    const RuleText b{"base.toml", other};
    const auto x = parse_base({&a, 1});
    const auto y = parse_base({&b, 1});
    return !same_fields(x.rules, y.rules) || !same_fields(x.sources, y.sources);
  };
  CHECK(!changed("GO says little", "GO says nothing"));
  CHECK(changed("reactive = 14", "reactive = 13"));
  CHECK(changed("areas = [\"face\"]", "areas = [\"nose\"]"));
  CHECK(changed("severity = \"stop\"\nmessage = \"You", "severity = \"note\"\nmessage = \"You"));
  CHECK(changed("A source that was read", "A source"));
  CHECK(changed("omitted = \"fix\"", "omitted = \"note\""));
}

TEST_CASE("generated text escapes what C++ would read otherwise")
{
  const auto file =
    RuleText{"base.toml", small_rules().text + "\n"
                            + rule_text("note", "odd", "topic = \"a \\\"b\\\" \\\\ ?\\u003f= \u00e91\"")};
  const auto cpp = cpp_text(parse_base({&file, 1}));
  CHECK(cpp.find("\"a \\042b\\042 \\134 \\077\\077= \\303\\2511\"sv") != std::string::npos);
}
