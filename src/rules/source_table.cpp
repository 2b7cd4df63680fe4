#include "rules/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

bool is_source_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

SourceId read_source_id(RuleReader& in)
{
  const auto id = in.sentence("id");
  if (!std::all_of(id.begin(), id.end(), is_source_letter)) {
    in.complain("id",
                fmt::format("a source's \"id\" may hold only letters, digits and \"-\", not \"{}\"", id));
  }
  return SourceId{id};
}

// Empty text says the same as leaving the key out.
std::string_view read_detail(RuleReader& in, std::string_view key)
{
  const auto* value = in.any(key);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
  return text != nullptr && text->empty() ? std::string_view{} : in.optional_sentence(key);
}

} // namespace

void read_source(const toml_file::Table& table, Draft& draft)
{
  RuleReader in{table, draft};
  Source source;
  source.id = read_source_id(in);
  source.tier = in.require("tier").word<Tier>("tier").value_or(Tier::d);
  source.seen = in.require("seen").word<Seen>("seen").value_or(Seen::memory);
  source.text = in.sentence("text");
  source.doi = read_detail(in, "doi");
  source.pmid = read_detail(in, "pmid");
  source.url = read_detail(in, "url");
  source.limits = read_detail(in, "limits");
  if (!source.url.empty() && !source.url.starts_with("https://") && !source.url.starts_with("http://")) {
    in.complain("url", "\"url\" must begin with https:// or http://");
  }
  in.finish();
  draft.sources.push_back({source, table.origin});
}

} // namespace mneedle
