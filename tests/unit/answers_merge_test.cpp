#include "support/answers_samples.hpp"
#include "support/refusal.hpp"

using namespace mneedle;

namespace {

Answers file(std::string_view text) { return parse_answers(text, "a.toml"); }

std::vector<std::string> texts(const std::vector<Said>& list)
{
  std::vector<std::string> result;
  for (const auto& one : list) {
    result.push_back(one.text);
  }
  return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a flag wins over the file, fact by fact")
{
  const auto both = file("on = 2026-04-01\ndepth = 0.5\narea = 'face'\ndevice_kind = 'pen'\ndevice_uses = 1\n"
                         "device_since = 2026-01-01\ndevice = 'red'\nsensitivity = 'low'\nscreened = true");
  auto flags = file("depth = 0.25\nsensitivity = 'high'\nscreened = false");
  flags.stored_screening = said("2026-01-01");
  const auto merged = over(flags, both);
  CHECK(merged.depth->text == "0.25");
  CHECK(merged.sensitivity->text == "high");
  CHECK(merged.screened == false);
  CHECK(merged.on->text == "2026-04-01");
  CHECK(merged.area->text == "face");
  CHECK(merged.device_kind->text == "pen");
  CHECK(merged.device_uses->text == "1");
  CHECK(merged.device_since->text == "2026-01-01");
  CHECK(merged.device->text == "red");
  CHECK(merged.stored_screening->text == "2026-01-01");
  CHECK(merged.depth->origin == Origin{"a.toml", 1, 9});
}

TEST_CASE("conditions and events add up, so that no flag takes one away")
{
  const auto merged =
    over(file("conditions = ['pregnancy']\nevents = { sunburn = 2026-03-01 }"),
         file("conditions = ['melasma']\nevents = { sunburn = 2026-03-10, laser = 2026-01-01 }"));
  CHECK(texts(merged.conditions) == Texts{"pregnancy", "melasma"});
  CHECK(texts(merged.events) == Texts{"sunburn=2026-03-01", "sunburn=2026-03-10", "laser=2026-01-01"});
}

TEST_CASE("a step that both name is as the flags say")
{
  struct Case {
    const char* flags;
    const char* file;
    Texts done;
    Texts not_done;
  };
  const Case cases[] = {
    {"done = ['hands']", "not_done = ['hands', 'cleanse']", {"hands"}, {"cleanse"}},
    {"not_done = ['hands']", "done = ['hands', 'cleanse']", {"cleanse"}, {"hands"}},
    {"done = ['disinfect-before=12min']", "done = ['disinfect-before=2min']", {"disinfect-before=12min"}, {}},
    {"not_done = ['disinfect-before']", "done = ['disinfect-before=12min']", {}, {"disinfect-before"}},
    {"done = ['all']", "done = ['all']\nnot_done = ['hands']", {"all", "all"}, {"hands"}},
    {"done = ['all']", "done = ['disinfect-before=2min']", {"all", "disinfect-before=2min"}, {}},
    {"", "done = ['all']\nnot_done = ['hands']", {"all"}, {"hands"}}};
  for (const auto& c : cases) {
    CAPTURE(std::string{c.flags});
    const auto merged = over(file(c.flags), file(c.file));
    CHECK(texts(merged.done) == c.done);
    CHECK(texts(merged.not_done) == c.not_done);
  }
}

TEST_CASE("a last session of the flags is not mixed with the one in the file")
{
  const auto other =
    file("last = 2026-01-01\nlast_depth = 1.5\nlast_setting = 'professional'\nlast_bled = true");
  const auto merged = over(file("last = 2026-03-01"), other);
  CHECK(merged.last->text == "2026-03-01");
  CHECK_FALSE(merged.last_depth);
  CHECK_FALSE(merged.last_setting);
  CHECK_FALSE(merged.last_bled);
  const auto same = over(file("last = 2026-01-01"), other);
  CHECK(same.last_depth->text == "1.5");
  CHECK(same.last_bled == true);
  CHECK(over(file("last_depth = 0.5"), other).last_depth->text == "0.5");
  CHECK(over(file(""), other).last_bled == true);
  const auto contrary = over(file("last_depth = 0.5"), file("last = 'never'"));
  CHECK(refusal([&] { resolve(contrary, today(), builtin_book()); })
        == "a.toml:1:14: the date of the last session is missing; say --last DATE");
}
