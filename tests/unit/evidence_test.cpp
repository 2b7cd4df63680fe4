#include "base/reader.hpp"
#include "base/toml.hpp"

#include <mneedle/rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace mneedle;

namespace {

// One line of tests/evidence.toml: what became of a piece of evidence, or why a rule rests on none.
struct Account {
  std::string id;
  std::string as; // "rule", "note" or "none"; empty for the project's own rules
  std::string reason;
};

struct Accounts {
  std::vector<Account> entries;
  std::vector<Account> own;
};

std::string text_of(const std::string& path)
{
  std::ifstream file{path};
  REQUIRE_MESSAGE(file.good(), path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

Account read_account(const toml_file::Table& table, bool own, Complaints& complaints)
{
  TableReader reader{table, complaints};
  Account account;
  account.id = reader.text("id").value_or("");
  account.as = own ? "" : reader.text("as").value_or("");
  account.reason = reader.text("reason").value_or("");
  reader.finish();
  return account;
}

Accounts read_accounts()
{
  const std::string path = MNEEDLE_SOURCE_DIR "/tests/evidence.toml";
  const auto table = toml_file::parse(text_of(path), path, Fault::untrusted);
  Complaints complaints;
  TableReader reader{table, complaints};
  Accounts accounts;
  for (const auto* entry : reader.tables("entry")) {
    accounts.entries.push_back(read_account(*entry, false, complaints));
  }
  for (const auto* own : reader.tables("own")) {
    accounts.own.push_back(read_account(*own, true, complaints));
  }
  reader.finish();
  complaints.raise(Fault::untrusted);
  return accounts;
}

const Accounts& accounts()
{
  static const auto read = read_accounts();
  return read;
}

const RuleBook& book()
{
  static const RuleBook built_in{builtin_rules()};
  return built_in;
}

bool is_note(const Rule& rule) { return std::holds_alternative<NoteRule>(rule.body); }

// What the rule set makes of a piece of evidence, in the words of tests/evidence.toml.
std::string found_as(std::string_view entry)
{
  const auto& rules = book().base().rules;
  const auto decides = [&](const Rule& rule) { return !is_note(rule) && entry_of(rule.head.id) == entry; };
  if (std::any_of(rules.begin(), rules.end(), decides)) {
    return "rule";
  }
  const auto* exact = book().find(RuleId{entry});
  return exact != nullptr && is_note(*exact) ? "note" : "none";
}

std::set<std::string_view> ids_of(const std::vector<Account>& list)
{
  std::set<std::string_view> ids;
  for (const auto& account : list) {
    ids.insert(account.id);
  }
  return ids;
}

bool was_read(SourceId id)
{
  const auto* source = book().find(id);
  return source != nullptr && source->seen != Seen::memory;
}

} // namespace

TEST_CASE("every piece of evidence is listed once")
{
  CHECK(accounts().entries.size() == 166);
  CHECK(ids_of(accounts().entries).size() == accounts().entries.size());
  CHECK(ids_of(accounts().own).size() == accounts().own.size());
}

TEST_CASE("every piece of evidence is a rule, a note or left out for a stated reason")
{
  for (const auto& entry : accounts().entries) {
    CAPTURE(entry.id);
    CHECK(found_as(entry.id) == entry.as);
    CHECK(entry.reason.empty() == (entry.as != "none"));
  }
}

TEST_CASE("every rule rests on a listed piece of evidence or is the project's own")
{
  auto known = ids_of(accounts().entries);
  for (const auto& own : accounts().own) {
    CAPTURE(own.id);
    CHECK_FALSE(known.contains(own.id));
    CHECK_FALSE(own.reason.empty());
  }
  known.merge(ids_of(accounts().own));
  for (const auto& rule : book().base().rules) {
    CAPTURE(std::string{rule.head.id.text()});
    CHECK(known.contains(entry_of(rule.head.id)));
  }
}

TEST_CASE("every own entry is used by a rule")
{
  const auto& rules = book().base().rules;
  for (const auto& own : accounts().own) {
    CAPTURE(own.id);
    CHECK(std::any_of(rules.begin(), rules.end(),
                      [&](const Rule& rule) { return entry_of(rule.head.id) == own.id; }));
  }
}

TEST_CASE("every rule rests on a source that was read or is a convention with its reason")
{
  for (const auto& rule : book().base().rules) {
    const auto& head = rule.head;
    CAPTURE(std::string{head.id.text()});
    if (head.basis == Basis::convention) {
      CHECK_FALSE(head.reason.empty());
    } else {
      CHECK(std::any_of(head.sources.begin(), head.sources.end(), was_read));
    }
  }
}

TEST_CASE("every source is cited")
{
  std::set<SourceId> cited;
  for (const auto& rule : book().base().rules) {
    cited.insert(rule.head.sources.begin(), rule.head.sources.end());
  }
  for (const auto& source : book().base().sources) {
    CAPTURE(std::string{source.id.text()});
    CHECK(cited.contains(source.id));
  }
}

// Copies of papers come and go and may differ from the original, so nobody is sent to one.
TEST_CASE("sources point at their publisher")
{
  constexpr std::array<std::string_view, 9> copies{
    "scribd", "researchgate", "vdocuments", "ouci", "docsci", "litmetric", "qxmd", "proxy", "manualslib"};
  for (const auto& source : book().base().sources) {
    CAPTURE(std::string{source.id.text()});
    CHECK((source.url.empty() || source.url.starts_with("https://") || source.url.starts_with("http://")));
    CHECK(std::none_of(copies.begin(), copies.end(), [&](std::string_view copy) {
      return source.url.find(copy) != std::string_view::npos;
    }));
    CHECK((source.doi.empty() || source.doi.starts_with("10.")));
  }
}
