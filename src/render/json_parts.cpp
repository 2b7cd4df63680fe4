#include "render/json_parts.hpp"

namespace mneedle {

std::optional<std::string> json_of(const std::optional<Date>& date)
{
  return date ? std::optional{to_string(*date)} : std::nullopt;
}

std::optional<double> json_of(const std::optional<Depth>& depth)
{
  return depth ? std::optional{millimetres(*depth)} : std::nullopt;
}

json::Array json_assumed(const std::vector<Assumption>& assumed)
{
  return json::array_of(assumed, [](const Assumption& one) { return json::Value{one.text}; });
}

json::Array json_texts(const std::vector<std::string>& texts)
{
  return json::array_of(texts, [](const auto& text) { return json::Value{text}; });
}

json::Object json_finding(const FindingLine& finding)
{
  json::Object object;
  object.put("rule", finding.rule).put("severity", finding.severity).put("message", finding.message);
  object.put_text("clears", finding.clears).put_some("until", json_of(finding.until));
  object.put("sources", json::array_of(finding.sources, [](SourceId id) { return json::Value{id.text()}; }));
  return object.put("basis", finding.basis).put("evidence", finding.evidence);
}

json::Array json_findings(const std::vector<FindingLine>& findings)
{
  return json::array_of(findings, json_finding);
}

json::Array json_windows(const std::vector<WindowLine>& windows)
{
  return json::array_of(windows, [](const WindowLine& window) {
    json::Object object;
    object.put("rule", window.rule).put("text", window.text);
    return object.put("allowed_from", to_string(window.allowed_from));
  });
}

json::Array json_check_ins(const std::vector<CheckInLine>& check_ins)
{
  return json::array_of(check_ins, [](const CheckInLine& check_in) {
    json::Object object;
    return object.put("rule", check_in.rule).put("text", check_in.text).put("on", to_string(check_in.on));
  });
}

json::Object json_last(const Session& session)
{
  json::Object object;
  object.put("date", to_string(session.date)).put_some("depth_mm", json_of(session.depth));
  return object.put("setting", word(session.setting));
}

json::Object json_ruleset(const RuleSetLine& set)
{
  json::Object object;
  object.put("name", set.name).put("version", set.version).put("reviewed", set.reviewed);
  return object.put("hash", set.hash).put("overlays", json_texts(set.overlays));
}

} // namespace mneedle
