#include <mneedle/rule_test.hpp>

#include "rule_test/facts.hpp"

#include <mneedle/evaluate.hpp>
#include <mneedle/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace mneedle {

namespace {

using toml_file::Table;

std::string shown(std::optional<Date> date) { return date ? to_string(*date) : "none"; }

// What the rule made of the facts: its worst word and latest bound.
struct Said {
  std::optional<Severity> severity; // empty: passed
  std::optional<Date> until;

  void add(bool passed, Severity worst, std::optional<Date> bound)
  {
    severity = std::max(severity, passed ? std::nullopt : std::optional{worst});
    until = std::max(until, bound);
  }
};

Said said_by(RuleId rule, const Verdict& verdict)
{
  Said said;
  for (const auto& finding : verdict.findings) {
    if (finding.rule->head.id == rule) {
      said.add(finding.outcome == Outcome::passed, finding.severity, finding.not_before);
    }
  }
  return said;
}

// The break after a session that ended a series: until it is over, and until it has been as long as recommended.
Said break_on(const SeriesBreakRule& rule, Date session, Date on)
{
  Said said;
  said.add(on >= session + rule.rest, Severity::wait, session + rule.rest);
  said.add(on >= session + rule.recommended, Severity::caution, std::nullopt);
  return said;
}

// A window, a check-in, a break or an occasion after a session of the baseline's day, looked at on another.
Said seen_on(const Rule& rule, const Proposal& session, Date on, const RuleBook& rules)
{
  Said said;
  for (const auto& window : windows_after(session.on, session.area, rules)) {
    if (window.rule == rule.head.id.text()) {
      said.add(on >= window.allowed_from, Severity::wait, window.allowed_from);
    }
  }
  for (const auto& check_in : check_ins_after(session.on, rules)) {
    if (check_in.rule == rule.head.id.text()) {
      said.add(on != check_in.on, Severity::note, std::nullopt);
    }
  }
  if (const auto* event = std::get_if<BeforeEventRule>(&rule.body)) {
    said.add(on >= session.on + event->days, Severity::wait, session.on + event->days);
  }
  if (const auto* series = std::get_if<SeriesBreakRule>(&rule.body)) {
    return break_on(*series, session.on, on);
  }
  return said;
}

// Whether a screening stored in the profile answers the rule's question; "never" where it asks none.
std::string asked(const Rule& rule)
{
  const auto* condition = std::get_if<ConditionRule>(&rule.body);
  if (condition != nullptr) {
    return condition->each_time ? "each-time" : "once";
  }
  return std::holds_alternative<WarningRule>(rule.body) ? "each-time" : "never";
}

class Test {
public:
  Test(const Table& table, const Table& baseline, const RuleBook& rules)
    : in_{table, complaints_}, baseline_{baseline}, rules_{rules}
  {
    result_.origin = table.origin;
  }

  RuleTestResult run()
  {
    result_.rule = in_.require("rule").text("rule").value_or("");
    try {
      compare();
    } catch (const Error& error) {
      result_.failures.clear();
      for (const auto& complaint : error.complaints()) {
        result_.failures.push_back(
          {complaint.origin, "", "", "", fmt::format("rule {}: {}", result_.rule, complaint.message)});
      }
    }
    return std::move(result_);
  }

private:
  void compare()
  {
    const auto* rule = rules_.find(RuleId{result_.rule});
    if (rule == nullptr) {
      in_.complain("rule", fmt::format("no rule has the id \"{}\"", result_.rule));
    }
    const auto* with = in_.table("with");
    const auto without = in_.texts("without");
    complaints_.raise(Fault::untrusted);
    if (const auto wanted = in_.text("asked")) {
      expect("asked", *wanted, asked(*rule));
    }
    result_.blocks = blocked();
    if (const auto facts = facts_unless_refused(with, without)) {
      compare_facts(*rule, *facts);
    }
    in_.finish();
    complaints_.raise(Fault::untrusted);
  }

  bool blocked()
  {
    const auto severity = parse_word<Severity>(in_.text("says").value_or(""));
    return (severity && mneedle::blocks(*severity)) || in_.text("verdict") == "no-go";
  }

