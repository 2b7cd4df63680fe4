#pragma once

#include "base/reader.hpp"
#include "rules/draft.hpp"

#include <initializer_list>
#include <utility>

namespace mneedle {

// A table of a rule file, read strictly. What the getters return lives as long as the set. A key whose getter
// is not called optional is a complaint when it is absent; the value returned then means nothing.
class RuleReader : public TableReader {
public:
  RuleReader(const toml_file::Table& table, Draft& draft)
    : TableReader{table, draft.complaints}, draft_{draft}
  {
  }

  Draft& draft() { return draft_; }

  std::string_view sentence(std::string_view key);
  std::string_view optional_sentence(std::string_view key);

  // One word of an open vocabulary.
  template <typename Name>
  Name name(std::string_view key)
  {
    return Name{name_text(key)};
  }

  // 0 to 3650 days.
  Days days(std::string_view key);
  Days optional_days(std::string_view key);
  // 1 to 120 months.
  Months months(std::string_view key);
  int count(std::string_view key, int least, int most);
  Depth needle(std::string_view key);
  Depth optional_needle(std::string_view key);

  // One number, or one for each sensitivity.
  BySensitivity by_sensitivity(std::string_view key);

  // One of a few; the first of them where the word is another.
  Severity severity(std::string_view key, std::initializer_list<Severity> allowed);

  // Absent means all; an empty list is a complaint.
  List<Area> areas() { return some<Area>("areas"); }
  List<DeviceKind> kinds() { return some<DeviceKind>("kinds"); }
  List<ReactionKind> reaction_kinds() { return some<ReactionKind>("kinds"); }
  List<Fact> facts(std::string_view key) { return some<Fact>(key); }

  // Words of an open vocabulary, which are noted in `named` to be looked up.
  template <typename Name>
  List<Name> names(std::string_view key, std::vector<Placed<Name>>& named)
  {
    std::vector<Name> result;
    for (auto& text : texts(key)) {
      result.emplace_back(draft_.keep->text(std::move(text)));
      named.push_back({result.back(), origin(key)});
    }
    return list(std::move(result));
  }

  template <typename T>
  List<T> list(std::vector<T> items)
  {
    return items.empty() ? List<T>{} : draft_.keep->list(std::move(items));
  }

private:
  template <typename Enum>
  List<Enum> some(std::string_view key)
  {
    complain_where_empty(key);
    return list(words<Enum>(key));
  }

  std::string_view name_text(std::string_view key);
  void complain_where_empty(std::string_view key);
  BySensitivity each_sensitivity(const toml_file::Table& table);

  Draft& draft_;
};

} // namespace mneedle
