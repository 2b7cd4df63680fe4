#include "base/nearest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mneedle;

TEST_CASE("the nearest word is at most two letters away")
{
  const std::vector<std::string_view> known = {"face",        "neck", "chest", "upper-lip",
                                               "sensitivity", "rf",   "pen"};
  struct Case {
    std::string typo;
    std::string meant;
  };
  const Case cases[] = {
    {"fcae", "face"},               // swapped
    {"fac", "face"},                // dropped
    {"facee", "face"},              // added
    {"fade", "face"},               // changed
    {"upper_lip", "upper-lip"},     // changed
    {"uperlip", "upper-lip"},       // two dropped
    {"snesitivtiy", "sensitivity"}, // swapped twice
    {"senzitivitee", ""},           // three away
    {"pe", "pen"},
    {"pn", "pen"}, // short words: one letter
    {"r", "rf"},
    {"x", ""},
    {"ab", ""},
    {"", ""},
    {"cheek", "chest"},
    {"Face", "face"},
    {"FACE", "face"},
    {"SENZITIVITY", "sensitivity"},
    {"quite another", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.typo);
    CHECK(nearest(c.typo, known) == c.meant);
  }
  CHECK(nearest("face", {}).empty());
}

TEST_CASE("of words equally near the first is named, and a nearer one wins")
{
  const std::vector<std::string_view> known = {"laser", "later", "lase"};
  CHECK(nearest("laxer", known) == "laser");
  CHECK(nearest("lasex", known) == "laser");
  CHECK(nearest("las", known) == "lase");
}

TEST_CASE("a suggestion is half a sentence or nothing")
{
  const std::vector<std::string_view> known = {"face"};
  CHECK(did_you_mean("fase", known) == " (did you mean \"face\"?)");
  CHECK(did_you_mean("scalp", known).empty());
}

TEST_CASE("a word that nobody knows is answered with those that are known")
{
  const std::vector<std::string_view> known = {"home", "professional"};
  CHECK(unknown_word("hom", known)
        == "unknown word \"hom\" (did you mean \"home\"?); one of home, professional");
  CHECK(unknown_word("spa", known) == "unknown word \"spa\"; one of home, professional");
}

TEST_CASE("a word is found in the spelling of those who know it")
{
  const std::string text = "home";
  const std::vector<std::string_view> known = {"professional", text};
  const auto found = find_word("home", known);
  REQUIRE(found);
  CHECK(found->data() == text.data());
  CHECK_FALSE(find_word("hom", known));
  CHECK_FALSE(find_word("", {}));
}

TEST_CASE("a very long word has no neighbours and takes no time")
{
  const std::vector<std::string_view> known(1000, "sensitivity");
  CHECK(nearest(std::string(1 << 20, 's'), known).empty());
}
