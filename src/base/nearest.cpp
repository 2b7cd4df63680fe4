#include "base/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace mneedle {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(char a, char b) { return small(a) == small(b); }

} // namespace

std::size_t letters_between(std::string_view a, std::string_view b)
{
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(above.begin(), above.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto changed = same(a[i - 1], b[j - 1]) ? 0U : 1U;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + changed});
      if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1])) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::string_view nearest(std::string_view typo, std::span<const std::string_view> known, std::size_t letters)
{
  std::string_view best;
  auto least = std::min(letters + 1, std::max<std::size_t>(typo.size(), 2));
  for (const auto word : known) {
    // Words so much longer or shorter need not be compared letter by letter: a file may hold very long ones.
    if (std::max(typo.size(), word.size()) - std::min(typo.size(), word.size()) >= least) {
      continue;
    }
    const auto distance = letters_between(typo, word);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

std::optional<std::string_view> find_word(std::string_view text, std::span<const std::string_view> known)
{
  const auto found = std::find(known.begin(), known.end(), text);
  return found == known.end() ? std::nullopt : std::optional{*found};
}

std::string did_you_mean(std::string_view typo, std::span<const std::string_view> known, std::size_t letters)
{
  const auto word = nearest(typo, known, letters);
  return word.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", word);
}

std::string near_by_spelling(std::string_view typo, std::span<const std::string_view> known)
{
  constexpr std::size_t short_word = 5;
  std::vector<std::string_view> alike;
  for (const auto word : known) {
    if (!word.empty() && !typo.empty() && same(word.front(), typo.front())) {
      alike.push_back(word);
    }
  }
  return did_you_mean(typo, alike, typo.size() <= short_word ? 1 : 2);
}

std::string unknown_word(std::string_view text, std::span<const std::string_view> known)
{
  return fmt::format("unknown word \"{}\"{}; one of {}", text, near_by_spelling(text, known),
                     fmt::join(known, ", "));
}

} // namespace mneedle
