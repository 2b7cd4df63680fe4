#include "rules/cpp_text.hpp"
#include "rules/fields.hpp"
#include "support/small_rules.hpp"

#include <mneedle/rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace mneedle;

namespace {

template <typename T>
bool same(const T& a, const T& b)
{
  return a == b;
}

bool same(const RuleBody& a, const RuleBody& b);

template <typename T>
bool same(List<T> a, List<T> b);

template <typename T>
bool same(const std::optional<T>& a, const std::optional<T>& b);

template <Fielded T>
bool same(const T& a, const T& b);

template <typename Tuple, std::size_t... i>
bool all_same(const Tuple& a, const Tuple& b, std::index_sequence<i...>)
{
  return (same(std::get<i>(a), std::get<i>(b)) && ...);
}

template <typename T>
bool same(const std::optional<T>& a, const std::optional<T>& b)
{
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

template <Fielded T>
bool same(const T& a, const T& b)
{
  const auto x = fields(a);
  return all_same(x, fields(b), std::make_index_sequence<std::tuple_size_v<decltype(x)>>{});
}

template <typename T>
bool same(List<T> a, List<T> b)
{
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T& x, const T& y) { return same(x, y); });
}

bool same(const RuleBody& a, const RuleBody& b)
{
  const auto alike = [&b](const auto& x) {
    const auto* y = std::get_if<std::decay_t<decltype(x)>>(&b);
    return y != nullptr && same(x, *y);
  };
  return std::visit(alike, a);
}

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
  CHECK(same(program.sources, disk.sources));
  REQUIRE(program.rules.size() == disk.rules.size());
  for (std::size_t i = 0; i < disk.rules.size(); ++i) {
    CAPTURE(disk.rules[i].head.id.text());
    CHECK(same(program.rules[i], disk.rules[i]));
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
    return !same(x.rules, y.rules) || !same(x.sources, y.sources);
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