  // Nothing where the facts are taken for a slip and the test expects that.
  std::optional<TestFacts> facts_unless_refused(const Table* with, const std::vector<std::string>& without)
  {
    try {
      return facts_of(baseline_, with, without, rules_);
    } catch (const Error& error) {
      if (error.fault() != Fault::usage || in_.text("says") != "refused") {
        throw;
      }
      result_.speaks = true;
      return std::nullopt;
    }
  }

  void compare_facts(const Rule& rule, const TestFacts& facts)
  {
    const auto verdict = evaluate(facts.proposal, rules_, facts.history);
    const auto on = in_.date("on");
    compare_rule(on ? seen_on(rule, facts.proposal, *on, rules_) : said_by(rule.head.id, verdict));
    compare_verdict(verdict);
  }

  void expect(std::string_view key, const std::string& wanted, const std::string& got)
  {
    if (wanted != got) {
      result_.failures.push_back(
        {in_.origin(key), std::string{key}, wanted, got,
         fmt::format("rule {}: {}: expected {}, got {}", result_.rule, key, wanted, got)});
    }
  }

  void expect_date(std::string_view key, std::optional<Date> got)
  {
    if (const auto wanted = in_.date(key)) {
      expect(key, to_string(*wanted), shown(got));
    }
  }

  void compare_rule(const Said& said)
  {
    const auto wanted = in_.require("says").text("says").value_or("");
    result_.speaks = wanted != "pass";
    expect("says", wanted, said.severity ? std::string{word(*said.severity)} : "pass");
    expect_date("until", said.until);
  }

  void compare_verdict(const Verdict& verdict)
  {
    if (const auto wanted = in_.text("verdict")) {
      expect("verdict", *wanted, verdict.go() ? "go" : "no-go");
    }
    if (const auto wanted = in_.text("kind")) {
      const auto worst = verdict.worst();
      expect("kind", *wanted, worst ? std::string{word(*worst)} : "ready");
    }
    expect_date("earliest", verdict.earliest());
    expect_date("recommended", verdict.recommended());
  }

  Complaints complaints_;
  TableReader in_;
  const Table& baseline_;
  const RuleBook& rules_;
  RuleTestResult result_;
};

std::vector<Table> parsed(std::span<const RuleText> files)
{
  std::vector<Table> tables;
  for (const auto& [file, text] : files) {
    tables.push_back(toml_file::parse(text, file, Fault::untrusted));
  }
  return tables;
}

Table baseline_of(const std::vector<Table>& files)
{
  Complaints ignored;
  for (const auto& file : files) {
    TableReader in{file, ignored};
    if (const auto* baseline = in.table("baseline")) {
      return *baseline;
    }
  }
  throw Error(Fault::untrusted, "no file holds a [baseline] for the rule tests");
}

} // namespace

std::vector<RuleTestResult> run_rule_tests(std::span<const RuleText> files, std::span<const RuleText> base,
                                           const RuleBook& rules)
{
  const auto tables = parsed(files);
  auto all = parsed(base);
  all.insert(all.end(), tables.begin(), tables.end());
  const auto baseline = baseline_of(all);
  std::vector<RuleTestResult> results;
  Complaints complaints;
  for (const auto& table : tables) {
    TableReader in{table, complaints};
    for (const auto* test : in.tables("test")) {
      results.push_back(Test{*test, baseline, rules}.run());
    }
  }
  complaints.raise(Fault::untrusted);
  return results;
}

std::vector<RuleTestPlace> tests_of(RuleId rule, std::span<const RuleText> files)
{
  std::vector<RuleTestPlace> places;
  Complaints ignored;
  for (const auto& table : parsed(files)) {
    TableReader in{table, ignored};
    for (const auto* test : in.tables("test")) {
      TableReader one{*test, ignored};
      if (one.text("rule") == rule.text()) {
        places.push_back({test->origin, one.text("says").value_or("")});
      }
    }
  }
  return places;
}

} // namespace mneedle
