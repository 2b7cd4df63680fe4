#include "base/names.hpp"
#include "rules/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

// "entry" or "entry/outcome".
bool is_rule_id(std::string_view id)
{
  const auto slash = id.find('/');
  return is_name(id.substr(0, slash)) && (slash == std::string_view::npos || is_name(id.substr(slash + 1)));
}

RuleId read_rule_id(RuleReader& in)
{
  const auto id = in.sentence("id");
  if (!id.empty() && !is_rule_id(id)) {
    in.complain(
      "id", fmt::format("\"id\" may hold lower-case letters, digits, \"-\" and one \"/\", not \"{}\"", id));
  }
  return RuleId{id};
}

List<SourceId> read_citations(RuleReader& in)
{
  std::vector<SourceId> sources;
  for (auto& source : in.texts("sources")) {
    sources.emplace_back(in.draft().keep->text(std::move(source)));
    in.draft().cited.push_back({sources.back(), in.origin("sources")});
  }
  return in.list(std::move(sources));
}

void check_basis(RuleReader& in, const Head& head)
{
  if (head.basis == Basis::convention && !in.has("reason")) {
    in.complain("basis", "a convention needs a \"reason\": say why this number");
  }
  if (head.basis == Basis::source && in.has("reason")) {
    in.complain("reason", "\"reason\" goes only with basis = \"convention\"");
  }
  if (head.basis == Basis::source && head.sources.empty()) {
    in.complain(in.has("sources") ? "sources" : "id",
                "cites no source; name one in \"sources\", or say basis = \"convention\" and a \"reason\"");
  }
}

constexpr std::size_t longest_title = 40;

std::string_view read_title(RuleReader& in)
{
  const auto title = in.optional_sentence("title");
  const auto letters = static_cast<std::size_t>(
    std::count_if(title.begin(), title.end(), [](char c) { return (c & 0xc0) != 0x80; }));
  if (letters > longest_title) {
    in.complain("title",
                fmt::format("\"title\" has {} characters; {} fit into a list", letters, longest_title));
  }
  if (title.ends_with('.')) {
    in.complain("title", "\"title\" ends with a full stop; leave it out");
  }
  return title;
}

Head read_head(RuleReader& in, std::string_view file)
{
  Head head;
  head.id = read_rule_id(in);
  head.message = in.sentence("message");
  head.title = read_title(in);
  head.why = in.sentence("why");
  head.clears = in.optional_sentence("clears");
  head.sources = read_citations(in);
  head.basis = in.word<Basis>("basis").value_or(Basis::source);
  head.reason = in.optional_sentence("reason");
  head.grade = in.require("grade").word<Grade>("grade").value_or(Grade::low);
  head.spread = in.optional_sentence("spread");
  head.place = {file, in.origin().line};
  check_basis(in, head);
  return head;
}

void read_synonyms(RuleReader& in, const RuleBody& body)
{
  const auto word = word_asked_by(body);
  for (auto& also : in.texts("also")) {
    if (!word) {
      in.complain("also", "only a rule about a condition or an event can have \"also\"");
      return;
    }
    in.draft().synonyms.push_back(
      {{word->first, in.draft().keep->text(std::move(also)), word->second}, in.origin("also")});
  }
}

} // namespace

void read_rule(const toml_file::Table& table, const Kind& kind, std::string_view file, Draft& draft)
{
  RuleReader in{table, draft};
  const auto head = read_head(in, file);
  const auto body = kind.parse(in);
  read_synonyms(in, body);
  if (head.message.ends_with('.')) {
    in.complain("message", "\"message\" ends with a full stop; leave it out");
  }
  if (can_block(body) && !in.has("clears")) {
    in.complain("a rule that can block needs \"clears\": say what clears it");
  }
  in.finish();
  draft.rules.push_back({Rule{head, body}, table.origin});
}

} // namespace mneedle
