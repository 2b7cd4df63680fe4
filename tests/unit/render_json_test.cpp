#include "render/json.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

std::string text_as_json(std::string_view text) { return json::to_text(json::Object{}.put("t", text)); }

} // namespace

TEST_CASE("keys keep their order and empty things stay short")
{
  json::Object object;
  object.put("b", 1).put("a", json::Array{}).put("o", json::Object{}).put("yes", true);
  object.put_text("left-out", "").put_some("out-too", std::optional<int>{});
  object.put("list", json::Array{"x", json::Object{}.put("k", 0.25)});
  CHECK(json::to_text(object) == R"({
  "b": 1,
  "a": [],
  "o": {},
  "yes": true,
  "list": [
    "x",
    {
      "k": 0.25
    }
  ]
}
)");
}

TEST_CASE("texts are escaped so that no byte can act on a terminal")
{
  struct Case {
    std::string text;
    const char* json;
  };
  const Case cases[] = {
    {"say \"hi\" \\ there", R"("say \"hi\" \\ there")"},
    {"a\nb\tc", R"("a\nb\tc")"},
    {"\x1b[0m\x7f", R"("\u001b[0m\u007f")"},
    {"\xc2\x9b", R"("\u009b")"},
    {"\xe2\x80\xae", R"("\u202e")"},
    {"\xd8\x9c", R"("\u061c")"},
    {"\xff", R"("\ufffd")"},
    {"caf\xc3\xa9", "\"caf\xc3\xa9\""},
    {std::string(1, '\0'), R"("\u0000")"},
  };
  for (const auto& c : cases) {
    CHECK(text_as_json(c.text) == std::string{"{\n  \"t\": "} + c.json + "\n}\n");
  }
}

TEST_CASE("numbers are as short as they can be")
{
  CHECK(json::to_text(json::Object{}.put("n", 0.1)) == "{\n  \"n\": 0.1\n}\n");
  CHECK(json::to_text(json::Object{}.put("n", 1.0)) == "{\n  \"n\": 1\n}\n");
  CHECK(json::to_text(json::Object{}.put("n", -3)) == "{\n  \"n\": -3\n}\n");
}
