// What a typed word means: an id, a synonym, or the beginning of an id.

#include "support/facts.hpp"
#include "support/small_rules.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace mneedle;

namespace {

std::string means(WordKind kind, std::string_view typed, const RuleBook& rules = builtin_book())
{
  std::string all;
  for (const auto word : meanings(kind, typed, rules)) {
    all.append(all.empty() ? "" : " ").append(word);
  }
  return all;
}

std::string condition_text(const std::string& word, const std::string& also)
{
  return rule_text("condition", word,
                   "condition = \"" + word
                     + "\"\nquestion = \"Is it so?\"\nseverity = \"stop\"\nalso = " + also);
}

std::string load_error(const std::function<void()>& load)
{
  try {
    load();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// The small rules with the condition "weary", also "tired", on the tenth line of words.toml.
RuleBook wordy_book()
{
  const RuleText files[] = {small_rules(), {"words.toml", condition_text("weary", "[\"tired\"]")}};
  return RuleBook{parse_base(files)};
}

} // namespace

TEST_CASE("a word means an id whatever its case, hyphens, underscores and blanks")
{
  for (const auto* typed :
       {"upper-lip", "Upper-Lip", "upper_lip", "UPPER LIP", "upperlip", " upper lip ", "u-pperlip"}) {
    CAPTURE(typed);
    CHECK(means(WordKind::area, typed) == "upper-lip");
  }
  CHECK(means(WordKind::device_kind, "RF") == "rf");
  CHECK(means(WordKind::condition, "History HSV") == "history-hsv");
  CHECK(means(WordKind::event, "cold_sore_healed") == "cold-sore-healed");
}

TEST_CASE("a synonym means its id, and a word can be a synonym of a condition and of an event")
{
  CHECK(means(WordKind::area, "cheeks") == "face");
  CHECK(means(WordKind::area, "hips") == "legs");
  CHECK(means(WordKind::device_kind, "dr pen") == "pen");
  CHECK(means(WordKind::sensitivity, "medium") == "normal");
  CHECK(means(WordKind::condition, "Accutane") == "isotretinoin");
  CHECK(means(WordKind::event, "accutane") == "isotretinoin");
  CHECK(means(WordKind::event, "botox") == "botulinum");
  CHECK(means(WordKind::condition, "botox").empty());
}

TEST_CASE("the beginning of one id is enough, that of a synonym is not")
{
  CHECK(means(WordKind::area, "abd") == "abdomen");
  CHECK(means(WordKind::area, "Hands") == "hands-feet");
  CHECK(means(WordKind::condition, "breastf") == "breastfeeding");
  CHECK(means(WordKind::device_kind, "hyal") == "hyaluron-pen");
  CHECK(means(WordKind::area, "decol").empty()); // decolletage: chest
  CHECK(means(WordKind::area, "belly") == "abdomen");
  CHECK(means(WordKind::area, "bell").empty());
  CHECK(means(WordKind::condition, "accut").empty());
}

TEST_CASE("the whole of a word comes before the beginning of others")
{
  CHECK(means(WordKind::area, "lips") == "lips");
  CHECK(means(WordKind::device_kind, "stamp") == "stamp"); // not stamp-with-fixed-head
  CHECK(means(WordKind::area, "lip") == "lips");
  CHECK(means(WordKind::area, "eye") == "eyelid");
  CHECK(means(WordKind::area, "a") == "arms abdomen armpits");
  CHECK(means(WordKind::area, "u") == "upper-lip under-eye");
  CHECK(means(WordKind::sensitivity, "very").empty());
}

TEST_CASE("a text that fits no word has no meaning")
{
  for (const auto kind :
       {WordKind::area, WordKind::device_kind, WordKind::sensitivity, WordKind::condition, WordKind::event}) {
    for (const auto* typed : {"", " ", "-", "_ -", "xyzzy", "facefaceface"}) {
      CAPTURE(typed);
      CHECK(means(kind, typed).empty());
    }
  }
  const auto meaning = meaning_by(builtin_book());
  CHECK(meaning(WordKind::area, "u").empty());
  CHECK(meaning(WordKind::area, "cheek") == "face");
}

// A day on which a patch was tried makes a verdict better, so that no beginning may stand for it.
TEST_CASE("a patch test is named in full or by a synonym, never by its beginning")
{
  CHECK(means(WordKind::event, "patch-test") == "patch-test");
  CHECK(means(WordKind::event, "PatchTest") == "patch-test");
  CHECK(means(WordKind::event, "test patch") == "patch-test");
  for (const auto* typed : {"p", "patch", "patch-t", "patch-tes", "test", "test-p"}) {
    CAPTURE(typed);
    CHECK(means(WordKind::event, typed).find("patch-test") == std::string::npos);
  }
}

TEST_CASE("no word of the rules means two things, whatever its spelling")
{
  for (const auto kind :
       {WordKind::area, WordKind::device_kind, WordKind::sensitivity, WordKind::condition, WordKind::event}) {
    for (const auto id : ids_of(kind, builtin_book())) {
      CAPTURE(id);
      CHECK(means(kind, id) == id);
    }
  }
  for (const auto& synonym : builtin_book().base().synonyms) {
    CAPTURE(synonym.also);
    CHECK(means(synonym.kind, synonym.also) == synonym.word);
  }
}

TEST_CASE("the ids of a vocabulary are each there once")
{
  CHECK(ids_of(WordKind::area, builtin_book()).size() == 18);
  CHECK(ids_of(WordKind::device_kind, builtin_book()).size() == 6);
  CHECK(ids_of(WordKind::sensitivity, builtin_book()).size() == 4);
  for (const auto kind : {WordKind::condition, WordKind::event}) {
    const auto ids = ids_of(kind, builtin_book());
    CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
  }
}

TEST_CASE("an overlay adds words and their synonyms to its own ids")
{
  auto rules = wordy_book();
  CHECK(means(WordKind::condition, "Tired", rules) == "weary");
  CHECK(means(WordKind::condition, "wea", rules) == "weary");
  rules.add(parse_overlay({"mine.toml", condition_text("wearisome", "[\"sleepy\", \"tir-ing\"]")}, rules));
  CHECK(means(WordKind::condition, "Sleepy", rules) == "wearisome");
  CHECK(means(WordKind::condition, "tiring", rules) == "wearisome");
  CHECK(means(WordKind::condition, "wea", rules) == "weary wearisome");
  CHECK(means(WordKind::condition, "tired", rules) == "weary");
}

TEST_CASE("a word may mean a condition and an event, of one set or of two")
{
  auto rules = wordy_book();
  const auto nap = rule_text(
    "deferral", "nap", "event = \"nap\"\nquestion = \"A nap?\"\ndays = 3\nalso = [\"tired\", \"fever\"]");
  rules.add(parse_overlay({"mine.toml", nap}, rules));
  CHECK(means(WordKind::event, "tired", rules) == "nap");
  CHECK(means(WordKind::condition, "tired", rules) == "weary");
  CHECK(means(WordKind::condition, "fever", rules) == "fever");
}

TEST_CASE("a synonym that is taken below an overlay is an error that names both places")
{
  auto rules = wordy_book();
  const auto refused = [&](const std::string& text) {
    return load_error([&] { parse_overlay({"mine.toml", text}, rules); });
  };
  CHECK(refused(condition_text("drowsy", "[\"Tired\"]"))
        == "mine.toml:11:8: \"Tired\" means \"weary\" already, at words.toml:1; take one of the two out");
  CHECK(refused(condition_text("drowsy", "[\"wea-ry\"]"))
        == "mine.toml:11:8: \"wea-ry\" means \"weary\" already, at words.toml:1; take one of the two out");
  rules.add(parse_overlay({"first.toml", condition_text("drowsy", "[\"sleepy\"]")}, rules));
  CHECK(refused(condition_text("dozy", "[\"sleepy\"]"))
        == "mine.toml:11:8: \"sleepy\" means \"drowsy\" already, at first.toml:1; take one of the two out");
}

TEST_CASE("an id of an overlay that is a synonym below it is an error that names both places")
{
  const auto rules = wordy_book();
  CHECK(load_error([&] {
          parse_overlay({"mine.toml", condition_text("tired", "[\"beat\"]")}, rules);
        })
        == "mine.toml:1:1: \"tired\" means \"weary\" already, at words.toml:1; take one of the two out");
}
